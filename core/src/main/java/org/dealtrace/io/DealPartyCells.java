package org.dealtrace.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.dealtrace.Country;
import org.dealtrace.DealParty;
import org.dealtrace.PartyRole;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.Cells;
import org.dealtrace.io.internal.Lists;
import org.dealtrace.io.internal.NoNames;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.TableHeader;

/** The columns for the parties of one role; makes the parties of a row. */
final class DealPartyCells {

    private final PartyRole role;
    private final Columns columns;
    private final String stem;
    private final String country;

    /** @param stem the beginning of the role's columns */
    DealPartyCells(PartyRole role, String stem, TableHeader header, Columns columns) {
        this.role = role;
        this.columns = columns;
        this.stem = stem;
        this.country = stem + "_country";
        columns.know(HeaderWords.DEALS, stem, stem + "_name_type", stem + "_other_names", stem + "_identifiers");
        List<String> countries = HeaderWords.countries(stem, isNamed() ? nameColumn() : stem, header);
        columns.know(country, countries);
        if (role == PartyRole.TARGET && isNamed() && !hasCountry()) {
            columns.know(country, HeaderWords.of(HeaderWords.LIST, "country"));
        }
    }

    boolean isNamed() {
        return columns.has(stem);
    }

    int index() {
        return columns.index(stem);
    }

    String nameColumn() {
        return columns.name(stem);
    }

    boolean hasCountry() {
        return columns.has(country);
    }

    boolean isOf(DealParty party) {
        return party.role() == role;
    }

    /** A party that the text names, with the country of its role's column. */
    DealParty withCountry(DealParty party, RowValues row) {
        return new DealParty(role, party.names(), row.country(country), party.identifiers());
    }

    List<DealParty> parties(RowValues row) {
        Repairs repairs = row.repairs;
        List<String> parts = Lists.parts(row.text(stem), "|;").stream()
                .filter(p -> !p.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        List<String> types = beside(stem + "_name_type", parts.size(), false, row);
        List<String> others = beside(stem + "_other_names", parts.size(), false, row);
        List<String> countries = beside(country, parts.size(), true, row);
        List<String> numbers = beside(stem + "_identifiers", parts.size(), false, row);
        List<DealParty> parties = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String party = parts.get(i);
            Optional<Country> home = EnumCells.country(row.column(country), Lists.plain(countries.get(i)), repairs);
            Optional<Country> inBrackets = bracketed(party);
            if (inBrackets.isPresent()) {
                party = Cells.strip(party.substring(0, party.lastIndexOf('[')));
                if (home.isPresent() && !home.equals(inBrackets)) {
                    repairs.repaired(row.column(stem), parts.get(i), Messages.row("countries"));
                }
                home = inBrackets;
            }
            List<NoNames.Cell> all = new ArrayList<>();
            all.add(new NoNames.Cell(
                    row.column(stem),
                    TypedNames.main(Lists.plain(party), row.column(stem + "_name_type"), types.get(i), repairs)));
            all.addAll(NoNames.cells(
                    row.column(stem + "_other_names"), TypedNames.read(Lists.parts(others.get(i), ";|"))));
            parties.add(new DealParty(
                    role,
                    NoNames.ofParty(all, repairs),
                    home,
                    EnumCells.identifiers(row.column(stem + "_identifiers"), Lists.values(numbers.get(i)), repairs)));
        }
        return parties;
    }

    /**
     * Divides the cell beside a role's names at its bars into one part for each party. With one party the whole cell is
     * its part; a country given once holds for all.
     */
    private static List<String> beside(String column, int parties, boolean onceForAll, RowValues row) {
        String cell = row.text(column);
        if (parties == 1) {
            return List.of(cell);
        }
        List<String> parts = new ArrayList<>(Lists.parts(cell, "|"));
        if (onceForAll && parts.size() == 1) {
            return Collections.nCopies(parties, parts.get(0));
        }
        if (!parts.isEmpty() && parts.size() != parties) {
            row.repairs.repaired(row.column(column), cell, Messages.row("parts"));
        }
        while (parts.size() < parties) {
            parts.add("");
        }
        // Surplus parts go to the last party rather than nowhere.
        String last = String.join("|", parts.subList(parties - 1, parts.size()));
        List<String> fitted = new ArrayList<>(parts.subList(0, parties - 1));
        fitted.add(last);
        return fitted;
    }

    /** The country in square brackets at the end of a party, if there is one. */
    private static Optional<Country> bracketed(String party) {
        int open = party.lastIndexOf('[');
        if (!party.endsWith("]") || open <= 0 || isEscaped(party, open) || isEscaped(party, party.length() - 1)) {
            return Optional.empty();
        }
        return Country.parse(party.substring(open + 1, party.length() - 1));
    }

    private static boolean isEscaped(String text, int at) {
        int backslashes = 0;
        while (backslashes < at && text.charAt(at - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }
}
