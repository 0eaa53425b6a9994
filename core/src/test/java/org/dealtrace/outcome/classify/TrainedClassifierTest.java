package org.dealtrace.outcome.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.dealtrace.InputException;
import org.dealtrace.OutcomeType;
import org.dealtrace.io.TableWriter;
import org.dealtrace.outcome.classify.LabelledSentences.Sentence;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainedClassifierTest {

    @TempDir
    static Path folder;

    private static Path data;
    private static TrainedClassifier trained;

    @BeforeAll
    static void train() throws IOException {
        List<List<String>> rows = LabelledSentences.read().stream()
                .filter(s -> s.language().equals("en"))
                .map(s -> List.of(
                        s.text(),
                        s.types().stream().map(OutcomeType::id).sorted().collect(Collectors.joining("+"))))
                .toList();
        data = folder.resolve("labelled.csv");
        Files.writeString(data, TableWriter.text(List.of("text", "types"), rows));
        trained = ClassifierTrainer.of(3, 0.6, 7).train(data);
    }

    @Test
    void train_onSentences_findsTypesWithWordsAsEvidence() {
        assertThat(trained.classify("Company X and Company Y set up a joint venture"))
                .hasValueSatisfying(c -> {
                    assertThat(c.types()).contains(OutcomeType.JOINT_VENTURE);
                    assertThat(c.evidence()).isNotEmpty();
                    assertThat(c.confidence()).isBetween(0.6, 1.0);
                    assertThat(c.classifier()).isEqualTo(trained.label());
                });
    }

    @Test
    void provenance_ofATrainedOne_saysDataSeedLibraryAndFigures() {
        TrainedClassifier.Provenance p = trained.provenance();
        assertThat(p.sha256()).isEqualTo(FileHash.of(data));
        assertThat(p.seed()).isEqualTo(7);
        assertThat(p.library()).isEqualTo("Tribuo 4.3.2");
        assertThat(p.figures().get("type:joint-venture")).isNotNull().satisfies(figures -> {
            assertThat(figures.f1()).isGreaterThan(0.6);
            assertThat(figures.support()).isGreaterThan(20);
        });
    }

    /** It stands beside each answer, and is a hash of all weights. */
    @Test
    void version_askedForAgain_isNotMadeAnew() {
        assertThat(trained.version()).isSameAs(trained.version());
    }

    @Test
    void read_ofASavedOne_givesIdenticalAnswers() {
        Path file = folder.resolve("model.txt");
        trained.write(file);
        TrainedClassifier read = TrainedClassifier.read(file);
        assertThat(read.provenance()).isEqualTo(trained.provenance());
        for (Sentence sentence : LabelledSentences.read()) {
            assertThat(read.classify(sentence.deal())).isEqualTo(trained.classify(sentence.deal()));
        }
    }

    @Test
    void train_twice_givesTheSameBytes() throws IOException {
        Path few = folder.resolve("few.csv");
        Files.write(few, Files.readAllLines(data).subList(0, 200));
        Path one = folder.resolve("one.txt");
        Path two = folder.resolve("two.txt");
        ClassifierTrainer.of(2, 0.6, 7).train(few).write(one);
        ClassifierTrainer.of(2, 0.6, 7).train(few).write(two);
        assertThat(two).hasSameBinaryContentAs(one);
    }

    @Test
    void classify_withoutAKnownWord_abstains() {
        assertThat(trained.classify("Zyxwv utsrq")).isEmpty();
        assertThat(trained.classify("")).isEmpty();
    }

    @Test
    void read_ofAnotherFile_saysWhatItMustBe() {
        assertThatThrownBy(() -> TrainedClassifier.read(data))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("labelled.csv is not a saved classifier");
    }

    @Test
    void read_ofOneWithoutAWholeHash_saysWhatIsDamaged() throws IOException {
        Path file = folder.resolve("cut.txt");
        trained.write(file);
        Files.writeString(
                file, Files.readString(file).replace(trained.provenance().sha256(), "3f9a"));
        assertThatThrownBy(() -> TrainedClassifier.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cut.txt has no valid line 'provenance'");
    }

    @Test
    void train_onAWrongType_namesTheRow() throws IOException {
        Path wrong = folder.resolve("wrong.csv");
        Files.writeString(wrong, "text,types\nX buys Y,what?\n");
        assertThatThrownBy(() -> ClassifierTrainer.of(2, 0.5, 1).train(wrong))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("wrong.csv:2 column 'types' value 'what?'");
    }
}
