package org.dealtrace.io.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.internal.LegalFormWords;

/**
 * Divides a cell that names several parties, and leaves alone a company whose name has an "and" or a comma in it.
 *
 * <p>The rule, in this order:
 *
 * <ol>
 *   <li>A semicolon or a bar always divides. Nothing is divided inside brackets.
 *   <li>A comma divides, unless a legal form follows it ("Foo, Inc."), the part after it begins with a small letter, or
 *       the comma stands inside a name of the list {@code undivided-names.txt} ("China National Cereals, Oils and
 *       Foodstuffs").
 *   <li>"and" and "&amp;" divide only if every part is known to be a company of its own: it stands alone in a cell, or
 *       between commas, of the same column elsewhere in the file, or is in the list {@code standalone-names.txt}. Of
 *       several ways to divide, the one with the most parts is taken. So "CNPC and Sinopec" is two, while "Wuhan Iron
 *       and Steel" is one as long as nobody is called "Steel".
 *   <li>After a comma, a leading "and" is dropped ("Petrobras, Shell, and Total").
 * </ol>
 *
 * <p>The rule errs on the side of one party: two companies left in one name can still be found by either, half of one
 * company could not.
 */
public final class PartySplitter {

    private static final Pattern AND = Pattern.compile("\\s(?:and|&)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEADING_AND = Pattern.compile("(?:and|&)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** No name of one company has more of them. */
    private static final int MOST_ANDS = 8;

    /** Characters behind a comma that tell whether it divides. */
    private static final int BEHIND_COMMA = 200;

    private static final List<String> UNDIVIDED = ShippedLists.lines("undivided-names.txt");
    /** Names that stand alone in any file. */
    private static final Set<String> KNOWN = Stream.concat(
                    ShippedLists.lines("standalone-names.txt").stream(), UNDIVIDED.stream())
            .map(PartySplitter::key)
            .collect(Collectors.toUnmodifiableSet());

    private final Set<String> alone;

    /** A splitter that knows the listed names only. */
    public PartySplitter() {
        this(List.of());
    }

    /** @param cells every cell of the column; what stands alone in one helps to divide another */
    public PartySplitter(Iterable<String> cells) {
        this.alone = new HashSet<>();
        for (String cell : cells) {
            for (String part : atSigns(cell)) {
                if (!AND.matcher(part).find()) {
                    alone.add(key(part));
                }
            }
        }
        // Names that hold an "and" stand alone only as a whole cell: between commas "A and B" may be the end of a list.
        for (String cell : cells) {
            if (atSigns(cell).size() == 1 && AND.matcher(cell).find()) {
                alone.add(key(cell));
            }
        }
    }

    /** The parties of a cell, at least one for a cell that is not blank. */
    public List<String> split(String cell) {
        List<String> parties = new ArrayList<>();
        for (String part : atSigns(cell)) {
            parties.addAll(atAnds(part));
        }
        return parties;
    }

    private static List<String> atSigns(String cell) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && (c == ';' || c == '|' || (c == ',' && divides(cell, from, i)))) {
                add(parts, cell.substring(from, i));
                from = i + 1;
            }
        }
        add(parts, cell.substring(from));
        return parts;
    }

    private static void add(List<String> parts, String part) {
        String stripped = Cells.strip(part);
        Matcher and = LEADING_AND.matcher(stripped);
        String name = !parts.isEmpty() && and.lookingAt() ? Cells.strip(stripped.substring(and.end())) : stripped;
        if (!name.isEmpty()) {
            parts.add(name);
        }
    }

    private static boolean divides(String cell, int from, int comma) {
        String after = Cells.strip(cell.substring(comma + 1, Math.min(cell.length(), comma + BEHIND_COMMA)));
        if (after.isEmpty()) {
            return true;
        }
        boolean small = Character.isLowerCase(after.codePointAt(0))
                && !LEADING_AND.matcher(after).lookingAt();
        if (small || LegalFormWords.begins(after)) {
            return false;
        }
        int begin = from;
        while (begin < comma && Cells.isSpace(cell.charAt(begin))) {
            begin++;
        }
        int start = begin;
        return UNDIVIDED.stream()
                .noneMatch(name ->
                        comma - start < name.length() && cell.regionMatches(true, start, name, 0, name.length()));
    }

    private List<String> atAnds(String part) {
        List<int[]> ands = new ArrayList<>();
        Matcher matcher = AND.matcher(part);
        int depth = 0;
        int read = 0;
        while (matcher.find()) {
            for (; read < matcher.start(); read++) {
                char c = part.charAt(read);
                depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            }
            if (depth <= 0) {
                ands.add(new int[] {matcher.start(), matcher.end()});
            }
        }
        if (ands.isEmpty()) {
            return List.of(part);
        }
        List<String> parts = divide(part, ands);
        return parts.size() > 1 ? parts : List.of(part);
    }

    /** The most parts, each known, into which the ands divide a text; none if one part would not be known. */
    private List<String> divide(String text, List<int[]> ands) {
        int pieces = ands.size() + 1;
        // By the first piece of the rest: how many parts it has at the most, and where the first of them ends.
        int[] most = new int[pieces + 1];
        int[] ends = new int[pieces];
        for (int first = pieces - 1; first >= 0; first--) {
            for (int end = first + 1; end <= Math.min(pieces, first + 1 + MOST_ANDS); end++) {
                boolean restIsKnown = end == pieces || most[end] > 0;
                if (restIsKnown && most[end] + 1 > most[first] && isKnown(piece(text, ands, first, end))) {
                    most[first] = most[end] + 1;
                    ends[first] = end;
                }
            }
        }
        List<String> parts = new ArrayList<>();
        for (int first = 0; most[first] > 0; first = ends[first]) {
            parts.add(piece(text, ands, first, ends[first]));
        }
        return parts;
    }

    /** The pieces from one to before another, with the ands between them. */
    private static String piece(String text, List<int[]> ands, int first, int end) {
        int from = first == 0 ? 0 : ands.get(first - 1)[1];
        return Cells.strip(text.substring(from, end > ands.size() ? text.length() : ands.get(end - 1)[0]));
    }

    private boolean isKnown(String name) {
        String key = key(name);
        return !key.isEmpty() && (KNOWN.contains(key) || alone.contains(key));
    }

    private static String key(String name) {
        return SIGNS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
