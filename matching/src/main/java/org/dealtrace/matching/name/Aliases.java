package org.dealtrace.matching.name;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dealtrace.InputException;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.dealtrace.matching.internal.script.Scripts;
import org.dealtrace.matching.name.token.NameToken;
import org.dealtrace.matching.name.token.NameVariant;
import org.jspecify.annotations.Nullable;

/**
 * Names that a user knows to stand for another name, for {@link NameAnalyzer.Builder#aliases}. Immutable.
 *
 * <p>A name that is an alias as a whole, apart from its legal form, gets the name that it stands for as one more
 * variant. An alias in another script than Latin is also found inside a longer name: with {@code 丰田,Toyota} in the
 * file, 丰田汽车 says Toyota Motor.
 */
public final class Aliases {

    /** A written name, and the name that it stands for. */
    record Alias(String alias, String name) {}

    private static final Aliases NONE = new Aliases(List.of());

    /** The columns of the golden copy of GLEIF (Level 1, CSV), and of extracts that leave the prefix out. */
    private static final List<String> LEGAL_NAME = List.of("LegalName", "Entity.LegalName");

    private static final List<String> LABEL = List.of("label", "itemLabel");
    private static final List<String> LANGUAGE = List.of("lang", "language");

    private final List<Alias> list;

    private Aliases(List<Alias> list) {
        this.list = List.copyOf(list);
    }

    /** No alias. */
    public static Aliases none() {
        return NONE;
    }

    /**
     * Aliases from memory.
     *
     * @param names for each alias the name that it stands for
     * @throws IllegalArgumentException if an alias or a name has no letter and no digit
     */
    public static Aliases of(Map<String, String> names) {
        List<Alias> list = new ArrayList<>(names.size());
        names.forEach((alias, name) -> {
            if (!says(alias) || !says(name)) {
                throw new IllegalArgumentException(
                        "alias '" + alias + "' for '" + name + "': each needs a letter or a digit");
            }
            list.add(new Alias(alias, name));
        });
        return new Aliases(list);
    }

    /**
     * Reads a table with a header, as CSV or tab-separated. The header shows which of three forms the file has; other
     * columns are ignored.
     *
     * <ul>
     *   <li>{@code alias,name}: one alias a row.
     *   <li>{@code LEI,LegalName,OtherEntityNames}: an extract of GLEIF's register, several other names in a cell
     *       parted by {@code |}; or the golden copy itself with its columns {@code Entity.LegalName},
     *       {@code Entity.OtherEntityNames.OtherEntityName.1} and so on, the transliterated names included. The other
     *       names stand for the legal name.
     *   <li>{@code item,label,lang}: labels of Wikidata items, one a row, the rows of an item anywhere in the file. All
     *       labels of an item stand for its English one; without that for the first in Latin letters, else for the
     *       first.
     * </ul>
     *
     * @throws InputException if the file cannot be read, has another header, or has a row in which one of the named
     *     columns is blank or has no letter and no digit (the column of other names may be blank); the message names
     *     file, line, column and value
     */
    public static Aliases read(Path file) {
        return read(file, StandardCharsets.UTF_8);
    }

    /** Reads a file of another encoding than UTF-8; see {@link TableReader#open(Path, Charset, String...)}. */
    public static Aliases read(Path file, Charset charset) {
        try (TableReader table = TableReader.open(file, charset)) {
            if (table.has("alias") && table.has("name")) {
                return new Aliases(plain(table));
            }
            String legalName = first(table, LEGAL_NAME);
            if (table.has("LEI") && legalName != null) {
                return new Aliases(register(file, table, legalName));
            }
            String label = first(table, LABEL);
            String language = first(table, LANGUAGE);
            if (table.has("item") && label != null && language != null) {
                return new Aliases(labels(table, label, language));
            }
            throw InputException.in(
                    file,
                    "has the columns " + table.columns() + ", which are no aliases; name them alias,name or"
                            + " LEI,LegalName,OtherEntityNames or item,label,lang");
        }
    }

    /** These and others together. */
    public Aliases and(Aliases others) {
        List<Alias> both = new ArrayList<>(list);
        both.addAll(others.list);
        return new Aliases(both);
    }

    /** A checksum of all of them in their order, in hexadecimal. */
    String checksum() {
        Hasher sum = Hashing.sha256().newHasher();
        for (Alias each : list) {
            // lengths, so that no two lists run together into one text
            sum.putInt(each.alias().length()).putUnencodedChars(each.alias());
            sum.putInt(each.name().length()).putUnencodedChars(each.name());
        }
        return sum.hash().toString().substring(0, 16);
    }

    /** How many there are. */
    public int size() {
        return list.size();
    }

    List<Alias> list() {
        return list;
    }

    /**
     * Under what a name is looked up: its words without legal forms, connectors and spaces; empty if nothing is left.
     */
    static String key(NameVariant variant) {
        StringBuilder key = new StringBuilder();
        for (NameToken token : variant.tokens()) {
            switch (token.role()) {
                case LEGAL_FORM, CONNECTOR, LISTING_TAIL -> {}
                default -> key.append(token.text());
            }
        }
        return key.toString().replace(" ", "");
    }

    private static @Nullable String first(TableReader table, List<String> names) {
        return names.stream().filter(table::has).findFirst().orElse(null);
    }

    private static List<Alias> plain(TableReader table) {
        List<Alias> list = new ArrayList<>();
        for (TableRow row : table) {
            list.add(new Alias(cell(row, "alias"), cell(row, "name")));
        }
        return list;
    }

    private static List<Alias> register(Path file, TableReader table, String legalName) {
        List<String> others = new ArrayList<>();
        for (String column : table.columns()) {
            String key = column.toLowerCase(Locale.ROOT);
            // beside each name the golden copy has columns for its language and its type
            if (key.contains("otherentityname") && !key.endsWith("lang") && !key.endsWith("type")) {
                others.add(column);
            }
        }
        if (others.isEmpty()) {
            throw InputException.in(
                    file, "has LEI and " + legalName + " but no column of other names; name it OtherEntityNames");
        }
        List<Alias> list = new ArrayList<>();
        for (TableRow row : table) {
            String name = cell(row, legalName);
            Set<String> seen = new LinkedHashSet<>();
            for (String column : others) {
                String cell = row.find(column).orElse("");
                for (String other : cell.split("\\|")) {
                    String alias = other.strip();
                    if (!alias.isEmpty() && !says(alias)) {
                        throw row.problem(
                                column, "'" + alias + "' has no letter and no digit; write a name or nothing");
                    }
                    if (!alias.isEmpty() && !alias.equals(name)) {
                        seen.add(alias);
                    }
                }
            }
            seen.forEach(alias -> list.add(new Alias(alias, name)));
        }
        return list;
    }

    private record Label(String text, String language) {}

    private static List<Alias> labels(TableReader table, String label, String language) {
        Map<String, List<Label>> items = new LinkedHashMap<>();
        for (TableRow row : table) {
            items.computeIfAbsent(cell(row, "item"), k -> new ArrayList<>())
                    .add(new Label(cell(row, label), row.find(language).orElse("")));
        }
        List<Alias> list = new ArrayList<>();
        for (List<Label> of : items.values()) {
            String name = main(of);
            Set<String> seen = new LinkedHashSet<>();
            of.forEach(l -> seen.add(l.text()));
            seen.remove(name);
            seen.forEach(alias -> list.add(new Alias(alias, name)));
        }
        return list;
    }

    private static String main(List<Label> labels) {
        for (Label label : labels) {
            if (label.language().toLowerCase(Locale.ROOT).equals("en")) {
                return label.text();
            }
        }
        for (Label label : labels) {
            if (!Scripts.isBeyondLatin(label.text())) {
                return label.text();
            }
        }
        return labels.get(0).text();
    }

    private static String cell(TableRow row, String column) {
        String cell = row.find(column).orElse("");
        if (!says(cell)) {
            throw row.problem(column, "a name with a letter or a digit is needed; fill the cell or delete the row");
        }
        return cell;
    }

    private static boolean says(String name) {
        return name.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d %s", list.size(), list.size() == 1 ? "alias" : "aliases");
    }
}
