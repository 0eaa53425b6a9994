package org.dealtrace.matching.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.internal.Decimals;
import org.dealtrace.internal.WrittenLanguage;

/**
 * What the review page shows of questions, as its script takes it. Texts stand in one list, each once, and are named by
 * their place in it.
 */
final class QuestionCard {

    /** Deals of a party that are described besides the first one; of the others the page gives the number. */
    private static final int DESCRIBED = 10;

    private final DealLinks run;
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    QuestionCard(DealLinks run) {
        this.run = run;
    }

    /** The texts of all questions so far. */
    Set<String> texts() {
        return texts.keySet();
    }

    private int text(String text) {
        return texts.computeIfAbsent(text, t -> texts.size());
    }

    private List<Integer> all(List<String> lines) {
        return lines.stream().map(this::text).toList();
    }

    Map<String, Object> of(Question question) {
        ReviewPair first = new ReviewPair(run, question.candidates().get(0).best());
        DealParty party = first.party();
        Map<JudgedPair, Integer> places = new LinkedHashMap<>();
        List<Object> deals = new ArrayList<>();
        question.pairs()
                .forEach(pair -> places.computeIfAbsent(side(pair), side -> {
                    deals.add(deal(new ReviewPair(run, pair), deals.size()));
                    return places.size();
                }));
        Map<String, Object> card = new LinkedHashMap<>();
        // Names exactly as Judgement has them, since the export goes back into the log.
        card.put("party", text(Judgement.line(party.name())));
        WrittenLanguage.of(party).ifPresent(tag -> card.put("lang", tag));
        card.put("role", text(role(party)));
        card.put("deals", deals);
        card.put("rows", rows(first, question.candidates()));
        card.put(
                "candidates",
                question.candidates().stream()
                        .map(candidate -> candidate(candidate, places))
                        .toList());
        if (question.decides()) {
            card.put(
                    "effects",
                    question.effects().stream()
                            .map(effect -> List.of(
                                    text(run.company(effect.companyId())
                                            .map(Company::name)
                                            .orElse("")),
                                    effect.now(),
                                    effect.answered()))
                            .toList());
        }
        return card;
    }

    /** The party alone, whichever company it is. */
    private static JudgedPair side(Link pair) {
        return new JudgedPair("", pair.dealId(), pair.party());
    }

    /** Deal, party, the party's name there, and what the deal is. */
    private List<Object> deal(ReviewPair pair, int place) {
        String words = place == 0 || place > DESCRIBED
                ? ""
                : Stream.of(
                                pair.deal().history().stream().map(DealEvent::toString),
                                pair.deal().typeWords().stream(),
                                pair.otherSides().stream())
                        .flatMap(part -> part)
                        .collect(Collectors.joining("; "));
        return List.of(
                text(pair.deal().id()),
                pair.link().party(),
                text(Judgement.line(pair.party().name())),
                text(words));
    }

    private Map<String, Object> candidate(Question.Candidate candidate, Map<JudgedPair, Integer> places) {
        Link link = candidate.best();
        Company company = run.company(link.companyId()).orElseThrow();
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("id", text(company.id()));
        card.put("name", text(Judgement.line(company.name())));
        WrittenLanguage.of(company).ifPresent(tag -> card.put("lang", tag));
        if (candidate.pairs().size() < places.size()) {
            card.put(
                    "deals",
                    candidate.pairs().stream()
                            .map(pair -> places.get(side(pair)))
                            .toList());
        }
        card.put(
                "decision", text(link.decision().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        card.put("probability", text(Decimals.fixed(link.probability(), 3)));
        card.put("bits", bits(link.weight()));
        Explanation explanation = link.explanation();
        card.put(
                "steps",
                explanation.steps().stream()
                        .map(step -> List.of(
                                text(step.comparison()),
                                text(step.level()),
                                text(step.left()),
                                text(step.right()),
                                bits(step.bits())))
                        .toList());
        card.put("note", text(explanation.note()));
        card.put(
                "rival",
                text(explanation
                        .rival()
                        .map(r -> r.name() + " (" + r.companyId() + "), " + Decimals.fixed(r.weight(), 1) + " bits")
                        .orElse("")));
        return card;
    }

    private static Object bits(double bits) {
        return Double.isFinite(bits)
                ? BigDecimal.valueOf(bits).setScale(2, RoundingMode.HALF_UP)
                : bits > 0 ? 999 : -999;
    }

    private static String role(DealParty party) {
        return party.role() == PartyRole.OTHER
                ? "other party"
                : party.role().name().toLowerCase(Locale.ROOT);
    }

    /** Label, the deal's side, then each company's; lists of lines. */
    private List<List<Object>> rows(ReviewPair first, List<Question.Candidate> candidates) {
        List<Map<String, List<String>>> sides = new ArrayList<>();
        sides.add(ofDeal(first));
        candidates.forEach(candidate -> sides.add(ofCompany(new ReviewPair(run, candidate.best()))));
        Set<String> labels = new LinkedHashSet<>(LABELS);
        sides.forEach(side -> labels.addAll(side.keySet()));
        List<List<Object>> rows = new ArrayList<>();
        for (String label : labels) {
            if (sides.stream()
                    .anyMatch(side -> !side.getOrDefault(label, List.of()).isEmpty())) {
                List<Object> row = new ArrayList<>();
                row.add(text(label));
                sides.forEach(side -> row.add(all(side.getOrDefault(label, List.of()))));
                rows.add(row);
            }
        }
        return rows;
    }

    private static final List<String> LABELS = List.of(
            "other names", "country", "city", "identifiers", "dates", "what", "role", "other sides", "stake", "text");

    private static Map<String, List<String>> ofDeal(ReviewPair pair) {
        Deal deal = pair.deal();
        DealParty party = pair.party();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        rows.put("other names", ReviewPair.otherNames(party.names()));
        rows.put("country", party.country().map(Country::code).stream().toList());
        rows.put(
                "identifiers",
                party.identifiers().stream().map(Object::toString).toList());
        rows.put("dates", deal.history().stream().map(DealEvent::toString).toList());
        rows.put("what", deal.typeWords().isEmpty() ? List.of() : List.of(String.join(", ", deal.typeWords())));
        rows.put("role", List.of(role(party)));
        rows.put("other sides", pair.otherSides());
        rows.put(
                "stake",
                deal.stakePercent().map(p -> p.stripTrailingZeros().toPlainString() + " %").stream()
                        .toList());
        rows.put("text", deal.text().stream().toList());
        deal.attributes().forEach((name, value) -> add(rows, name, value));
        rows.put("read from", List.of(deal.source().toString()));
        return rows;
    }

    private static Map<String, List<String>> ofCompany(ReviewPair pair) {
        Company company = pair.company();
        List<Recommendation> notices = pair.notices();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        rows.put("other names", ReviewPair.otherNames(company.names()));
        rows.put("country", company.countries().stream().map(Country::code).toList());
        rows.put("city", company.city().stream().toList());
        rows.put(
                "identifiers",
                company.identifiers().stream().map(Object::toString).toList());
        rows.put(
                "dates",
                notices.stream()
                        .map(r ->
                                "recommended " + r.date().map(Object::toString).orElse("(no date)"))
                        .toList());
        rows.put("what", company.fields());
        rows.put(
                "text",
                notices.stream().flatMap(r -> r.text().stream()).distinct().toList());
        notices.forEach(notice -> notice.attributes().forEach((name, value) -> add(rows, name, value)));
        rows.put("read from", notices.stream().map(r -> r.source().toString()).toList());
        return rows;
    }

    /** What the files say besides, under a name of their own; the page shows it as any other row. */
    private static void add(Map<String, List<String>> rows, String name, String value) {
        List<String> lines = new ArrayList<>(rows.getOrDefault(name, List.of()));
        if (!value.isEmpty() && !lines.contains(value)) {
            lines.add(value);
            rows.put(name, lines);
        }
    }
}
