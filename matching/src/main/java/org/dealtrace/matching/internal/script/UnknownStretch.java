package org.dealtrace.matching.internal.script;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.matching.internal.tables.WordLists;

/**
 * Tells what kind of thing a stretch is that the lexicon of other scripts doesn't know: digits, one trade name, or
 * several words.
 */
public final class UnknownStretch {

    private static final String HAN_DIGITS = "零一二三四五六七八九";

    /** Characters that write the sounds of foreign names. */
    private static final String TRANSCRIBING = String.join("", WordLists.of("transcribing-characters"));

    private UnknownStretch() {}

    /**
     * Han digits in a row may be a number that Latin writes in digits, and may be read (三一, Sany); empty if it is none.
     */
    public static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length() && text.length() > 1; i++) {
            int digit = text.charAt(i) == '〇' ? 0 : HAN_DIGITS.indexOf(text.charAt(i));
            if (digit < 0) {
                return "";
            }
            digits.append(digit);
        }
        return digits.toString();
    }

    /** A building contractor is called a "gumi", which it leaves out abroad: 大林組 is Obayashi. */
    public static boolean isContractor(String text, SourceLanguage language) {
        return text.length() >= 3 && text.endsWith("組") && language != SourceLanguage.CHINESE;
    }

    /**
     * Whether four characters of which the lexicon knows none are two words, as they are in Chinese nearly always: a
     * trade name and what is made. Not where they write the sound of a foreign name.
     */
    public static boolean isTwoWords(String text, SourceLanguage language) {
        if (text.length() != 4 || (language != SourceLanguage.CHINESE && language != SourceLanguage.UNDECIDED)) {
            return false;
        }
        int sounds = 0;
        for (int i = 0; i < 4; i++) {
            if (!Han.isHan(text.charAt(i)) || text.charAt(i) == '々') {
                return false;
            }
            sounds += TRANSCRIBING.indexOf(Han.fold(text.charAt(i))) >= 0 ? 1 : 0;
        }
        // the analyser for Japanese cuts what is no Japanese word into single characters
        return sounds < 3
                && (language == SourceLanguage.CHINESE || Kanji.words(text).size() == 4);
    }

    /**
     * The parts of a Japanese stretch as the analyser cuts it; single characters go with their neighbours.
     *
     * @return the stretch alone if it has no Kanji, or the analyser knows none of its words
     */
    public static List<String> japaneseParts(String text) {
        if (!Han.isIn(text)) {
            return List.of(text);
        }
        List<JapaneseWords.Word> words = Kanji.words(text);
        StringBuilder surface = new StringBuilder();
        boolean single = true;
        for (JapaneseWords.Word word : words) {
            surface.append(word.surface());
            single &= word.surface().length() < 2;
        }
        if (single || !surface.toString().equals(text)) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        StringBuilder pending = new StringBuilder();
        for (JapaneseWords.Word word : words) {
            if (word.surface().length() > 1 && pending.length() > 1) {
                parts.add(pending.toString());
                pending.setLength(0);
            }
            pending.append(word.surface());
        }
        parts.add(pending.toString());
        return parts;
    }
}
