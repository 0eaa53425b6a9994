package org.dealtrace.matching.internal.script;

import java.util.Set;
import org.dealtrace.matching.internal.tables.WordLists;

/** The language of a text with Han characters, judged by the text itself. */
public enum SourceLanguage {
    CHINESE,
    JAPANESE,
    KOREAN,
    /** Only Han characters that several languages use. */
    UNDECIDED;

    private static final Set<String> JAPANESE_COMPANY = WordLists.of("japanese-company");
    private static final Set<String> CHINESE_COMPANY = WordLists.of("chinese-company");

    /**
     * Judges by kana, Hangul, legal forms, and characters that only one language uses.
     *
     * @param text a whole name with brackets and spaces
     */
    public static SourceLanguage of(String text) {
        boolean kana = false;
        boolean hangul = false;
        int japanese = 0;
        int chinese = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'ぁ' && c <= 'ヿ' && c != '・') {
                kana = true;
            } else if (Hangul.isSyllable(c)) {
                hangul = true;
            } else if (Han.isHan(c)) {
                if (Han.onlyJapanese(c)) {
                    japanese++;
                } else if (Han.onlySimplified(c) || Han.traditional(c)) {
                    chinese++;
                }
            }
        }
        if (kana) {
            return JAPANESE;
        }
        if (hangul) {
            return KOREAN;
        }
        if (JAPANESE_COMPANY.stream().anyMatch(text::contains)) {
            return JAPANESE;
        }
        if (chinese > japanese || CHINESE_COMPANY.stream().anyMatch(text::contains)) {
            return CHINESE;
        }
        return japanese > 0 ? JAPANESE : UNDECIDED;
    }
}
