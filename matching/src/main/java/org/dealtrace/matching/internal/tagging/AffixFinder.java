package org.dealtrace.matching.internal.tagging;

import java.util.Set;
import org.dealtrace.matching.internal.lexicon.LegalFormSpellings;
import org.dealtrace.matching.internal.lexicon.LexiconMatches;
import org.dealtrace.matching.internal.tables.WordLists;
import org.dealtrace.matching.internal.words.RegionCodes;
import org.dealtrace.matching.internal.words.Word;
import org.dealtrace.matching.name.token.LegalForm;
import org.dealtrace.matching.name.token.NameToken;

/**
 * Finds the words around the name itself, from the outside in: the listing tail; legal forms at the end, at the
 * beginning, and inside where the table or a comma allows it; an address after a legal form.
 */
public final class AffixFinder {

    /** The most words of an address behind a legal form. */
    private static final int LONGEST_ADDRESS = 8;

    private static final int LONGEST_FORM = 8;

    /** Forms that count at any place if they have their dots: "Halcyon Bankasi A.S. Erbil Branch". */
    private static final Set<String> DOTTED = WordLists.of("dotted-forms");

    private static final Set<String> DIVISIONS = WordLists.of("divisions");

    private final LexiconMatches found;
    private final int n;
    private final boolean[] accepted;
    private int tailFrom;
    private int addressFrom;
    /** The index of a country or state code that ends the name behind a legal form; -1 if there is none. */
    private int codeAt = -1;

    private AffixFinder(LexiconMatches found) {
        this.found = found;
        this.n = found.n;
        this.accepted = new boolean[n];
        this.tailFrom = n;
        this.addressFrom = n;
    }

    /** The edges of a whole name. */
    static AffixFinder of(LexiconMatches found) {
        AffixFinder edges = new AffixFinder(found);
        edges.tailFrom = ListingTail.start(found);
        edges.acceptForms();
        edges.findAddress();
        return edges;
    }

    /** The edges of a part of a name, such as a bracket, all of which may be a legal form. */
    static AffixFinder ofPart(LexiconMatches found) {
        AffixFinder edges = new AffixFinder(found);
        for (int i = 0; i < edges.n; i++) {
            edges.accepted[i] = found.form[i] != null;
        }
        return edges;
    }

    /** Whether an accepted legal form begins at a word. */
    boolean isForm(int i) {
        return accepted[i];
    }

    /** Whether a word belongs to the listing tail. */
    boolean isTail(int i) {
        return i >= tailFrom;
    }

    /** Whether a word is the last one before the tail. */
    boolean isLast(int i) {
        return i == tailFrom - 1;
    }

    /** Whether a word belongs to an address, or follows it. */
    boolean isAddress(int i) {
        return i >= addressFrom;
    }

    /** Whether a word is a code of a country or state, or a register's mark, at the end of the name. */
    boolean isEndingCode(int i) {
        return i == codeAt;
    }

    private Word word(int i) {
        return found.words.get(i);
    }

    private void acceptForms() {
        int end = acceptLast();
        int start = acceptFirst(end);
        acceptInside(start, end);
    }

    /** Accepts the legal forms at the end and returns the index of the first. */
    private int acceptLast() {
        int end = tailFrom;
        if (end > 1 && endsWithCode(end - 1)) {
            end--;
            codeAt = end;
        }
        for (int start = lastForm(end); start >= 0; start = lastForm(end)) {
            accepted[start] = true;
            end = start;
        }
        return end;
    }

    private boolean endsWithCode(int at) {
        Word word = word(at);
        return RegionCodes.isRegisterMark(word)
                || (at > 1 && word.text.length() == 2 && RegionCodes.isCode(word) && formBefore(at));
    }

    private boolean formBefore(int at) {
        for (int i = 1; i < at; i++) {
            LegalFormSpellings.Match form = found.form[i];
            if (form != null && form.position().last && i + found.formLength[i] <= at) {
                return true;
            }
        }
        return false;
    }

    /** The start of the longest legal form that ends before an index, behind the first word; -1 if there is none. */
    private int lastForm(int end) {
        for (int start = Math.max(1, end - LONGEST_FORM); start < end; start++) {
            LegalFormSpellings.Match form = found.form[start];
            if (form != null
                    && start + found.formLength[start] == end
                    && form.position().last
                    && !pairedByAmpersand(start)) {
                return start;
            }
        }
        return -1;
    }

    /** "Resort &amp; Spa" has no form; "Krupp &amp; Co." is in the table with its ampersand. */
    private boolean pairedByAmpersand(int at) {
        return at > 0 && word(at - 1).is("and") && found.formLength[at] == 1;
    }

    /** Accepts the legal forms at the beginning and returns the index behind them. */
    private int acceptFirst(int end) {
        LeadingForm first = new LeadingForm(found, accepted, tailFrom);
        int start = 0;
        while (start < end - 1 && !accepted[start] && first.begins(start, end)) {
            accepted[start] = true;
            start += found.formLength[start];
        }
        return start;
    }

    private void acceptInside(int start, int end) {
        int places = end;
        while (places > start && found.isTerm(places - 1, NameToken.Role.PLACE)) {
            places--;
        }
        for (int i = start + 1; i < end; i++) {
            LegalFormSpellings.Match form = found.form[i];
            int behind = i + found.formLength[i];
            if (form == null || accepted[i] || behind > end || pairedByAmpersand(i)) {
                continue;
            }
            boolean parted = (word(behind - 1).after & (Word.COMMA | Word.OPEN | Word.SLASH)) != 0;
            boolean beforeCode = codeAt > 0 && codeAt - behind < LONGEST_ADDRESS;
            boolean dotted = word(i).initials && word(i).dotted() && DOTTED.contains(word(i).text);
            if (form.position().inside
                    || (form.position().last && (parted || dotted || behind >= places || beforeCode))) {
                accepted[i] = true;
                i = behind - 1;
            }
        }
    }

    private void findAddress() {
        for (int i = 1; i < tailFrom; i++) {
            LegalFormSpellings.Match form = found.form[i];
            if (!accepted[i] || form == null) {
                continue;
            }
            int behind = i + found.formLength[i];
            if (behind < tailFrom
                    && tailFrom - behind <= LONGEST_ADDRESS
                    && (codeAt > 0 || (word(behind).before & Word.COMMA) != 0)
                    && form.form().genericClass() != LegalForm.Kind.COMPANY
                    && !hasForm(behind, tailFrom)
                    && !saysAPart(behind)) {
                addressFrom = behind;
                return;
            }
        }
    }

    /**
     * Whether a part of the company, instead of an address, follows its form: "Halcyon SpA, Halcyon Mare Division", or
     * only a number.
     */
    private boolean saysAPart(int from) {
        boolean part = tailFrom == from + 1 && word(from).text.chars().allMatch(c -> "0123456789ivx".indexOf(c) >= 0);
        for (int i = from; i < tailFrom && !part; i++) {
            part = word(i).is(word(0).text) || DIVISIONS.contains(word(i).text);
        }
        return part;
    }

    private boolean hasForm(int from, int to) {
        for (int k = from; k < to; k++) {
            if (accepted[k]) {
                return true;
            }
        }
        return false;
    }
}
