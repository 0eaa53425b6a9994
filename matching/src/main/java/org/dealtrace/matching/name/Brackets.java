package org.dealtrace.matching.name;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.CompanyName;
import org.dealtrace.matching.internal.lexicon.Initials;
import org.dealtrace.matching.internal.lexicon.Lexicon;
import org.dealtrace.matching.internal.lexicon.LexiconNode;
import org.dealtrace.matching.internal.script.Scripts;
import org.dealtrace.matching.internal.tagging.PartOfName;
import org.dealtrace.matching.internal.tagging.SecurityDescription;
import org.dealtrace.matching.internal.words.Word;
import org.jspecify.annotations.Nullable;

/** Distinguishes other names in brackets from words of the name, such as "(India)", "(Holdings)" and "(Pty)". */
final class Brackets {

    /** Initials that include the legal form need more than two letters: "Merck (ML) Ltd." */
    private static final int SHORTEST_WITH_FORM = 3;

    private final Lexicon lexicon;

    Brackets(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The kind of name in a bracket; null if its words belong to the name around it.
     *
     * @param main the name up to the bracket
     * @param from its first word
     * @param to behind its last word
     */
    CompanyName.@Nullable Kind kind(List<Word> main, List<Word> words, int from, int to) {
        if (main.isEmpty() || ofTheList(words, from, to) || ofALegalForm(words, from)) {
            return null;
        }
        boolean foreign = isForeign(words.subList(from, to)) != isForeign(main);
        if (foreign && PartOfName.distinctive(words, from, to, lexicon)) {
            return CompanyName.Kind.TRANSLITERATED;
        }
        if (to == from + 1 && isShortName(words.get(from), main, words.subList(to, words.size()))) {
            return CompanyName.Kind.SHORT;
        }
        if (main.size() == 1 && Initials.are(main.get(0), words, from, to, lexicon)) {
            return CompanyName.Kind.ALIAS;
        }
        boolean name = to == words.size()
                && (PartOfName.distinctive(words, from, to, lexicon) || PartOfName.fullName(words, from, to, lexicon))
                && !SecurityDescription.isLine(words, from, to, lexicon);
        return name ? CompanyName.Kind.ALIAS : null;
    }

    /**
     * Whether a word is the initials of the name before it, or of the whole name around it: "Tokyo Electron (TEL) Ltd."
     */
    private boolean isShortName(Word word, List<Word> main, List<Word> behind) {
        if (Initials.are(word, main, 0, main.size(), lexicon)) {
            return true;
        }
        List<Word> around = new ArrayList<>(main);
        around.addAll(behind);
        return word.text.length() >= SHORTEST_WITH_FORM && Initials.are(word, around, 0, around.size(), lexicon);
    }

    /** Whether a legal form crosses an edge of the bracket: "UG (haftungsbeschränkt)", "(Pty) Ltd". */
    private boolean ofALegalForm(List<Word> words, int from) {
        for (int start = Math.max(0, from - 4); start <= from; start++) {
            LexiconNode node = lexicon.first(words.get(start).text);
            for (int k = start + 1; node != null; k++) {
                if (node.legal() != null && k > from + (start == from ? 1 : 0)) {
                    return true;
                }
                node = k < words.size() ? node.next(words.get(k).text) : null;
            }
        }
        return false;
    }

    /** "(each representing one share of Common Stock)" */
    private boolean ofTheList(List<Word> words, int from, int to) {
        for (int i = from; i < to; i++) {
            LexiconNode node = lexicon.first(words.get(i).text);
            for (int k = i + 1; node != null; k++) {
                if (node.is(LexiconNode.Listing.TAIL) && k > i + 1) {
                    return true;
                }
                node = k < to ? node.next(words.get(k).text) : null;
            }
        }
        return false;
    }

    private static boolean isForeign(List<Word> words) {
        return words.stream().anyMatch(word -> Scripts.isBeyondLatin(word.text));
    }
}
