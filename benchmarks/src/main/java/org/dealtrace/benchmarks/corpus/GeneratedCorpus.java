package org.dealtrace.benchmarks.corpus;

import info.debatty.java.stringsimilarity.Levenshtein;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A register of generated names, and queries that are miswritten names of it.
 *
 * <p>Some queries cannot be asked of anybody: when {@value #AMBIGUOUS_FROM} other names are nearer to the query than
 * the right one is, no method that looks at letters can be blamed. Which queries these are is decided for every query
 * alike, by exact edit distance over the whole register, before any matcher has seen them.
 *
 * @param names the register; the index is the id
 * @param queries in the order in which they were drawn
 */
public record GeneratedCorpus(List<String> names, List<Query> queries) {

    /** A query is ambiguous when this many other names are strictly nearer to it than the right one. */
    static final int AMBIGUOUS_FROM = 50;

    private static final Levenshtein EDITS = new Levenshtein();

    public GeneratedCorpus {
        names = List.copyOf(names);
        queries = List.copyOf(queries);
    }

    /**
     * A miswritten name.
     *
     * @param text as it is asked
     * @param right index of the name that was meant
     * @param corruption what happened to it
     * @param ambiguous whether too many other names are nearer
     */
    public record Query(String text, int right, Corruption corruption, boolean ambiguous) {}

    /**
     * Makes a corpus.
     *
     * @param size how many names; all different but for case
     * @param queryCount how many queries, the kinds of corruption in equal parts
     * @param seed the same seed gives the same corpus on every machine
     */
    public static GeneratedCorpus of(int size, int queryCount, long seed) {
        GeneratedCorpus corpus = unjudged(size, queryCount, seed);
        List<String> folded =
                corpus.names.stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
        List<Query> judged = corpus.queries.parallelStream()
                .map(q -> new Query(q.text(), q.right(), q.corruption(), isAmbiguous(q, folded)))
                .toList();
        return new GeneratedCorpus(corpus.names, judged);
    }

    private static boolean isAmbiguous(Query query, List<String> folded) {
        String text = query.text().toLowerCase(Locale.ROOT);
        int distance = (int) EDITS.distance(text, folded.get(query.right()));
        return folded.stream()
                // the difference in length is the least that the distance can be
                .filter(name -> Math.abs(name.length() - text.length()) < distance
                        && EDITS.distance(text, name, distance) < distance)
                .skip(AMBIGUOUS_FROM - 1L)
                .findAny()
                .isPresent();
    }

    /**
     * The same names and queries without the marks of ambiguous ones: for callers who count no recall, and would wait
     * minutes at a million names for every query to be compared with every name.
     *
     * @param size how many names
     * @param queryCount how many queries
     * @param seed as of {@link #of}
     */
    public static GeneratedCorpus unjudged(int size, int queryCount, long seed) {
        List<String> names = names(size, seed);
        TokenStatistics statistics = TokenStatistics.shipped();
        Corruption[] kinds = Corruption.values();
        Chance chance = Chance.of(seed ^ 0x71756572L, size);
        Set<String> taken = new HashSet<>();
        names.forEach(n -> taken.add(n.toLowerCase(Locale.ROOT)));
        List<Query> drawn = new ArrayList<>();
        while (drawn.size() < queryCount) {
            int right = chance.index(size);
            Corruption kind = kinds[drawn.size() % kinds.length];
            Optional<String> text = kind.apply(names.get(right), statistics, chance);
            // a corruption that yields a name of the register asks for that name
            if (text.isPresent() && !taken.contains(text.get().toLowerCase(Locale.ROOT))) {
                drawn.add(new Query(text.get(), right, kind, false));
            }
        }
        return new GeneratedCorpus(names, drawn);
    }

    /** The first names of a generator that differ but for case. */
    public static List<String> names(int size, long seed) {
        NameGenerator generator = new NameGenerator(seed);
        Set<String> seen = new HashSet<>(2 * size);
        List<String> names = new ArrayList<>(size);
        for (long number = 0; names.size() < size; number++) {
            String name = generator.name(number);
            if (seen.add(name.toLowerCase(Locale.ROOT))) {
                names.add(name);
            }
        }
        return names;
    }
}
