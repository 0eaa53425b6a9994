package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.DealEvent;
import org.dealtrace.ReadIssue;
import org.dealtrace.SourceRow;
import org.dealtrace.io.internal.Dates;
import org.dealtrace.io.internal.Repairs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryCellTest {

    private final List<ReadIssue> issues = new ArrayList<>();

    private List<String> read(String cell) {
        return HistoryCell.read("history", cell, new Repairs(issues, new SourceRow("d.csv", 2))).stream()
                .map(DealEvent::toString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "announced 2016-05-18,announced 2016-05-18",
        "blocked,blocked (no date)",
        "2014,unknown 2014",
        "called off 2016-05,withdrawn 2016-05",
        "called off,withdrawn (no date)"
    })
    void event_ofAStateAndADate_needsNoRepair(String cell, String event) {
        assertThat(read(cell)).containsExactly(event);
        assertThat(issues).isEmpty();
    }

    /** The first word alone would make an agreement of a termination, an offer of its withdrawal. */
    @ParameterizedTest
    @CsvSource({
        "called off May 2016,withdrawn 2016-05",
        "agreement terminated May 2016,terminated 2016-05",
        "offer withdrawn 18 May 2016,withdrawn 2016-05-18",
        "'offer withdrawn May 18, 2016',withdrawn 2016-05-18",
        "talks collapsed in May 2016,withdrawn 2016-05",
        "cancelled by the buyer in May 2016,withdrawn 2016-05",
        "completed in May 2016,completed 2016-05",
        "completed Q3 2016,completed 2016",
        "announced ca. 2016,announced 2016"
    })
    void event_whoseDateBeginsWithAWord_isReadByAllItsWords(String cell, String event) {
        assertThat(read(cell)).containsExactly(event);
        assertThat(issues)
                .singleElement()
                .satisfies(i -> assertThat(i.message()).isNotEqualTo(StatusWords.NOT_KNOWN));
    }

    @ParameterizedTest
    @CsvSource({
        "agreement collapsed 2016,unreadable 2016",
        "hoped for 2015,unreadable 2015",
        "completed by nobody knows whom,unreadable (no date)"
    })
    void event_withWordsThatNobodyKnows_isNoStateThatCouldCount(String cell, String event) {
        assertThat(read(cell)).containsExactly(event);
        assertThat(issues).extracting(ReadIssue::value).containsExactly(cell);
        assertThat(issues).extracting(ReadIssue::message).containsExactly(StatusWords.NOT_KNOWN);
    }

    /**
     * An end stays an end whatever is told of it; a date that cannot be read takes nothing from the state before it.
     */
    @ParameterizedTest
    @CsvSource({
        "cancelled amid protests 2016,withdrawn (no date),amid protests 2016",
        "completed (2016),completed (no date),(2016)",
        "signed May,signed (no date),May"
    })
    void event_whoseStateIsSureAndWhoseDateIsNot_keepsTheState(String cell, String event, String left) {
        assertThat(read(cell)).containsExactly(event);
        assertThat(issues).extracting(ReadIssue::value).containsExactly(left);
        assertThat(issues).extracting(ReadIssue::message).containsExactly(Dates.NO_DATE);
    }

    @Test
    void events_partedBySemicolonsOrBars_areSeveral() {
        assertThat(read("announced 2016; ; completed 2017|terminated 2020"))
                .containsExactly("announced 2016", "completed 2017", "terminated 2020");
        assertThat(read("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "announced 2016-05-18, completed 2017-01-06",
                "announced 2016-05-18 → completed 2017-01-06",
                "announced 2016-05-18 -> completed 2017-01-06",
                "announced 2016-05-18/completed 2017-01-06",
                "announced 2016-05-18，completed 2017-01-06",
                "announced 18 May 2016, completed 6 January 2017",
                "announced May 18, 2016, completed January 6, 2017"
            })
    void events_partedByACommaOrAnArrow_areSeveral(String cell) {
        assertThat(read(cell)).containsExactly("announced 2016-05-18", "completed 2017-01-06");
    }

    @Test
    void comma_beforeOtherWordsThanAState_partsNothing() {
        assertThat(read("cancelled, as the papers said")).hasSize(1);
        assertThat(read("announced May 18, 2016")).containsExactly("announced 2016-05-18");
    }

    @Test
    void arrow_beforeWhatNobodyKnows_isFollowedByAnEventThatCannotBeRead() {
        assertThat(read("announced 2016 → revived")).containsExactly("announced 2016", "unreadable (no date)");
    }

    @ParameterizedTest
    @Timeout(20)
    @ValueSource(strings = {" ", "announced ", "x y, ", "announced 2016, ", "-> ", "ca. ", "("})
    void cell_ofAHundredThousandCharactersOfOnePiece_isReadAtOnce(String piece) {
        String cell = "announced" + piece.repeat(100_000 / piece.length()) + "x 2016";
        assertThat(read(cell)).isNotEmpty();
    }

    @Test
    void event_longerThanAnyState_isUnreadable() {
        assertThat(read("announced " + "and so on ".repeat(200) + "2016")).containsExactly("unreadable 2016");
        assertThat(issues).extracting(ReadIssue::message).contains(StatusWords.NOT_KNOWN);
    }
}
