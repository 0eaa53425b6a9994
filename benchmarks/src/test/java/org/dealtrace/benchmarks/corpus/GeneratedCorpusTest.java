package org.dealtrace.benchmarks.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import info.debatty.java.stringsimilarity.Levenshtein;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dealtrace.benchmarks.corpus.GeneratedCorpus.Query;
import org.junit.jupiter.api.Test;

class GeneratedCorpusTest {

    private static final GeneratedCorpus CORPUS = GeneratedCorpus.of(3_000, 600, 7);

    @Test
    void of_sameSeed_givesTheSameCorpus() {
        assertThat(GeneratedCorpus.of(3_000, 600, 7)).isEqualTo(CORPUS);
    }

    @Test
    void of_seedSeven_beginsAsItAlwaysDid() {
        // Baselines rest on these names: whoever changes the generator changes them with it.
        assertThat(CORPUS.names()).startsWith("Hang Co Ltd", "Spanavirt Kital", "Home Copper Dl Dolla");
    }

    @Test
    void names_longerList_beginsWithTheShorter() {
        assertThat(GeneratedCorpus.names(500, 7)).isEqualTo(CORPUS.names().subList(0, 500));
    }

    @Test
    void names_all_differButForCase() {
        assertThat(CORPUS.names().stream().map(n -> n.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()))
                .hasSize(3_000);
    }

    @Test
    void of_queries_areOfEveryKindAndNeverANameOfTheRegister() {
        assertThat(CORPUS.queries()).hasSize(600).allSatisfy(q -> {
            assertThat(q.text()).isNotBlank();
            assertThat(CORPUS.names()).doesNotContain(q.text());
        });
        assertThat(CORPUS.queries()).extracting(Query::corruption).contains(Corruption.values());
    }

    @Test
    void unjudged_sameSeed_asksTheSameAndMarksNothing() {
        GeneratedCorpus unjudged = GeneratedCorpus.unjudged(3_000, 600, 7);

        assertThat(unjudged.names()).isEqualTo(CORPUS.names());
        assertThat(unjudged.queries())
                .noneMatch(Query::ambiguous)
                .extracting(Query::text)
                .isEqualTo(CORPUS.queries().stream().map(Query::text).toList());
    }

    @Test
    void of_ambiguousQuery_hasFiftyNearerNames() {
        Query ambiguous =
                CORPUS.queries().stream().filter(Query::ambiguous).findFirst().orElseThrow();
        String text = ambiguous.text().toLowerCase(Locale.ROOT);
        Levenshtein edits = new Levenshtein();
        double right =
                edits.distance(text, CORPUS.names().get(ambiguous.right()).toLowerCase(Locale.ROOT));

        assertThat(CORPUS.names().stream()
                        .filter(n -> edits.distance(text, n.toLowerCase(Locale.ROOT)) < right)
                        .count())
                .isGreaterThanOrEqualTo(GeneratedCorpus.AMBIGUOUS_FROM);
    }
}
