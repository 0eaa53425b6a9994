package org.dealtrace.matching.internal.script;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.matching.internal.tables.WordLists;

/** Classifies a stretch that the lexicon of other scripts does not know: digits, one trade name, or several words. */
public final class UnknownStretch {

    private static final String HAN_DIGITS = "零一二三四五六七八九";

    /** Characters for the sounds of foreign names. */
    private static final String TRANSCRIBING = String.join("", WordLists.of("transcribing-characters"));

    private UnknownStretch() {}

    /** Han digits as a number, which may also be read (三一, Sany); empty for other texts. */
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

    /** Whether a text ends with "gumi" (contractor), which is omitted abroad: 大林組 is Obayashi. */
    public static boolean isContractor(String text, SourceLanguage language) {
        return text.length() >= 3 && text.endsWith("組") && language != SourceLanguage.CHINESE;
    }

    /**
     * Whether four unknown characters are two words, a trade name and a product, as nearly always in Chinese unless
     * they write the sound of a foreign name.
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
     * The parts of a Japanese stretch by the analyser, with single characters joined to their neighbours.
     *
     * @return the whole stretch if it has no Kanji, or the analyser knows none of its words
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
