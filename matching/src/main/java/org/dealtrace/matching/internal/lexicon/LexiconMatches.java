package org.dealtrace.matching.internal.lexicon;

import java.util.List;
import java.util.stream.Collectors;
import org.dealtrace.matching.internal.words.Word;
import org.dealtrace.matching.name.token.NameToken;
import org.jspecify.annotations.Nullable;

/**
 * The words of one name, each with the longest term, legal form and listing tail that begin there. {@code AffixFinder}
 * and {@code TokenTagger} choose between them.
 */
public final class LexiconMatches {

    public final List<Word> words;
    public final Lexicon lexicon;
    /** The number of words. */
    public final int n;

    public final @Nullable Term[] term;
    /** The number of words of each term; 0 if none begins. */
    public final int[] termLength;

    public final LegalFormSpellings.@Nullable Match[] form;
    public final int[] formLength;
    public final int[] tailLength;
    /** Whether not all words are in capitals, so that capitals are significant. */
    public final boolean lowerCaseSeen;

    public LexiconMatches(List<Word> words, Lexicon lexicon) {
        this.words = words;
        this.lexicon = lexicon;
        this.n = words.size();
        this.term = new Term[n];
        this.termLength = new int[n];
        this.form = new LegalFormSpellings.Match[n];
        this.formLength = new int[n];
        this.tailLength = new int[n];
        boolean lower = false;
        for (int i = 0; i < n; i++) {
            Word word = words.get(i);
            lower |= !word.upper && !word.ampersand;
            lookUp(i, word);
        }
        this.lowerCaseSeen = lower;
        findMisspeltForm();
    }

    private void lookUp(int i, Word word) {
        LexiconNode node = lexicon.first(word.text);
        if (node == null) {
            return;
        }
        if (node.dotted() != null && word.dotted() && !word.initials) {
            term[i] = node.dotted();
            termLength[i] = 1;
        }
        if (word.paired && (node.term() == null || node.term().role() != NameToken.Role.GENERIC)) {
            // D&D is not d.d., and E&S not és, Hungarian for and
            return;
        }
        int k = i;
        while (node != null) {
            k++;
            if (node.term() != null && (k > i + 1 || term[i] == null)) {
                term[i] = node.term();
                termLength[i] = k - i;
            }
            // "(株)": one letter is a legal form only in brackets of its own
            if (node.legal() != null && (k > i + 1 || word.text.length() > 1 || word.bracketed())) {
                form[i] = node.legal();
                formLength[i] = k - i;
            }
            if (node.is(LexiconNode.Listing.TAIL)) {
                tailLength[i] = k - i;
            }
            node = k < n ? node.next(words.get(k).text) : null;
        }
        if (termLength[i] > formLength[i]) {
            // the longest match counts: "Co-operative Bank" has no Co.
            form[i] = null;
            formLength[i] = 0;
        }
    }

    /** The last word may be a misspelt legal form. */
    private void findMisspeltForm() {
        int last = n - 1;
        if (n < 2 || form[last] != null || term[last] != null || words.get(last).paired) {
            return;
        }
        form[last] = MisspeltForm.of(words.get(last).text, lexicon);
        formLength[last] = form[last] == null ? 0 : 1;
    }

    /** Whether the term that begins at a word has a role. */
    public boolean isTerm(int i, NameToken.Role role) {
        Term known = term[i];
        return known != null && known.role() == role;
    }

    /** Some words, folded, with single spaces. */
    public String text(int from, int length) {
        return length == 1
                ? words.get(from).text
                : words.subList(from, from + length).stream()
                        .map(Word::toString)
                        .collect(Collectors.joining(" "));
    }
}
