package org.dealtrace.io.internal;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.CompanyName;
import org.dealtrace.Identifier;
import org.dealtrace.Message;
import org.dealtrace.internal.Messages;
import org.dealtrace.internal.Spelling;

/**
 * Recognizes cells in which a name is unknown: "n/a", "undisclosed", a dash. Read as names, they would link every
 * unknown party to every other.
 */
public final class NoNames {

    static final Message LEFT_OUT = Messages.row("nobody.left");
    static final Message NOBODY = Messages.row("nobody");

    private static final Set<String> WORDS =
            ShippedLists.lines("no-names.txt").stream().map(NoNames::key).collect(Collectors.toUnmodifiableSet());

    private NoNames() {}

    /** A name and its column. */
    public record Cell(String column, CompanyName name) {}

    /** Names of one column. */
    public static List<Cell> cells(String column, List<CompanyName> names) {
        return names.stream().map(name -> new Cell(column, name)).toList();
    }

    /** Whether a text names nobody: it has no letter and no digit, or is one of the known words. */
    public static boolean is(String text) {
        String key = key(text);
        return key.isEmpty() || WORDS.contains(key);
    }

    /** Whether a name can identify a company: it is not weak and names somebody. */
    public static boolean tells(CompanyName name) {
        return name.kind() != CompanyName.Kind.WEAK && !is(name.text());
    }

    /** Whether an identifier is evidence: it can be a number of its register, and is no word for a missing one. */
    public static boolean tells(Identifier identifier) {
        return !identifier.isMistyped() && !is(identifier.value());
    }

    /** The names that name somebody. If there are none, the caller records it. */
    public static List<CompanyName> known(List<Cell> cells, Repairs repairs) {
        DoubtfulNames.unreadable(cells, repairs);
        List<CompanyName> known =
                cells.stream().map(Cell::name).filter(n -> !is(n.text())).toList();
        if (!known.isEmpty() && known.size() < cells.size()) {
            cells.stream()
                    .filter(c -> is(c.name().text()))
                    .forEach(c -> repairs.repaired(c.column(), c.name().text(), LEFT_OUT));
        }
        return known;
    }

    /**
     * The names of a deal's party. An unknown name is kept as a weak one, because the party's country and role are
     * still information.
     */
    public static List<CompanyName> ofParty(List<Cell> cells, Repairs repairs) {
        List<CompanyName> known = known(cells, repairs);
        return known.isEmpty() ? cells.stream().map(cell -> weak(cell, repairs)).toList() : known;
    }

    private static CompanyName weak(Cell cell, Repairs repairs) {
        CompanyName name = cell.name();
        if (name.kind() == CompanyName.Kind.WEAK) {
            return name;
        }
        repairs.repaired(cell.column(), name.text(), NOBODY);
        return new CompanyName(name.text(), CompanyName.Kind.WEAK, name.language(), name.from(), name.until());
    }

    private static String key(String text) {
        return Spelling.letters(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }
}
