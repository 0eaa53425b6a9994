package org.dealtrace.io;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealtrace.Company;
import org.dealtrace.Country;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Explanation;
import org.dealtrace.Link;

/** Writes links as CSV for people to read, with the guards of {@link TableWriter}. */
public final class Csv {

    private static final String[] HEADER =
            ("company_id company company_country deal_id party role party_name party_country "
                            + "weight_bits probability decision origin rival_id rival_weight_bits note")
                    .split(" ");

    private Csv() {}

    /** Writes one row for each judged pair, with the names of both sides. */
    public static void writeLinks(Path file, DealLinks links) {
        try (TableWriter out = TableWriter.create(file, HEADER)) {
            for (Link link : links.links()) {
                Optional<Company> company = links.company(link.companyId());
                Optional<DealParty> party =
                        links.deal(link.dealId()).map(d -> d.parties().get(link.party()));
                Optional<Explanation.Rival> rival = link.explanation().rival();
                out.row(
                        link.companyId(),
                        company.map(Company::name),
                        company.map(
                                c -> c.countries().stream().map(Country::code).collect(Collectors.joining("|"))),
                        link.dealId(),
                        link.party(),
                        party.map(p -> EnumCells.word(p.role())),
                        party.map(DealParty::name),
                        party.flatMap(DealParty::country),
                        link.weight(),
                        link.probability(),
                        EnumCells.word(link.decision()),
                        EnumCells.word(link.origin()),
                        rival.map(Explanation.Rival::companyId),
                        rival.map(Explanation.Rival::weight),
                        link.explanation().note());
            }
            out.commit();
        }
    }
}
