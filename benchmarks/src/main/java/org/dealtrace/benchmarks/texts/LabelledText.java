package org.dealtrace.benchmarks.texts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.PartyRole;
import org.dealtrace.internal.DataFile;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;

/**
 * A text and what a reader of it said.
 *
 * @param id the row
 * @param language ISO 639-1
 * @param source who published it
 * @param text the text
 * @param types one set of alternatives for each type of the deal; empty for no deal
 * @param statuses the alternatives of its status
 * @param mode how the row counts
 * @param coarse whether only deal or not is known
 * @param roles the names in each role, separated by {@code ;}; empty for a text whose roles were not labelled
 */
public record LabelledText(
        String id,
        String language,
        String source,
        String text,
        List<Set<String>> types,
        Set<String> statuses,
        Mode mode,
        boolean coarse,
        Map<String, String> roles) {

    /** How a row counts. */
    public enum Mode {
        /** An answer is right or wrong, and a missing one is missed. */
        NEWS,
        /** The deal is only mentioned: an answer is neither right nor wrong. */
        BACKGROUND,
        /** Left out. */
        AMBIGUOUS
    }

    public boolean isDeal() {
        return !types.isEmpty();
    }

    /** A deal with this text and a party that the text does not name. */
    public Deal deal() {
        return Deal.builder(id)
                .text(text)
                .party(DealParty.of(PartyRole.OTHER, "Nemo"))
                .build();
    }

    /**
     * The rows of a folder's {@code fine.csv} and {@code coarse.csv}, as far as it has them; a row of both counts as
     * fine. Of a file, the sentences of CORE that measure.
     */
    static List<LabelledText> read(Path folder) {
        if (Files.isRegularFile(folder)) {
            return CoreTexts.read(folder, "test");
        }
        List<LabelledText> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Path fine = folder.resolve("fine.csv");
        if (Files.exists(fine)) {
            for (TableRow row : TableReader.readAll(fine, "id", "lang", "text", "types", "status", "mode", "source")) {
                rows.add(fine(row, row.get("lang"), row.get("source"), row.get("text")));
                seen.add(row.get("id"));
            }
        }
        Path coarse = folder.resolve("coarse.csv");
        if (Files.exists(coarse)) {
            for (TableRow row : TableReader.readAll(coarse, "id", "lang", "text", "label", "source")) {
                String label = row.get("label");
                if ((label.equals("deal") || label.equals("none")) && seen.add(row.get("id"))) {
                    rows.add(new LabelledText(
                            row.get("id"),
                            row.get("lang"),
                            row.get("source"),
                            row.get("text"),
                            label.equals("deal") ? List.of(Set.of("acquisition")) : List.of(),
                            Set.of(),
                            Mode.NEWS,
                            true,
                            Map.of()));
                }
            }
        }
        return rows;
    }

    /** A finely labelled row; the columns buyer, target and seller are read if they are there. */
    public static LabelledText fine(TableRow row, String language, String source, String text) {
        Map<String, String> roles = List.of("buyer", "target", "seller").stream()
                .filter(role -> row.find(role).isPresent())
                .collect(Collectors.toMap(role -> role, role -> row.get(role)));
        return training(
                row.get("id"),
                language,
                source,
                text,
                row.get("types"),
                row.get("status"),
                mode(row.find("mode").orElse("N")),
                roles);
    }

    /** A table of labels or sentences that the benchmarks ship. */
    public static List<DataFile.Row> table(String file, String header) {
        return DataFile.read(LabelledText.class, "/org/dealtrace/benchmarks/", file, header);
    }

    /** How a row counts by the letter of a file of texts. */
    public static Mode mode(String letter) {
        return switch (letter) {
            case "A" -> Mode.AMBIGUOUS;
            case "B" -> Mode.BACKGROUND;
            default -> Mode.NEWS;
        };
    }

    /** A finely labelled text; its types and status are written as in a file of texts. */
    public static LabelledText training(
            String id,
            String language,
            String source,
            String text,
            String types,
            String status,
            Mode mode,
            Map<String, String> roles) {
        return new LabelledText(
                id, language, source, text, groups(types), alternatives(status), mode, false, Map.copyOf(roles));
    }

    private static List<Set<String>> groups(String types) {
        return Arrays.stream(types.split("\\+"))
                .filter(group -> !group.isBlank())
                .map(LabelledText::alternatives)
                .toList();
    }

    private static Set<String> alternatives(String cell) {
        return Arrays.stream(cell.split("/"))
                .map(String::strip)
                .filter(a -> !a.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
