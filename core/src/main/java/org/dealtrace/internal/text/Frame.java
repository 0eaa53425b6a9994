package org.dealtrace.internal.text;

import java.util.ArrayList;
import java.util.Arrays;
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
record Frame(List<OutcomeType> types, List<Set<String>> needs, Set<String> without) {

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
                "classify/frames/frames.csv",
                ShippedFile.read("frames/frames.csv"),
                "types",
                "needs",
                "without")) {
            for (TableRow row : table) {
                all.add(new Frame(
                        Arrays.stream(row.get("types").split("\\+"))
                                .map(OutcomeType::of)
                                .toList(),
                        Arrays.stream(row.get("needs").split(" "))
                                .map(n -> Set.of(n.split("\\|")))
                                .toList(),
                        row.get("without").isEmpty()
                                ? Set.of()
                                : Set.of(row.get("without").split(" "))));
            }
        }
        return List.copyOf(all);
    }
}
