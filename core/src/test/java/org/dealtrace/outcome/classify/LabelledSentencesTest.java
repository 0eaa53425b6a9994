package org.dealtrace.outcome.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dealtrace.outcome.classify.LabelledSentences.Answer;
import org.dealtrace.outcome.classify.LabelledSentences.Sentence;
import org.junit.jupiter.api.Test;

/** The text classifier on sentences with known answers. */
class LabelledSentencesTest {

    /** What a rate can bear: one wrong type in twenty. */
    private static final double TYPE_PRECISION = 0.95;

    private static final double COMPLETED_OR_NOT = 0.955;

    /** The same of sentences that neither rules nor model were made from. */
    private static final double HELD_OUT = 0.86;

    private static final Path PAGE = Path.of("..", "docs", "classifiers.md");
    private static final String BEGIN = "<!-- figures: begin -->\n";
    private static final String END = "\n<!-- figures: end -->";

    private static final List<Sentence> SENTENCES = LabelledSentences.read();
    private static final List<Answer> ANSWERS = LabelledSentences.ask(OutcomeClassifiers.byText(), SENTENCES);

    @Test
    void sentences_ofEachLanguage_areManyAndMostlyHard() {
        Map<String, Long> languages =
                SENTENCES.stream().collect(Collectors.groupingBy(Sentence::language, Collectors.counting()));
        assertThat(languages).containsOnlyKeys("en", "zh", "de", "fr", "ru", "ja");
        assertThat(languages.values()).allMatch(n -> n >= 20);
        assertThat(SENTENCES.stream().filter(s -> !s.hard().isEmpty()).count()).isGreaterThan(SENTENCES.size() / 2);
        assertThat(SENTENCES).extracting(Sentence::id).doesNotHaveDuplicates();
    }

    @Test
    void types_ofAllSentences_areRightNineteenTimesInTwenty() {
        assertThat(LabelledSentences.types(ANSWERS, t -> true).precision()).isGreaterThanOrEqualTo(TYPE_PRECISION);
    }

    @Test
    void types_ofHeldOutSentences_areRightNineTimesInTen() {
        List<Answer> heldOut = LabelledSentences.part(ANSWERS, "held-out");
        assertThat(heldOut).hasSizeGreaterThan(100);
        assertThat(LabelledSentences.types(heldOut, t -> true).precision()).isGreaterThanOrEqualTo(HELD_OUT);
    }

    @Test
    void completed_ofAllAndOfHeldOutSentences_isSaidWhenItIsSo() {
        assertThat(LabelledSentences.completedOrNot(ANSWERS)).isGreaterThanOrEqualTo(COMPLETED_OR_NOT);
        assertThat(LabelledSentences.completedOrNot(LabelledSentences.part(ANSWERS, "held-out")))
                .isGreaterThanOrEqualTo(HELD_OUT);
    }

    /** {@code mvn -pl core test -Dtest=LabelledSentencesTest -Ddealtrace.golden=rewrite} writes the page anew. */
    @Test
    void figures_onTheirPage_areThoseOfToday() throws IOException {
        String page = Files.readString(PAGE).replace("\r\n", "\n");
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        assertThat(end).as("the marks in %s", PAGE).isGreaterThanOrEqualTo(begin);
        String figures = LabelledSentences.tables(ANSWERS);
        if (System.getProperty("dealtrace.golden", "").equals("rewrite")) {
            Files.writeString(PAGE, page.substring(0, begin) + figures + page.substring(end));
        } else {
            assertThat(page.substring(begin, end)).isEqualTo(figures);
        }
    }
}
