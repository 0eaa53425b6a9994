package org.dealtrace.matching.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealParty;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.internal.Decimals;
import org.dealtrace.internal.WrittenLanguage;

/** What the page to judge on shows of one pair, as its script takes it. */
final class ReviewCard {

    private ReviewCard() {}

    /** What the page shows of one pair, in its own words. */
    static Map<String, Object> of(ReviewPair pair) {
        Link link = pair.link();
        Company company = pair.company();
        Deal deal = pair.deal();
        DealParty party = pair.party();
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("company", company.id());
        card.put("deal", deal.id());
        card.put("party", link.party());
        card.put("role", role(party));
        // Exactly as Judgement has them, since the export goes back into the log.
        card.put("companyName", Judgement.line(company.name()));
        card.put("partyName", Judgement.line(party.name()));
        WrittenLanguage.of(company).ifPresent(tag -> card.put("companyLanguage", tag));
        WrittenLanguage.of(party).ifPresent(tag -> card.put("partyLanguage", tag));
        card.put("decision", link.decision().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        card.put("probability", Decimals.fixed(link.probability(), 3));
        card.put("bits", Decimals.fixed(link.weight(), 2));
        card.put("rows", rows(pair));
        List<Map<String, Object>> steps = new ArrayList<>();
        for (Explanation.Step step : link.explanation().steps()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("what", step.comparison());
            one.put("level", step.level());
            one.put("left", step.left());
            one.put("right", step.right());
            one.put("bits", Decimals.fixed(step.bits(), 2));
            steps.add(one);
        }
        card.put("steps", steps);
        card.put("note", link.explanation().note());
        card.put(
                "rival",
                link.explanation()
                        .rival()
                        .map(r -> r.name() + " (" + r.companyId() + "), " + Decimals.fixed(r.weight(), 1) + " bits")
                        .orElse(""));
        return card;
    }

    private static String role(DealParty party) {
        return party.role() == PartyRole.OTHER
                ? "other party"
                : party.role().name().toLowerCase(Locale.ROOT);
    }

    /** Label, company's side, deal's side; lists of lines. */
    private static List<List<Object>> rows(ReviewPair pair) {
        Company company = pair.company();
        Deal deal = pair.deal();
        DealParty party = pair.party();
        List<List<Object>> rows = new ArrayList<>();
        row(rows, "other names", ReviewPair.otherNames(company.names()), ReviewPair.otherNames(party.names()));
        row(
                rows,
                "country",
                company.countries().stream().map(Country::code).toList(),
                party.country().map(Country::code).stream().toList());
        row(rows, "city", company.city().stream().toList(), List.of());
        row(
                rows,
                "identifiers",
                company.identifiers().stream().map(Object::toString).toList(),
                party.identifiers().stream().map(Object::toString).toList());
        List<Recommendation> notices = pair.notices();
        row(
                rows,
                "dates",
                notices.stream()
                        .map(r ->
                                "recommended " + r.date().map(Object::toString).orElse("(no date)"))
                        .toList(),
                deal.history().stream().map(DealEvent::toString).toList());
        row(
                rows,
                "what",
                company.fields(),
                deal.typeWords().isEmpty() ? List.of() : List.of(String.join(", ", deal.typeWords())));
        row(rows, "role", List.of(), List.of(role(party)));
        row(rows, "other sides", List.of(), pair.otherSides());
        row(
                rows,
                "stake",
                List.of(),
                deal.stakePercent().map(p -> p.stripTrailingZeros().toPlainString() + " %").stream()
                        .toList());
        row(
                rows,
                "text",
                notices.stream().flatMap(r -> r.text().stream()).distinct().toList(),
                deal.text().stream().toList());
        further(rows, notices, deal);
        row(
                rows,
                "read from",
                notices.stream().map(r -> r.source().toString()).toList(),
                List.of(deal.source().toString()));
        return rows;
    }

    /** What the files say besides; the source of a deal above all, which a person may want to open. */
    private static void further(List<List<Object>> rows, List<Recommendation> notices, Deal deal) {
        Set<String> names = new LinkedHashSet<>();
        notices.forEach(notice -> names.addAll(notice.attributes().keySet()));
        names.addAll(deal.attributes().keySet());
        for (String name : names) {
            row(
                    rows,
                    name,
                    notices.stream()
                            .map(notice -> notice.attributes().getOrDefault(name, ""))
                            .filter(value -> !value.isEmpty())
                            .distinct()
                            .toList(),
                    Stream.of(deal.attributes().getOrDefault(name, ""))
                            .filter(value -> !value.isEmpty())
                            .toList());
        }
    }

    private static void row(List<List<Object>> rows, String label, List<String> left, List<String> right) {
        if (!left.isEmpty() || !right.isEmpty()) {
            rows.add(List.of(label, left, right));
        }
    }
}
