package org.dealtrace.matching.internal.letters;

import com.ibm.icu.text.Normalizer2;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Undoes what files and web pages do to a name before anybody reads it, and brings it into NFKC. Letters keep their
 * case.
 *
 * <p>In this order: UTF-8 that was read as Windows-1252 (NestlÃ©), HTML entities, percent-encoded punctuation (%27),
 * the brace notation of patent files, which puts "umlaut over (u)" in braces, trade mark signs, signs that nobody sees,
 * apostrophes of every make; {@linkplain Lookalikes letters of another script} that look like those around them; last,
 * a space before a legal form that is glued to a name ("SOTOHCO.,LTD."). A text of plain ASCII without ampersand,
 * percent sign, opening brace, back-tick and such a form comes back as it is.
 */
public final class TextRepair {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** HTML's names for U+00A0 to U+00FF, in that order. */
    private static final String[] LATIN_1_ENTITIES =
            ("nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3"
                            + " acute micro"
                            + " para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc"
                            + " Atilde Auml Aring"
                            + " AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve"
                            + " Oacute Ocirc Otilde"
                            + " Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc"
                            + " atilde auml aring"
                            + " aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve"
                            + " oacute ocirc otilde"
                            + " ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml")
                    .split(" ");

    private static final String[] OTHER_ENTITIES = {
        "amp", "&", "quot", "\"", "apos", "'", "lt", "<", "gt", ">", "ndash", "-", "mdash", "-", "lsquo", "'", "rsquo",
        "'", "ldquo", "\"", "rdquo", "\"", "sbquo", "'", "bdquo", "\"", "hellip", "...", "bull", " ", "trade", "",
        "OElig", "Œ", "oelig", "œ", "Scaron", "Š", "scaron", "š", "Zcaron", "Ž", "zcaron", "ž", "Yuml", "Ÿ", "euro", "€"
    };

    /** The brace with the name of its accent, up to the letter. */
    private static final int LONGEST_BRACE = 14 + " over (".length();

    private static final Pattern GLUED_FORM = Pattern.compile("(?i)(?<=[\\p{L}.])co\\., ?ltd\\b");

    private static final java.util.Map<String, String> ENTITIES = entities();

    private TextRepair() {}

    public static String repair(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c == '&' || c == '%' || c == '{' || c == '`') {
                plain = false;
                break;
            }
        }
        return separateForm(plain ? text : repairAll(text));
    }

    /** "SOTOHCO.,LTD.": the point tells it from "Petco, Ltd.". */
    private static String separateForm(String text) {
        return text.contains(".,") ? GLUED_FORM.matcher(text).replaceAll(" $0") : text;
    }

    private static String repairAll(String text) {
        String out = misreadUtf8(text);
        if (out.indexOf('&') >= 0 && out.indexOf(';') >= 0) {
            // Twice: exports that encode an already encoded page leave "&amp;amp;".
            out = decodeEntities(decodeEntities(out));
        }
        if (out.indexOf('%') >= 0) {
            out = decodePercent(out);
        }
        if (out.indexOf('{') >= 0) {
            out = decodeBraces(out);
        }
        StringBuilder kept = new StringBuilder(out.length());
        boolean ascii = true;
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            switch (c) {
                case '`', '´', '‘', '’', '‚', '‛', '′', 'ʼ', 'ʹ', 'ʻ', 'ˈ', '＇' -> kept.append('\'');
                case '™', '®', '©', '℠' -> kept.append(' ');
                default -> {
                    if (c < 0x80) {
                        kept.append(c);
                    } else if (!isUnseen(out, i)) {
                        kept.append(c);
                        ascii = false;
                    }
                }
            }
        }
        if (ascii) {
            return kept.toString();
        }
        return Lookalikes.repair(
                LetterForms.isNfkc(kept)
                        ? kept.toString()
                        : Normalizer2.getNFKCInstance().normalize(kept));
    }

    /**
     * Soft hyphens, joiners, marks of direction and tags: nobody sees them, and they neither part words nor belong to
     * them.
     */
    private static boolean isUnseen(String text, int at) {
        char c = text.charAt(at);
        if (!Character.isSurrogate(c)) {
            return Character.getType(c) == Character.FORMAT;
        }
        boolean second = Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        return Character.getType(text.codePointAt(second ? at - 1 : at)) == Character.FORMAT;
    }

    /** Undoes one round of UTF-8 read as Windows-1252, when the whole text allows it. */
    private static String misreadUtf8(String text) {
        boolean suspicious = false;
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            // The lead bytes of two- and three-byte sequences, followed by what a continuation byte becomes.
            if (c >= 0xC2 && c <= 0xEF && text.charAt(i + 1) >= 0x80) {
                suspicious = true;
            } else if (c > 0xFF
                    && c < 0x2000
                    && c != 0x0152
                    && c != 0x0153
                    && c != 0x0160
                    && c != 0x0161
                    && c != 0x0178) {
                return text;
            }
        }
        if (!suspicious) {
            return text;
        }
        try {
            ByteBuffer bytes = WINDOWS_1252
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException notMisread) {
            return text;
        }
    }

    private static String decodeEntities(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '&') {
                // The longest name in the table has 6 letters, the longest number 7 digits.
                int end = -1;
                for (int j = i + 1; j < text.length() && j <= i + 10; j++) {
                    if (text.charAt(j) == ';') {
                        end = j;
                        break;
                    }
                }
                String value = end < 0 ? null : entity(text.substring(i + 1, end));
                if (value != null) {
                    out.append(value);
                    i = end + 1;
                    continue;
                }
            }
            out.append(c);
            i++;
        }
        return out.toString();
    }

    private static @org.jspecify.annotations.Nullable String entity(String name) {
        if (name.length() > 1 && name.charAt(0) == '#') {
            boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
            try {
                int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
                return Character.isValidCodePoint(code) && code >= 0x20 && (code < 0xD800 || code > 0xDFFF)
                        ? Character.toString(code)
                        : null;
            } catch (NumberFormatException noNumber) {
                return null;
            }
        }
        return ENTITIES.get(name);
    }

    /** Decodes %XX where it stands for ASCII punctuation or for a well-formed UTF-8 sequence; "50%AB" stays. */
    private static String decodePercent(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int lead = percentByte(text, i);
            if (lead >= 0x20 && lead < 0x7F && !isAsciiLetterOrDigit(lead)) {
                out.append((char) lead);
                i += 3;
                continue;
            }
            int length = lead >= 0xC2 && lead <= 0xDF ? 2 : lead >= 0xE0 && lead <= 0xEF ? 3 : 0;
            if (length > 0) {
                byte[] sequence = new byte[length];
                boolean wellFormed = true;
                for (int k = 0; k < length; k++) {
                    int value = percentByte(text, i + 3 * k);
                    wellFormed &= value >= 0x80;
                    sequence[k] = (byte) value;
                }
                String decoded = wellFormed ? new String(sequence, StandardCharsets.UTF_8) : "";
                if (decoded.length() == 1 && decoded.charAt(0) != '\uFFFD') {
                    out.append(decoded);
                    i += 3 * length;
                    continue;
                }
            }
            out.append(text.charAt(i));
            i++;
        }
        return out.toString();
    }

    private static int percentByte(String text, int at) {
        if (at + 2 >= text.length() || text.charAt(at) != '%') {
            return -1;
        }
        int high = asciiHex(text.charAt(at + 1));
        int low = asciiHex(text.charAt(at + 2));
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static int asciiHex(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    private static boolean isAsciiLetterOrDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** Keeps the letter of the brace notation, loses its accent. */
    private static String decodeBraces(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) == '{') {
                // "double acute" is the longest name of an accent in use.
                int over = i
                        + text.substring(i, Math.min(text.length(), i + LONGEST_BRACE))
                                .indexOf(" over (");
                if (over > i && over + 8 < text.length() && text.startsWith(")}", over + 8)) {
                    out.append(text.charAt(over + 7));
                    i = over + 10;
                    continue;
                }
            }
            out.append(text.charAt(i));
            i++;
        }
        return out.toString();
    }

    private static java.util.Map<String, String> entities() {
        java.util.Map<String, String> map = new java.util.HashMap<>();
        for (int i = 0; i < LATIN_1_ENTITIES.length; i++) {
            map.put(LATIN_1_ENTITIES[i], String.valueOf((char) (0xA0 + i)));
        }
        for (int i = 0; i < OTHER_ENTITIES.length; i += 2) {
            map.put(OTHER_ENTITIES[i], OTHER_ENTITIES[i + 1]);
        }
        return java.util.Map.copyOf(map);
    }
}
