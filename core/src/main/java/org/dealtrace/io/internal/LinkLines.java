package org.dealtrace.io.internal;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.InputReport;
import org.dealtrace.Link;
import org.dealtrace.Recommendation;

/** Links as the lines of a {@link ResultFile}. */
public final class LinkLines implements ResultFile.Reader {

    private final List<Recommendation> recommendations = new ArrayList<>();
    private final List<Company> companies = new ArrayList<>();
    private final List<DealLinks.Merge> merges = new ArrayList<>();
    private final List<Deal> deals = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<InputReport> inputs = new ArrayList<>();
    private String method = "";

    /** Writes everything that was linked, one record a line. */
    public static void write(DealLinks links, ResultFile.Lines out) {
        out.line("method", links.method());
        links.inputs().forEach(each -> out.line("input", each));
        links.recommendations().forEach(each -> out.line("recommendation", each));
        links.companies().forEach(each -> out.line("company", each));
        links.merges().forEach(each -> out.line("merge", each));
        links.deals().forEach(each -> out.line("deal", each));
        links.links().forEach(each -> out.line("link", each));
    }

    @Override
    public void line(String key, ResultFile.Value value) {
        switch (key) {
            case "method" -> method = value.text();
            case "input" -> inputs.add(value.as(InputReport.class));
            case "recommendation" -> recommendations.add(value.as(Recommendation.class));
            case "company" -> companies.add(value.as(Company.class));
            case "merge" -> merges.add(value.as(DealLinks.Merge.class));
            case "deal" -> deals.add(value.as(Deal.class));
            case "link" -> links.add(value.as(Link.class));
            default -> {
                // of the report that the links stand in
            }
        }
    }

    /** What was read. */
    public DealLinks links() {
        return new DealLinks(recommendations, companies, merges, deals, links, inputs, method);
    }
}
