package org.dealtrace.matching.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dealtrace.matching.name.TranscriptionTraining.Pair;
import org.junit.jupiter.api.Test;

/** The shipped table of transcriptions is what the known names teach, and what it learned of some names holds for others. */
class TranscriptionTableTest {

    private static final Path TABLE =
            Path.of("src/main/resources/org/dealtrace/matching/name/scripts/transcription.tsv");

    /** {@code -Ddealtrace.golden=rewrite} writes the table anew. */
    @Test
    void table_isWhatTheKnownNamesTeach() throws IOException {
        List<String> lines = TranscriptionTraining.train(TranscriptionTraining.knownNames());
        if ("rewrite".equals(System.getProperty("dealtrace.golden"))) {
            List<String> file = new ArrayList<>();
            file.add(
                    "# What Chinese syllables stand for in Latin names, with the count that is expected of each: made from known-names.tsv by");
            file.add(
                    "# TranscriptionTraining, and written by ./mvnw -pl matching -am test -Dtest=TranscriptionTableTest -Ddealtrace.golden=rewrite");
            file.addAll(lines);
            Files.writeString(TABLE, String.join("\n", file) + "\n", StandardCharsets.UTF_8);
        }
        assertThat(ScriptData.lines("transcription.tsv"))
                .as("known-names.tsv changed; -Ddealtrace.golden=rewrite makes the table anew")
                .isEqualTo(lines);
    }

    @Test
    void bits_pairsThatWereNotLearned_areToldFromOthers() {
        List<Pair> pairs = TranscriptionTraining.knownNames();
        List<Pair> learned = new ArrayList<>();
        List<Pair> left = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            // lines of one company stand together
            (i / 10 % 5 == 0 ? left : learned).add(pairs.get(i));
        }
        Transcription model = Transcription.read(TranscriptionTraining.train(learned));
        int asked = 0;
        int first = 0;
        for (Pair pair : left) {
            if (pair.words().size() > 1) {
                continue;
            }
            double own = bits(model, pair, pair.words().get(0));
            long better = left.stream()
                    .map(p -> p.words().get(0))
                    .distinct()
                    .filter(word -> bits(model, pair, word) > own)
                    .count();
            asked++;
            first += better == 0 ? 1 : 0;
        }

        assertThat(asked).isGreaterThan(300);
        // among 700 other words; many of the pairs are coined English names of Chinese companies, written by sound in
        // part or not at
        // all
        assertThat((double) first / asked).isGreaterThan(0.25);
    }

    @Test
    void pieces_ofAKnownTranscription_standForItsSyllables() {
        Transcription table = Transcription.standard();

        assertThat(table.pieces(List.of("xi", "men", "zi"), "siemens")).containsExactly("sie", "men", "s");
        assertThat(table.pieces(List.of("di", "ka", "nong"), "decathlon")).containsExactly("de", "ca", "thlon");
        assertThat(table.pieces(List.of("di", "ka"), "3m")).as("no letters").isEmpty();
        assertThat(table.pieces(List.of("di"), "decathlon"))
                .as("too long for one")
                .isEmpty();
    }

    @Test
    void spellings_ofSyllables_holdTheUsualOne() {
        List<String> spellings = Transcription.standard().spellings(List.of("xi", "men", "zi"), 8);

        assertThat(spellings).hasSize(8).doesNotHaveDuplicates().contains("simenz");
    }

    @Test
    void similarity_ofATranscription_isAboveThatOfAnotherWord() {
        WordSounds chinese = sounds("西门子");

        assertThat(chinese.similarity(sounds("Siemens")))
                .isEqualTo(sounds("Siemens").similarity(chinese))
                .isGreaterThan(0.4)
                .isGreaterThan(chinese.similarity(sounds("Simons")));
        assertThat(chinese.heard(sounds("Siemens"))).containsExactly("xi·men·zi", "sie·men·s");
    }

    private static WordSounds sounds(String word) {
        NameAnalyzer analyzer = NameAnalyzer.builder().withoutKnownNames().build();
        return WordSounds.of(analyzer.analyze(word).main().tokens().get(0));
    }

    private static double bits(Transcription model, Pair pair, String word) {
        Transcription.Spelled spelled = model.spelled(word);
        return spelled == null ? Double.NEGATIVE_INFINITY : model.bits(pair.syllables(), spelled);
    }
}
