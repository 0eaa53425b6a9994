package org.dealtrace.matching.review;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.EvidenceStep;
import org.dealtrace.Link;
import org.dealtrace.Recommendation;
import org.dealtrace.internal.FileInPlace;
import org.dealtrace.io.TableWriter;

/**
 * Pairs that a person should look at, as a CSV file or as an HTML page to judge on.
 *
 * <p>They are grouped by deal party, so that rivals for one party are judged together, the likeliest of them first; the groups that are least sure,
 * those with a pair nearest to even odds, come first. How sure a pair is goes by the {@linkplain DealLinks#onThisList prior of the list}, and not by the
 * model's probability that stands beside it: of a long list of deals, of which few are of its companies, hardly a pair is above even odds, and the likeliest come
 * first.
 *
 * <p>The page is one file that needs no network. It shows one pair at a time, both sides beside each other and the evidence in bits
 * below; the keys S, D and U judge, Z takes back, the arrows move. What was judged is kept in the browser's storage and exported as a CSV
 * that {@link JudgementLog#importFrom} takes. Names and texts are shown as text, whatever they hold, and the page's own policy lets
 * nothing else run or load.
 */
public final class ReviewSheet {

    /** Pairs that {@link #toString()} shows. */
    private static final int SHOWN = 20;

    private final DealLinks run;
    private final List<Link> pairs;

    private ReviewSheet(DealLinks run, List<Link> pairs) {
        this.run = run;
        this.pairs = List.copyOf(pairs);
    }

    /** The links under review. */
    public static ReviewSheet of(DealLinks links) {
        return of(links, Set.of(Decision.REVIEW));
    }

    /** The pairs with these decisions, such as all links for a full check, or the near misses for a search for missed ones. */
    public static ReviewSheet of(DealLinks links, Set<Decision> decisions) {
        Map<String, List<Link>> groups = new LinkedHashMap<>();
        for (Link link : links.links()) {
            if (decisions.contains(link.decision())) {
                groups.computeIfAbsent(link.party() + " " + link.dealId(), g -> new ArrayList<>())
                        .add(link);
            }
        }
        Comparator<Link> strongest =
                Comparator.comparingDouble(Link::weight).reversed().thenComparing(Link::companyId);
        groups.values().forEach(g -> g.sort(strongest));
        List<Link> pairs = groups.values().stream()
                .sorted(Comparator.comparingDouble((List<Link> group) -> sureness(links, group))
                        .thenComparing(g -> g.get(0).dealId())
                        .thenComparing(g -> g.get(0).party()))
                .flatMap(List::stream)
                .toList();
        return new ReviewSheet(links, pairs);
    }

    /** How far from even odds the least sure pair of a group is. */
    private static double sureness(DealLinks links, List<Link> group) {
        return group.stream()
                .mapToDouble(l -> Math.abs(links.onThisList(l).probability() - 0.5))
                .min()
                .orElse(0);
    }

    /** The pairs that no reviewer has judged yet; those in conflict, and those on which only "unsure" was said, stay. */
    public ReviewSheet without(Judgements judgements) {
        Set<String> settled = new HashSet<>();
        for (Link link : judgements.apply(run).links().links()) {
            if (link.origin() == org.dealtrace.LinkOrigin.REVIEWER && link.decision() != Decision.REVIEW) {
                settled.add(key(link));
            }
        }
        return new ReviewSheet(
                run, pairs.stream().filter(l -> !settled.contains(key(l))).toList());
    }

    private static String key(Link link) {
        return link.companyId() + "\n" + link.dealId() + "\n" + link.party();
    }

    /** The pairs, in the order of the sheet. */
    public List<Link> pairs() {
        return pairs;
    }

    /**
     * Writes a sheet for a spreadsheet: fill in {@code judgement} (same, different, unsure), and {@code reviewer}, {@code date} and
     * {@code reason} where wanted, and {@linkplain JudgementLog#importFrom import} it.
     */
    public void writeCsv(Path file) {
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
                "evidence")) {
            for (Link link : pairs) {
                Company company = company(link);
                Deal deal = deal(link);
                DealParty party = deal.parties().get(link.party());
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
                        decimals(link.probability(), 4),
                        decimals(link.weight(), 2),
                        link.explanation().note(),
                        codes(company.countries()),
                        party.country().map(Country::code),
                        names(company.names()),
                        names(party.names()),
                        recommendations(company).stream()
                                .map(r -> r.date().map(Object::toString).orElse("no date"))
                                .collect(Collectors.joining("; ")),
                        history(deal),
                        String.join("; ", deal.typeWords()),
                        String.join("; ", otherSides(deal, link.party())),
                        deal.text().map(Judgement::line),
                        link.explanation().steps().stream()
                                .map(EvidenceStep::toString)
                                .map(String::strip)
                                .collect(Collectors.joining("; ")));
            }
            out.commit();
        }
    }

    /**
     * Writes the page to judge on.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public void writeHtml(Path file) {
        FileInPlace.write(file, html());
    }

    /** The page to judge on, as text. */
    public String html() {
        return ReviewPage.render(pairs.stream().map(this::card).toList());
    }

    /** What the page shows of one pair, in its own words. */
    private Map<String, Object> card(Link link) {
        Company company = company(link);
        Deal deal = deal(link);
        DealParty party = deal.parties().get(link.party());
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("company", company.id());
        card.put("deal", deal.id());
        card.put("party", link.party());
        // Exactly as Judgement has them, since the export goes back into the log.
        card.put("companyName", Judgement.line(company.name()));
        card.put("partyName", Judgement.line(party.name()));
        card.put("decision", link.decision().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        card.put("probability", decimals(link.probability(), 3));
        card.put("bits", decimals(link.weight(), 2));
        card.put("rows", rows(company, deal, party, link.party()));
        List<Map<String, Object>> steps = new ArrayList<>();
        for (EvidenceStep step : link.explanation().steps()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("what", step.comparison());
            one.put("level", step.level());
            one.put("left", step.left());
            one.put("right", step.right());
            one.put("bits", decimals(step.bits(), 2));
            steps.add(one);
        }
        card.put("steps", steps);
        card.put("note", link.explanation().note());
        card.put(
                "rival",
                link.explanation()
                        .rival()
                        .map(r -> r.name() + " (" + r.companyId() + "), " + decimals(r.weight(), 1) + " bits")
                        .orElse(""));
        return card;
    }

    /** Label, company's side, deal's side; lists of lines. */
    private List<List<Object>> rows(Company company, Deal deal, DealParty party, int index) {
        List<List<Object>> rows = new ArrayList<>();
        row(rows, "other names", otherNames(company.names()), otherNames(party.names()));
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
        List<Recommendation> notices = recommendations(company);
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
        row(rows, "role", List.of(), List.of(party.role().name().toLowerCase(Locale.ROOT)));
        row(rows, "other sides", List.of(), otherSides(deal, index));
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
        row(
                rows,
                "read from",
                notices.stream().map(r -> r.source().toString()).toList(),
                List.of(deal.source().toString()));
        return rows;
    }

    private static void row(List<List<Object>> rows, String label, List<String> left, List<String> right) {
        if (!left.isEmpty() || !right.isEmpty()) {
            rows.add(List.of(label, left, right));
        }
    }

    private Company company(Link link) {
        return run.company(link.companyId()).orElseThrow();
    }

    private Deal deal(Link link) {
        return run.deal(link.dealId()).orElseThrow();
    }

    private List<Recommendation> recommendations(Company company) {
        return company.recommendations().stream()
                .flatMap(id -> run.recommendation(id).stream())
                .toList();
    }

    private static List<String> otherSides(Deal deal, int party) {
        List<String> sides = new ArrayList<>();
        for (int i = 0; i < deal.parties().size(); i++) {
            if (i != party) {
                DealParty side = deal.parties().get(i);
                sides.add(side.name() + side.country().map(c -> " (" + c + ")").orElse("") + ", "
                        + side.role().name().toLowerCase(Locale.ROOT));
            }
        }
        return sides;
    }

    private static String history(Deal deal) {
        return deal.history().stream().map(DealEvent::toString).collect(Collectors.joining("; "));
    }

    private static List<String> otherNames(List<CompanyName> names) {
        return names.stream().skip(1).map(CompanyName::toString).toList();
    }

    private static String names(List<CompanyName> names) {
        return String.join("; ", otherNames(names));
    }

    private static String codes(List<Country> countries) {
        return countries.stream().map(Country::code).collect(Collectors.joining("; "));
    }

    /** By exact decimal rounding, which is the same on every Java release. */
    private static String decimals(double value, int places) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return String.valueOf(value);
        }
        return new java.math.BigDecimal(value)
                .setScale(places, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** How many pairs there are, then the first ones. */
    @Override
    public String toString() {
        return pairs.size() + (pairs.size() == 1 ? " pair" : " pairs") + " to judge"
                + pairs.stream()
                        .limit(SHOWN)
                        .map(l -> "\n" + Judgement.line(company(l).name()) + "  ~  "
                                + Judgement.line(
                                        deal(l).parties().get(l.party()).name()) + "  (" + l.companyId() + ", "
                                + l.dealId()
                                + ", p " + decimals(l.probability(), 3) + ")")
                        .collect(Collectors.joining())
                + (pairs.size() > SHOWN ? "\n… and " + (pairs.size() - SHOWN) + " more" : "");
    }
}
