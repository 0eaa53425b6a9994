package org.dealtrace.matching.internal.letters;

import com.ibm.icu.text.Normalizer2;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Undoes what files and web pages do to a name, and brings it into NFKC. Letters keep their case.
 *
 * <p>In this order: UTF-8 that was read as Windows-1252 (NestlÃ©), HTML entities, percent-encoded characters (%27), the
 * brace notation of patent files ("umlaut over (u)" in braces), trade mark signs, invisible signs, apostrophes of every
 * kind, {@linkplain Lookalikes letters of another script} that look like their neighbours; last, a space before a legal
 * form that is glued to a name ("SOTOHCO.,LTD."). A text of plain ASCII without ampersand, percent sign, opening brace,
 * back-tick and such a form is returned as it is.
 */
public final class TextRepair {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern ENTITY = Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\\w{2,6}));");
    /** By HTML's names. Letters with an accent are made from {@link #ACCENTS}. */
    private static final Map<String, String> ENTITIES =
            table("nbsp \u00A0 amp & quot \" apos ' lt < gt > ndash - mdash - lsquo ' rsquo ' sbquo ' ldquo \" rdquo \""
                    + " bdquo \" laquo « raquo » hellip … bull \u00A0 middot · shy \u00AD trade ™ reg ® copy © deg °"
                    + " ordf ª ordm º sup1 ¹ sup2 ² sup3 ³ micro µ times × euro € pound £ yen ¥ cent ¢ sect § szlig ß"
                    + " aelig æ AElig Æ oelig œ OElig Œ oslash ø Oslash Ø eth ð ETH Ð thorn þ THORN Þ");
    /** The combining mark of each accent in the name of an HTML entity, such as that of {@code &eacute;}. */
    private static final Map<String, String> ACCENTS = table(
            "grave \u0300 acute \u0301 circ \u0302 tilde \u0303 uml \u0308 ring \u030A cedil \u0327 caron \u030C");
    /** Not behind a digit, where the sign is more likely a percent sign: "4.5%21FEB22". */
    private static final Pattern PERCENT_ENCODED = Pattern.compile("(?<!\\d)(?:%[0-9a-fA-F]{2})+");
    /** The longest name of an accent in use is "double acute". */
    private static final Pattern BRACED = Pattern.compile("\\{.{0,13}? over \\((.)\\)\\}");

    private static final Pattern GLUED_FORM = Pattern.compile("(?i)(?<=[\\p{L}.])co\\., ?ltd\\b");

    private TextRepair() {}

    private static Map<String, String> table(String cells) {
        Map<String, String> table = new HashMap<>();
        String[] each = cells.split(" ");
        for (int i = 0; i < each.length; i += 2) {
            table.put(each[i], each[i + 1]);
        }
        return Map.copyOf(table);
    }

    public static String repair(String text) {
        boolean plain = text.chars().noneMatch(c -> c >= 0x80 || c == '&' || c == '%' || c == '{' || c == '`');
        String repaired = plain ? text : repairAll(text);
        // the point distinguishes "SOTOHCO.,LTD." from "Petco, Ltd."
        return repaired.contains(".,") ? GLUED_FORM.matcher(repaired).replaceAll(" $0") : repaired;
    }

    private static String repairAll(String text) {
        String out = misreadUtf8(text);
        if (out.indexOf('&') >= 0 && out.indexOf(';') >= 0) {
            // twice, because exports that encode an already encoded page leave "&amp;amp;"
            out = decodeEntities(decodeEntities(out));
        }
        if (out.indexOf('%') >= 0) {
            out = PERCENT_ENCODED.matcher(out).replaceAll(TextRepair::percentDecoded);
        }
        if (out.indexOf('{') >= 0) {
            out = BRACED.matcher(out).replaceAll("$1");
        }
        StringBuilder kept = new StringBuilder(out.length());
        out.codePoints().forEach(c -> {
            switch (c) {
                case '`', '´', '‘', '’', '‚', '‛', '′', 'ʼ', 'ʹ', 'ʻ', 'ˈ', '＇' -> kept.append('\'');
                case '™', '®', '©', '℠' -> kept.append(' ');
                default -> {
                    // soft hyphens, joiners, marks of direction and tags neither separate words nor belong to them
                    if (c < 0x80 || Character.getType(c) != Character.FORMAT) {
                        kept.appendCodePoint(c);
                    }
                }
            }
        });
        return Lookalikes.repair(
                LetterForms.isNfkc(kept)
                        ? kept.toString()
                        : Normalizer2.getNFKCInstance().normalize(kept));
    }

    /** Undoes one round of UTF-8 read as Windows-1252, if the whole text allows it. */
    private static String misreadUtf8(String text) {
        if (!WINDOWS_1252.newEncoder().canEncode(text)) {
            return text;
        }
        String read = new String(text.getBytes(WINDOWS_1252), StandardCharsets.UTF_8);
        return read.indexOf('\uFFFD') >= 0 ? text : read;
    }

    private static String decodeEntities(String text) {
        return ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(entity(found)));
    }

    /** The text of an entity; the entity itself if it is unknown. */
    private static String entity(MatchResult found) {
        String name = found.group(3);
        if (name != null) {
            String accent = ACCENTS.get(name.substring(1));
            return accent == null ? ENTITIES.getOrDefault(name, found.group()) : name.charAt(0) + accent;
        }
        int code = found.group(1) != null ? Integer.parseInt(found.group(1)) : Integer.parseInt(found.group(2), 16);
        boolean valid = Character.isValidCodePoint(code) && code >= 0x20 && (code < 0xD800 || code > 0xDFFF);
        return valid ? Character.toString(code) : found.group();
    }

    /** The characters that percent-encoded bytes stand for; the same text if the bytes are not UTF-8 ("%AB"). */
    private static String percentDecoded(MatchResult found) {
        String decoded = URLDecoder.decode(found.group(), StandardCharsets.UTF_8);
        boolean shown = decoded.chars().allMatch(c -> c >= 0x20 && c != '\uFFFD');
        return Matcher.quoteReplacement(shown ? decoded : found.group());
    }
}
