package org.dealtrace.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.matching.name.NameAnalyzer;

/** The matchers that the commands know by name. */
final class Contenders {

    /** What is measured when nothing else is asked for. */
    static final String DEFAULT = Dealtrace.NAME;

    static final String FLOOR = "lucene-3gram-bm25";

    private static final Map<String, Supplier<Contender>> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put(Dealtrace.NAME, Dealtrace::new);
        BY_NAME.put(FLOOR, LuceneFloor::new);
        BY_NAME.put(JaroWinklerScan.NAME, JaroWinklerScan::new);
        BY_NAME.put(Duke.NAME, () -> new Duke(System.getProperty(Duke.JARS)));
    }

    private Contenders() {}

    /**
     * The matcher of this name.
     *
     * @param withoutKnownNames leaves the product's table of well-known companies out
     * @param compared what the product compares beside names and countries
     */
    static Contender named(String name, boolean withoutKnownNames, List<Compared> compared) {
        if (!name.equals(DEFAULT)) {
            if (!compared.isEmpty()) {
                throw new UserMistake("--compare is for " + DEFAULT + "; " + name + " compares --fields only.");
            }
            return named(name);
        }
        NameAnalyzer.Builder analyzer = NameAnalyzer.builder();
        if (withoutKnownNames) {
            analyzer.withoutKnownNames();
        }
        return new Dealtrace(analyzer.build(), compared);
    }

    static Contender named(String name) {
        Supplier<Contender> contender = BY_NAME.get(name);
        if (contender == null) {
            throw new UserMistake("There is no contender '" + name + "'; choose one of " + BY_NAME.keySet() + ".");
        }
        return contender.get();
    }
}
