package org.dealtrace.internal;

/**
 * Makes texts from files safe to show.
 *
 * <p>A name can hold control characters that move a terminal's cursor, break a line of a table, or turn the direction
 * of text. Line breaks and tabs become a space; other controls, the bidirectional formatting characters of Unicode (UAX
 * #9, section 2) and halves of surrogate pairs become U+FFFD. Letters written from right to left stay.
 */
public final class DisplayText {

    private static final char REPLACEMENT = '\uFFFD';

    private DisplayText() {}

    /** The text without characters that would turn, break or hide it. */
    public static String clean(String text) {
        int clean = 0;
        while (clean < text.length() && isPlain(text.charAt(clean))) {
            clean++;
        }
        if (clean == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        out.append(text, 0, clean);
        for (int i = clean; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else if (c == '\n' || c == '\r' || c == '\t' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
                out.append(' ');
            } else {
                out.append(isPlain(c) ? c : REPLACEMENT);
            }
        }
        return out.toString();
    }

    private static boolean isPlain(char c) {
        return !Character.isISOControl(c)
                && !Character.isSurrogate(c)
                && !isBidiControl(c)
                && c < '\uFFFE'
                && !isLine(c);
    }

    private static boolean isLine(char c) {
        return c == '\u2028' || c == '\u2029';
    }

    private static boolean isBidiControl(char c) {
        return (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u061C';
    }
}
