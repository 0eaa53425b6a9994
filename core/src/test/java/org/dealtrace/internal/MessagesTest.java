package org.dealtrace.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dealtrace.DealEvent;
import org.dealtrace.DealStatus;
import org.dealtrace.Message;
import org.dealtrace.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final Pattern MARK = Pattern.compile("\\{\\d\\}");

    private static Properties file(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Messages.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }

    private static NavigableSet<String> marks(String text) {
        NavigableSet<String> marks = new TreeSet<>();
        MARK.matcher(text).results().map(MatchResult::group).forEach(marks::add);
        return marks;
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "zh"})
    void translation_shipped_hasEachTextWithItsMarks(String language) throws IOException {
        Properties english = file("pages.properties");
        Properties other = file("pages_" + language + ".properties");

        assertThat(other.stringPropertyNames())
                .hasSizeGreaterThan(150)
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        assertThat(other.stringPropertyNames()).allSatisfy(key -> {
            assertThat(other.getProperty(key)).as(key).isNotBlank();
            assertThat(marks(other.getProperty(key))).as(key).isEqualTo(marks(english.getProperty(key)));
        });
    }

    @Test
    void text_values_standInPlaceOfTheirMarksAndAreNotSearchedAgain() {
        assertThat(Messages.ENGLISH.text("report.title", "{1}", "2020-01-01")).isEqualTo("{1}, as of 2020-01-01");
    }

    @Test
    void count_ofOne_hasAFormOfItsOwn() {
        assertThat(Messages.ENGLISH.count("merges.list", 1)).isEqualTo("1 notice with the reason");
        assertThat(Messages.ENGLISH.count("merges.list", 1234)).isEqualTo("1,234 notices with the reason");
    }

    @Test
    void language_withoutTexts_isRefusedWithThoseThatThereAre() {
        assertThat(List.of("en", "de-AT", "zh-Hans")).allMatch(tag -> Messages.has(Locale.forLanguageTag(tag)));
        assertThatThrownBy(() -> Messages.in(Locale.FRENCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'fr'")
                .hasMessageContaining("en, de or zh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "zh"})
    void text_ofAMessageInAMessage_isWhollyInTheLanguage(String tag) {
        Messages language = Messages.in(Locale.forLanguageTag(tag));

        assertThat(language.text(Messages.row("bytes", "Big5", Messages.row("save"))))
                .isEqualTo(language.text("row.bytes", "Big5", language.text("row.save")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "zh"})
    void text_ofAMessageWithNames_leavesTheNamesAsTheyAre(String tag) {
        Message alike = Messages.message("rows.party.names", "Procter and Gamble", "P and G");
        Message apart = Messages.message("rows.apart", "D1", "both of Berlin", alike);

        assertThat(alike).hasToString("similar names Procter and Gamble and P and G");
        assertThat(Messages.in(Locale.forLanguageTag(tag)).text(apart))
                .contains("D1", "both of Berlin", "Procter and Gamble", "P and G")
                .doesNotContain("similar");
    }

    @Test
    void text_ofAMessageWithAState_saysTheStateInTheLanguage() {
        DealEvent signed = new DealEvent(DealStatus.SIGNED, Optional.of(PartialDate.parse("2016-05")));

        assertThat(Messages.in(Locale.GERMAN)
                        .text(Messages.message("rows.date.stages", DealWords.event(signed), DealWords.event(signed))))
                .isEqualTo("zuerst unterzeichnet 2016-05, dann unterzeichnet 2016-05");
    }
}
