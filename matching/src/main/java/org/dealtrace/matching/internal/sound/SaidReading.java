package org.dealtrace.matching.internal.sound;

import org.dealtrace.matching.internal.script.Han;
import org.dealtrace.matching.internal.script.Hangul;
import org.dealtrace.matching.internal.script.Pinyin;
import org.dealtrace.matching.internal.script.Scripts;

/** The sounds of a reading, by the script that it is read from. */
final class SaidReading {

    /** Endings that a French name writes and does not say; the other scripts write what is said (Renault: Рено). */
    private static final String[][] MUTE = {
        {"eault", "o"},
        {"ault", "o"},
        {"aud", "o"},
        {"eaux", "o"},
        {"aux", "o"},
        {"eau", "o"},
        {"eot", "o"},
        {"ot", "o"},
        {"uis", "ui"},
        {"oux", "u"},
        {"ois", "wa"},
        {"ais", "e"},
        {"ier", "ie"},
        {"oit", "wa"}
    };

    private SaidReading() {}

    /** A Latin word with such an ending as it is said; empty if it has none. */
    static String withoutMuteEnd(String latin) {
        for (String[] end : MUTE) {
            if (latin.endsWith(end[0]) && latin.length() > end[0].length() + 1) {
                return latin.substring(0, latin.length() - end[0].length()) + end[1];
            }
        }
        return "";
    }

    /**
     * The sounds of a reading, in the letters of {@link LatinSounds}.
     *
     * @param first of the word that is read
     */
    static String of(String reading, char first) {
        if (Han.isHan(first)) {
            String pinyin = Pinyin.sounds(reading);
            if (!pinyin.isEmpty()) {
                return pinyin;
            }
        }
        if (Han.isHan(first) || Hangul.isSyllable(first) || Scripts.isKana(first)) {
            return LatinSounds.of(withHardG(reading));
        }
        return LatinSounds.of(reading);
    }

    /** Romanised Japanese, Korean and Cantonese have no soft g: Aegyeong is Aekyung. */
    private static String withHardG(String reading) {
        StringBuilder out = null;
        for (int i = 0; i + 1 < reading.length(); i++) {
            boolean soft = reading.charAt(i) == 'g' && "eiy".indexOf(reading.charAt(i + 1)) >= 0;
            if (soft && out == null) {
                out = new StringBuilder(reading.length() + 2).append(reading, 0, i);
            }
            if (out != null) {
                out.append(reading.charAt(i)).append(soft ? "h" : "");
            }
        }
        return out == null
                ? reading
                : out.append(reading.charAt(reading.length() - 1)).toString();
    }
}
