package org.dealtrace.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.InputReport;
import org.dealtrace.Link;
import org.jspecify.annotations.Nullable;

/** The report as the sheets of a workbook: rows of texts and numbers, the first row with the column names. */
final class SheetForm {

    private SheetForm() {}

    static Map<String, List<List<@Nullable Object>>> sheets(OutcomeReport report) {
        Map<String, List<List<@Nullable Object>>> sheets = new LinkedHashMap<>();
        sheets.put("Result", table(CsvForm.FIGURE_HEADER, CsvForm.figures(report)));
        sheets.put("Companies", table(CsvForm.COMPANY_HEADER, CsvForm.companies(report)));
        sheets.put("Deals", deals(report));
        sheets.put("Evidence", evidence(report));
        sheets.put("Rule", rule(report));
        sheets.put("Inputs", inputs(report));
        return sheets;
    }

    static List<List<@Nullable Object>> table(List<String> header, Iterable<List<@Nullable Object>> rows) {
        List<List<@Nullable Object>> table = new ArrayList<>();
        table.add(new ArrayList<>(header));
        rows.forEach(table::add);
        return table;
    }

    private static List<Link> told(OutcomeReport report) {
        return report.links().links().stream()
                .filter(link -> link.decision() != Decision.NO_LINK)
                .toList();
    }

    private static List<List<@Nullable Object>> deals(OutcomeReport report) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Link link : told(report)) {
            Optional<Company> company = report.links().company(link.companyId());
            Deal deal = report.links().deal(link.dealId()).orElseThrow();
            DealParty party = deal.parties().get(link.party());
            rows.add(row(
                    link.companyId(),
                    company.map(Company::name).orElse(""),
                    deal.id(),
                    party.name(),
                    CompanyRow.words(party.role()),
                    CompanyRow.words(link.decision()),
                    Figures.round(link.probability(), 6),
                    Figures.round(link.weight(), 2),
                    String.join(
                            "; ", deal.history().stream().map(Object::toString).toList()),
                    String.join("; ", deal.typeWords()),
                    deal.stakePercent().orElse(null),
                    deal.value().orElse(null),
                    deal.text().orElse("")));
        }
        return table(
                List.of(("company_id company deal_id party role decision probability bits history type "
                                + "stake_percent value_musd text")
                        .split(" ")),
                rows);
    }

    private static List<List<@Nullable Object>> evidence(OutcomeReport report) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Link link : told(report)) {
            for (Explanation.Step step : link.explanation().steps()) {
                rows.add(row(
                        link.companyId(),
                        link.dealId(),
                        link.party(),
                        step.comparison(),
                        step.level(),
                        step.left(),
                        step.right(),
                        Figures.round(step.bits(), 2)));
            }
        }
        return table(List.of("company_id deal_id party comparison level company_has deal_has bits".split(" ")), rows);
    }

    private static List<List<@Nullable Object>> rule(OutcomeReport report) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        report.rule().forEach(line -> rows.add(row(line.name(), line.value())));
        rows.add(row("linking", report.links().method()));
        Methods.paragraph(report).forEach(sentence -> rows.add(row("methods", sentence)));
        report.run().forEach(line -> rows.add(row(line.name(), line.value())));
        return table(List.of("name value".split(" ")), rows);
    }

    private static List<List<@Nullable Object>> inputs(OutcomeReport report) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (InputReport input : report.inputs()) {
            rows.add(row(
                    input.file(),
                    input.format(),
                    input.note(),
                    input.rows(),
                    input.records(),
                    input.repaired(),
                    input.doubtful(),
                    input.merged(),
                    input.rejected()));
        }
        return table(List.of("file format note rows records repaired doubtful merged rejected".split(" ")), rows);
    }

    static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
