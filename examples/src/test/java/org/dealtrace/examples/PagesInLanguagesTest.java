package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.Deals;
import org.dealtrace.io.Recommendations;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.outcome.Outcomes;
import org.dealtrace.outcome.OwnershipTable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report of the example in the languages that are shipped. */
class PagesInLanguagesTest {

    /** Shorter pieces of a sentence can stand in a name or a text of the data. */
    private static final int LEAST_LETTERS = 12;

    /** The evidence is kept with the English names of its comparisons, and the script tells them in the language. */
    private static final Pattern SCRIPTS =
            Pattern.compile("<script(?: [^>]*id=\"evidence\")?>.*?</script>", Pattern.DOTALL);

    private static final Outcomes OUTCOMES = OutcomeTracker.builder()
            .ownership(OwnershipTable.read(ExampleData.ownership()))
            .build()
            .track(DealLinker.standard()
                    .link(Recommendations.read(ExampleData.watchlist()), Deals.read(ExampleData.deals())));

    @TempDir
    static Path folder;

    private static String page(Locale language) throws IOException {
        Path file = folder.resolve(language + ".html");
        OUTCOMES.report(language).writeHtml(file, language, Optional.empty());
        return SCRIPTS.matcher(Files.readString(file)).replaceAll("");
    }

    /** The longest piece of each sentence between its values, where it is of several words and is translated. */
    private static List<String> englishPieces(Messages language) {
        Map<String, String> translated = language.under("");
        return Messages.ENGLISH.under("").entrySet().stream()
                .flatMap(text -> piece(text.getValue())
                        .filter(piece ->
                                !translated.getOrDefault(text.getKey(), "").contains(piece)))
                .distinct()
                .toList();
    }

    private static Stream<String> piece(String text) {
        return Arrays.stream(text.split("\\{\\d\\}"))
                .map(String::strip)
                .filter(piece -> piece.length() >= LEAST_LETTERS && piece.indexOf(' ') > 0)
                .max(Comparator.comparingInt(String::length))
                .stream();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "zh"})
    void report_inALanguage_hasNoEnglishSentenceOfTheMessageFile(String tag) throws IOException {
        Locale language = Locale.forLanguageTag(tag);
        List<String> pieces = englishPieces(Messages.in(language));
        assertThat(pieces).hasSizeGreaterThan(300);

        String english = page(Locale.ENGLISH);
        String other = page(language);

        assertThat(pieces.stream().filter(english::contains)).hasSizeGreaterThan(150);
        assertThat(pieces.stream().filter(other::contains)).isEmpty();
    }
}
