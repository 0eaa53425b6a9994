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
     * Reads a table with the columns {@code alias} and {@code name}, one alias a row; or any register that
     * {@link Companies#read(Path)} reads, such as the golden copy of GLEIF or the result of a query of Wikidata. The
     * other names of a company then stand for its first one, but for names that are too weak to link on their own.
     *
     * @throws InputException if the file cannot be read, has another header, or has an alias or a name without letter
     *     and digit; the message names file, line, column and value
     */
    public static Aliases read(Path file) {
        return read(file, StandardCharsets.UTF_8);
    }

    /** Reads a file of another encoding than UTF-8; see {@link TableReader#open(Path, Charset, String...)}. */
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
