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
    private final int name;
    private final int type;
    private final int otherNames;
    private final int country;
    private final int identifiers;

    /** @param stem the beginning of the role's columns */
    DealPartyCells(PartyRole role, String stem, TableHeader header, Columns columns) {
        this.role = role;
        this.columns = columns;
        name = columns.find(HeaderWords.of(HeaderWords.DEALS, stem));
        type = columns.find(stem + "_name_type");
        otherNames = columns.find(stem + "_other_names");
        boolean asCompany = role == PartyRole.TARGET && name >= 0 && !header.has("target_country");
        // "Buyer country" beside "Buyer" is the acquirer's
        String named = name < 0 ? stem : columns.name(name);
        country = asCompany
                ? columns.find("company_country", "country")
                : columns.find(stem + "_country", named + " country", "country of " + named);
        identifiers = columns.find(stem + "_identifiers");
    }

    boolean isNamed() {
        return name >= 0;
    }

    String nameColumn() {
        return columns.name(name);
    }

    boolean hasCountry() {
        return country >= 0;
    }

    boolean isOf(DealParty party) {
        return party.role() == role;
    }

    /** A party that the text names, with the country of its role's column. */
    DealParty withCountry(DealParty party, TableRow row, Repairs repairs) {
        return new DealParty(
                role,
                party.names(),
                EnumCells.country(columns.name(country), row.cell(country), repairs),
                party.identifiers());
    }

    List<DealParty> parties(TableRow row, Repairs repairs) {
        String names = row.cell(name);
        if (names.isEmpty()) {
            return List.of();
        }
        List<String> parts =
                Lists.parts(names, "|;").stream().filter(p -> !p.isEmpty()).toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        List<String> types = beside(type, parts.size(), false, row, repairs);
        List<String> others = beside(otherNames, parts.size(), false, row, repairs);
        List<String> countries = beside(country, parts.size(), true, row, repairs);
        List<String> numbers = beside(identifiers, parts.size(), false, row, repairs);
        List<DealParty> parties = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String party = parts.get(i);
            Optional<Country> home = EnumCells.country(columns.name(country), Lists.plain(countries.get(i)), repairs);
            Optional<Country> inBrackets = bracketed(party);
            if (inBrackets.isPresent()) {
                party = Cells.strip(party.substring(0, party.lastIndexOf('[')));
                if (home.isPresent() && !home.equals(inBrackets)) {
                    repairs.repaired(columns.name(name), parts.get(i), Messages.row("countries"));
                }
                home = inBrackets;
            }
            List<NoNames.Cell> all = new ArrayList<>();
            all.add(new NoNames.Cell(
                    columns.name(name),
                    TypedNames.main(Lists.plain(party), columns.name(type), types.get(i), repairs)));
            all.addAll(NoNames.cells(columns.name(otherNames), TypedNames.read(Lists.parts(others.get(i), ";|"))));
            parties.add(new DealParty(
                    role,
                    NoNames.ofParty(all, repairs),
                    home,
                    EnumCells.identifiers(columns.name(identifiers), Lists.values(numbers.get(i)), repairs)));
        }
        return parties;
    }

    /**
     * Divides the cell beside a role's names at its bars into one part for each party. With one party the whole cell is
     * its part; a country given once holds for all.
     */
    private List<String> beside(int column, int parties, boolean onceForAll, TableRow row, Repairs repairs) {
        String cell = row.cell(column);
        if (parties == 1) {
            return List.of(cell);
        }
        List<String> parts = new ArrayList<>(Lists.parts(cell, "|"));
        if (onceForAll && parts.size() == 1) {
            return Collections.nCopies(parties, parts.get(0));
        }
        if (!parts.isEmpty() && parts.size() != parties) {
            repairs.repaired(columns.name(column), cell, Messages.row("parts"));
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
