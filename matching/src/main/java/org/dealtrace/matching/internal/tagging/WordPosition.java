package org.dealtrace.matching.internal.tagging;

import java.util.List;
import java.util.Set;
import org.dealtrace.matching.internal.lexicon.Lexicon;
import org.dealtrace.matching.internal.lexicon.LexiconMatches;
import org.dealtrace.matching.internal.lexicon.Term;
import org.dealtrace.matching.internal.tables.WordLists;
import org.dealtrace.matching.internal.words.RegionCodes;
import org.dealtrace.matching.internal.words.Word;
import org.dealtrace.matching.name.token.NameToken;
import org.jspecify.annotations.Nullable;

/** Decides the roles of words by their position in the name, before the tables. */
final class WordPosition {

    /** Top-level domains in names. */
    private static final Set<String> DOMAINS = WordLists.of("domains");

    private static final Set<String> COUNTRIES_OF_LETTERS = WordLists.of("countries-of-letters");

    private final List<Word> words;
    private final Lexicon lexicon;
    private final int n;
    private final LexiconMatches found;
    private final AffixFinder edges;
    private final String repaired;

    WordPosition(LexiconMatches found, AffixFinder edges, String repaired) {
        this.words = found.words;
        this.lexicon = found.lexicon;
        this.n = found.n;
        this.found = found;
        this.edges = edges;
        this.repaired = repaired;
    }

    /** Whether a word is a code of a country or state at the end. */
    boolean isRegion(int i) {
        Word word = words.get(i);
        return edges.isEndingCode(i)
                || (i > 0
                        && edges.isLast(i)
                        && word.text.length() == 2
                        && (word.before & Word.OPEN) != 0
                        && RegionCodes.isCode(word));
    }

    /** The country of the letter in "X (I) Ltd", "X (S) Pte", "X (M) Sdn"; else null. */
    static @Nullable String countryOfLetter(String text) {
        return COUNTRIES_OF_LETTERS.stream()
                .filter(country -> country.charAt(0) == text.charAt(0) && text.length() == 1)
                .findFirst()
                .orElse(null);
    }

    /** Whether the first word only introduces a name: "www.halcyon.com", "M/s. Halcyon" in India, "c/o Halcyon". */
    boolean saysThatANameFollows(Word word) {
        return (word.is("www") && words.get(1).afterTightDot())
                || word.is("messrs")
                || ((word.is("ms") || word.is("co")) && word.slashed(repaired));
    }

    /** The place before a company's name: "Japan's Toshiba"; else null. */
    @Nullable
    Term placeOf(Word word) {
        int length = word.text.length();
        if (word.apostrophe != length - 1 || word.text.charAt(length - 1) != 's') {
            return null;
        }
        Term term = lexicon.term(word.text.substring(0, length - 1));
        return term != null && term.role() == NameToken.Role.PLACE ? term : null;
    }

    /** Whether a word is a top-level domain behind a dot. */
    boolean isDomain(int i) {
        return i > 0
                && i < n
                && words.get(i).afterTightDot()
                && !words.get(i).is("co")
                && DOMAINS.contains(words.get(i).text)
                && words.get(i - 1).text.length() > 1;
    }

    /** Whether a connector connects two names here. */
    boolean connects(int i) {
        Word word = words.get(i);
        if (word.initials) {
            return false;
        }
        Term first = found.term[0];
        if (i == 0
                && first != null
                && !first.canonical().equals("the")
                && !first.canonical().equals("a")) {
            return false;
        }
        // "Dai-Dan" is one word, "Bread-and-Butter" are three
        if (i > 0 && ((word.before & Word.HYPHEN) != 0) != ((word.after & Word.HYPHEN) != 0)) {
            return false;
        }
        if (word.text.length() > 1) {
            return i < n - 1 || word.is("the");
        }
        return i > 0
                && i < n - 1
                && words.get(i - 1).text.length() > 2
                && words.get(i + 1).text.length() > 2
                && !words.get(i - 1).is("and")
                && !(word.upper && found.lowerCaseSeen);
    }
}
