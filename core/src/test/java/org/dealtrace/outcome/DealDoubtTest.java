package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.dealtrace.DealStatus;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.PartyRole;
import org.dealtrace.outcome.classify.OutcomeClassifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Deals of which something says that they may have come to nothing: a state that cannot be read, or a text that speaks
 * against them.
 */
class DealDoubtTest {

    private static Outcomes track(OutcomeRule rule, Consumer<World.Draft> deal) {
        return OutcomeTracker.builder()
                .classifier(OutcomeClassifiers.standard())
                .rule(rule)
                .asOf(LocalDate.of(2022, 12, 31))
                .build()
                .track(World.of("Boston", "2015-03-10")
                        .deal("D", "Boston", deal)
                        .links());
    }

    private static Outcome outcome(Consumer<World.Draft> deal) {
        return track(OutcomeRule.standard(), deal).list().get(0);
    }

    private static List<String> warnings(Consumer<World.Draft> deal) {
        return track(OutcomeRule.standard(), deal).report().warnings();
    }

    @Test
    void state_thatCannotBeRead_leavesTheCompanyUndeterminedAndIsWarnedOf() {
        Consumer<World.Draft> deal = d -> d.chinese().on(DealStatus.UNREADABLE, "2016-05-01");

        assertThat(outcome(deal).status()).isEqualTo(OutcomeStatus.UNDETERMINED);
        assertThat(outcome(deal).reason().english()).contains("the source gives a status that cannot be read");
        assertThat(warnings(deal))
                .anyMatch(w -> w.startsWith("a linked deal has a status that cannot be read")
                        && w.contains("D (")
                        && w.contains("1 company is undetermined"));
    }

    @Test
    void state_thatCannotBeReadBesideAnAnnouncement_isUndetermined() {
        assertThat(outcome(d -> d.chinese().announced("2016-01-01").on(DealStatus.UNREADABLE, "2016-05-01"))
                        .status())
                .isEqualTo(OutcomeStatus.UNDETERMINED);
    }

    @Test
    void state_thatCannotBeRead_decidesNothingWhereTheDealCountsOrFailsAnyway() {
        assertThat(outcome(d -> d.chinese().completed("2016-01-01").on(DealStatus.UNREADABLE, "2016-05-01"))
                        .status())
                .isEqualTo(OutcomeStatus.REALIZED);
        assertThat(outcome(d -> d.chinese()
                                .on(DealStatus.WITHDRAWN, "2016-01-01")
                                .on(DealStatus.UNREADABLE, "2016"))
                        .status())
                .isEqualTo(OutcomeStatus.NOT_REALIZED);
        assertThat(outcome(d -> d.with(PartyRole.ACQUIRER, "Hyundai", World.US).on(DealStatus.UNREADABLE, "2016-05"))
                        .status())
                .isEqualTo(OutcomeStatus.NOT_REALIZED);
    }

    @Test
    void state_thatCannotBeRead_countsUnderARuleThatNamesIt() {
        OutcomeRule rule = OutcomeRule.builder()
                .statuses(DealStatus.COMPLETED, DealStatus.UNREADABLE)
                .build();

        assertThat(track(rule, d -> d.chinese().on(DealStatus.UNREADABLE, "2016-05-01"))
                        .count(OutcomeStatus.REALIZED))
                .isEqualTo(1);
    }

    @Test
    void takeover_ofAStateThatCannotBeRead_isNoCompetingEvent() {
        assertThat(track(
                                OutcomeRule.standard(),
                                d -> d.with(PartyRole.ACQUIRER, "Hyundai", World.US)
                                        .on(DealStatus.UNREADABLE, "2016-05"))
                        .competing())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deal blocked by CFIUS", "The transaction was terminated after regulators objected."})
    void text_thatTellsTheEndOfTheDeal_endsItWhateverItsType(String text) {
        Consumer<World.Draft> deal = d -> d.chinese().announced("2016-01-01").text(text);

        assertThat(outcome(deal).status()).isEqualTo(OutcomeStatus.NOT_REALIZED);
        assertThat(outcome(deal).reason().english()).contains("by the text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Company Boston and Sany deny plans for a joint venture",
                "Company Boston walks away",
            })
    void text_againstADealWithoutAHistory_leavesItUndetermined(String text) {
        Consumer<World.Draft> deal =
                d -> d.chinese().on(DealStatus.UNKNOWN, "2016-01-01").text(text);

        assertThat(outcome(deal).status()).isEqualTo(OutcomeStatus.UNDETERMINED);
        assertThat(outcome(deal).reason().english()).contains("the text says otherwise: ");
    }

    @Test
    void text_againstACompletedDeal_isWarnedOfBesideTheRate() {
        Consumer<World.Draft> deal =
                d -> d.chinese().completed("2016-01-01").text("Berlin blocks the acquisition of Company Boston");

        assertThat(outcome(deal).status()).isEqualTo(OutcomeStatus.REALIZED);
        assertThat(warnings(deal))
                .anyMatch(w -> w.startsWith(
                        "a deal counts by the history of the source, although the text says otherwise: D"));
    }

    @Test
    void text_thatSaysNothingAgainstTheDeal_isNoDoubt() {
        Consumer<World.Draft> deal =
                d -> d.chinese().announced("2016-01-01").text("Company Boston denies wrongdoing in a pricing case");

        assertThat(outcome(deal).status()).isEqualTo(OutcomeStatus.REALIZED);
        assertThat(warnings(deal)).noneMatch(w -> w.contains("otherwise"));
    }

    @Test
    void type_thatNobodyKnows_isNamedWithItsWordsAndDeals() {
        Consumer<World.Draft> deal = d -> d.types("acqisition").chinese().announced("2016-01-01");

        assertThat(outcome(deal).status()).isEqualTo(OutcomeStatus.UNDETERMINED);
        assertThat(outcome(deal).reason().english()).contains("the word 'acqisition' does not say it");
        assertThat(warnings(deal)).anyMatch(w -> w.contains("'acqisition' (deal D)") && w.contains("1 company"));
    }

    @Test
    void type_thatItsWordLeavesOpen_isUndeterminedUnlessTheStakeOrTheTextTellsIt() {
        Consumer<World.Draft> open =
                d -> d.types("investment or construction contract").chinese().announced("2016-01-01");

        assertThat(outcome(open).status()).isEqualTo(OutcomeStatus.UNDETERMINED);
        assertThat(warnings(open))
                .anyMatch(w -> w.contains("'investment or construction contract' (deal D); 1 company is undetermined"));
        assertThat(outcome(open.andThen(d -> d.stake("20"))).status()).isEqualTo(OutcomeStatus.REALIZED);
        assertThat(outcome(open.andThen(d -> d.text("Midea acquires Company Boston")))
                        .status())
                .isEqualTo(OutcomeStatus.REALIZED);
        assertThat(outcome(open.andThen(d -> d.types("investment", "greenfield")))
                        .status())
                .isEqualTo(OutcomeStatus.NOT_REALIZED);
    }

    @Test
    void end_thatAWordOfTheSourceGives_holdsWhereTheTypeIsOpen() {
        Consumer<World.Draft> deal =
                d -> d.types("investment", "troubled transaction").chinese().on(DealStatus.UNKNOWN, "2016-01-01");

        assertThat(outcome(deal).status()).isEqualTo(OutcomeStatus.NOT_REALIZED);
        assertThat(outcome(deal.andThen(d -> d.text("Midea acquires Company Boston")))
                        .status())
                .isEqualTo(OutcomeStatus.NOT_REALIZED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Übernahme", "rachat", "收购", "買収", "Поглощение", "合资", "Minderheitsbeteiligung"})
    void type_inAnotherLanguage_isKnown(String word) {
        assertThat(outcome(d -> d.types(word).chinese().announced("2016-01-01")).status())
                .isEqualTo(OutcomeStatus.REALIZED);
    }

    private static List<String> warningsOf(World world) {
        return OutcomeTracker.builder()
                .classifier(OutcomeClassifiers.standard())
                .asOf(LocalDate.of(2022, 12, 31))
                .build()
                .track(world.links())
                .report()
                .warnings();
    }

    /**
     * Each warning names the deals that it is about, counts the companies that they leave open, and leaves the others
     * alone.
     */
    @Test
    void warnings_ofSeveralDeals_nameTheirOwn() {
        World world = World.of("A", "2015-03-10")
                .company("B", "2015-03-10")
                .company("C", "2015-03-10")
                .company("E", "2015-03-10")
                .company("F", "2015-03-10")
                .deal("fine", "A", d -> d.chinese().announced("2016-01-01"))
                .deal("unreadable", "A", d -> d.chinese().on(DealStatus.UNREADABLE, "2017-01-01"))
                .deal(
                        "unreadableToo",
                        "B",
                        d -> d.chinese().announced("2016-01-01").on(DealStatus.UNREADABLE, "2016-05"))
                .deal("unknownType", "C", d -> d.types("swap", " ").chinese().announced("2016-01-01"))
                .deal(
                        "unknownTypeToo",
                        "E",
                        d -> d.types("swap", "barter").chinese().announced("2016-01-01"))
                .deal(
                        "inReview",
                        "F",
                        d -> d.types("lease")
                                .chinese()
                                .on(DealStatus.UNREADABLE, "2016-01")
                                .review());

        assertThat(warningsOf(world))
                .contains(
                        "2 linked deals have statuses that cannot be read and may have failed: unreadable (in"
                                + " memory), unreadableToo (in memory); 1 company is undetermined for that reason."
                                + " Correct the statuses in the file; the words are among the repaired values",
                        "words that do not tell the type of a deal: 'swap' (2 deals), 'barter' (deal unknownTypeToo);"
                                + " 2 companies are undetermined for that reason. Give these deals a stake or a type,"
                                + " or say what the words mean in a table with the columns"
                                + " source,field,word,types,status,confidence and give it with --codes;"
                                + " a line is: my list,type,swap,acquisition,,");
        assertThat(String.join("\n", warningsOf(world))).doesNotContain("fine").doesNotContain("lease");
    }

    @Test
    void reason_ofAStateThatCannotBeReadBesideAnother_namesBoth() {
        assertThat(outcome(d -> d.chinese().announced("2016-01-01").on(DealStatus.UNREADABLE, "2016-05-01"))
                        .reason()
                        .english())
                .contains("the source gives a status that cannot be read (in memory), beside announced");
    }

    /** Five deals are named, and a dot dot dot stands for more. */
    @Test
    void warnings_ofManyDeals_nameTheFirstFive() {
        for (int deals = 5; deals <= 6; deals++) {
            World world = new World();
            World types = new World();
            for (int i = 1; i <= deals; i++) {
                String id = "A" + i;
                String word = "swap" + i;
                world.company(id, "2015-03-10")
                        .deal("D" + i, id, d -> d.chinese().on(DealStatus.UNREADABLE, "2016"));
                types.company(id, "2015-03-10")
                        .deal("D" + i, id, d -> d.types(word).chinese().announced("2016-01-01"));
            }
            boolean more = deals > 5;
            assertThat(warningsOf(world))
                    .anyMatch(w ->
                            w.contains("D5 (in memory)" + (more ? ", …" : "") + "; " + (more ? 6 : 5) + " companies"));
            assertThat(warningsOf(types)).anyMatch(w -> w.contains("'swap5' (deal D5)" + (more ? ", …" : "") + "; "));
        }
    }

    @Test
    void text_againstADeal_isQuotedToEightyLetters() {
        String blocks = "Berlin blocks the acquisition of Company Boston.";
        String exactly = blocks + "x".repeat(80 - blocks.length());
        assertThat(warnings(d -> d.chinese().completed("2016-01-01").text(exactly)))
                .anyMatch(w -> w.endsWith("D (“" + exactly + "”)"));
        assertThat(warnings(d -> d.chinese().completed("2016-01-01").text(exactly + "yz")))
                .anyMatch(w -> w.endsWith("D (“" + exactly + "…”)"));
    }

    @Test
    void seller_isShownWithTheBuyerAndWhatItSold() {
        Consumer<World.Draft> deal = d -> d.role(PartyRole.SELLER)
                .withUnknown(PartyRole.TARGET, "Boston Pumps")
                .chinese()
                .announced("2016-01-01");

        assertThat(outcome(deal).reason().english())
                .startsWith("acquisition of Boston Pumps with Sany Heavy Industry (CN)");
        assertThat(track(OutcomeRule.standard(), deal).report().toString())
                .contains("Sany Heavy Industry")
                .doesNotContain("Boston Pumps; Sany");
    }
}
