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
 * @param readings Latin readings, the likeliest first. Empty for a Latin word. If two English words translate one word
 *     (savings and bank), also empty for the second
 * @param canonical the form in which it is compared
 * @param translated whether it is a Han or Hangul word whose meaning is known: a business word or a place
 */
record WordReading(String text, List<String> readings, String canonical, boolean translated) {

    static WordReading of(NameToken token) {
        char first = token.text().charAt(0);
        boolean translated = (token.role() == NameToken.Role.PLACE || token.role() == NameToken.Role.GENERIC)
                && (Han.isHan(first) || Hangul.isSyllable(first))
                && !token.readings().contains(token.canonical());
        return new WordReading(token.text(), token.readings(), token.canonical(), translated);
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
        // the first of two English words that translate one word already has its sound
        return List.of(Scripts.isBeyondLatin(text) ? canonical : text);
    }
}
