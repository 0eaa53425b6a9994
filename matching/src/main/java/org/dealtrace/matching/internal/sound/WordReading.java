package org.dealtrace.matching.internal.sound;

import java.util.List;
import org.dealtrace.matching.internal.script.Han;
import org.dealtrace.matching.internal.script.Hangul;
import org.dealtrace.matching.internal.script.Pinyin;
import org.dealtrace.matching.internal.script.Scripts;
import org.dealtrace.matching.name.token.NameToken;

/**
 * A word as it is written, with its readings in Latin letters.
 *
 * @param text the word in its own script; not empty
 * @param readings Latin readings, the likeliest first. Empty for a Latin word. Also empty for the second of two English
 *     words that translate one word in another script
 * @param canonical the form in which it is compared
 * @param meant whether it is a business word or a place in Han or Hangul with a known meaning
 */
record WordReading(String text, List<String> readings, String canonical, boolean meant) {

    static WordReading of(NameToken token) {
        char first = token.text().charAt(0);
        boolean meant = (token.role() == NameToken.Role.PLACE || token.role() == NameToken.Role.GENERIC)
                && (Han.isHan(first) || Hangul.isSyllable(first))
                && !token.readings().contains(token.canonical());
        return new WordReading(token.text(), token.readings(), token.canonical(), meant);
    }

    char first() {
        return text.charAt(0);
    }

    /** Whether its first reading is Mandarin. */
    boolean isChinese() {
        return Han.isHan(first())
                && !readings.isEmpty()
                && !Pinyin.split(readings.get(0)).isEmpty();
    }

    /** The spellings in Latin letters, the likeliest first; at least one. */
    List<String> spellings() {
        if (!readings.isEmpty()) {
            return readings;
        }
        // the second of two English words for one word in another script has no sound of its own
        return List.of(Scripts.isBeyondLatin(text) ? canonical : text);
    }
}
