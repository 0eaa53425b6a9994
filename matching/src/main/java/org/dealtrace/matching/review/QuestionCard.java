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
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.Message;
import org.dealtrace.Recommendation;
import org.dealtrace.internal.Decimals;
import org.dealtrace.internal.FileLinks;
import org.dealtrace.internal.WrittenLanguage;

/**
 * The data of questions for the script of the review page. Each text is in one list once, and is referred to by its
 * index.
 */
final class QuestionCard {

    /** The number of deals of a party, besides the first, that are described. */
    private static final int DESCRIBED = 10;

    private final DealLinks run;
    /** Texts from files, and messages as lists of a key and values. */
    private final Map<Object, Integer> texts = new LinkedHashMap<>();

    QuestionCard(DealLinks run) {
        this.run = run;
    }

    Set<Object> texts() {
        return texts.keySet();
    }

    private int text(Object text) {
        return texts.computeIfAbsent(said(text), t -> texts.size());
    }

    /** A message as a list, for the script to translate. */
    private static Object said(Object text) {
        if (text instanceof BigDecimal number) {
            return said(figure(number.toPlainString()));
        }
        if (text instanceof List<?> parts) {
            return said(message("", parts.toArray()));
        }
        return text instanceof Message message
                        && (!message.key().isEmpty() || !message.facts().isEmpty())
                ? Stream.concat(
                                Stream.of(message.key()),
                                message.facts().stream().map(QuestionCard::said))
                        .toList()
                : text.toString();
    }

    /** A message whose text is in the page. */
    private static Message message(String key, Object... facts) {
        return new Message(key, List.of(facts), "");
    }

    private static Message event(DealEvent event) {
        Message state = message("state." + name(event.status()));
        return event.date()
                .map(date -> event.status() == DealStatus.UNKNOWN
                        ? message("course.stateless", date.toString())
                        : message("event.dated", state, date.toString()))
                .orElseGet(() -> event.status() == DealStatus.UNKNOWN ? state : message("event.undated", state));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private List<Integer> all(List<?> lines) {
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
        // names exactly as in Judgement, because the export goes back into the log
        card.put("party", text(Judgement.line(party.name())));
        WrittenLanguage.of(party).ifPresent(tag -> card.put("lang", tag));
        card.put("role", text(role(party)));
        card.put("deals", deals);
        card.put("rows", rows(first, question.fact().isEmpty() ? question.candidates() : List.of()));
        question.fact().ifPresent(kind -> {
            card.put("fact", JudgedFacts.Kind.word(kind));
            card.put("tried", question.effects().get(0).answered().size());
            card.put(
                    "companies",
                    question.effects().stream()
                            .map(effect -> text(effect.companyId()))
                            .toList());
        });
        card.put(
                "candidates",
                question.candidates().stream()
                        .map(candidate ->
                                question.fact().isEmpty() ? candidate(candidate, places) : answer(candidate.best()))
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

    private static JudgedPair side(Link pair) {
        return new JudgedPair("", pair.dealId(), pair.party());
    }

    /** Deal, party, the party's name in the deal, and the description of the deal. */
    private List<Object> deal(ReviewPair pair, int place) {
        Object words = place == 0 || place > DESCRIBED
                ? ""
                : Stream.<Stream<?>>of(
                                pair.deal().history().stream().map(QuestionCard::event),
                                pair.deal().typeWords().stream(),
                                otherSides(pair))
                        .flatMap(part -> part)
                        .toList();
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
        card.put("probability", text(figure(Decimals.fixed(link.probability(), 3))));
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
                        .<Object>map(
                                r -> message("rival", r.name(), r.companyId(), figure(Decimals.fixed(r.weight(), 1))))
                        .orElse("")));
        return card;
    }

    private Map<String, Object> answer(Link link) {
        return Map.of(
                "id", text(link.companyId()), "name", text(link.explanation().left()));
    }

    private static Object bits(double bits) {
        return Double.isFinite(bits)
                ? BigDecimal.valueOf(bits).setScale(2, RoundingMode.HALF_UP)
                : bits > 0 ? 999 : -999;
    }

    private static Message role(DealParty party) {
        return message("role." + name(party.role()));
    }

    /** A number, with the decimal mark of the reader's language. */
    private static Message figure(String english) {
        return message("figure", english);
    }

    private static Stream<Object> otherSides(ReviewPair pair) {
        Stream<Object> shown = pair.others()
                .limit(ReviewPair.SHOWN)
                .map(side -> message(
                        "otherSide",
                        side.name() + side.country().map(c -> " (" + c + ")").orElse(""),
                        role(side)));
        return Stream.concat(shown, pair.more().stream());
    }

    /** Rows of a label, the lines of the deal, and the lines of each company. */
    private List<List<Object>> rows(ReviewPair first, List<Question.Candidate> candidates) {
        List<Map<String, List<?>>> sides = new ArrayList<>();
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

    private static Map<String, List<?>> ofDeal(ReviewPair pair) {
        Deal deal = pair.deal();
        DealParty party = pair.party();
        Map<String, List<?>> rows = new LinkedHashMap<>();
        rows.put("other names", ReviewPair.otherNames(party.names()));
        rows.put("country", party.country().map(Country::code).stream().toList());
        rows.put(
                "identifiers",
                party.identifiers().stream().map(Object::toString).toList());
        rows.put("dates", deal.history().stream().map(QuestionCard::event).toList());
        rows.put("what", deal.typeWords().isEmpty() ? List.of() : List.of(String.join(", ", deal.typeWords())));
        rows.put("role", List.of(role(party)));
        rows.put("other sides", otherSides(pair).toList());
        rows.put(
                "stake",
                deal.stakePercent().map(p -> figure(p.stripTrailingZeros().toPlainString() + " %")).stream()
                        .toList());
        rows.put("text", deal.text().stream().toList());
        deal.attributes().forEach((name, value) -> add(rows, name, value));
        rows.put("read from", List.of(FileLinks.shown(deal.source())));
        return rows;
    }

    private static Map<String, List<?>> ofCompany(ReviewPair pair) {
        Company company = pair.company();
        List<Recommendation> notices = pair.notices();
        Map<String, List<?>> rows = new LinkedHashMap<>();
        rows.put("other names", ReviewPair.otherNames(company.names()));
        rows.put("country", company.countries().stream().map(Country::code).toList());
        rows.put("city", company.city().stream().toList());
        rows.put(
                "identifiers",
                company.identifiers().stream().map(Object::toString).toList());
        rows.put(
                "dates",
                notices.stream()
                        .map(r -> r.date()
                                .map(date -> message("recommended", date.toString()))
                                .orElseGet(() -> message("recommended.undated")))
                        .toList());
        rows.put("what", company.fields());
        rows.put(
                "text",
                notices.stream().flatMap(r -> r.text().stream()).distinct().toList());
        notices.forEach(notice -> notice.attributes().forEach((name, value) -> add(rows, name, value)));
        rows.put(
                "read from",
                notices.stream().map(r -> FileLinks.shown(r.source())).toList());
        return rows;
    }

    /** Adds a further column of the files as a row. */
    private static void add(Map<String, List<?>> rows, String name, String value) {
        List<Object> lines = new ArrayList<>(rows.getOrDefault(name, List.of()));
        if (!value.isEmpty() && !lines.contains(value)) {
            lines.add(value);
            rows.put(name, lines);
        }
    }
}
