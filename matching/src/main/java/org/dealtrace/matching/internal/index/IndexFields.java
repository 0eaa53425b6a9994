package org.dealtrace.matching.internal.index;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.dealtrace.Country;
import org.dealtrace.matching.name.NameAnalyzer;

/** The fields of the index. A name is one document. */
final class IndexFields {

    /** The company's id. */
    static final String ID = "id";
    /** The name as {@link CompanyCodec} writes it. */
    static final String ENTRY = "e";
    /** The sort key for names of equal score, and the name's lengths; see {@link MaxScoreSearcher}. */
    static final String KEY = "k";

    /** Canonical words, the words as written if they differ, and the readings of words in other scripts. */
    static final String WORDS = "w";
    /** Letter trigrams of the Latin writing without spaces. */
    static final String GRAMS = "g";
    /** Single letters and pairs of the original text, for scripts other than Latin. */
    static final String NATIVE = "n";
    /** Letter trigrams of the likely Latin spellings of names that another script writes by sound. */
    static final String HEARD = "h";
    /** Consonant skeletons of the words and of the whole name, for names in Latin letters. */
    static final String SOUNDS_LATIN = "l";
    /** The same for names in other scripts. */
    static final String SOUNDS_OTHER = "o";
    /** Short names with look-alike letters made equal, whole and with each one letter left out. */
    static final String SHAPES = "s";
    /** The acronyms that a name may have. */
    static final String INITIALS = "i";
    /** Words that may be an acronym of another name. */
    static final String ACRONYMS = "a";
    /**
     * Syllables of trade names in Han characters and Hangul, which Latin may write as a word each (Li Ning, Hang Seng).
     * Used in queries against {@link #WORDS} only; never indexed.
     */
    static final String SYLLABLES = "y";
    /** The company's identifiers, at its first name only. */
    static final String IDENTIFIER = "x";
    /** The company's countries and {@link #ANY_COMPANY}, at its first name only. */
    static final String COUNTRY = "c";

    static final String ANY_COMPANY = "*";

    /** The fields by which names are found. */
    static final List<String> SEARCHED =
            List.of(WORDS, GRAMS, NATIVE, HEARD, SOUNDS_LATIN, SOUNDS_OTHER, SHAPES, INITIALS, ACRONYMS);
    /** The fields whose terms are counted. */
    static final List<String> COUNTED =
            List.of(WORDS, GRAMS, NATIVE, HEARD, SOUNDS_LATIN, SOUNDS_OTHER, SHAPES, INITIALS, ACRONYMS, COUNTRY);

    private IndexFields() {}

    /** The terms of a name by field, as {@link CandidateIndex} indexes them. */
    static Map<String, Set<String>> terms(IndexTerms name, boolean first, List<Country> countries) {
        Map<String, Set<String>> fields = new LinkedHashMap<>();
        for (String field : SEARCHED) {
            if (!name.of(field).isEmpty()) {
                fields.put(field, name.of(field));
            }
        }
        if (first) {
            Set<String> codes = new LinkedHashSet<>();
            codes.add(ANY_COMPANY);
            countries.forEach(c -> codes.add(c.code()));
            fields.put(COUNTRY, codes);
        }
        return fields;
    }

    /** The terms of a name by field, from its stored entry. */
    static Map<String, Set<String>> terms(BytesRef entry, NameAnalyzer analyzer) {
        Candidate name = CompanyCodec.candidate(entry, Candidate.UNNUMBERED);
        return terms(IndexTerms.of(name.name(), analyzer), CompanyCodec.isFirst(entry), name.countries());
    }
}
