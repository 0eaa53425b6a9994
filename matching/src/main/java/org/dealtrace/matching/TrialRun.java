package org.dealtrace.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.LinkTrial;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.internal.SeededRandom;
import org.dealtrace.matching.internal.link.LinkDetail;
import org.dealtrace.matching.internal.link.TrialNames;

/** Links decoys and planted names as the names of a list; see {@link LinkTrial}. */
final class TrialRun {

    /** Smaller lists get no trial by default, because their decoys are too similar. */
    static final int LEAST_COMPANIES = 100;

    /** With more deals a trial takes minutes, so there is none by default. */
    static final int MOST_DEALS = 100_000;

    static final int DECOYS = 500;
    static final long SEED = 1;

    /** Planted names for each decoy. */
    private static final double PLANTED = 0.6;

    private static final LinkDetail LINKS_ONLY = new LinkDetail(false, false);

    private final DealLinks links;
    private final TrialNames names;
    private final SeededRandom random;
    private final long seed;

    TrialRun(DealLinks links, DealLinker linker, long seed) {
        this.links = links;
        this.seed = seed;
        this.random = new SeededRandom(seed);
        this.names = new TrialNames(links, linker.analyzer(), random);
    }

    /**
     * Runs the trial.
     *
     * @param session the companies of the list
     * @param register companies without a deal; empty to invent decoys
     * @param decoys the number of decoys
     * @param linker for the decoys
     */
    LinkTrial run(LinkSession session, List<Company> register, int decoys, DealLinker linker) {
        List<Recommendation> notices = new ArrayList<>();
        List<Company> companies = new ArrayList<>();
        List<Company> like = inRandomOrder(links.companies());
        List<Company> strangers = inRandomOrder(register);
        int most = register.isEmpty() ? decoys : Math.min(decoys, register.size());
        for (int i = 0; i < most; i++) {
            Company model = like.get(i % like.size());
            Optional<Company> decoy = register.isEmpty()
                    ? names.madeUp(model).map(name -> Company.of("decoy", name))
                    : Optional.of(strangers.get(i));
            if (decoy.isPresent()) {
                Recommendation notice = notice("decoy-" + (i + 1), decoy.get(), model, !register.isEmpty());
                notices.add(notice);
                companies.add(company(notice, model, decoy.get()));
            }
        }
        List<Link> found;
        try (LinkSession over = linker.openRegister(companies).with(session.calibration())) {
            found = over.lookUp(links.deals(), LINKS_ONLY, linker.progress(LinkProgress.Stage.TRIAL)).stream()
                    .filter(link -> link.decision() != Decision.NO_LINK)
                    .toList();
        }
        List<String> ids = found.stream().map(Link::dealId).distinct().toList();
        DealLinks linked = new DealLinks(
                        notices,
                        companies,
                        List.of(),
                        ids.stream().map(id -> links.deal(id).orElseThrow()).toList(),
                        found,
                        List.of(),
                        links.method())
                .withParties(links.parties());
        return planted(session, (int) Math.round(PLANTED * decoys), linked);
    }

    private List<Company> inRandomOrder(List<Company> companies) {
        return IntStream.of(random.draw(companies.size(), companies.size()))
                .mapToObj(companies::get)
                .toList();
    }

    /** A decoy takes its model's place in the study: date, country and fields. */
    private Recommendation notice(String id, Company decoy, Company model, boolean ownCountry) {
        Recommendation.Builder notice = Recommendation.builder(id, decoy.name()).fields(model.fields());
        model.recommendations().stream()
                .flatMap(r -> links.recommendation(r).stream())
                .flatMap(r -> r.date().stream())
                .min(Comparator.comparing(PartialDate::earliest))
                .ifPresent(notice::date);
        (ownCountry ? decoy : model).countries().stream().limit(1).forEach(notice::country);
        return notice.build();
    }

    private static Company company(Recommendation notice, Company model, Company decoy) {
        return new Company(
                notice.id(),
                decoy.names(),
                decoy.countries().isEmpty() ? model.countries() : decoy.countries(),
                Optional.empty(),
                List.of(),
                model.fields(),
                List.of(notice.id()));
    }

    private LinkTrial planted(LinkSession session, int count, DealLinks decoys) {
        List<DealParty> parties =
                links.deals().stream().flatMap(d -> d.parties().stream()).toList();
        List<Company> asked = inRandomOrder(links.companies());
        int planted = 0;
        int linked = 0;
        int reviewed = 0;
        for (int i = 0; i < count; i++) {
            Company company = asked.get(i % asked.size());
            Optional<String> spelling = names.spelling(company);
            // the same share has a country as among the parties of deals
            boolean country = !parties.isEmpty()
                    && parties.get(random.below(parties.size())).country().isPresent()
                    && !company.countries().isEmpty();
            if (spelling.isPresent()) {
                planted++;
                DealParty party = country
                        ? DealParty.of(
                                PartyRole.TARGET,
                                spelling.get(),
                                company.countries().get(0))
                        : DealParty.of(PartyRole.TARGET, spelling.get());
                Deal deal = Deal.builder("planted-" + (i + 1)).party(party).build();
                Optional<Decision> decision = session.lookUp(deal, LINKS_ONLY).stream()
                        .filter(link -> link.companyId().equals(company.id()))
                        .map(Link::decision)
                        .findFirst();
                linked += decision.filter(d -> d == Decision.LINK).isPresent() ? 1 : 0;
                reviewed += decision.filter(d -> d == Decision.REVIEW).isPresent() ? 1 : 0;
            }
        }
        return new LinkTrial(decoys, planted, linked, reviewed, seed);
    }
}
