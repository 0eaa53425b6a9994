package org.dealtrace.matching.internal.script;

/** The language in which a Han text is read, as far as the text itself tells. */
public enum SourceLanguage {
    CHINESE,
    JAPANESE,
    KOREAN,
    /** Han characters only, and none of them tells. */
    UNDECIDED;

    /**
     * Looks for what only one language writes: kana, Hangul, legal forms, and characters in a form of their own.
     *
     * @param text a whole name, the brackets and the spaces included
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
        if (text.contains("株式会社")
                || text.contains("合同会社")
                || text.contains("有限会社")
                || text.contains("(株)")
                || text.contains("会社")) {
            return JAPANESE;
        }
        if (chinese > japanese || text.contains("公司")) {
            return CHINESE;
        }
        return japanese > 0 ? JAPANESE : UNDECIDED;
    }
}
