package org.dealtrace.io.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.InputReport;
import org.dealtrace.Link;
import org.dealtrace.LinkTrial;
import org.dealtrace.Recommendation;

/** Links as the lines of a {@link ResultFile}. */
public final class LinkLines implements BiConsumer<String, ResultFile.Value> {

    private final List<Recommendation> recommendations = new ArrayList<>();
    private final List<Company> companies = new ArrayList<>();
    private final List<DealLinks.Merge> merges = new ArrayList<>();
    private final List<Deal> deals = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<InputReport> inputs = new ArrayList<>();
    private String method = "";
    private Optional<LinkTrial> trial = Optional.empty();

    /** Writes the result of linking, one record per line. */
    public static void write(DealLinks links, BiConsumer<String, Object> out) {
        out.accept("method", links.method());
        links.inputs().forEach(each -> out.accept("input", each));
        links.recommendations().forEach(each -> out.accept("recommendation", each));
        links.companies().forEach(each -> out.accept("company", each));
        links.merges().forEach(each -> out.accept("merge", each));
        links.deals().forEach(each -> out.accept("deal", each));
        links.links().forEach(each -> out.accept("link", each));
        links.trial().ifPresent(each -> out.accept("trial", each));
    }

    @Override
    public void accept(String key, ResultFile.Value value) {
        switch (key) {
            case "method" -> method = value.text();
            case "input" -> inputs.add(value.as(InputReport.class));
            case "recommendation" -> recommendations.add(value.as(Recommendation.class));
            case "company" -> companies.add(value.as(Company.class));
            case "merge" -> merges.add(value.as(DealLinks.Merge.class));
            case "deal" -> deals.add(value.as(Deal.class));
            case "link" -> links.add(value.as(Link.class));
            case "trial" -> trial = Optional.of(value.as(LinkTrial.class));
            default -> {
                // other keys belong to the report around the links
            }
        }
    }

    /** What was read. */
    public DealLinks links() {
        return new DealLinks(recommendations, companies, merges, deals, links, inputs, method).withTrial(trial);
    }
}
