package org.dealtrace.io.internal;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.Message;
import org.dealtrace.internal.LegalFormWords;
import org.dealtrace.internal.Messages;
import org.dealtrace.internal.Spelling;

/**
 * Reports names that are kept but make links doubtful: names with unreadable characters, and cells that seem to name
 * several companies although the format has one row for each.
 *
 * <p>A cell cannot show whether it names one company or several: {@code BMW; Bayerische Motoren Werke AG} is one,
 * {@code Nexen; Talisman Energy} are two. So the cell is kept whole and reported. Not reported are names in different
 * scripts ({@code Siemens|西门子}), a name that contains the other ({@code BMW; BMW AG}), and a bar without spaces in a
 * name of single words ({@code RE|MAX}).
 */
public final class DoubtfulNames {

    public static final Message UNREADABLE = Messages.row("unreadable");

    static final Message SEVERAL = Messages.row("several");

    static final Message LONG = Messages.row("long");

    /** In UTF-16 units; far longer than a company's name. */
    static final int LONGEST = 400;

    /** Signs that always separate names. */
    private static final Pattern APART = Pattern.compile("(?<!&[A-Za-z0-9#]{2,6});|；|\\s[|｜/]\\s|\\s[|｜]|[|｜]\\s");

    /** A bar without spaces, which can be part of a name. */
    private static final Pattern BAR = Pattern.compile("[|｜]");

    /**
     * Signs that separate companies only if each ends in a legal form. A line end can also be where a long name was
     * wrapped.
     */
    private static final Pattern JOINED = Pattern.compile(
            "\\s(?:and|&|\\+|und|et|y|e)\\s|\\R|,\\s*(?=\\p{Lu}|\\p{Lo})|和|及|、", Pattern.CASE_INSENSITIVE);

    /** The first letters of the words in {@link #JOINED}. */
    private static final String JOINING = "aAuUeEyY";

    private DoubtfulNames() {}

    static void unreadable(List<NoNames.Cell> cells, Repairs repairs) {
        for (NoNames.Cell cell : cells) {
            if (cell.name().text().indexOf('\uFFFD') >= 0) {
                repairs.doubtful(cell.column(), cell.name().text(), UNREADABLE);
            }
        }
    }

    /** Lists a name that seems to be several names or too long for one. */
    public static void several(String column, String name, Repairs repairs) {
        if (name.length() > LONGEST) {
            repairs.doubtful(column, name, LONG);
        } else if (several(name)) {
            repairs.doubtful(column, name, SEVERAL);
        }
    }

    public static boolean several(String name) {
        return !isPlain(name)
                && (several(parts(name, APART), false)
                        || several(parts(name, BAR), true)
                        || joined(parts(name, JOINED)));
    }

    /** Whether a name has only ASCII letters, digits, spaces, dots and hyphens, and no word that may join names. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean joins = c == ' ' && i + 1 < name.length() && JOINING.indexOf(name.charAt(i + 1)) >= 0;
            if (joins || !(c == ' ' || (c < 0x80 && Character.isLetterOrDigit(c)) || c == '.' || c == '-')) {
                return false;
            }
        }
        return true;
    }

    /** @param whole whether every part has to look like a company's name */
    private static boolean several(List<String> parts, boolean whole) {
        if (parts.size() < 2) {
            return false;
        }
        Map<UnicodeScript, List<String>> scripts = new EnumMap<>(UnicodeScript.class);
        for (String part : parts) {
            if (LegalFormWords.only(part)) {
                continue;
            }
            part.codePoints()
                    .filter(Character::isLetter)
                    .mapToObj(DoubtfulNames::script)
                    .findFirst()
                    .ifPresent(s ->
                            scripts.computeIfAbsent(s, k -> new ArrayList<>()).add(part));
        }
        return scripts.values().stream()
                .anyMatch(alike -> apart(alike) && (!whole || alike.stream().allMatch(DoubtfulNames::isCompany)));
    }

    /** The script of a letter; Kana counts as Han, because Japanese names mix both. */
    private static UnicodeScript script(int letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA ? UnicodeScript.HAN : script;
    }

    /** Whether two of the names do not contain each other. */
    private static boolean apart(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                String one = Spelling.letters(names.get(i));
                String other = Spelling.letters(names.get(j));
                if (!one.contains(other) && !other.contains(one)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isCompany(String part) {
        return part.indexOf(' ') > 0 || LegalFormWords.ends(part);
    }

    private static boolean joined(List<String> parts) {
        return parts.size() > 1 && parts.stream().filter(LegalFormWords::ends).count() > 1;
    }

    /** The parts between the separators that are outside brackets. */
    private static List<String> parts(String name, Pattern separator) {
        Matcher matcher = separator.matcher(name);
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (matcher.find()) {
            if (depth(name, matcher.start()) == 0) {
                parts.add(Cells.strip(name.substring(from, matcher.start())));
                from = matcher.end();
            }
        }
        parts.add(Cells.strip(name.substring(from)));
        return parts;
    }

    private static int depth(String text, int at) {
        int depth = 0;
        for (int i = 0; i < at; i++) {
            depth += "([（".indexOf(text.charAt(i)) >= 0 ? 1 : ")]）".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
        }
        return Math.max(0, depth);
    }
}
