package org.dealtrace.benchmarks.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.io.TableWriter;
import org.dealtrace.matching.DealLinker;

/** What was linked or left to review in some worlds, held against their truth. */
final class LinksCheck {

    /** Evidence of less would print as nothing. */
    private static final double LEAST_BITS = 0.05;

    /**
     * A pair at LINK or REVIEW.
     *
     * @param seed of the world
     * @param party the deal's party
     * @param truth who that party is; empty if nobody recommended it
     * @param right whether it is the company
     */
    record Pair(long seed, Link link, Company company, DealParty party, Optional<TrueParty> truth, boolean right) {}

    private final DealLinker linker;
    private final List<Pair> pairs = new ArrayList<>();
    private long trueLinks;

    LinksCheck(int threads) {
        linker = DealLinker.builder().threads(threads).build();
    }

    void add(SimulatedWorld world) {
        GroundTruth truth = new GroundTruth(world);
        trueLinks += truth.links().size();
        DealLinks links =
                linker.link(world.recommendations().toList(), world.deals().toList());
        for (Link link : links.links()) {
            if (link.decision() != Decision.NO_LINK) {
                pairs.add(new Pair(
                        world.settings().seed(),
                        link,
                        links.company(link.companyId()).orElseThrow(),
                        links.deal(link.dealId()).orElseThrow().parties().get(link.party()),
                        truth.at(GroundTruth.Place.of(link)),
                        truth.isRight(links, link)));
            }
        }
    }

    long trueLinks() {
        return trueLinks;
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** Right and wrong pairs by decision, in Markdown. */
    String table() {
        StringBuilder text = new StringBuilder(
                "| decision | right | wrong | right % | of the true links % |\n|---|---:|---:|---:|---:|\n");
        for (Decision decision : List.of(Decision.LINK, Decision.REVIEW)) {
            long all =
                    pairs.stream().filter(p -> p.link().decision() == decision).count();
            long right = pairs.stream()
                    .filter(p -> p.link().decision() == decision && p.right())
                    .count();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %s | %s |\n",
                    decision,
                    right,
                    all - right,
                    percent(right, all),
                    percent(right, trueLinks)));
        }
        return text.toString();
    }

    private static String percent(long part, long all) {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%.1f", 100.0 * part / all);
    }

    /** The wrong pairs of a decision, by name, the surest first. */
    String wrong(Decision decision) {
        List<Pair> wrong = pairs.stream()
                .filter(p -> p.link().decision() == decision && !p.right())
                .sorted(Comparator.comparingDouble((Pair p) -> p.link().weight())
                        .reversed())
                .toList();
        StringBuilder text =
                new StringBuilder(String.format(Locale.ROOT, "Wrong at %s: %,d\n", decision, wrong.size()));
        for (Pair pair : wrong) {
            text.append(String.format(
                    Locale.ROOT,
                    """

%6.2f bits, %.3f  %s (%s)  ~  %s (%s)   [seed %d: %s ~ %s, party %d]
              truly %s
              %s
""",
                    pair.link().weight(),
                    pair.link().probability(),
                    names(pair.company().names()),
                    countries(pair.company()),
                    names(pair.party().names()),
                    pair.party().country().map(Country::code).orElse("-"),
                    pair.seed(),
                    pair.link().companyId(),
                    pair.link().dealId(),
                    pair.link().party(),
                    truth(pair),
                    why(pair)));
        }
        return text.toString();
    }

    private static String truth(Pair pair) {
        return pair.truth()
                .map(party -> party.name() + " (" + party.country().code() + "), " + party.id())
                .orElse("nobody who was recommended");
    }

    /** The evidence in one line: every step that counts, the heaviest first. */
    private static String why(Pair pair) {
        return pair.link().explanation().steps().stream()
                .filter(step -> Math.abs(step.bits()) >= LEAST_BITS)
                .sorted(Comparator.comparingDouble((Explanation.Step step) -> -Math.abs(step.bits())))
                .map(step -> String.format(Locale.ROOT, "%s %+.1f", step.comparison(), step.bits()))
                .collect(Collectors.joining(", "));
    }

    private static String names(List<CompanyName> names) {
        return names.stream().map(CompanyName::text).collect(Collectors.joining("; "));
    }

    private static String countries(Company company) {
        return company.countries().isEmpty()
                ? "-"
                : company.countries().stream().map(Country::code).collect(Collectors.joining(";"));
    }

    /** Writes every pair as a row of a CSV file, in one step. */
    void write(Path file) {
        try (TableWriter table = TableWriter.create(
                file,
                "seed",
                "decision",
                "right",
                "weight",
                "probability",
                "company",
                "company_names",
                "company_countries",
                "deal",
                "party",
                "party_names",
                "party_country",
                "truth",
                "truth_name",
                "why")) {
            for (Pair pair : pairs) {
                table.row(
                        pair.seed(),
                        pair.link().decision(),
                        pair.right() ? "yes" : "no",
                        rounded(pair.link().weight(), 4),
                        rounded(pair.link().probability(), 6),
                        pair.link().companyId(),
                        names(pair.company().names()),
                        countries(pair.company()),
                        pair.link().dealId(),
                        pair.link().party(),
                        names(pair.party().names()),
                        pair.party().country().map(Country::code),
                        pair.truth().map(TrueParty::id),
                        pair.truth().map(TrueParty::name),
                        why(pair));
            }
            table.commit();
        }
    }

    private static BigDecimal rounded(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    }
}
