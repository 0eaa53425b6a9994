package org.dealtrace.matching.internal.tables;

import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.dealtrace.internal.DataFile;
import org.dealtrace.internal.LegalFormTable;

/** Reads the tables for the analysis of names, which are resources of {@code org.dealtrace.matching.name}. */
public final class NameTables {

    public static final String FOLDER = "/org/dealtrace/matching/name/";

    /** Every file that ships beside the package; a test holds the list complete. */
    static final List<String> FILES = List.of(
            "abbreviations.csv",
            "connectors.csv",
            "generic-words.csv",
            "listing-tails.csv",
            "markers.csv",
            "numbers.csv",
            OtherNames.FILE,
            "places.csv",
            "scripts/business.tsv",
            "scripts/han-fold.txt",
            "scripts/han-languages.txt",
            "scripts/han-pinyin.txt",
            "scripts/han-readings.txt",
            "scripts/han-simplified.txt",
            "scripts/hangul.csv",
            "scripts/kanji-on.txt",
            "scripts/known-names.tsv",
            "scripts/latin-sounds.tsv",
            "scripts/letters-in-latin.csv",
            "scripts/letters.tsv",
            "scripts/loanwords.tsv",
            "scripts/meanings.tsv",
            "scripts/pinyin.csv",
            "scripts/places.tsv",
            "scripts/sound-changes.csv",
            "scripts/transliteration-arabic.tsv",
            "scripts/transliteration-armenian.tsv",
            "scripts/transliteration-cyrillic.tsv",
            "scripts/transliteration-devanagari.tsv",
            "scripts/transliteration-georgian.tsv",
            "scripts/transliteration-greek.tsv",
            "scripts/transliteration-han.tsv",
            "scripts/transliteration-hangul.tsv",
            "scripts/transliteration-hebrew.tsv",
            "scripts/transliteration-kana.tsv",
            "scripts/transliteration-thai.tsv",
            WordLists.FILE);

    /** Whether Lucene's Japanese analyser is on the class path. It is optional, because its dictionary has 5 MB. */
    public static final boolean HAS_JAPANESE_ANALYSER = isThere("org.apache.lucene.analysis.ja.JapaneseTokenizer");

    private NameTables() {}

    private static boolean isThere(String type) {
        try {
            Class.forName(type, false, NameTables.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /**
     * The rows of a CSV table.
     *
     * @param header the expected header line
     */
    public static List<DataFile.Row> rows(String file, String header) {
        return DataFile.read(NameTables.class, FOLDER, file, header);
    }

    /** The lines of a table of other scripts, without comments and blank lines. */
    public static List<String> scriptLines(String file) {
        return DataFile.lines(NameTables.class, FOLDER, "scripts/" + file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /**
     * A checksum of all tables, in hexadecimal: names are analyzed differently where it differs.
     *
     * @param knownNames whether the tables of well-known companies are in use
     */
    public static String checksum(boolean knownNames) {
        CRC32 sum = new CRC32();
        sum.update(LegalFormTable.bytes());
        for (String file : FILES) {
            sum.update(DataFile.bytes(NameTables.class, FOLDER, file));
        }
        return String.format(
                Locale.ROOT,
                "%08x%s%s",
                sum.getValue(),
                knownNames ? "" : "-without-known-names",
                HAS_JAPANESE_ANALYSER ? "" : "-without-japanese");
    }
}
