package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    private static DealLinks link(int planted, long seed) {
        return DealLinker.builder().trial(planted, seed).build().link(LIST, DEALS);
    }

    @Test
    void trial_ofPlantedNames_findsMost() {
        LinkTrial trial = link(30, 7).trial().orElseThrow();
        assertThat(trial.planted()).isBetween(20, 30);
        assertThat(trial.linked() + trial.reviewed()).isGreaterThan(trial.planted() / 2);
        assertThat(trial.toString()).contains("other spellings of the list's companies");
    }

    @Test
    void trial_ofOneSeed_isTheSameAgainAndLeavesTheLinks() {
        DealLinks one = link(20, 3);
        assertThat(link(20, 3).trial())
                .isEqualTo(one.trial())
                .isNotEqualTo(link(20, 4).trial());
        assertThat(one.links()).isEqualTo(link(0, 3).links());
    }

    @Test
    void trial_ofASmallList_needsAsking() {
        assertThat(DealLinker.standard().link(LIST, DEALS).trial()).isEmpty();
        assertThat(link(0, 1).trial()).isEmpty();
    }

    @Test
    void trial_ofANegativeNumber_isRefused() {
        assertThatThrownBy(() -> DealLinker.builder().trial(-1, 1)).hasMessageContaining("0 or more but was -1");
    }
}
