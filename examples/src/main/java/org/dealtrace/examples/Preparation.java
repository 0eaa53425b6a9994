package org.dealtrace.examples;

import java.util.List;
import java.util.stream.Stream;
import org.dealtrace.Deal;
import org.dealtrace.Recommendation;
import org.dealtrace.matching.name.NameAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the word tables on a thread of its own while the input files are read, because both take about equally long for
 * a small study. The tables of Han characters and the Japanese dictionary are read only if the files have such names.
 * Nothing else touches the classes that are made ready meanwhile. For one thread.
 */
final class Preparation {

    private @Nullable Thread tables;

    /** Begins with what every study needs; does nothing when it has begun. */
    void begin() {
        if (tables == null) {
            tables = reading(null, List.of("Nordlicht GmbH"));
        }
    }

    /** Goes on with what the names of these lists need besides. */
    void beginFor(List<Recommendation> notices, List<Deal> deals) {
        begin();
        if (inHan(notices, deals)) {
            tables = reading(tables, List.of("東京電力株式会社", "北京光学有限公司"));
        }
    }

    /** Returns when all that was begun has been read. */
    void await() {
        if (tables != null) {
            await(tables);
        }
    }

    /** @param first what must have ended before, or null */
    private static Thread reading(@Nullable Thread first, List<String> names) {
        Thread tables = new Thread(
                () -> {
                    if (first != null) {
                        await(first);
                    }
                    names.forEach(NameAnalyzer.standard()::analyze);
                },
                "tables");
        tables.setDaemon(true);
        tables.start();
        return tables;
    }

    private static boolean inHan(List<Recommendation> notices, List<Deal> deals) {
        return Stream.concat(
                        notices.stream().flatMap(notice -> notice.names().stream()),
                        deals.stream()
                                .flatMap(deal -> deal.parties().stream())
                                .flatMap(party -> party.names().stream()))
                .anyMatch(name -> inHan(name.text()));
    }

    private static boolean inHan(String text) {
        // without a stream for each of perhaps millions of names
        for (int i = 0; i < text.length(); i++) {
            if (Character.isIdeographic(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the tables of words were read", e);
        }
    }
}
