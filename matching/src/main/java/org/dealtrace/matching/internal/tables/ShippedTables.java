package org.dealtrace.matching.internal.tables;

import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/** All tables that the analysis of names rests on, as a number that changes with any of them. */
public final class ShippedTables {

    /** Every file that ships; a test holds the list complete. */
    static final List<String> FILES = List.of(
            "abbreviations.csv",
            "connectors.csv",
            "generic-words.csv",
            "legal-forms.csv",
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
            "scripts/kanji-on.txt",
            "scripts/known-names.tsv",
            "scripts/letters.tsv",
            "scripts/loanwords.tsv",
            "scripts/meanings.tsv",
            "scripts/places.tsv",
            "scripts/transcription-arabic.tsv",
            "scripts/transcription-armenian.tsv",
            "scripts/transcription-cyrillic.tsv",
            "scripts/transcription-devanagari.tsv",
            "scripts/transcription-georgian.tsv",
            "scripts/transcription-greek.tsv",
            "scripts/transcription-han.tsv",
            "scripts/transcription-hangul.tsv",
            "scripts/transcription-hebrew.tsv",
            "scripts/transcription-kana.tsv",
            "scripts/transcription-thai.tsv");

    private ShippedTables() {}

    /**
     * A checksum of the tables, in hexadecimal.
     *
     * @param knownNames whether the tables of well-known companies are in use
     */
    public static String checksum(boolean knownNames) {
        CRC32 sum = new CRC32();
        for (String file : FILES) {
            sum.update(Resource.bytes(file));
        }
        return String.format(Locale.ROOT, "%08x%s", sum.getValue(), knownNames ? "" : "-without-known-names");
    }
}
