package org.dealtrace.matching.name;

import java.util.List;
import org.dealtrace.matching.internal.lexicon.Lexicon;
import org.dealtrace.matching.internal.script.Scripts;
import org.dealtrace.matching.internal.tagging.PartOfName;
import org.dealtrace.matching.internal.words.Word;

/** Finds the border in a text that has a name in two scripts: "中國聯通 China Unicom". */
final class TwoScripts {

    private static final int SHORTEST_LATIN_NAME = 4;
    /** The least letters of a name of common words: "Bank of China" and 中國銀行. */
    private static final int COMMON_LATIN_NAME = 8;

    private static final int COMMON_NATIVE_NAME = 4;

    private TwoScripts() {}

    /**
     * The border between two full names in two scripts. A short Latin word ("LG 화학") or a generic one is part of the
     * same name, and so are all words if one of them mixes scripts ("Tokyo Base株式会社").
     *
     * @return the index of the first word of the second name; 0 if there is only one name
     */
    static int border(List<Word> words, Lexicon lexicon) {
        if (words.size() < 2) {
            return 0;
        }
        if (words.stream().anyMatch(w -> Scripts.isBeyondLatin(w.text) && hasLatinLetter(w.text))) {
            return 0;
        }
        int border = 0;
        boolean first = Scripts.isBeyondLatin(words.get(0).text);
        for (int i = 1; i < words.size(); i++) {
            if (Scripts.isBeyondLatin(words.get(i).text) == first) {
                if (border > 0) {
                    return 0;
                }
            } else if (border == 0) {
                border = i;
            }
        }
        if (border == 0 || (words.get(border).before & (Word.SPACE | Word.SLASH | Word.PIPE)) == 0) {
            return 0;
        }
        boolean both = isName(words, 0, border, first, lexicon) && isName(words, border, words.size(), !first, lexicon);
        return both ? border : 0;
    }

    private static boolean isName(List<Word> words, int from, int to, boolean foreign, Lexicon lexicon) {
        int letters = letters(words, from, to);
        return PartOfName.distinctive(words, from, to, lexicon)
                ? letters >= (foreign ? 1 : SHORTEST_LATIN_NAME)
                : letters >= (foreign ? COMMON_NATIVE_NAME : COMMON_LATIN_NAME)
                        && PartOfName.common(words, from, to, lexicon);
    }

    private static boolean hasLatinLetter(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    private static int letters(List<Word> words, int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters += words.get(i).text.length();
        }
        return letters;
    }
}
