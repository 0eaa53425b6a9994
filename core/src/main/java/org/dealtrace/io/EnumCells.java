package org.dealtrace.io;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.DealStatus;
import org.dealtrace.Identifier;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.Cells;
import org.dealtrace.io.internal.Lists;
import org.dealtrace.io.internal.NoNames;
import org.dealtrace.io.internal.Repairs;

/** Reads cells that hold one of a few words. An unknown word is dropped and listed, with the valid words. */
final class EnumCells {

    private static final Map<String, Recommendation.Direction> DIRECTIONS = table(
            Recommendation.Direction.values(),
            Map.of(
                    "supply",
                    Recommendation.Direction.OFFER,
                    "request",
                    Recommendation.Direction.DEMAND,
                    "need",
                    Recommendation.Direction.DEMAND));

    private static final Map<String, Recommendation.PartyKind> PARTY_KINDS = table(
            Recommendation.PartyKind.values(),
            Map.of(
                    "firm", Recommendation.PartyKind.COMPANY,
                    "enterprise", Recommendation.PartyKind.COMPANY,
                    "college", Recommendation.PartyKind.UNIVERSITY,
                    "research institute", Recommendation.PartyKind.INSTITUTE,
                    "institution", Recommendation.PartyKind.INSTITUTE,
                    "person", Recommendation.PartyKind.INDIVIDUAL));

    static final Map<String, PartyRole> ROLES = table(PartyRole.values(), Map.of());

    static final Map<String, CompanyName.Kind> NAME_KINDS = table(CompanyName.Kind.values(), Map.of());

    private EnumCells() {}

    static Recommendation.Direction direction(String column, String text, Repairs repairs) {
        return pick(DIRECTIONS, column, text, repairs).orElse(Recommendation.Direction.UNKNOWN);
    }

    static Recommendation.PartyKind partyKind(String column, String text, Repairs repairs) {
        return pick(PARTY_KINDS, column, text, repairs).orElse(Recommendation.PartyKind.UNKNOWN);
    }

    /** The state in a cell; empty if the cell is, {@link DealStatus#UNREADABLE} if its words are unknown. */
    static Optional<DealStatus> status(String column, String text, Repairs repairs) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<DealStatus> status = StatusWords.read(text);
        if (status.isEmpty()) {
            repairs.repaired(column, text, StatusWords.NOT_KNOWN);
        }
        return status.or(() -> Optional.of(DealStatus.UNREADABLE));
    }

    static Optional<Country> country(String column, String text, Repairs repairs) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Country> country = Country.parse(text);
        if (country.isEmpty()) {
            repairs.repaired(column, text, Messages.row("country"));
        }
        return country;
    }

    static List<Identifier> identifiers(String column, List<String> texts, Repairs repairs) {
        return texts.stream()
                .filter(t -> !t.isEmpty())
                .flatMap(t -> identifier(column, t, repairs).stream())
                .toList();
    }

    /** A cell of identifiers; their colons need no backslash. */
    static String cell(List<Identifier> identifiers, String separator) {
        return Lists.join(identifiers.stream().map(Identifier::toString).toList(), separator)
                .replace("\\:", ":");
    }

    private static Optional<Identifier> identifier(String column, String text, Repairs repairs) {
        try {
            Identifier read = Identifier.parse(text);
            if (!NoNames.tells(read)) {
                repairs.doubtful(column, text, Messages.row("identifier.mistyped"));
            }
            return Optional.of(read);
        } catch (IllegalArgumentException e) {
            repairs.repaired(column, text, Messages.row("identifier"));
            return Optional.empty();
        }
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Optional<E> pick(
            Map<String, E> table, String column, String text, Repairs repairs) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        E value = table.get(key(text));
        if (value == null) {
            String words = table.values().stream()
                    .distinct()
                    .sorted()
                    .map(EnumCells::word)
                    .collect(Collectors.joining(", "));
            repairs.repaired(column, text, Messages.row("none-of", words));
        }
        return Optional.ofNullable(value);
    }

    private static <E extends Enum<E>> Map<String, E> table(E[] values, Map<String, E> more) {
        Map<String, E> table = new HashMap<>(more);
        for (E value : values) {
            table.put(word(value), value);
        }
        return Map.copyOf(table);
    }

    private static String key(String text) {
        return Cells.strip(text).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
