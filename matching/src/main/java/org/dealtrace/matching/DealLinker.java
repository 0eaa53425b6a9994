package org.dealtrace.matching;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Identifier;
import org.dealtrace.InputReport;
import org.dealtrace.Link;
import org.dealtrace.LinkOrigin;
import org.dealtrace.Recommendation;
import org.dealtrace.io.Deals;
import org.dealtrace.io.Recommendations;
import org.dealtrace.matching.model.MatchModel;

/**
 * Links recommended companies to the deals that they are a party of.
 *
 * <p>Every party of every deal is looked up among the companies. It links to one company at most: equal identifiers first, then the
 * likeliest name. Two parties of one deal never link to the same company; the likelier keeps it and the other goes to review. A company
 * can link to many deals.
 *
 * <p>The result does not depend on the number of threads. Immutable; safe for several threads.
 */
public final class DealLinker {

    /** Rejected pairs are kept for "why not" down to this probability. */
    private static final double WORTH_KEEPING = 0.001;

    private static final int CHUNK = 256;

    /** What equal identifiers are worth: registers err, too. */
    private static final double IDENTIFIER_PROBABILITY = 0.9999;

    private final MatchModel model;
    private final Thresholds thresholds;
    private final int threads;
    private final IntConsumer progress;

    private DealLinker(Builder builder) {
        this.model = builder.model;
        this.thresholds = builder.thresholds;
        this.threads = builder.threads;
        this.progress = builder.progress;
    }

    /** The linker with the shipped model and thresholds, on one thread. */
    public static DealLinker standard() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Settings of a {@link DealLinker}. Not safe for several threads. */
    public static final class Builder {
        private MatchModel model = MatchModel.standard();
        private Thresholds thresholds = Thresholds.STANDARD;
        private int threads = 1;
        private IntConsumer progress = n -> {};

        private Builder() {}

        /** The model; the shipped one unless set. */
        @CanIgnoreReturnValue
        public Builder model(MatchModel value) {
            this.model = value;
            return this;
        }

        /** The thresholds; the shipped ones unless set. */
        @CanIgnoreReturnValue
        public Builder thresholds(Thresholds value) {
            this.thresholds = value;
            return this;
        }

        /** How many threads look up deals, 1 or more; the result is the same. */
        @CanIgnoreReturnValue
        public Builder threads(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("threads must be 1 or more but was " + value);
            }
            this.threads = value;
            return this;
        }

        /** Is told how many more deals were looked up; from one thread at a time. */
        @CanIgnoreReturnValue
        public Builder progress(IntConsumer listener) {
            this.progress = listener;
            return this;
        }

        public DealLinker build() {
            return new DealLinker(this);
        }
    }

    /**
     * Links what was read from files.
     *
     * @throws IllegalArgumentException if two recommendations, or two deals, have the same id
     */
    public DealLinks link(Recommendations recommendations, Deals deals) {
        return link(recommendations.list(), deals.list(), List.of(recommendations.report(), deals.report()));
    }

    /**
     * Links lists that were made in memory.
     *
     * @throws IllegalArgumentException if two recommendations, or two deals, have the same id
     */
    public DealLinks link(List<Recommendation> recommendations, List<Deal> deals) {
        return link(
                recommendations,
                deals,
                List.of(
                        InputReport.inMemory("recommendations", recommendations.size()),
                        InputReport.inMemory("deals", deals.size())));
    }

    /**
     * Links lists that were read.
     *
     * @param inputs what became of the rows of the files; passed on to the report
     * @throws IllegalArgumentException if two recommendations, or two deals, have the same id
     */
    public DealLinks link(List<Recommendation> recommendations, List<Deal> deals, List<InputReport> inputs) {
        CompanyResolver.Resolution resolution = new CompanyResolver(model).resolve(recommendations);
        List<Link> links = new ArrayList<>();
        try (CompanyMatcher matcher = CompanyMatcher.over(resolution.companies(), model, thresholds)) {
            Map<Identifier, Company> byIdentifier = new HashMap<>();
            for (Company company : resolution.companies()) {
                company.identifiers().forEach(i -> byIdentifier.putIfAbsent(i, company));
            }
            lookUp(deals, matcher, byIdentifier, links);
        }
        return new DealLinks(
                recommendations, resolution.companies(), resolution.merges(), deals, links, inputs, method());
    }

    private String method() {
        return String.format(
                Locale.ROOT,
                "model %s (%s); LINK from probability %.2f, REVIEW from %.2f",
                model.provenance().name(),
                model.provenance().method(),
                thresholds.link(),
                thresholds.review());
    }

    private void lookUp(List<Deal> deals, CompanyMatcher matcher, Map<Identifier, Company> ids, List<Link> links) {
        if (threads == 1) {
            for (Deal deal : deals) {
                links.addAll(links(deal, matcher, ids));
                progress.accept(1);
            }
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<Link>>> chunks = new ArrayList<>();
            for (int start = 0; start < deals.size(); start += CHUNK) {
                List<Deal> chunk = deals.subList(start, Math.min(deals.size(), start + CHUNK));
                chunks.add(pool.submit(() -> {
                    List<Link> found = new ArrayList<>();
                    chunk.forEach(d -> found.addAll(links(d, matcher, ids)));
                    return found;
                }));
            }
            int left = deals.size();
            for (Future<List<Link>> chunk : chunks) {
                links.addAll(chunk.get());
                progress.accept(Math.min(CHUNK, left));
                left -= CHUNK;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("linking was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** A judged pair before parties of one deal are set against each other. */
    private record Judged(
            int party,
            Company company,
            double weight,
            Decision decision,
            LinkOrigin origin,
            List<Scored> scored,
            int which) {}

    private List<Link> links(Deal deal, CompanyMatcher matcher, Map<Identifier, Company> byIdentifier) {
        List<Judged> judged = new ArrayList<>();
        for (int party = 0; party < deal.parties().size(); party++) {
            judge(deal, party, matcher, byIdentifier, judged);
        }
        List<Link> links = new ArrayList<>();
        for (Judged each : judged) {
            Decision decision = each.decision();
            String note = "";
            if (decision == Decision.LINK && judged.stream().anyMatch(o -> beats(o, each))) {
                decision = Decision.REVIEW;
                note = "another party of this deal fits the same company better";
            }
            links.add(link(deal, each, decision, note, matcher));
        }
        links.sort(Comparator.comparingInt(Link::party)
                .thenComparing(Comparator.comparingDouble(Link::weight).reversed())
                .thenComparing(Link::companyId));
        return links;
    }

    private static boolean beats(Judged other, Judged each) {
        return other.company().id().equals(each.company().id())
                && other.party() != each.party()
                && (other.weight() > each.weight()
                        || (other.weight() == each.weight() && other.party() < each.party()));
    }

    private void judge(
            Deal deal, int party, CompanyMatcher matcher, Map<Identifier, Company> byIdentifier, List<Judged> judged) {
        DealParty side = deal.parties().get(party);
        for (Identifier identifier : side.identifiers()) {
            Company company = byIdentifier.get(identifier);
            if (company != null) {
                double weight = -Math.log(1 / IDENTIFIER_PROBABILITY - 1) / Math.log(2);
                judged.add(new Judged(party, company, weight, Decision.LINK, LinkOrigin.IDENTIFIER, List.of(), 0));
                return;
            }
        }
        List<Scored> scored = matcher.score(asCompany(deal, side));
        double[] posterior = CompanyMatcher.posterior(scored);
        boolean best = true;
        for (int i = 0; i < scored.size(); i++) {
            double probability = CompanyMatcher.probability(posterior[i]);
            if (probability < WORTH_KEEPING) {
                break;
            }
            Company company = matcher.company(scored.get(i).companyId()).orElseThrow();
            Decision decision = Identifiers.conflict(company.identifiers(), side.identifiers())
                    ? Decision.NO_LINK
                    : thresholds.decide(probability);
            if (best || decision != Decision.NO_LINK) {
                judged.add(new Judged(party, company, posterior[i], decision, LinkOrigin.MODEL, scored, i));
            }
            best = false;
        }
    }

    private static Company asCompany(Deal deal, DealParty party) {
        return new Company(
                deal.id(),
                party.names(),
                party.country().map(List::of).orElse(List.of()),
                Optional.empty(),
                party.identifiers(),
                List.of(),
                List.of());
    }

    private static Link link(Deal deal, Judged judged, Decision decision, String note, CompanyMatcher matcher) {
        Explanation explanation;
        if (judged.origin() == LinkOrigin.IDENTIFIER) {
            explanation = new Explanation(
                    judged.company().name(),
                    deal.parties().get(judged.party()).name(),
                    List.of(new org.dealtrace.EvidenceStep("identifier", "equal", "", "", judged.weight())),
                    Optional.empty(),
                    note);
        } else {
            boolean veto = decision == Decision.NO_LINK
                    && Identifiers.conflict(
                            judged.company().identifiers(),
                            deal.parties().get(judged.party()).identifiers());
            explanation = matcher.explanation(
                    judged.scored(), judged.which(), veto ? "vetoed: their identifiers in one register differ" : note);
        }
        return new Link(
                judged.company().id(),
                deal.id(),
                judged.party(),
                judged.weight(),
                CompanyMatcher.probability(judged.weight()),
                decision,
                judged.origin(),
                explanation);
    }
}
