package org.dealtrace.io;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.Outcome;
import org.dealtrace.PartialDate;
import org.dealtrace.Recommendation;

/**
 * Writes the vocabulary as CSV, with the columns of docs/formats.md and the guards of {@link TableWriter}.
 * Recommendations, deals and companies can be read back; links and outcomes are results to look at.
 *
 * <p>All methods put the finished file in its place in one step, and throw {@link java.io.UncheckedIOException} if it
 * cannot be written.
 */
public final class Csv {

    private Csv() {}

    /**
     * Writes recommendations; they are gone through twice. {@link Recommendations#write} writes the note of their file
     * too.
     */
    public static void writeRecommendations(Path file, Iterable<Recommendation> recommendations) {
        RecommendationTable.FORM.write(file, "", recommendations);
    }

    /**
     * Writes deals in the project's own form; they are gone through twice. {@link Deals#write} writes the note of their
     * file too.
     */
    public static void writeDeals(Path file, Iterable<Deal> deals) {
        DealTable.FORM.write(file, "", deals);
    }

    /** Writes a register; the companies are gone through twice. */
    public static void writeCompanies(Path file, Iterable<Company> companies) {
        CompanyTable.FORM.write(file, "", companies);
    }

    /** Writes the judged pairs with the names of both sides, one a row, in their order. */
    public static void writeLinks(Path file, DealLinks links) {
        try (TableWriter out = TableWriter.create(
                file,
                "company_id",
                "company",
                "company_country",
                "deal_id",
                "party",
                "role",
                "party_name",
                "party_country",
                "weight_bits",
                "probability",
                "decision",
                "origin",
                "rival_id",
                "rival_weight_bits",
                "note")) {
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

    /** Writes outcomes, one company a row, in their order. They are gone through once and not held. */
    public static void writeOutcomes(Path file, Iterable<Outcome> outcomes) {
        try (TableWriter out = TableWriter.create(
                file,
                "company_id",
                "company",
                "other_names",
                "country",
                "recommendations",
                "recommended",
                "outcome",
                "deal_id",
                "deal_types",
                "deal_status",
                "deal_status_date",
                "deal_date",
                "elapsed_days",
                "followed_days",
                "link_probability",
                "deals_considered",
                "reason")) {
            for (Outcome outcome : outcomes) {
                Company company = outcome.company();
                Optional<DealAssessment> deciding = outcome.deciding();
                out.row(
                        company.id(),
                        company.name(),
                        company.names().stream().skip(1).map(CompanyName::text).collect(Collectors.joining(" | ")),
                        company.countries().stream().map(Country::code).collect(Collectors.joining("|")),
                        String.join("|", company.recommendations()),
                        outcome.recommended(),
                        EnumCells.word(outcome.status()),
                        deciding.map(d -> d.link().dealId()),
                        deciding.flatMap(DealAssessment::classification)
                                .map(c -> c.types().stream().map(t -> t.id()).collect(Collectors.joining("|"))),
                        deciding.map(d -> EnumCells.word(d.status())),
                        deciding.flatMap(DealAssessment::statusDate).map(PartialDate::toString),
                        deciding.flatMap(DealAssessment::date).map(PartialDate::toString),
                        days(outcome.elapsedDays()),
                        days(outcome.followedDays()),
                        deciding.map(d -> d.link().probability()),
                        outcome.assessments().size(),
                        outcome.reason());
            }
            out.commit();
        }
    }

    private static Optional<Long> days(OptionalLong days) {
        return days.isPresent() ? Optional.of(days.getAsLong()) : Optional.empty();
    }
}
