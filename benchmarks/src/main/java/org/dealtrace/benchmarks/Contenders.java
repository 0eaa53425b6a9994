package org.dealtrace.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
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

    /** The matcher of this name; the product without its table of well-known companies if that is asked for. */
    static Contender named(String name, boolean withoutKnownNames) {
        return withoutKnownNames && name.equals(DEFAULT)
                ? new Dealtrace(NameAnalyzer.builder().withoutKnownNames().build())
                : named(name);
    }

    static Contender named(String name) {
        Supplier<Contender> contender = BY_NAME.get(name);
        if (contender == null) {
            throw new UserMistake("There is no contender '" + name + "'; choose one of " + BY_NAME.keySet() + ".");
        }
        return contender.get();
    }
}
