package org.dealtrace.matching.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dealtrace.Company;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.internal.Decimals;
import org.dealtrace.io.TableWriter;

/** The table of a review sheet: columns to fill in, and columns of evidence. */
final class SheetTable {

    private SheetTable() {}

    static void write(Path file, DealLinks run, List<Question> questions) {
        try (TableWriter out = TableWriter.create(
                file,
                "company id",
                "deal id",
                "party",
                "judgement",
                "reviewer",
                "date",
                "reason",
                "company name",
                "party name",
                "decision",
                "probability",
                "bits",
                "note",
                "company countries",
                "party country",
                "company's other names",
                "party's other names",
                "recommended",
                "deal history",
                "deal type words",
                "other sides",
                "deal text",
                "evidence",
                "decides")) {
            for (Question question : questions) {
                String decides = question.effects().stream()
                        .map(effect -> run.company(effect.companyId())
                                        .map(Company::name)
                                        .orElse("") + ", now " + word(effect.now()))
                        .collect(Collectors.joining("; "));
                // not all countries: only one for each effect
                long rows = question.fact().isEmpty()
                        ? Long.MAX_VALUE
                        : question.effects().get(0).answered().size();
                for (Link link : question.pairs().limit(rows).toList()) {
                    ReviewPair pair = new ReviewPair(run, link);
                    Company company = pair.company();
                    Deal deal = pair.deal();
                    DealParty party = pair.party();
                    out.row(
                            company.id(),
                            deal.id(),
                            link.party(),
                            "",
                            "",
                            "",
                            "",
                            Judgement.line(company.name()),
                            Judgement.line(party.name()),
                            link.decision().name().toLowerCase(Locale.ROOT),
                            Decimals.fixed(link.probability(), 4),
                            Decimals.fixed(link.weight(), 2),
                            link.explanation().note(),
                            codes(company.countries()),
                            party.country().map(Country::code),
                            String.join("; ", ReviewPair.otherNames(company.names())),
                            String.join("; ", ReviewPair.otherNames(party.names())),
                            pair.notices().stream()
                                    .map(r -> r.date().map(Object::toString).orElse("no date"))
                                    .collect(Collectors.joining("; ")),
                            history(deal),
                            String.join("; ", deal.typeWords()),
                            String.join("; ", pair.otherSides()),
                            deal.text().map(Judgement::line),
                            link.explanation().steps().stream()
                                    .map(Explanation.Step::toString)
                                    .map(String::strip)
                                    .collect(Collectors.joining("; ")),
                            decides);
                }
            }
            out.commit();
        }
    }

    private static String word(OutcomeStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String history(Deal deal) {
        return deal.history().stream().map(DealEvent::toString).collect(Collectors.joining("; "));
    }

    private static String codes(List<Country> countries) {
        return countries.stream().map(Country::code).collect(Collectors.joining("; "));
    }
}
