package org.dealtrace.outcome;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A text with differences removed that carry no meaning here, letter by letter, so that a place in the one is the same place in the
 * other.
 *
 * <p>Composed (NFC), lower case, full-width forms made plain, one kind of apostrophe, hyphen and dash, quotation marks as spaces, ё as
 * е, and traditional Chinese characters as their simplified forms as far as {@code han-variants.csv} lists them. Accents stay: in French
 * they tell a present tense from a participle.
 *
 * @param original composed, with single spaces, otherwise as written
 * @param folded of the same length
 */
record FoldedText(String original, String folded) {

    /** More than one space, or another than the common one. A line break stays: it can end a heading. */
    private static final Pattern SPACES = Pattern.compile("[\\h&&[^\u3000]]{2,}|[\\h&&[^ \u3000]]");

    private static final char[] TABLE = table();

    static FoldedText of(String text) {
        String original =
                SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
        char[] chars = new char[original.length()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = TABLE[original.charAt(i)];
        }
        return new FoldedText(original, new String(chars));
    }

    static String fold(String text) {
        return of(text).folded();
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
        String variants = resource("han-variants.csv");
        variants.lines().skip(1).filter(l -> !l.isBlank()).forEach(l -> table[l.charAt(0)] = l.charAt(2));
        return table;
    }

    private static void each(String from, char to, char[] table) {
        from.chars().forEach(c -> table[c] = to);
    }

    /** A text file that ships with the classifiers. */
    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(
                FoldedText.class.getResourceAsStream("classify/" + name), () -> "classify/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
