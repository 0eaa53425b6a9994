package org.dealtrace.outcome.classify.text.internal;

import static org.assertj.core.api.Assertions.fail;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.PartyRole;
import org.dealtrace.outcome.classify.OutcomeClassifier;
import org.dealtrace.outcome.classify.OutcomeClassifiers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The time for a long text, whatever is in it: 64 kB take at most 100 ms, and twice as much 2.3 times as long. A busy
 * machine can disturb one measurement, so a text fails only if every one of several attempts takes longer, and on a
 * slow machine 64 kB may take twice as long.
 */
class LongTextsTest {

    private static final int LETTERS = 65_536;

    private static final int RUNS = 3;

    private static final int ATTEMPTS = 6;

    private static final double MOST_MILLIS = 200;

    private static final double MOST_GROWTH = 2.3;

    /** Below this the growth does not matter. */
    private static final double SHORT_MILLIS = 100;

    private static final OutcomeClassifier BY_TEXT = OutcomeClassifiers.byText();

    private static final TextProposals PROPOSALS = new TextProposals();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "has agreed to acquire a 51 % stake in Alder Corp for $5 million, ",
                "hat im Mai 2009 die Übernahme der Birke AG noch nicht abgeschlossen, ",
                "le groupe rachète une participation de 12 % dans la coentreprise, ",
                "компания купила 51% акций, сделка по покупке завершена; ",
                "公司拟收购51%股权并成立合资公司，未完成",
                "株式を取得し子会社化すると発表した、買収は完了していない",
                "half a third of "
            })
    void classify_64kBOfPhrases_isFastAndGrowsInProportion(String phrases) {
        assertInProportion(
                phrases,
                text -> BY_TEXT.classify(Deal.builder("d")
                        .text(text)
                        .party(DealParty.of(PartyRole.OTHER, "Nemo"))
                        .build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 234", "9", "$ 1,", "2009年5月", "百", "a"})
    void proposals_64kBOfFigures_areFastAndGrowInProportion(String figures) {
        assertInProportion(figures, text -> {
            PROPOSALS.parties(text);
            PROPOSALS.date(text);
            PROPOSALS.stakePercent(text);
            PROPOSALS.millionDollars(text);
        });
    }

    private static void assertInProportion(String part, Consumer<String> reading) {
        String once = part.repeat(LETTERS / part.length());
        String twice = once + once;
        List<String> measured = new ArrayList<>();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            double time = millis(() -> reading.accept(once));
            double timeOfTwice = millis(() -> reading.accept(twice));
            if (time < MOST_MILLIS && timeOfTwice < Math.max(SHORT_MILLIS, MOST_GROWTH * time)) {
                return;
            }
            measured.add(String.format(Locale.ROOT, "%.0f and %.0f ms", time, timeOfTwice));
        }
        fail("64 kB, and twice as much, of '" + part + "' took " + String.join("; ", measured));
    }

    private static double millis(Runnable reading) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            reading.run();
            least = Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }
        return least / 1e6;
    }
}
