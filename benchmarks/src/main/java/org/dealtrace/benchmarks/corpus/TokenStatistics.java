package org.dealtrace.benchmarks.corpus;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.internal.DataFile;

/**
 * What names of companies written in Latin letters are made of, in numbers: how many words they have, which common
 * words stand first, between and last, and which letter follows which three.
 *
 * <p>The numbers were counted once from a list of names. Only words of at least 60 names and letter runs of at least 5
 * words were kept, so that no name can be read back from them; well-known brands were left out.
 */
public final class TokenStatistics {

    private static final String RESOURCE = "token-statistics.txt";

    /** Letters of context of the letter model. */
    private static final int CONTEXT = 3;

    private static final String FIRST = "first";
    private static final String MIDDLE = "middle";
    private static final String LAST = "last";
    private static final String LETTERS = "after ";

    private static final String BEGIN = "^".repeat(CONTEXT);
    private static final char END = '$';
    /** Coined words are cut here; the model seldom gets so far. */
    private static final int MOST_LETTERS = 14;

    /** Things by how often they were counted; the rest of the total was too rare to keep. */
    private static final class Counts {
        private final List<String> things;
        private final long[] cumulated;
        private final long total;

        Counts(Map<String, Long> counts, long total) {
            this.things = List.copyOf(counts.keySet());
            this.cumulated = new long[counts.size()];
            this.total = total;
            long sum = 0;
            int i = 0;
            for (long count : counts.values()) {
                sum += count;
                cumulated[i++] = sum;
            }
        }

        long kept() {
            return cumulated.length == 0 ? 0 : cumulated[cumulated.length - 1];
        }

        double shareKept() {
            return total == 0 ? 0 : (double) kept() / total;
        }

        String draw(Chance chance) {
            int at = Arrays.binarySearch(cumulated, (long) (chance.unit() * kept()));
            return things.get(at < 0 ? -at - 1 : at + 1);
        }
    }

    private final Counts lengths;
    private final Map<String, Counts> words;
    private final Map<String, Counts> letters;

    private TokenStatistics(Map<String, Map<String, Long>> sections) {
        lengths = counts(sections, "length");
        words = Stream.of(FIRST, MIDDLE, LAST).collect(Collectors.toMap(s -> s, s -> counts(sections, s)));
        letters = new HashMap<>();
        sections.forEach((section, counts) -> {
            if (section.startsWith(LETTERS)) {
                letters.put(
                        section.substring(LETTERS.length()),
                        new Counts(
                                counts,
                                counts.values().stream().mapToLong(c -> c).sum()));
            }
        });
    }

    private static final class Shipped {
        private static final TokenStatistics STATISTICS = read();
    }

    private static Counts counts(Map<String, Map<String, Long>> sections, String section) {
        Map<String, Long> counts = new LinkedHashMap<>(sections.getOrDefault(section, Map.of()));
        Long rest = counts.remove("");
        long kept = counts.values().stream().mapToLong(c -> c).sum();
        if (kept == 0) {
            throw new IllegalArgumentException("the statistics have nothing in the section '" + section + "'");
        }
        return new Counts(counts, kept + (rest == null ? 0 : rest));
    }

    /** The statistics that this package brings along. */
    public static TokenStatistics shipped() {
        return Shipped.STATISTICS;
    }

    private static TokenStatistics read() {
        return parse(DataFile.lines(TokenStatistics.class, "/org/dealtrace/benchmarks/corpus/", RESOURCE));
    }

    /**
     * Reads lines: a section, then counts and things in turns, all separated by tabs; comments begin with {@code #}.
     */
    static TokenStatistics parse(List<String> lines) {
        Map<String, Map<String, Long>> sections = new HashMap<>();
        for (String line : lines) {
            if (!line.startsWith("#") && !line.isEmpty()) {
                String[] cells = line.split("\t", -1);
                Map<String, Long> section = sections.computeIfAbsent(cells[0], s -> new LinkedHashMap<>());
                for (int i = 1; i + 1 < cells.length; i += 2) {
                    section.put(cells[i + 1], Long.parseLong(cells[i]));
                }
            }
        }
        return new TokenStatistics(sections);
    }

    private Counts at(String place) {
        return words.getOrDefault(place, lengths);
    }

    int length(Chance chance) {
        return Integer.parseInt(lengths.draw(chance));
    }

    /** A common word for a place, with the probability that the word there is common; empty otherwise. */
    String commonWord(int index, int length, Chance chance) {
        Counts counts = at(index == 0 ? FIRST : index == length - 1 ? LAST : MIDDLE);
        return chance.withProbability(counts.shareKept()) ? counts.draw(chance) : "";
    }

    /** The common word that the given word is, or not: whether it is kept for the last place. */
    boolean endsNames(String word) {
        return at(LAST).things.contains(word);
    }

    /** Any common last word. */
    String lastWord(Chance chance) {
        return at(LAST).draw(chance);
    }

    /** Any common word that stands between others. */
    String middleWord(Chance chance) {
        return at(MIDDLE).draw(chance);
    }

    /** The coined word with a number: always the same letters for the same number. */
    String coinedWord(long seed, int number) {
        Chance chance = Chance.of(seed ^ 0x5deece66dL, number);
        StringBuilder word = new StringBuilder();
        String context = BEGIN;
        while (word.length() < MOST_LETTERS) {
            Counts next = letters.get(context);
            if (next == null) {
                break;
            }
            char letter = next.draw(chance).charAt(0);
            if (letter == END) {
                break;
            }
            word.append(letter);
            context = context.substring(1) + letter;
        }
        // a run that breaks off at once would give an empty word
        return word.isEmpty() ? "x" + Integer.toString(number, 36) : word.toString();
    }
}
