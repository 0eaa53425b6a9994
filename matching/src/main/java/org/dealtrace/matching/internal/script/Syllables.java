package org.dealtrace.matching.internal.script;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The single syllables of a word in Han characters or Hangul, because some companies are known by one of them or by the
 * initials.
 */
public final class Syllables {

    private Syllables() {}

    /**
     * The spellings of each syllable, and the initials of the word's pinyin.
     *
     * @param text a word in one script
     * @return empty for a word of another script, or of one syllable
     */
    public static Set<String> of(String text) {
        Set<String> syllables = new LinkedHashSet<>();
        for (int i = 0; i < text.length() && text.length() > 1; i++) {
            String syllable = text.substring(i, i + 1);
            if (Han.isHan(syllable.charAt(0))) {
                syllables.addAll(Han.pinyin(syllable));
                syllables.addAll(Han.cantonese(syllable));
                syllables.add(Han.wadeGiles(syllable));
            } else if (Hangul.isSyllable(syllable.charAt(0))) {
                syllables.addAll(Hangul.readings(syllable));
            }
        }
        String initials = initials(text);
        if (initials.length() > 1) {
            syllables.add(initials);
        }
        syllables.remove("");
        return syllables;
    }

    /**
     * The initials of its pinyin, by which a company may be known (广发, GF); empty if it has other characters than Han.
     */
    private static String initials(String text) {
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            List<String> pinyin = Han.isHan(text.charAt(i)) ? Han.pinyin(text.substring(i, i + 1)) : List.of();
            if (pinyin.isEmpty()) {
                return "";
            }
            initials.append(pinyin.get(0).charAt(0));
        }
        return initials.toString();
    }
}
