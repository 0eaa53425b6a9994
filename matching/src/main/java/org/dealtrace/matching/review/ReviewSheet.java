package org.dealtrace.matching.review;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.DealLinks;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.internal.FileInPlace;
import org.dealtrace.outcome.Outcomes;
import org.dealtrace.study.Sample;

/**
 * Pairs that a person should look at, as a CSV file or as an HTML page to judge on.
 *
 * <p>Pairs are grouped by deal party, so that rivals for one party are judged together, the likeliest first. The least
 * certain groups, with a pair nearest to even odds, come first.
 *
 * <p>The page is one file that needs no network. It shows one pair at a time, both sides beside each other and the
 * evidence in bits below; the keys S, D and U judge, Z takes back, the arrows move. What was judged is kept in the
 * browser's storage and exported as a CSV that {@link JudgementLog#importFrom} takes. Names and texts are shown as
 * text, whatever they hold, and the page's own policy lets nothing else run or load.
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

    /**
     * The pairs with these decisions, such as all links for a full check, or the near misses for a search for missed
     * ones.
     */
    public static ReviewSheet of(DealLinks links, Set<Decision> decisions) {
        Map<String, List<Link>> groups = new LinkedHashMap<>();
        for (Link link : links.links()) {
            if (decisions.contains(link.decision())) {
                groups.computeIfAbsent(JudgedPair.of(link).side(), g -> new ArrayList<>())
                        .add(link);
            }
        }
        Comparator<Link> strongest =
                Comparator.comparingDouble(Link::weight).reversed().thenComparing(Link::companyId);
        groups.values().forEach(g -> g.sort(strongest));
        List<Link> pairs = groups.values().stream()
                .sorted(Comparator.comparingDouble((List<Link> group) -> sureness(group))
                        .thenComparing(g -> g.get(0).dealId())
                        .thenComparing(g -> g.get(0).party()))
                .flatMap(List::stream)
                .toList();
        return new ReviewSheet(links, pairs);
    }

    /**
     * The links and companies of a random sample, in the order of the draw, links first. To search a company by hand is
     * a pair with "any deal": judge it the same if the company has a deal that counts, else different.
     *
     * @param outcomes of the run before anything was judged
     * @param sample drawn from the {@linkplain org.dealtrace.study.LinkUncertainty#frame() frame} of its links
     * @throws IllegalArgumentException if the sample was drawn from another study
     */
    public static ReviewSheet drawn(Outcomes outcomes, Sample sample) {
        DrawnPairs.Drawn drawn = DrawnPairs.of(outcomes, sample);
        return new ReviewSheet(drawn.run(), drawn.pairs());
    }

    /** How far from even odds the least sure pair of a group is. */
    private static double sureness(List<Link> group) {
        return group.stream()
                .mapToDouble(l -> Math.abs(l.probability() - 0.5))
                .min()
                .orElse(0);
    }

    /**
     * The pairs without a judgement. Pairs with conflicting judgements, and those judged only "unsure", stay on the
     * sheet.
     */
    public ReviewSheet without(Judgements judgements) {
        Set<JudgedPair> settled = new HashSet<>();
        for (Link link : judgements.apply(run).links().links()) {
            if (link.origin() == Link.Origin.REVIEWER && link.decision() != Decision.REVIEW) {
                settled.add(JudgedPair.of(link));
            }
        }
        return new ReviewSheet(
                run,
                pairs.stream().filter(l -> !settled.contains(JudgedPair.of(l))).toList());
    }

    /** The pairs, in the order of the sheet. */
    public List<Link> pairs() {
        return pairs;
    }

    /**
     * Writes a sheet for a spreadsheet: fill in {@code judgement} (same, different, unsure), and {@code reviewer},
     * {@code date} and {@code reason} where wanted, and {@linkplain JudgementLog#importFrom import} it.
     */
    public void writeCsv(Path file) {
        SheetTable.write(file, shown());
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
        return ReviewPage.render(shown().stream().map(ReviewCard::of).toList());
    }

    private List<ReviewPair> shown() {
        return pairs.stream().map(link -> new ReviewPair(run, link)).toList();
    }

    /** How many pairs there are, then the first ones. */
    @Override
    public String toString() {
        return pairs.size() + (pairs.size() == 1 ? " pair" : " pairs") + " to judge"
                + shown().stream().limit(SHOWN).map(pair -> "\n" + pair).collect(Collectors.joining())
                + (pairs.size() > SHOWN ? "\n… and " + (pairs.size() - SHOWN) + " more" : "");
    }
}
