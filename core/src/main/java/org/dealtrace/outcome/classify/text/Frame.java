package org.dealtrace.outcome.classify.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dealtrace.OutcomeType;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;

/**
 * What a kind of deal is made of, whatever the words and their order: a patent and a royalty make a patent licence. One line of
 * {@code frames.csv}.
 *
 * @param types what the deal is
 * @param needs the concepts that must stand in one sentence; of each set one
 * @param without concepts of which none may stand there
 */
record Frame(List<OutcomeType> types, List<Set<Concept>> needs, Set<Concept> without) {

    /** Read when the first text comes in which no phrase tells of a deal. */
    private static final class Shipped {
        private static final List<Frame> ALL = read();
    }

    static List<Frame> all() {
        return Shipped.ALL;
    }

    private static List<Frame> read() {
        List<Frame> all = new ArrayList<>();
        try (TableReader table = TableReader.ofText(
                "classify/frames/frames.csv", ShippedFile.read("frames/frames.csv"), "types", "needs", "without")) {
            for (TableRow row : table) {
                all.add(new Frame(
                        Arrays.stream(row.get("types").split("\\+"))
                                .map(OutcomeType::of)
                                .toList(),
                        Arrays.stream(row.get("needs").split(" "))
                                .map(n -> concepts(n, "\\|"))
                                .toList(),
                        concepts(row.get("without"), " ")));
            }
        }
        return List.copyOf(all);
    }

    private static Set<Concept> concepts(String words, String by) {
        Set<Concept> concepts = EnumSet.noneOf(Concept.class);
        Arrays.stream(words.split(by))
                .filter(w -> !w.isEmpty())
                .map(Concept::of)
                .forEach(concepts::add);
        return concepts;
    }

    /** Whether a sentence with such concepts can be one of it. */
    boolean fits(Set<Concept> concepts) {
        for (Set<Concept> need : needs) {
            if (Collections.disjoint(need, concepts)) {
                return false;
            }
        }
        return Collections.disjoint(without, concepts);
    }
}
