package org.dealtrace.benchmarks.train;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.dealtrace.internal.DataFile;

/** Choices by chance, of given words and of the lists of {@code invented-names.csv}. */
final class Picks {

    private static final Map<String, String> LISTS =
            DataFile.read(Picks.class, "/org/dealtrace/benchmarks/", "invented-names.csv", "list,words").stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

    private static final Map<String, String[]> WORDS = new ConcurrentHashMap<>();

    private final Random random;

    Picks(Random random) {
        this.random = random;
    }

    /** A number from 0 on. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    String of(String... words) {
        return words[below(words.length)];
    }

    /** A word of a list of the file. */
    String named(String list) {
        return of(WORDS.computeIfAbsent(list, name -> list(name).split(" ")));
    }

    /** A list of the file. */
    static String list(String name) {
        return Objects.requireNonNull(LISTS.get(name), name);
    }

    /** The Chinese characters in some rows of a double-byte charset. */
    static String characters(String charset, int first, int last) {
        StringBuilder all = new StringBuilder();
        for (int row = first; row <= last; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                all.append(new String(new byte[] {(byte) row, (byte) cell}, Charset.forName(charset)));
            }
        }
        return all.toString().replaceAll("\\P{IsHan}", "");
    }

    String from(List<String> words) {
        return words.get(below(words.size()));
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    /** Characters of a list; at least some, and up to so many more. */
    String chars(String from, int least, int more) {
        StringBuilder chars = new StringBuilder();
        int n = least + below(more + 1);
        for (int i = 0; i < n; i++) {
            chars.append(from.charAt(below(from.length())));
        }
        return chars.toString();
    }
}
