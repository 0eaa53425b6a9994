package org.dealtrace.io.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern AND = Pattern.compile("\\s+(?:and|&)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEADING_AND = Pattern.compile("(?:and|&)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final List<String> UNDIVIDED = ShippedLists.lines("undivided-names.txt");
    private static final Set<String> STANDALONE = new HashSet<>(ShippedLists.lines("standalone-names.txt").stream()
            .map(PartySplitter::key)
            .toList());

    private static final Set<String> UNDIVIDED_KEYS =
            new HashSet<>(UNDIVIDED.stream().map(PartySplitter::key).toList());

    private final Set<String> alone;

    /** A splitter that knows the listed names only. */
    public PartySplitter() {
        this(List.of());
    }

    /**
     * @param cells every cell of the column; what stands alone in one helps to divide another
     */
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
        String after = Cells.strip(cell.substring(comma + 1));
        if (after.isEmpty()) {
            return true;
        }
        if (LegalFormWords.begins(after)) {
            return false;
        }
        if (Character.isLowerCase(after.codePointAt(0))
                && !LEADING_AND.matcher(after).lookingAt()) {
            return false;
        }
        String name = Cells.strip(cell.substring(from));
        int inside = comma - from;
        for (String undivided : UNDIVIDED) {
            if (name.regionMatches(true, 0, undivided, 0, undivided.length()) && inside < undivided.length()) {
                return false;
            }
        }
        return true;
    }

    private List<String> atAnds(String part) {
        List<int[]> ands = new ArrayList<>();
        Matcher matcher = AND.matcher(part);
        while (matcher.find()) {
            if (depth(part, matcher.start()) == 0) {
                ands.add(new int[] {matcher.start(), matcher.end()});
            }
        }
        if (ands.isEmpty()) {
            return List.of(part);
        }
        return divide(part, ands, 0, new HashMap<>())
                .filter(parts -> parts.size() > 1)
                .orElse(List.of(part));
    }

    /**
     * The most parts, each known, into which the text behind an and can be divided.
     *
     * @param next the first and that can divide it; it begins behind the one before
     * @param found what was found behind other ands, since there is more than one way to come to each
     */
    private Optional<List<String>> divide(
            String text, List<int[]> ands, int next, Map<Integer, Optional<List<String>>> found) {
        Optional<List<String>> known = found.get(next);
        if (known != null) {
            return known;
        }
        int from = next == 0 ? 0 : ands.get(next - 1)[1];
        List<String> best = List.of();
        for (int i = next; i <= ands.size(); i++) {
            boolean last = i == ands.size();
            String first = Cells.strip(text.substring(from, last ? text.length() : ands.get(i)[0]));
            if (isKnown(first)) {
                List<String> rest =
                        last ? List.of() : divide(text, ands, i + 1, found).orElse(null);
                if (rest != null && rest.size() + 1 > best.size()) {
                    best = new ArrayList<>();
                    best.add(first);
                    best.addAll(rest);
                }
            }
        }
        Optional<List<String>> most = best.isEmpty() ? Optional.empty() : Optional.of(best);
        found.put(next, most);
        return most;
    }

    private boolean isKnown(String name) {
        String key = key(name);
        return !key.isEmpty() && (STANDALONE.contains(key) || alone.contains(key) || UNDIVIDED_KEYS.contains(key));
    }

    private static int depth(String text, int at) {
        int depth = 0;
        for (int i = 0; i < at; i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        }
        return Math.max(0, depth);
    }

    private static String key(String name) {
        return SIGNS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
