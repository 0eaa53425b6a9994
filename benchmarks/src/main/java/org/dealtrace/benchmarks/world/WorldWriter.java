package org.dealtrace.benchmarks.world;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.io.TableWriter;

/** Writes a world row by row. */
final class WorldWriter {

    private static final List<String> NOTICES = List.of(
            "id",
            "date",
            "post",
            "host_country",
            "direction",
            "party_kind",
            "name",
            "other_names",
            "chinese_name",
            "country",
            "city",
            "fields",
            "cooperation",
            "text");
    private static final List<String> OWNERS = List.of("party", "owner", "owner country", "from");
    private static final List<String> PARTIES = List.of(
            "id",
            "kind",
            "name",
            "chinese_name",
            "country",
            "fields",
            "founded",
            "recommendations",
            "first_notice",
            "fate",
            "deal",
            "gone");
    private static final List<String> LINKS = List.of("deal", "party_number", "party", "change");
    private static final List<PartyRole> ROLES = List.of(
            PartyRole.TARGET,
            PartyRole.ACQUIRER,
            PartyRole.PARTNER,
            PartyRole.LICENSOR,
            PartyRole.LICENSEE,
            PartyRole.INVESTOR);

    private WorldWriter() {}

    /** Writes all tables in one pass over the blocks. */
    static void write(SimulatedWorld world, Path folder) {
        try (TableWriter notices = create(folder, "recommendations.csv", NOTICES);
                TableWriter deals = create(folder, "deals.csv", dealHeader());
                TableWriter owners = create(folder, "ownership.csv", OWNERS);
                TableWriter parties = create(folder, "true-parties.csv", PARTIES);
                TableWriter links = create(folder, "true-links.csv", LINKS)) {
            world.blocks().forEach(block -> {
                block.recommendations().forEach(r -> notices.row(cells(r)));
                block.deals().forEach(d -> deals.row(deal(d).toArray()));
                block.ownership()
                        .forEach(e -> owners.row(
                                e.party(), e.owner(), e.ownerCountry().map(Country::code), e.from()));
                block.parties().forEach(p -> parties.row(cells(p)));
                block.links().forEach(l -> links.row(l.dealId(), l.party(), l.partyId(), word(l.change())));
            });
            for (TableWriter table : List.of(notices, deals, owners, parties, links)) {
                table.commit();
            }
        }
    }

    private static TableWriter create(Path folder, String file, List<String> header) {
        return TableWriter.create(folder.resolve(file), header.toArray(String[]::new));
    }

    private static List<String> dealHeader() {
        List<String> header = new ArrayList<>(List.of("id", "type"));
        for (PartyRole role : ROLES) {
            header.addAll(List.of(word(role), word(role) + "_other_names", word(role) + "_country"));
        }
        header.addAll(List.of("history", "stake_percent", "value_musd", "text"));
        return header;
    }

    private static Object[] cells(Recommendation r) {
        return new Object[] {
            r.id(),
            r.date(),
            r.post(),
            r.hostCountry().map(Country::code),
            word(r.direction()),
            word(r.partyKind()),
            r.name(),
            names(r.names().subList(1, r.names().size()), n -> n.language().isEmpty(), "|"),
            r.names().stream()
                    .filter(n -> n.language().isPresent())
                    .map(CompanyName::text)
                    .collect(Collectors.joining("|")),
            r.country().map(Country::code),
            r.city(),
            String.join("|", r.fields()),
            r.cooperation(),
            r.text()
        };
    }

    private static Object[] cells(TrueParty p) {
        return new Object[] {
            p.id(),
            word(p.kind()),
            p.name(),
            p.chineseName(),
            p.country().code(),
            String.join("|", p.fields()),
            p.founded(),
            String.join("|", p.recommendations()),
            p.firstNotice(),
            word(p.fate()),
            p.deal(),
            p.gone()
        };
    }

    private static List<Object> deal(Deal deal) {
        List<Object> cells = new ArrayList<>();
        cells.add(deal.id());
        cells.add(String.join("|", deal.typeWords()));
        for (PartyRole role : ROLES) {
            List<DealParty> parties =
                    deal.parties().stream().filter(p -> p.role() == role).toList();
            // Several parties of one role stand in one cell, separated by bars; so do their names and countries, place
            // by place.
            cells.add(joined(parties, DealParty::name));
            cells.add(joined(parties, p -> names(p.names().subList(1, p.names().size()), n -> true, ";")));
            cells.add(joined(parties, p -> text(p.country().map(Country::code))));
        }
        cells.add(deal.history().stream()
                .map(e -> word(e.status()) + e.date().map(d -> " " + d).orElse(""))
                .collect(Collectors.joining("; ")));
        cells.add(text(deal.stakePercent()));
        cells.add(text(deal.value()));
        cells.add(text(deal.text()));
        return cells;
    }

    private static String joined(List<DealParty> parties, Function<DealParty, String> cell) {
        List<String> cells = parties.stream().map(cell).toList();
        return cells.stream().allMatch(String::isEmpty) ? "" : String.join("|", cells);
    }

    private static String names(List<CompanyName> names, Predicate<CompanyName> wanted, String separator) {
        return names.stream()
                .filter(wanted)
                .map(n -> word(n.kind()) + n.language().map(l -> " " + l).orElse("") + ":" + n.text())
                .collect(Collectors.joining(separator));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
