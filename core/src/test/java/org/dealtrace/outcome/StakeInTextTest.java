package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.Message;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.PartyRole;
import org.dealtrace.Truth;
import org.dealtrace.outcome.classify.OutcomeClassifiers;
import org.dealtrace.outcome.classify.text.ToldShare;
import org.dealtrace.report.RateTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stake that only the text tells of reaches the rule, with the words it rests on. */
class StakeInTextTest {

    private static List<ToldShare> told(String text) {
        return OutcomeClassifiers.byText()
                .read(Deal.builder("D1")
                        .party(DealParty.of(PartyRole.TARGET, "Company C1"))
                        .text(text)
                        .build())
                .shares();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sany acquires 51 % of the shares of Company C1.|51|51 % of the shares",
                "The group has acquired a 24.9 percent stake in the pump maker.|24.9|24.9 percent stake",
                "The investor bought a 9.9% stake in Company C1.|9.9|9.9% stake",
                "The fund raised its stake in the company from 30 to 60 percent and acquired control.|60|60 percent",
                "该公司收购51%股权。|51|收购51%股权",
                "公司完成收购德国企业百分之七十股权。|70|百分之七十股权",
                "公司拟收购该公司25.1%的股份。|25.1|25.1%的股份",
                "Der Konzern erwirbt 25,1 Prozent der Anteile an dem Maschinenbauer.|25.1|erwirbt 25,1 Prozent "
                        + "der Anteile",
                "Die Gruppe übernimmt 74,9 Prozent der Anteile an der Firma.|74.9|74,9 Prozent der Anteile",
                "Le groupe acquiert 60 % du capital de la société.|60|acquiert 60 %",
                "Le fonds a pris une participation de 15 % dans le capital de l'entreprise.|15|15 %",
                "Компания приобрела 49 процентов акций завода.|49|приобрела 49 процентов акций",
                "Холдинг купил 75% акций производителя насосов.|75|75% акций",
                "同社は株式の51%を取得した。|51|51%",
            })
    void text_thatTellsOfOneShare_givesItWithItsWords(String text, String percent, String words) {
        assertThat(told(text)).singleElement().satisfies(share -> {
            assertThat(share.percent()).isEqualByComparingTo(new BigDecimal(percent));
            assertThat(share.words()).contains(words);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The company acquired the pump maker, whose sales rose by 51 percent.",
                "The investor bought the remaining 30 percent of the shares in Company C1.",
                "The buyer acquired the pump maker.",
                "Both founded a joint venture, of which the Chinese side holds 51 percent.",
                "该公司没有收购51%股权。",
            })
    void text_withoutAShareThatIsBought_givesNone(String text) {
        assertThat(told(text)).isEmpty();
    }

    private static Outcome outcome(int minimum, Consumer<World.Draft> deal) {
        OutcomeRule rule = OutcomeRule.builder()
                .windowMonths(48)
                .minimumStakePercent(minimum)
                .build();
        return World.of("C1", "2015-03-10")
                .deal("D1", "C1", deal)
                .track(rule, "2020-01-01")
                .list()
                .get(0);
    }

    private static List<String> reasons(Outcome outcome) {
        return outcome.assessments().get(0).reasons().stream()
                .map(Message::english)
                .toList();
    }

    @Nested
    class Rule {

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "reached by the text|10|minority stake||Sany buys a 25.1 percent stake in Company C1.|REALIZED"
                            + "|stake of 25.1 % by the text, \"buys a 25.1 percent stake in\"",
                    "missed by the text|50|acquisition||Sany erwirbt 25,1 Prozent der Anteile an Company "
                            + "C1.|NOT_REALIZED"
                            + "|acquisition of 25.1 %, below the minimum of 50 %;"
                            + "stake of 25.1 % by the text, \"erwirbt 25,1 Prozent der Anteile\"",
                    "the column stands, the conflict is shown|50|acquisition|25|三一收购51%股权。|NOT_REALIZED"
                            + "|acquisition of 25 %, below the minimum of 50 %;"
                            + "stake of 25 % by the source's own column, which takes precedence; the text says \"收购51%股权\"",
                    "rounded otherwise is no conflict|0|acquisition|50.9|三一收购51%股权。|REALIZED|",
                    "a licence has no stake|50|technology licence||Sany buys a 25.1 percent stake in Company "
                            + "C1.|REALIZED|",
                })
        void minimum_heldAgainstTextAndColumn_decidesAndQuotesWhatItWentBy(
                String what,
                int minimum,
                String types,
                @Nullable String column,
                String text,
                OutcomeStatus status,
                @Nullable String quoted) {
            Outcome outcome = outcome(minimum, d -> {
                d.chinese().types(types).text(text).announced("2016-05");
                if (column != null) {
                    d.stake(column);
                }
            });

            assertThat(outcome.status()).isEqualTo(status);
            assertThat(reasons(outcome).stream().filter(r -> r.contains("stake of") || r.contains("minimum")))
                    .containsExactlyElementsOf(quoted == null ? List.of() : List.of(quoted.split(";(?! )")));
        }

        @Test
        void sensitivity_stakesOfTheText_moveItsRows() {
            Outcomes outcomes = new World()
                    .company("C1", "2015-03-10")
                    .company("C2", "2015-03-10")
                    .company("C3", "2015-03-10")
                    .deal(
                            "D1",
                            "C1",
                            d -> d.chinese()
                                    .text("Sany buys a 6 percent stake in Company C1.")
                                    .types("minority stake")
                                    .announced("2016-05"))
                    .deal(
                            "D2",
                            "C2",
                            d -> d.chinese()
                                    .text("三一收购30%股权。")
                                    .types("minority stake")
                                    .announced("2016-05"))
                    .deal(
                            "D3",
                            "C3",
                            d -> d.chinese()
                                    .text("Sany acquires 51 % of the shares of Company C3.")
                                    .announced("2016-05"))
                    .track("2020-01-01");

            assertThat(outcomes.sensitivity().lines())
                    .filteredOn(l -> l.name().startsWith("stake") || l.name().equals("this rule"))
                    .extracting(RateTable.Line::name, l -> l.successes().orElseThrow())
                    .containsExactly(
                            tuple("this rule", 3),
                            tuple("stake of at least 10 %", 2),
                            tuple("stake of at least 50 %", 1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "50, NO, UNKNOWN",
        "30, NO, YES",
        "60, NO, UNKNOWN",
        "61, YES, NO",
    })
    void several_sharesOfTheDeal_areBounds(BigDecimal minimum, Truth unknown, Truth reached) {
        DealStake stake = new DealStake(
                Optional.empty(),
                List.of(new ToldShare(new BigDecimal("30"), "30 %"), new ToldShare(new BigDecimal("60"), "60 %")));

        assertThat(stake.reaches(minimum, unknown)).isEqualTo(reached);
        assertThat(stake.figure()).hasToString("30 % to 60 %");
    }

    /** Sources round to whole percent. */
    @Test
    void shareOfTheText_withinHalfAPercentOfTheColumn_isNoConflict() {
        assertThat(conflict("50", "50.5")).isEmpty();
        assertThat(conflict("50", "50.6"))
                .hasValue("stake of 50 % by the source's own column, which takes precedence; the text says \"50.6 %\"");
    }

    private static Optional<String> conflict(String column, String text) {
        return new DealStake(
                        Optional.of(new BigDecimal(column)), List.of(new ToldShare(new BigDecimal(text), text + " %")))
                .conflict()
                .map(Message::english);
    }

    @Test
    void noShare_reachesWhatIsTakenForUnknown() {
        assertThat(DealStake.NONE.reaches(BigDecimal.TEN, Truth.UNKNOWN)).isEqualTo(Truth.UNKNOWN);
    }
}
