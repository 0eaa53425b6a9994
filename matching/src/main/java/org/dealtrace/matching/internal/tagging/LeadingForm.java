package org.dealtrace.matching.internal.tagging;

import java.util.Collections;
import java.util.Set;
import org.dealtrace.matching.internal.lexicon.LegalFormSpellings;
import org.dealtrace.matching.internal.lexicon.LexiconMatches;
import org.dealtrace.matching.internal.tables.WordLists;
import org.dealtrace.matching.internal.words.Word;
import org.dealtrace.matching.name.token.LegalForm;
import org.dealtrace.matching.name.token.NameToken;

/**
 * Distinguishes a legal form at the beginning of a name (AB Volvo) from the same letters in a name (NV Energy, Inc.):
 * by the form at the end, because a company has one form, by the neighbouring signs, and by the remaining words.
 */
public final class LeadingForm {

    /**
     * Companies of all countries put these behind their English names, and then omit their own form at the beginning.
     */
    private static final Set<String> ENGLISH = WordLists.of("english-forms");

    /** Forms that often remain before an English form: "OAO Gazprom Ltd", "PT Astra International Inc". */
    private static final Set<String> KEPT = WordLists.of("kept-forms");

    /** Countries where the form also precedes names of common words: "AO National Bank". */
    private static final Set<String> FIRST_ALWAYS = WordLists.of("form-first-countries");

    /** Forms at the beginning that need another one at the end: "S.C. Halcyon S.R.L.". */
    private static final Set<String> CLOSED = WordLists.of("closed-forms");

    /** The most letters of a legal form that is often part of a name. */
    private static final int LONGEST_DOUBTFUL = 3;

    /**
     * Forms that count only before quotation marks, because names begin with the same letters: AT "Farmak", but AT
     * Kearney.
     */
    private static final Set<String> QUOTED = WordLists.of("quoted-forms");

    /** Words of other languages that are spelt like forms. */
    private static final Set<String> WORDS = WordLists.of("words-like-forms");

    private final LexiconMatches found;
    private final boolean[] accepted;
    private final int tailFrom;

    /**
     * @param accepted the words at which forms at the end begin
     * @param tailFrom the start of the listing tail
     */
    LeadingForm(LexiconMatches found, boolean[] accepted, int tailFrom) {
        this.found = found;
        this.accepted = accepted;
        this.tailFrom = tailFrom;
    }

    /**
     * Whether a word begins a legal form.
     *
     * @param end the end of the name, before the forms behind it
     */
    boolean begins(int at, int end) {
        LegalFormSpellings.Match form = found.form[at];
        return form != null
                && form.position().first
                && at + found.formLength[at] < end
                && prefixCounts(at)
                && (found.formLength[at] > 1
                        || found.words.get(at).text.length() > LONGEST_DOUBTFUL
                        || isFormAlone(at, form.form(), end));
    }

    /** Whether a few letters at the beginning of a name are a legal form rather than the name itself. */
    private boolean isFormAlone(int at, LegalForm form, int end) {
        Word word = found.words.get(at);
        if ((word.after & (Word.HYPHEN | Word.OTHER)) != 0) {
            // SNC-Lavalin, K+K
            return false;
        }
        if (word.initials && word.is("ao")) {
            // A. O. Smith: the Russian form has no dots
            return false;
        }
        if (KEPT.contains(word.text)) {
            return true;
        }
        if (QUOTED.contains(word.text) && (word.after & Word.QUOTE) == 0) {
            return false;
        }
        boolean firstAlways = form.jurisdictions().stream().anyMatch(FIRST_ALWAYS::contains);
        return !isOfOtherLaw(form, end)
                && !(CLOSED.contains(word.text) && end == tailFrom)
                && (firstAlways || word.dotted() || !isOfBusinessAlone(at + 1, end));
    }

    /** Whether words only describe a business, so that the letters before them are the name: "ASA Systems". */
    private boolean isOfBusinessAlone(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!found.isTerm(i, NameToken.Role.GENERIC) && !found.isTerm(i, NameToken.Role.CONNECTOR)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the name ends in a form of another country, so that the letters at its beginning are part of the name:
     * "NV Energy, Inc.", "AS Roma SpA".
     */
    private boolean isOfOtherLaw(LegalForm first, int end) {
        boolean other = false;
        for (int i = end; i < tailFrom; i++) {
            LegalFormSpellings.Match last = found.form[i];
            if (!accepted[i] || last == null) {
                continue;
            }
            if (!ENGLISH.contains(last.form().compare())
                    && !Collections.disjoint(last.form().jurisdictions(), first.jurisdictions())) {
                return false;
            }
            other = true;
        }
        return other;
    }

    /** A short form that is also a word ("As", "Co") counts at the beginning only in capitals. */
    private boolean prefixCounts(int at) {
        Word word = found.words.get(at);
        if (at + 1 < found.n && word.is(found.words.get(at + 1).text)) {
            // "Sa Sa", "Co Co": a repeated syllable is a name
            return false;
        }
        return found.formLength[at] > 1
                || word.text.length() > 3
                || (found.term[at] == null && (word.initials || !WORDS.contains(word.text)))
                || (word.upper && found.lowerCaseSeen);
    }
}
