package org.dealtrace.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.PartyRole;
import org.dealtrace.io.internal.Lists;
import org.dealtrace.io.internal.TableHeader;

/** How deals are written as a table; {@code DealTable} reads it. */
final class DealTableForm {

    /** The roles in the order in which their columns are read and written, each with the name of its column. */
    static final Map<PartyRole, String> COLUMNS = columns();

    private DealTableForm() {}

    /** @param isKnown whether the reader would read this header as one of its own columns */
    static TableForm<Deal> of(Predicate<String> isKnown) {
        return new TableForm<>(written(), Deal::attributes, isKnown);
    }

    private static List<TableForm.Column<Deal>> written() {
        List<TableForm.Column<Deal>> list = new ArrayList<>();
        list.add(TableForm.column("id", Deal::id));
        list.add(TableForm.column("type", d -> Lists.join(d.typeWords(), "|")));
        COLUMNS.forEach((role, stem) -> {
            boolean always = role == PartyRole.TARGET || role == PartyRole.ACQUIRER;
            list.add(new TableForm.Column<>(
                    stem,
                    always,
                    d -> each(d, role, p -> Lists.escape(p.names().get(0).text()))));
            list.add(TableForm.optional(stem + "_name_type", d -> each(d, role, p -> TypedNames.mainType(p.names()))));
            list.add(TableForm.optional(
                    stem + "_other_names", d -> each(d, role, p -> TypedNames.others(p.names(), ";"))));
            list.add(new TableForm.Column<>(
                    stem + "_country",
                    always,
                    d -> each(d, role, p -> p.country().map(Country::code).orElse(""))));
            list.add(TableForm.optional(
                    stem + "_identifiers", d -> each(d, role, p -> EnumCells.cell(p.identifiers(), ";"))));
        });
        list.add(TableForm.optional("party_order", DealTableForm::partyOrder));
        list.add(TableForm.column(
                "history",
                d -> d.history().stream()
                        .map(e -> EnumCells.word(e.status())
                                + e.date().map(x -> " " + x).orElse(""))
                        .collect(Collectors.joining("; "))));
        list.add(TableForm.column("stake_percent", Deal::stakePercent));
        list.add(TableForm.column("value_musd", Deal::value));
        list.add(TableForm.column("text", Deal::text));
        return List.copyOf(list);
    }

    private static String each(Deal deal, PartyRole role, Function<DealParty, String> cell) {
        List<String> cells =
                deal.parties().stream().filter(p -> p.role() == role).map(cell).toList();
        return cells.stream().allMatch(String::isEmpty) ? "" : String.join("|", cells);
    }

    /** The roles in the order of the parties, if that differs from the order of the columns. */
    private static String partyOrder(Deal deal) {
        List<PartyRole> roles = deal.parties().stream().map(DealParty::role).toList();
        List<PartyRole> columns = List.copyOf(COLUMNS.keySet());
        List<PartyRole> sorted =
                roles.stream().sorted(Comparator.comparing(columns::indexOf)).toList();
        return roles.equals(sorted) ? "" : roles.stream().map(EnumCells::word).collect(Collectors.joining("|"));
    }

    private static Map<PartyRole, String> columns() {
        Map<PartyRole, String> roles = new LinkedHashMap<>();
        for (PartyRole role : List.of(
                PartyRole.TARGET,
                PartyRole.ACQUIRER,
                PartyRole.PARTNER,
                PartyRole.LICENSOR,
                PartyRole.LICENSEE,
                PartyRole.INVESTOR,
                PartyRole.SELLER)) {
            roles.put(role, EnumCells.word(role));
        }
        roles.put(PartyRole.OTHER, "other_party");
        return Collections.unmodifiableMap(roles);
    }

    static boolean hasSecondParty(TableHeader header) {
        return COLUMNS.values().stream()
                        .filter(column -> HeaderWords.has(header, HeaderWords.DEALS, column))
                        .count()
                > 1;
    }
}
