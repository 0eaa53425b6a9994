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
 * Tells a legal form at the beginning of a name from a name that begins with the same few letters: AB Volvo, but NV
 * Energy, Inc.
 *
 * <p>A company has one form, so what ends the name decides; then what stands beside the letters, and whether a name is
 * left without them.
 */
public final class LeadingForm {

    /**
     * Companies of other countries, too, put these behind their names in English; then they leave out their own at its
     * beginning.
     */
    private static final Set<String> ENGLISH = WordLists.of("english-forms");

    /** These often stay when an English one is put behind the name: "OAO Gazprom Ltd", "PT Astra International Inc". */
    private static final Set<String> KEPT = WordLists.of("kept-forms");

    /** Where the form stands before every name, be it of common words only: "AO National Bank". */
    private static final Set<String> FIRST_ALWAYS = WordLists.of("form-first-countries");

    /** Forms at the beginning that another one closes: "S.C. Halcyon S.R.L.". */
    private static final Set<String> CLOSED = WordLists.of("closed-forms");

    /** The most letters of a legal form that many names are equal to by chance. */
    private static final int LONGEST_DOUBTFUL = 3;

    /**
     * These are words and initials of names, too, and a form before a name in quotation marks only: AT "Farmak", but AT
     * Kearney.
     */
    private static final Set<String> QUOTED = WordLists.of("quoted-forms");

    /** Words that begin names in other languages than those of the forms that are spelt like them. */
    private static final Set<String> WORDS = WordLists.of("words-like-forms");

    private final LexiconMatches found;
    private final boolean[] accepted;
    private final int tailFrom;

    /**
     * @param accepted at which words forms at the end begin
     * @param tailFrom where the tail of a stock list begins
     */
    LeadingForm(LexiconMatches found, boolean[] accepted, int tailFrom) {
        this.found = found;
        this.accepted = accepted;
        this.tailFrom = tailFrom;
    }

    /**
     * Whether a legal form begins at a word that is one, and no part of the name.
     *
     * @param end where the name ends before the forms behind it
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
            // A. O. Smith: nobody puts dots into the Russian form
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

    /**
     * Whether words say nothing but a line of business, so that what stands before them is the name: "ASA Systems",
     * "SCI Solution".
     */
    private boolean isOfBusinessAlone(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!found.isTerm(i, NameToken.Role.GENERIC) && !found.isTerm(i, NameToken.Role.CONNECTOR)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the name ends in a form of a country that does not know a form at its beginning: a company has one form,
     * so that the letters of "NV Energy, Inc.", "AS Roma SpA" and "SC Johnson Ltd" are of its name.
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
            // "Sa Sa", "Co Co": a syllable said twice is a name
            return false;
        }
        return found.formLength[at] > 1
                || word.text.length() > 3
                || (found.term[at] == null && (word.initials || !WORDS.contains(word.text)))
                || (word.upper && found.lowerCaseSeen);
    }
}
