package org.dealtrace.matching;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.LinkTrial;
import org.dealtrace.PartyRole;
import org.dealtrace.internal.SeededRandom;
import org.dealtrace.matching.internal.link.LinkDetail;
import org.dealtrace.matching.internal.link.TrialNames;
import org.dealtrace.matching.internal.work.Progress;

/** Links planted names as the names of a list; see {@link LinkTrial}. */
final class TrialRun {

    /** Smaller lists get no trial by default, because it says too little about them. */
    static final int LEAST_COMPANIES = 100;

    /** With more deals a trial takes minutes, so there is none by default. */
    static final int MOST_DEALS = 100_000;

    static final int PLANTED = 300;
    static final long SEED = 1;

    private static final LinkDetail LINKS_ONLY = new LinkDetail(false, false);

    private TrialRun() {}

    /**
     * Runs the trial.
     *
     * @param links of the list
     * @param session the companies of the list
     * @param count the number of planted names
     */
    static LinkTrial run(DealLinks links, LinkSession session, int count, long seed, Progress progress) {
        SeededRandom random = new SeededRandom(seed);
        TrialNames names = new TrialNames(links, session.search().settings().analyzer(), random);
        List<DealParty> parties =
                links.deals().stream().flatMap(d -> d.parties().stream()).toList();
        int size = links.companies().size();
        List<Company> asked = IntStream.of(random.draw(size, size))
                .mapToObj(links.companies()::get)
                .toList();
        int planted = 0;
        int linked = 0;
        int reviewed = 0;
        for (int i = 0; i < count; i++) {
            progress.told(i, count);
            Company company = asked.get(i % size);
            Optional<String> spelling = names.spelling(company);
            // the same share has a country as among the parties of deals
            boolean country = !parties.isEmpty()
                    && parties.get(random.below(parties.size())).country().isPresent()
                    && !company.countries().isEmpty();
            if (spelling.isPresent()) {
                planted++;
                DealParty party = country
                        ? DealParty.of(
                                PartyRole.TARGET,
                                spelling.get(),
                                company.countries().get(0))
                        : DealParty.of(PartyRole.TARGET, spelling.get());
                Deal deal = Deal.builder("planted-" + (i + 1)).party(party).build();
                Optional<Decision> decision = session.lookUp(deal, LINKS_ONLY).stream()
                        .filter(link -> link.companyId().equals(company.id()))
                        .map(Link::decision)
                        .findFirst();
                linked += decision.filter(d -> d == Decision.LINK).isPresent() ? 1 : 0;
                reviewed += decision.filter(d -> d == Decision.REVIEW).isPresent() ? 1 : 0;
            }
        }
        return new LinkTrial(planted, linked, reviewed, seed);
    }
}
