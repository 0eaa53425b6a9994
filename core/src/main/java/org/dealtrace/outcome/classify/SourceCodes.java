package org.dealtrace.outcome.classify;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.dealtrace.outcome.classify.text.internal.ShippedFile;

/**
 * The lines of the mapping files, in their order.
 *
 * @param source which source writes the word
 * @param field {@value #TYPE_FIELD} for a deal's type words, else the header of a column that became an attribute, as a
 *     key
 * @param word as a key; {@code *} for any word that is not blank
 * @param types what the word means; can be empty when it tells a status only
 * @param byStake whether the stake decides between acquisition and minority stake
 * @param status how far the deal has come; unknown when the word does not say
 * @param confidence 0 to 1
 */
record SourceCodes(
        String source,
        String field,
        String word,
        List<OutcomeType> types,
        boolean byStake,
        DealStatus status,
        double confidence) {

    static final String TYPE_FIELD = "type";
    static final String ANY = "*";

    /** In place of a type: the stake decides. */
    static final String BY_STAKE = "by-stake";

    private static final List<String> SHIPPED =
            List.of("dealtrace", "crunchbase", "china-tracker", "common", "languages");
    private static final String[] COLUMNS = {"source", "field", "word", "types", "status", "confidence"};
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)?");
    private static final Pattern BETWEEN = Pattern.compile("[\\s_/-]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The shipped mappings, with a user's before them. */
    static List<SourceCodes> shipped(List<Path> more) {
        List<SourceCodes> list = new ArrayList<>();
        for (Path file : more) {
            try (TableReader table = TableReader.open(file, COLUMNS)) {
                table.forEach(row -> list.add(of(row)));
            }
        }
        for (String name : SHIPPED) {
            ShippedFile.table("codes/" + name + ".csv", COLUMNS).forEach(row -> list.add(of(row)));
        }
        return List.copyOf(list);
    }

    private static SourceCodes of(TableRow row) {
        String word = row.get("word");
        if (word.isEmpty()) {
            throw row.problem("word", "must not be blank; write * for any word");
        }
        List<String> named = Arrays.stream(row.get("types").split("\\+"))
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .toList();
        List<OutcomeType> types = new ArrayList<>();
        for (String type : named) {
            if (!type.equals(BY_STAKE)) {
                try {
                    types.add(OutcomeType.of(type));
                } catch (IllegalArgumentException e) {
                    throw row.problem(
                            "types", "'" + type + "' is no type; write ids such as joint-venture, parted by +");
                }
            }
        }
        DealStatus status = DealStatus.UNKNOWN;
        if (!row.get("status").isEmpty()) {
            try {
                status = DealStatus.valueOf(row.get("status").toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw row.problem("status", "is no status; write one of " + words(DealStatus.values()));
            }
        }
        if (named.isEmpty() && status == DealStatus.UNKNOWN) {
            throw row.problem("types", "a line must give a type, a status or both");
        }
        double confidence = 1;
        if (!row.get("confidence").isEmpty()) {
            try {
                confidence = Double.parseDouble(row.get("confidence"));
            } catch (NumberFormatException e) {
                confidence = Double.NaN;
            }
            if (!(confidence > 0 && confidence <= 1)) {
                throw row.problem("confidence", "must be a number above 0 and at most 1");
            }
        }
        return new SourceCodes(
                row.get("source"),
                fieldKey(row.get("field")),
                word.equals(ANY) ? ANY : wordKey(word),
                List.copyOf(types),
                named.contains(BY_STAKE),
                status,
                confidence);
    }

    private static String words(DealStatus... values) {
        return Arrays.toString(values).toLowerCase(Locale.ROOT);
    }

    /** A header's letters and digits. */
    static String fieldKey(String header) {
        return NO_LETTER.matcher(lower(header)).replaceAll("");
    }

    /** A word without case, with one space between its parts and {@code #} for each number. */
    static String wordKey(String word) {
        String figures = NUMBER.matcher(lower(word)).replaceAll("#");
        return BETWEEN.matcher(figures).replaceAll(" ").strip();
    }

    private static String lower(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
