package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.LinkTrial;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.junit.jupiter.api.Test;

class TrialRunTest {

    private static final List<String> NAMES = List.of(
            "Halvorsen Turbines GmbH",
            "Ostrava Optics a.s.",
            "Quillfeather Robotics Inc",
            "Brandmeier Castings AG",
            "Tessaloni Pharma SpA",
            "Northquay Shipping Ltd",
            "Velvetine Textiles BV",
            "Arrowgate Semiconductor Corp",
            "Pinwheel Biologics Inc",
            "Kestrelton Mining plc");

    private static final List<Recommendation> LIST = IntStream.range(0, NAMES.size())
            .mapToObj(i -> Recommendation.builder("R" + i, NAMES.get(i))
                    .date(PartialDate.parse("201" + i % 5))
                    .build())
            .toList();

    private static final List<Deal> DEALS = Stream.concat(
                    NAMES.stream().limit(4), Stream.of("River Stone Partners", "Copper Trading Company"))
            .map(name -> Deal.builder("D-" + name)
                    .party(DealParty.of(PartyRole.TARGET, name))
                    .build())
            .toList();

    private static DealLinks link(int decoys, long seed) {
        return DealLinker.builder().trial(decoys, seed).build().link(LIST, DEALS);
    }

    private static List<String> names(LinkTrial trial) {
        return trial.decoys().companies().stream().map(Company::name).toList();
    }

    @Test
    void trial_ofDecoys_givesThemThePlaceOfACompanyAndAnotherName() {
        LinkTrial trial = link(50, 7).trial().orElseThrow();
        assertThat(trial.decoys().companies()).hasSizeBetween(40, 50);
        assertThat(trial.decoys().recommendations()).allMatch(r -> r.date().isPresent());
        assertThat(names(trial)).doesNotHaveDuplicates().noneMatch(NAMES::contains);
        assertThat(names(trial).stream()
                        .map(name -> name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()))
                .contains("gmbh", "plc");
    }

    @Test
    void trial_ofPlantedNames_findsMostAndLinksNoDecoy() {
        LinkTrial trial = link(50, 7).trial().orElseThrow();
        assertThat(trial.planted()).isBetween(20, 30);
        assertThat(trial.linked() + trial.reviewed()).isGreaterThan(trial.planted() / 2);
        assertThat(trial.decoysLinked()).isLessThan(3);
        assertThat(trial.toString()).contains("companies made up like those of the list");
    }

    @Test
    void trial_ofOneSeed_isTheSameAgainAndLeavesTheLinks() {
        DealLinks one = link(20, 3);
        DealLinks again = link(20, 3);
        assertThat(names(again.trial().orElseThrow()))
                .isEqualTo(names(one.trial().orElseThrow()))
                .isNotEqualTo(names(link(20, 4).trial().orElseThrow()));
        assertThat(one.links()).isEqualTo(link(0, 3).links());
    }

    @Test
    void trial_ofASmallList_needsAsking() {
        assertThat(DealLinker.standard().link(LIST, DEALS).trial()).isEmpty();
        assertThat(link(0, 1).trial()).isEmpty();
    }

    @Test
    void trial_withARegister_takesItsCompanies() {
        List<Company> register =
                List.of(Company.of("X1", "Zephyrine Foods Ltd"), Company.of("X2", "Halvorsen Turbines"));
        LinkTrial trial = DealLinker.builder()
                .decoys(register)
                .build()
                .link(LIST, DEALS)
                .trial()
                .orElseThrow();
        assertThat(names(trial)).containsExactlyInAnyOrder("Zephyrine Foods Ltd", "Halvorsen Turbines");
        assertThat(trial.decoysLinked()).isEqualTo(1);
    }

    @Test
    void trial_ofANegativeNumber_isRefused() {
        assertThatThrownBy(() -> DealLinker.builder().trial(-1, 1)).hasMessageContaining("0 or more but was -1");
    }
}
