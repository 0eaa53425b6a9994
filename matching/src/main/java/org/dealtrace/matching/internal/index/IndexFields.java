package org.dealtrace.matching.internal.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.dealtrace.Country;
import org.dealtrace.matching.name.NameAnalyzer;

/** The fields of the index. A name is one document. */
final class IndexFields {

    /** The company's id. */
    static final String ID = "id";
    /** The name as {@link CompanyCodec} writes it. */
    static final String ENTRY = "e";
    /** The name's place among equals and its lengths; see {@link MaxScoreSearcher}. */
    static final String KEY = "k";

    static final String WORDS = "w";
    static final String GRAMS = "g";
    static final String NATIVE = "n";
    /**
     * Letters of a name in Han characters as foreign names are likely spelled; those of a Latin one are among
     * {@link #GRAMS}.
     */
    static final String HEARD = "h";

    /** Skeletons of names in Latin letters, and of the others. */
    static final String SOUNDS_LATIN = "l";

    static final String SOUNDS_OTHER = "o";
    static final String SHAPES = "s";
    static final String INITIALS = "i";
    static final String ACRONYMS = "a";
    /** At a company's first name: its identifiers. */
    static final String IDENTIFIER = "x";
    /** At a company's first name: its countries, and {@link #ANY_COMPANY}. */
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
    static Map<String, List<String>> terms(IndexTerms name, boolean first, List<Country> countries) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        add(fields, WORDS, name.words());
        add(fields, GRAMS, name.grams());
        add(fields, NATIVE, name.nativeGrams());
        add(fields, HEARD, name.heard());
        add(fields, name.latin() ? SOUNDS_LATIN : SOUNDS_OTHER, name.sounds());
        add(fields, SHAPES, name.shapes());
        add(fields, INITIALS, name.initials());
        add(fields, ACRONYMS, name.acronyms());
        if (first) {
            List<String> codes = new ArrayList<>();
            codes.add(ANY_COMPANY);
            countries.stream().distinct().forEach(c -> codes.add(c.code()));
            add(fields, COUNTRY, codes);
        }
        return fields;
    }

    /** The same, from what the index holds of a name. */
    static Map<String, List<String>> terms(BytesRef entry, NameAnalyzer analyzer) {
        Candidate name = CompanyCodec.candidate(entry, Candidate.UNNUMBERED);
        return terms(IndexTerms.of(name.name(), analyzer), CompanyCodec.isFirst(entry), name.countries());
    }

    private static void add(Map<String, List<String>> fields, String field, Collection<String> terms) {
        if (!terms.isEmpty()) {
            fields.put(field, List.copyOf(terms));
        }
    }
}
