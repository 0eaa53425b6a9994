package org.dealtrace.benchmarks.scale;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.benchmarks.corpus.GeneratedCorpus;
import org.dealtrace.benchmarks.corpus.NameGenerator;
import org.dealtrace.benchmarks.data.Row;
import org.dealtrace.io.TableWriter;

/**
 * The names of made-up deals, and the files that are written of them.
 *
 * @param company what a company is called in its notice, by its number from 0 on
 * @param asked what a recommended company is called in a deal, by a number from 0 on
 * @param other what somebody is called who is not recommended
 */
record BatchNames(IntFunction<String> company, IntFunction<String> asked, LongFunction<String> other) {

    /** One target in this many is a recommended company. */
    private static final int RIGHT_ONE_IN = 20;

    /** Generated names; recommended companies are miswritten in deals. */
    static BatchNames generated(int companies, int deals, long seed) {
        GeneratedCorpus corpus = GeneratedCorpus.unjudged(companies, deals / RIGHT_ONE_IN + 1, seed);
        NameGenerator others = new NameGenerator(seed + 1);
        return new BatchNames(
                corpus.names()::get, number -> corpus.queries().get(number).text(), others::name);
    }

    /**
     * Names of a list, in an order by the seed; recommended companies are written in deals as in their notices.
     *
     * @param latin whether only names in Latin letters are taken
     */
    static BatchNames of(List<Row> rows, boolean latin, int companies, long seed) {
        List<String> all = new ArrayList<>(rows.size());
        rows.stream()
                .map(Row::name)
                .filter(name -> !name.isEmpty() && (!latin || isLatin(name)))
                .forEach(all::add);
        if (all.size() <= companies) {
            throw new UserMistake(String.format(
                    Locale.ROOT,
                    "The data set has %,d names, too few for %,d companies and others. Ask for fewer --companies.",
                    all.size(),
                    companies));
        }
        Collections.shuffle(all, new Random(seed));
        int others = all.size() - companies;
        return new BatchNames(
                all::get,
                number -> all.get(number % companies),
                number -> all.get(companies + (int) (number % others)));
    }

    private static boolean isLatin(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    /** Writes notices of companies, and deals of two parties each. */
    void write(Path recommendationFile, int companies, Path dealFile, int deals) {
        try (TableWriter table = TableWriter.create(recommendationFile, "id", "name", "date")) {
            for (int i = 0; i < companies; i++) {
                table.row("R" + i, company.apply(i), "2018-01-01");
            }
            table.commit();
        }
        try (TableWriter table = TableWriter.create(dealFile, "id", "target", "acquirer", "date")) {
            for (int i = 0; i < deals; i++) {
                String target = i % RIGHT_ONE_IN == 0 ? asked.apply(i / RIGHT_ONE_IN) : other.apply(2L * i);
                table.row(
                        "D" + i,
                        target,
                        other.apply(2L * i + 1),
                        String.format(Locale.ROOT, "2019-%02d-01", 1 + i % 12));
            }
            table.commit();
        }
    }
}
