package org.dealtrace.matching.name;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.InputException;
import org.dealtrace.io.Companies;
import org.dealtrace.io.ReadOptions;
import org.dealtrace.io.RecordReader;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.dealtrace.matching.name.token.NameToken;
import org.dealtrace.matching.name.token.NameVariant;

/**
 * A user's aliases of names, for {@link NameAnalyzer.Builder#aliases}. Immutable.
 *
 * <p>A name that is an alias, apart from its legal form, gets the name behind it as another variant. An alias in
 * another script than Latin is also found inside a longer name: with {@code 丰田,Toyota}, 丰田汽车 is read as Toyota Motor.
 */
public final class Aliases {

    record Alias(String alias, String name) {}

    private static final Aliases NONE = new Aliases(List.of());

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
     * @param names the name of each alias
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
     * Reads a table with the columns {@code alias} and {@code name}, or any register that {@link Companies#read(Path)}
     * reads, such as the golden copy of GLEIF or a query result of Wikidata. Other names of a company, except weak
     * ones, then are aliases of its first name.
     *
     * @throws InputException with file, line, column and value if the file cannot be read, has another header, or an
     *     alias or name without a letter or digit
     */
    public static Aliases read(Path file) {
        return read(file, StandardCharsets.UTF_8);
    }

    /** Reads a file of another encoding than UTF-8. */
    public static Aliases read(Path file, Charset charset) {
        List<Alias> list = new ArrayList<>();
        try (TableReader table = TableReader.open(file, charset)) {
            if (table.has("alias") && table.has("name")) {
                table.forEach(row -> list.add(new Alias(cell(row, "alias"), cell(row, "name"))));
                return new Aliases(list);
            }
        }
        try (RecordReader<Company> register =
                Companies.open(file, ReadOptions.standard().encoding(charset))) {
            register.forEach(company -> company.names().stream()
                    .skip(1)
                    .filter(name -> name.kind() != CompanyName.Kind.WEAK && says(name.text()))
                    .map(CompanyName::text)
                    .filter(name -> !name.equals(company.name()))
                    .distinct()
                    .forEach(name -> list.add(new Alias(name, company.name()))));
        }
        return new Aliases(list);
    }

    /** These and others together. */
    public Aliases and(Aliases others) {
        List<Alias> both = new ArrayList<>(list);
        both.addAll(others.list);
        return new Aliases(both);
    }

    /** A checksum in hexadecimal; it depends on the order. */
    String checksum() {
        Hasher sum = Hashing.sha256().newHasher();
        for (Alias each : list) {
            sum.putInt(each.alias().length()).putUnencodedChars(each.alias());
            sum.putInt(each.name().length()).putUnencodedChars(each.name());
        }
        return sum.hash().toString().substring(0, 16);
    }

    List<Alias> list() {
        return list;
    }

    /** The key of a name: its words without legal forms, connectors and spaces; may be empty. */
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
