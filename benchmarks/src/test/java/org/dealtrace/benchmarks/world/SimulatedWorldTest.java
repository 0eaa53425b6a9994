package org.dealtrace.benchmarks.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.Recommendation;
import org.dealtrace.benchmarks.corpus.Corruption;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.outcome.Outcomes;
import org.dealtrace.study.Corpus;
import org.dealtrace.study.Corpus.Attribute;
import org.junit.jupiter.api.Test;

class SimulatedWorldTest {

    private static SimulatedWorld of(long seed) {
        return new SimulatedWorld(seed, 0.4, SimulatedWorld.NOTICES);
    }

    private final SimulatedWorld world = of(1);
    private final WorldDeals deals = world.deals();

    @Test
    void world_ofTheStudysSize_hasThePublishedShape() {
        List<Recommendation> notices = world.recommendations();
        assertThat(notices).hasSize(642);
        Map<String, Integer> byCountry = Corpus.of(notices).by(Attribute.HOST_COUNTRY).rows().stream()
                .collect(Collectors.toMap(Corpus.Table.Row::value, Corpus.Table.Row::count));
        assertThat(byCountry)
                .containsEntry("RU", 112)
                .containsEntry("US", 77)
                .containsEntry("GB", 62)
                .containsEntry("JP", 57);
        assertThat((long) world.parties().size()).isBetween(301L, 340L);
    }

    @Test
    void world_sameSettings_isTheSame() {
        SimulatedWorld again = of(1);
        assertThat(again.recommendations()).isEqualTo(world.recommendations());
        assertThat(again.deals().list()).isEqualTo(deals.list());
        assertThat(of(2).deals().list()).isNotEqualTo(deals.list());
    }

    /**
     * Fixes the world letter for letter, over Java releases and locales; whoever changes the generator changes this on
     * purpose.
     */
    @Test
    void world_study1_isThisOne() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Stream.of(world.recommendations(), deals.list(), deals.links().entrySet())
                .flatMap(Collection::stream)
                .forEach(record -> digest.update(record.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("ec99227692417dc8b9dc18f1825393bfc25fa646d2d4938c181b9030826440ab");
    }

    @Test
    void parties_everyNotice_belongsToExactlyOne() {
        Map<String, String> partyByNotice = new HashMap<>();
        world.parties()
                .forEach(p -> p.recommendations()
                        .forEach(r -> assertThat(partyByNotice.put(r, p.id())).isNull()));
        assertThat(partyByNotice.keySet())
                .isEqualTo(
                        world.recommendations().stream().map(Recommendation::id).collect(Collectors.toSet()));
    }

    @Test
    void names_deals_comeInManySpellings() {
        assertThat(deals.links().values())
                .extracting(WorldDeals.TrueLink::spelling)
                .contains(WorldDeals.REGISTERED, WorldDeals.RENAMED)
                .contains(Corruption.ONE_TYPO.label(), Corruption.LEGAL_FORM.label());
        assertThat(deals.list())
                .flatExtracting(Deal::parties)
                .extracting(DealParty::name)
                .noneMatch(String::isBlank);
    }

    /** Two parties of one name nobody could tell apart, and no measure of a linker would mean anything. */
    @Test
    void names_parties_areUniqueWithinABlock() {
        for (int seed = 1; seed <= 20; seed++) {
            assertThat(of(seed).parties()).extracting(TrueParty::name).doesNotHaveDuplicates();
        }
    }

    /** With the true links, the tracker must find every party's fate: world and tracker are held to each other. */
    @Test
    void fates_withTrueLinks_areWhatTheTrackerFinds() {
        List<Company> companies = new ArrayList<>();
        Map<String, TrueParty> partyById = new HashMap<>();
        world.parties().forEach(p -> {
            partyById.put(p.id(), p);
            companies.add(new Company(
                    p.id(),
                    List.of(CompanyName.of(p.name())),
                    List.of(p.country()),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    p.recommendations()));
        });
        List<Link> links = deals.links().entrySet().stream()
                .map(l -> new Link(
                        l.getValue().partyId(),
                        l.getKey(),
                        0,
                        20,
                        1,
                        Decision.LINK,
                        Link.Origin.MODEL,
                        Explanation.NONE))
                .toList();
        DealLinks all =
                new DealLinks(world.recommendations(), companies, List.of(), deals.list(), links, List.of(), "truth");
        Outcomes outcomes =
                OutcomeTracker.builder().asOf(SimulatedWorld.AS_OF).build().track(all);
        for (Outcome outcome : outcomes.list()) {
            TrueParty party =
                    Objects.requireNonNull(partyById.get(outcome.company().id()));
            assertThat(outcome.status())
                    .as("%s with fate %s: %s", party.id(), party.fate(), outcome.reason())
                    .isEqualTo(party.realized() ? OutcomeStatus.REALIZED : OutcomeStatus.NOT_REALIZED);
        }
        assertThat(outcomes.rate().successes()).isEqualTo((int)
                world.parties().stream().filter(TrueParty::realized).count());
        Set<Fate> fates = partyById.values().stream().map(TrueParty::fate).collect(Collectors.toSet());
        assertThat(fates).contains(Fate.values());
        assertThat(outcomes.competing().keySet())
                .isEqualTo(partyById.values().stream()
                        .filter(p -> p.fate() == Fate.BOUGHT_BY_OTHER)
                        .map(TrueParty::id)
                        .collect(Collectors.toSet()));
    }

    @Test
    void dates_deals_keepClearOfTheWindowsEnds() {
        world.parties().stream()
                .filter(p -> p.end().isPresent() && p.fate() != Fate.DISSOLVED)
                .forEach(p -> {
                    LocalDate start = p.firstNotice();
                    LocalDate deal = p.end().orElseThrow();
                    switch (p.fate()) {
                        case DEAL, DEAL_ENDED, BOUGHT_BY_OTHER ->
                            assertThat(deal)
                                    .isBetween(
                                            start.plusDays(62),
                                            start.plusMonths(60).minusDays(45));
                        case DEAL_BEFORE -> assertThat(deal).isBefore(start.minusDays(390));
                        default -> assertThat(deal).isAfter(start.plusMonths(61));
                    }
                });
    }
}
