package org.dealtrace.benchmarks.world;

import java.util.EnumMap;
import java.util.Formatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dealtrace.DealLinks;
import org.dealtrace.Decision;
import org.dealtrace.Link;

/** How well a linker did in worlds whose truth is known, added up over the worlds. */
final class LinkQuality {

    private static final int BANDS = 10;

    private long parties;
    private long companies;
    private long mixed;
    private long trueLinks;

    /**
     * Right and all pairs, by decision and by band of probability; found and all true links, by how deals write names.
     */
    private final Map<Decision, long[]> decisions = new EnumMap<>(Decision.class);

    private final long[][] bands = new long[BANDS][2];
    private final double[] probabilities = new double[BANDS];
    private final Map<NameChange, long[]> changes = new EnumMap<>(NameChange.class);

    void add(GroundTruth truth, DealLinks links) {
        parties += truth.parties();
        companies += links.companies().size();
        mixed += links.companies().stream()
                .filter(company -> truth.behind(company).size() > 1)
                .count();
        trueLinks += truth.links().size();
        Set<GroundTruth.Place> found = new HashSet<>();
        for (Link link : links.links()) {
            boolean right = truth.isRight(links, link);
            int band = Math.min(BANDS - 1, (int) (link.probability() * BANDS));
            count(decisions.computeIfAbsent(link.decision(), d -> new long[2]), right);
            count(bands[band], right);
            probabilities[band] += link.probability();
            if (right && link.decision() != Decision.NO_LINK) {
                found.add(GroundTruth.Place.of(link));
            }
        }
        truth.links()
                .forEach((place, link) ->
                        count(changes.computeIfAbsent(link.change(), c -> new long[2]), found.contains(place)));
    }

    private static void count(long[] counts, boolean right) {
        counts[0] += right ? 1 : 0;
        counts[1]++;
    }

    /** Companies for each party, and companies with notices of several parties. */
    double companiesAParty() {
        return (double) companies / parties;
    }

    long mixed() {
        return mixed;
    }

    String markdown() {
        Formatter text = new Formatter(Locale.ROOT);
        text.format("""
                %,d parties became %,d companies, %,d of these with notices of several parties. Of %,d true links:

                | decision | right | wrong | right %% |
                |---|---|---|---|
                """, parties, companies, mixed, trueLinks);
        decisions.forEach((decision, c) ->
                text.format("| %s | %,d | %,d | %.1f |\n", decision, c[0], c[1] - c[0], percent((double) c[0], c[1])));
        text.format("\n| probability | pairs | mean probability %% | right %% |\n|---|---|---|---|\n");
        for (int b = 0; b < BANDS; b++) {
            long all = bands[b][1];
            if (all > 0) {
                text.format("| %.1f-%.1f | %,d ", b / 10.0, (b + 1) / 10.0, all);
                text.format("| %.1f | %.1f |\n", percent(probabilities[b], all), percent((double) bands[b][0], all));
            }
        }
        text.format("\n| name in the deal | true links | found %% |\n|---|---|---|\n");
        changes.forEach((change, c) -> text.format(
                "| %s | %,d | %.1f |\n",
                change.name().toLowerCase(Locale.ROOT).replace('_', ' '), c[1], percent((double) c[0], c[1])));
        return text.toString();
    }

    private static double percent(double part, long all) {
        return 100 * part / all;
    }
}
