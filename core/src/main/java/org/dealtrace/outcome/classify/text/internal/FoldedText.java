package org.dealtrace.outcome.classify.text.internal;

import java.text.Normalizer;

/**
 * A text without differences that carry no meaning here. Each letter is replaced by one letter, so a place in the
 * original is the same place in the folded text.
 *
 * <p>Folding composes (NFC), makes letters lower case and full-width forms plain, and leaves one kind of apostrophe,
 * hyphen and dash. Quotation marks become spaces and ё becomes е. Traditional Chinese characters become their
 * simplified forms, if {@code han-variants.csv} lists them. Accents stay, because in French they distinguish a present
 * tense from a participle.
 *
 * @param original the text, composed and with single spaces, otherwise as written
 * @param folded the folded text, of the same length
 */
public record FoldedText(String original, String folded) {

    private static final char[] TABLE = table();

    /** Folds a text and keeps the original. */
    public static FoldedText of(String text) {
        String original = withSingleSpaces(composed(text));
        char[] chars = new char[original.length()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = TABLE[original.charAt(i)];
        }
        return new FoldedText(original, new String(chars));
    }

    /** The folded form of a text. */
    public static String fold(String text) {
        return of(text).folded();
    }

    /** The first combining character, a grave accent. A text of lower characters only is already composed. */
    private static final char FIRST_COMBINING = '\u0300';

    private static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_COMBINING) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    /** Replaces each run of spaces of any kind by one plain space. Line breaks stay, because they can end a heading. */
    private static String withSingleSpaces(String text) {
        StringBuilder single = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = isSpace(c);
            boolean again = space && i > 0 && isSpace(text.charAt(i - 1));
            if (single == null && (again || (space && c != ' '))) {
                single = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (single != null && !again) {
                single.append(space ? ' ' : c);
            }
        }
        return single == null ? text : single.toString();
    }

    /**
     * Whether it is horizontal white space; the Chinese space is not, because it is folded with other Chinese signs.
     */
    private static boolean isSpace(char c) {
        return switch (c) {
            case ' ', '\t', '\u00A0', '\u1680', '\u180E', '\u202F', '\u205F' -> true;
            default -> c >= '\u2000' && c <= '\u200A';
        };
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            char plain = c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : (char) c;
            table[c] = Character.isSurrogate(plain) ? plain : Character.toLowerCase(plain);
        }
        each("\u00A0\u2007\u202F\u3000\t\"“”„‟«»‹›「」『』《》", ' ', table);
        each("\r\u0085\u2028\u2029", '\n', table);
        each("’‘ʼ`´", '\'', table);
        each("\u2010\u2011", '-', table);
        each("—―", '–', table);
        table['ё'] = 'е';
        table['Ё'] = 'е';
        String variants = ShippedFile.read("han-variants.csv");
        variants.lines()
                .filter(l -> !l.isBlank() && !l.startsWith("#"))
                .skip(1)
                .forEach(l -> table[l.charAt(0)] = l.charAt(2));
        return table;
    }

    private static void each(String from, char to, char[] table) {
        from.chars().forEach(c -> table[c] = to);
    }
}
