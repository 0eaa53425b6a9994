package org.dealtrace.io.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.InputReport;
import org.dealtrace.Link;
import org.dealtrace.LinkTrial;
import org.dealtrace.Recommendation;
import org.jspecify.annotations.Nullable;

/** Links as the lines of a {@link ResultFile}. The links of a trial follow, with {@value #DECOY} before each key. */
public final class LinkLines implements BiConsumer<String, ResultFile.Value> {

    private static final String TRIAL = "trial";
    private static final String DECOY = "decoy ";
    private static final String DECOYS = "decoys";

    private final List<Recommendation> recommendations = new ArrayList<>();
    private final List<Company> companies = new ArrayList<>();
    private final List<DealLinks.Merge> merges = new ArrayList<>();
    private final List<Deal> deals = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<InputReport> inputs = new ArrayList<>();
    private String method = "";
    private ResultFile.@Nullable Value trial;
    private @Nullable LinkLines decoys;

    /** Writes the result of linking, one record per line. */
    public static void write(DealLinks links, BiConsumer<String, Object> out) {
        out.accept("method", links.method());
        links.inputs().forEach(each -> out.accept("input", each));
        links.recommendations().forEach(each -> out.accept("recommendation", each));
        links.companies().forEach(each -> out.accept("company", each));
        links.merges().forEach(each -> out.accept("merge", each));
        links.deals().forEach(each -> out.accept("deal", each));
        links.links().forEach(each -> out.accept("link", each));
        links.trial().ifPresent(each -> {
            Map<String, Object> counts = ResultFile.components(each);
            counts.remove(DECOYS);
            out.accept(TRIAL, counts);
            write(each.decoys(), (key, value) -> out.accept(DECOY + key, value));
        });
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
            case TRIAL -> trial = value;
            default -> {
                // other keys belong to the report around the links
                if (key.startsWith(DECOY)) {
                    decoys = decoys == null ? new LinkLines() : decoys;
                    decoys.accept(key.substring(DECOY.length()), value);
                }
            }
        }
    }

    /** What was read. */
    public DealLinks links() {
        DealLinks read = new DealLinks(recommendations, companies, merges, deals, links, inputs, method);
        return trial == null || decoys == null
                ? read
                : read.withTrial(Optional.of(trial.as(LinkTrial.class, Map.of(DECOYS, decoys.links()))));
    }
}
