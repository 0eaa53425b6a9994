package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealLinks;
import org.dealtrace.DealStatus;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.PartyRole;

class OutcomeTrackerProperties {

    private record DealPlan(
            String company,
            String type,
            String country,
            PartyRole role,
            List<EventPlan> events,
            int stake,
            boolean review) {}

    private record EventPlan(DealStatus status, String date) {}

    private record WorldPlan(List<String> recommended, List<DealPlan> deals) {

        World world() {
            World world = new World();
            for (int i = 0; i < recommended.size(); i++) {
                world.company("C" + i, recommended.get(i));
            }
            for (int i = 0; i < deals.size(); i++) {
                DealPlan plan = deals.get(i);
                String company = "C" + Integer.parseInt(plan.company) % recommended.size();
                world.deal("D" + i, company, draft -> {
                    draft.types(plan.type.isEmpty() ? new String[0] : new String[] {plan.type});
                    draft.role(plan.role);
                    if (plan.country.isEmpty()) {
                        draft.withUnknown(PartyRole.ACQUIRER, "Somebody");
                    } else {
                        draft.with(PartyRole.ACQUIRER, "Somebody", new Country(plan.country));
                    }
                    plan.events.forEach(e -> draft.on(e.status, e.date));
                    if (plan.stake >= 0) {
                        draft.stake(String.valueOf(plan.stake));
                    }
                    if (plan.review) {
                        draft.review();
                    }
                });
            }
            return world;
        }
    }

    private static Arbitrary<String> dates() {
        Arbitrary<String> days = Arbitraries.integers()
                .between(0, 365 * 6)
                .map(d -> LocalDate.of(2014, 1, 1).plusDays(d).toString());
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(5, days),
                net.jqwik.api.Tuple.of(3, days.map(d -> d.substring(0, 7))),
                net.jqwik.api.Tuple.of(2, days.map(d -> d.substring(0, 4))),
                net.jqwik.api.Tuple.of(1, Arbitraries.just("")));
    }

    @Provide
    Arbitrary<WorldPlan> worlds() {
        Arbitrary<EventPlan> events =
                Combinators.combine(Arbitraries.of(DealStatus.class), dates()).as(EventPlan::new);
        Arbitrary<DealPlan> deals = Combinators.combine(
                        Arbitraries.integers().between(0, 9).map(String::valueOf),
                        Arbitraries.of("acquisition", "minority stake", "joint venture", "other", ""),
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(5, "CN"),
                                net.jqwik.api.Tuple.of(1, "HK"),
                                net.jqwik.api.Tuple.of(1, "US"),
                                net.jqwik.api.Tuple.of(1, "KY"),
                                net.jqwik.api.Tuple.of(1, "")),
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(8, PartyRole.TARGET),
                                net.jqwik.api.Tuple.of(1, PartyRole.PARTNER),
                                net.jqwik.api.Tuple.of(1, PartyRole.ACQUIRER)),
                        events.list().ofMinSize(0).ofMaxSize(3),
                        Arbitraries.integers().between(-1, 100),
                        Arbitraries.of(true, false, false, false))
                .as(DealPlan::new);
        return Combinators.combine(
                        dates().list().ofMinSize(1).ofMaxSize(5), deals.list().ofMaxSize(8))
                .as(WorldPlan::new);
    }

    @Provide
    Arbitrary<OutcomeRule> rules() {
        return Combinators.combine(
                        Arbitraries.of(0, 1, 6, 12, 24, 60),
                        Arbitraries.of(OutcomeRule.Ended.class),
                        Arbitraries.of(OutcomeRule.DateRole.class),
                        Arbitraries.of(OutcomeRule.ReviewLinks.class),
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(0, 10, 50))
                .as((months, ended, role, review, follow, completed, stake) -> {
                    OutcomeRule.Builder rule = OutcomeRule.builder()
                            .ended(ended)
                            .dateRole(role)
                            .reviewLinks(review)
                            .mustFollow(follow)
                            .minimumStakePercent(stake);
                    if (completed) {
                        rule.statuses(DealStatus.COMPLETED);
                    }
                    return (months == 0 ? rule.openWindow() : rule.windowMonths(months)).build();
                });
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2013, 6, 1).plusDays(day);
    }

    @Property(tries = 400, seed = "20261124")
    void track_givesEveryCompanyExactlyOneOutcome(
            @ForAll("worlds") WorldPlan plan,
            @ForAll("rules") OutcomeRule rule,
            @ForAll @IntRange(min = 0, max = 3600) int day) {
        World world = plan.world();
        Outcomes outcomes = world.track(rule, day(day).toString());

        assertThat(outcomes.list())
                .extracting(o -> o.company().id())
                .as("all but those recommended later")
                .isSubsetOf(world.recommendations.keySet())
                .doesNotHaveDuplicates()
                .hasSize(world.recommendations.size() - outcomes.recommendedLater());
        int sum = 0;
        for (OutcomeStatus status : OutcomeStatus.values()) {
            sum += outcomes.count(status);
        }
        assertThat(sum).isEqualTo(outcomes.list().size());
        assertThat(outcomes.list().stream()
                        .mapToInt(o -> o.assessments().size())
                        .sum())
                .isEqualTo(outcomes.links().links().size());
    }

    @Property(tries = 1500, seed = "20261124")
    void track_withALaterAsOf_changesPendingOnly(
            @ForAll("worlds") WorldPlan plan,
            @ForAll("rules") OutcomeRule rule,
            @ForAll @IntRange(min = 0, max = 3600) int day,
            @ForAll @IntRange(min = 1, max = 3600) int more) {
        World world = plan.world();
        Outcomes early = world.track(rule, day(day).toString());
        Outcomes late = world.track(rule, day(day + more).toString());

        for (Outcome outcome : early.list()) {
            Outcome then = late.outcome(outcome.company().id());
            if (outcome.status() != OutcomeStatus.PENDING) {
                assertThat(then.status()).as(then.reason().english()).isEqualTo(outcome.status());
            }
        }
    }

    @Property(tries = 400, seed = "20261124")
    void track_realized_liesCertainlyAfterTheRecommendationAndInTheWindow(
            @ForAll("worlds") WorldPlan plan,
            @ForAll @IntRange(min = 1, max = 60) int months,
            @ForAll @IntRange(min = 0, max = 3600) int day) {
        OutcomeRule rule = OutcomeRule.builder().windowMonths(months).build();

        for (Outcome outcome : plan.world().track(rule, day(day).toString()).list()) {
            if (outcome.status() == OutcomeStatus.REALIZED) {
                LocalDate last = outcome.recommended().orElseThrow().earliest().plusMonths(months);
                assertThat(outcome.elapsedDays().orElseThrow()).isPositive();
                assertThat(outcome.deciding().orElseThrow().date().orElseThrow().earliest())
                        .isAfter(outcome.recommended().orElseThrow().earliest())
                        .isBeforeOrEqualTo(last)
                        .isBeforeOrEqualTo(day(day));
            }
        }
    }

    @Property(tries = 400, seed = "20261124")
    void track_doesNotDependOnTheOrderOfTheInput(
            @ForAll("worlds") WorldPlan plan, @ForAll("rules") OutcomeRule rule, @ForAll long seed) {
        World world = plan.world();
        DealLinks links = world.links();
        Random random = new Random(seed);
        DealLinks shuffled = new DealLinks(
                shuffled(links.recommendations(), random),
                shuffled(links.companies(), random),
                links.merges(),
                shuffled(links.deals(), random),
                shuffled(links.links(), random),
                links.inputs(),
                links.method());

        assertThat(byCompany(track(rule, shuffled))).isEqualTo(byCompany(track(rule, links)));
    }

    private static Outcomes track(OutcomeRule rule, DealLinks links) {
        return OutcomeTracker.builder()
                .classifier(World.CLASSIFIER)
                .rule(rule)
                .asOf(LocalDate.of(2018, 6, 1))
                .build()
                .track(links);
    }

    private static Map<String, Outcome> byCompany(Outcomes outcomes) {
        return outcomes.list().stream()
                .collect(Collectors.toMap(o -> o.company().id(), o -> o));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    @Property(tries = 400, seed = "20261124")
    void merging_keepsEveryRowExactlyOnce(@ForAll("worlds") WorldPlan plan) {
        World world = plan.world();
        DealMerger.Result result =
                DealMerger.with(World.CLASSIFIER, OwnershipTable.empty()).merge(world.links());
        Map<String, MergedDeal> merged =
                result.merged().stream().collect(Collectors.toMap(m -> m.deal().id(), m -> m));
        List<String> rows = result.links().deals().stream()
                .flatMap(d -> merged.containsKey(d.id()) ? merged.get(d.id()).rows().stream() : Stream.of(d))
                .map(Deal::id)
                .toList();

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        world.deals.stream().map(Deal::id).toList());
        for (MergedDeal deal : result.merged()) {
            Set<DealEvent> told =
                    deal.rows().stream().flatMap(r -> r.history().stream()).collect(Collectors.toSet());
            assertThat(deal.deal().history()).doesNotHaveDuplicates().isSubsetOf(told);
            told.removeAll(deal.deal().history());
            assertThat(told)
                    .as("left out for a state that is known")
                    .extracting(DealEvent::status)
                    .containsOnly(told.isEmpty() ? new DealStatus[0] : new DealStatus[] {DealStatus.UNKNOWN});
        }
        assertThat(DealMerger.with(World.CLASSIFIER, OwnershipTable.empty())
                        .merge(result.links())
                        .links()
                        .deals()
                        .size())
                .isLessThanOrEqualTo(result.links().deals().size());
    }

    @Property(tries = 400, seed = "20261124")
    void sensitivity_growsWithTheWindowAndWithWhatIsLetIn(
            @ForAll("worlds") WorldPlan plan, @ForAll @IntRange(min = 0, max = 3600) int day) {
        Outcomes outcomes = plan.world().track(day(day).toString());
        Map<String, Integer> realized = outcomes.sensitivity().lines().stream()
                .collect(Collectors.toMap(l -> l.name(), l -> l.successes().orElseThrow()));

        assertThat(realized.get("window of 12 months")).isLessThanOrEqualTo(realized.get("window of 24 months"));
        assertThat(realized.get("window of 24 months")).isLessThanOrEqualTo(realized.get("window of 36 months"));
        assertThat(realized.get("window of 60 months")).isLessThanOrEqualTo(realized.get("open window"));
        assertThat(realized.get("stake of at least 50 %")).isLessThanOrEqualTo(realized.get("stake of at least 10 %"));
        assertThat(realized.get("completed only")).isLessThanOrEqualTo(realized.get("this rule"));
        assertThat(realized.get("this rule"))
                .isBetween(realized.get("ended deals never"), realized.get("ended deals too, as signs of interest"));
        assertThat(realized.get("links under review too"))
                .isBetween(
                        outcomes.count(OutcomeStatus.REALIZED),
                        outcomes.count(OutcomeStatus.REALIZED) + outcomes.count(OutcomeStatus.UNDETERMINED));
    }
}
