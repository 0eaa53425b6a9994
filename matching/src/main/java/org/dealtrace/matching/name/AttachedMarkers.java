package org.dealtrace.matching.name;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.matching.internal.lexicon.Lexicon;
import org.dealtrace.matching.internal.lexicon.LexiconNode;
import org.dealtrace.matching.internal.words.Word;

/** Separates a marker such as "formerly" from the following name in scripts without spaces. */
final class AttachedMarkers {

    private AttachedMarkers() {}

    static List<Word> part(List<Word> words, Lexicon lexicon) {
        List<Word> out = null;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            int length = (word.before & Word.OPEN) != 0 && i > 0 ? prefix(word.text, lexicon) : 0;
            if (length > 0 && out == null) {
                out = new ArrayList<>(words.subList(0, i));
            }
            if (out != null) {
                if (length == 0) {
                    out.add(word);
                } else {
                    Word rest = word.from(length);
                    out.add(word.to(length));
                    out.add(rest);
                }
            }
        }
        return out == null ? words : out;
    }

    private static int prefix(String text, Lexicon lexicon) {
        if (text.charAt(0) < 0x3000 || isMarker(text, lexicon)) {
            return 0;
        }
        for (int length = Math.min(4, text.length() - 1); length > 0; length--) {
            if (isMarker(text.substring(0, length), lexicon)) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isMarker(String text, Lexicon lexicon) {
        LexiconNode node = lexicon.first(text);
        return node != null && node.marker() != null;
    }
}
