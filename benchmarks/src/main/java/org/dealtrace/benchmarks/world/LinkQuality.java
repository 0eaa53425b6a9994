package org.dealtrace.benchmarks.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.dealtrace.DealLinks;
import org.dealtrace.Decision;
import org.dealtrace.Link;

/**
 * How well a linker did in worlds whose truth is known.
 *
 * @param parties true parties
 * @param companies what they became
 * @param mixed companies with notices of several parties
 * @param trueLinks deal parties that are a recommended one
 * @param decisions right and wrong pairs by decision
 * @param bands pairs in ten bands of probability, each 0.1 wide
 * @param changes found and all true links by how the deal writes the name
 */
record LinkQuality(
        long parties,
        long companies,
        long mixed,
        long trueLinks,
        Map<Decision, Count> decisions,
        List<Band> bands,
        Map<NameChange, Count> changes) {

    private static final int BANDS = 10;

    private static final List<Band> EMPTY = Collections.nCopies(BANDS, new Band(Count.ZERO, 0));

    static final LinkQuality NONE = new LinkQuality(0, 0, 0, 0, Map.of(), EMPTY, Map.of());

    /**
     * A part of a whole.
     *
     * @param part how many are of the kind
     * @param all how many there are
     */
    record Count(long part, long all) {
        static final Count ZERO = new Count(0, 0);

        Count plus(Count other) {
            return new Count(part + other.part, all + other.all);
        }

        Count and(boolean one) {
            return new Count(part + (one ? 1 : 0), all + 1);
        }

        double percent() {
            return 100.0 * part / all;
        }
    }

    /**
     * The pairs of one band of probability.
     *
     * @param count right and all pairs
     * @param probability the sum of their probabilities
     */
    record Band(Count count, double probability) {

        Band plus(Band other) {
            return new Band(count.plus(other.count), probability + other.probability);
        }
    }

    LinkQuality {
        decisions = ordered(Decision.class, decisions);
        bands = List.copyOf(bands);
        changes = ordered(NameChange.class, changes);
    }

    private static <K extends Enum<K>> Map<K, Count> ordered(Class<K> type, Map<K, Count> map) {
        EnumMap<K, Count> copy = new EnumMap<>(type);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }

    static LinkQuality of(GroundTruth truth, DealLinks links) {
        long mixed = links.companies().stream()
                .filter(company -> truth.behind(company).size() > 1)
                .count();
        Map<Decision, Count> decisions = new EnumMap<>(Decision.class);
        List<Band> bands = new ArrayList<>(EMPTY);
        Set<GroundTruth.Place> found = new HashSet<>();
        for (Link link : links.links()) {
            boolean right = truth.isRight(links, link);
            decisions.merge(link.decision(), Count.ZERO.and(right), Count::plus);
            count(link, right, bands);
            if (right && link.decision() != Decision.NO_LINK) {
                found.add(GroundTruth.Place.of(link));
            }
        }
        Map<NameChange, Count> changes = new EnumMap<>(NameChange.class);
        truth.links()
                .forEach((place, link) ->
                        changes.merge(link.change(), Count.ZERO.and(found.contains(place)), Count::plus));
        return new LinkQuality(
                truth.parties(), links.companies().size(), mixed, truth.links().size(), decisions, bands, changes);
    }

    private static void count(Link link, boolean right, List<Band> bands) {
        int band = Math.min(BANDS - 1, (int) (link.probability() * BANDS));
        bands.set(band, bands.get(band).plus(new Band(Count.ZERO.and(right), link.probability())));
    }

    LinkQuality plus(LinkQuality other) {
        return new LinkQuality(
                parties + other.parties,
                companies + other.companies,
                mixed + other.mixed,
                trueLinks + other.trueLinks,
                sum(Decision.class, decisions, other.decisions),
                sum(bands, other.bands),
                sum(NameChange.class, changes, other.changes));
    }

    private static List<Band> sum(List<Band> a, List<Band> b) {
        return IntStream.range(0, BANDS).mapToObj(i -> a.get(i).plus(b.get(i))).toList();
    }

    private static <K extends Enum<K>> Map<K, Count> sum(Class<K> type, Map<K, Count> a, Map<K, Count> b) {
        EnumMap<K, Count> sum = new EnumMap<>(type);
        sum.putAll(a);
        b.forEach((key, count) -> sum.merge(key, count, Count::plus));
        return sum;
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%,d parties became %,d companies, %,d of these with notices of several parties. Of %,d true links:%n%n"
                        + "| decision | right | wrong | right %% |%n|---|---|---|---|%n",
                parties,
                companies,
                mixed,
                trueLinks));
        decisions.forEach((decision, count) -> text.append(String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %.1f |%n",
                decision,
                count.part(),
                count.all() - count.part(),
                count.percent())));
        append(text, bands);
        text.append(String.format(Locale.ROOT, "%n| name in the deal | true links | found %% |%n|---|---|---|%n"));
        changes.forEach((change, count) -> text.append(String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f |%n",
                change.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                count.all(),
                count.percent())));
        return text.toString().replace("\r", "");
    }

    private static void append(StringBuilder text, List<Band> bands) {
        text.append(String.format(
                Locale.ROOT, "%n| probability | pairs | mean probability %% | right %% |%n|---|---|---|---|%n"));
        for (int b = 0; b < BANDS; b++) {
            Count count = bands.get(b).count();
            if (count.all() > 0) {
                text.append(String.format(
                        Locale.ROOT,
                        "| %.1f-%.1f | %,d | %.1f | %.1f |%n",
                        b / 10.0,
                        (b + 1) / 10.0,
                        count.all(),
                        100 * bands.get(b).probability() / count.all(),
                        count.percent()));
            }
        }
    }
}
