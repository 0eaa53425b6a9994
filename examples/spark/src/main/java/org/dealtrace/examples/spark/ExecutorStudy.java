package org.dealtrace.examples.spark;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.Recommendation;
import org.dealtrace.io.Recommendations;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.matching.LinkSession;
import org.dealtrace.matching.model.ListCalibration;

/** The companies of a study, opened once in each executor and used by all its tasks. */
final class ExecutorStudy {

    private static final Map<String, ExecutorStudy> OPENED = new ConcurrentHashMap<>();

    private final LinkSession session;
    private final Map<String, Recommendation> notices = new ConcurrentHashMap<>();

    private ExecutorStudy(Path folder, ListCalibration calibration) {
        session =
                DealLinker.builder().calibration(calibration).build().openRegister(folder.resolve(SparkStudy.REGISTER));
        Recommendations.read(folder.resolve(SparkStudy.NOTICES)).forEach(notice -> notices.put(notice.id(), notice));
    }

    /** The study in a folder that Spark shipped. The session lives as long as the executor. */
    static ExecutorStudy open(ShippedFolder folder, String calibration) {
        return OPENED.computeIfAbsent(
                folder.key() + '\n' + calibration,
                key -> new ExecutorStudy(folder.unpacked(), ListCalibration.parse(calibration)));
    }

    /** The links of a deal, and what is for review. */
    List<Link> links(Deal deal) {
        return links(session, deal);
    }

    static List<Link> links(LinkSession session, Deal deal) {
        return session.link(deal, LinkSession.Rejected.NEAR).stream()
                .filter(link -> link.decision() != Decision.NO_LINK)
                .toList();
    }

    /** A company and those of the deals that are linked to it, as a study of its own. */
    DealLinks of(String companyId, List<Deal> deals) {
        Company company = session.company(companyId).orElseThrow();
        List<Link> links = deals.stream()
                .flatMap(deal -> links(deal).stream())
                .filter(link -> link.companyId().equals(companyId))
                .toList();
        return new DealLinks(
                company.recommendations().stream()
                        .map(id -> Objects.requireNonNull(notices.get(id), id))
                        .toList(),
                List.of(company),
                List.of(),
                deals,
                links,
                List.of(),
                session.toString());
    }
}
