package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartyRole;
import org.dealtrace.outcome.classify.OutcomeClassifier;
import org.dealtrace.outcome.classify.OutcomeClassifiers;
import org.dealtrace.outcome.classify.TrainedClassifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainAClassifierTest {

    /** Words of a trade that stand in no list of phrases. */
    private static final List<String> LEASES = List.of(
            "Alpha lets the wet line to Beta",
            "Gamma lets its dry line to Delta for years",
            "The wet line at Zeta is let to Eta",
            "Theta lets the whole line",
            "Iota will let the wet line to Kappa",
            "A dry line is let by Lambda");

    private static final List<String> OTHERS = List.of(
            "Alpha opened an office",
            "Gamma reports higher sales",
            "Zeta moves to a new hall",
            "Theta honours its founder",
            "Iota wins a prize",
            "Lambda turns fifty");

    private static Deal deal(String text) {
        return Deal.builder("D")
                .party(DealParty.of(PartyRole.TARGET, "Nemo"))
                .text(text)
                .build();
    }

    private static Path labelled(Path folder) throws IOException {
        StringBuilder csv = new StringBuilder("text,types,status\n");
        LEASES.forEach(t -> csv.append(t).append(",line-lease,signed\n"));
        OTHERS.forEach(t -> csv.append(t).append(",,\n"));
        Path file = folder.resolve("labelled.csv");
        Files.writeString(file, csv);
        return file;
    }

    @Test
    void classifier_learnedFromALabelledFile_answersWhatTheListsDoNot(@TempDir Path folder) throws IOException {
        TrainedClassifier learned = TrainAClassifier.train(labelled(folder));
        assertThat(learned.provenance().rows()).isEqualTo(12);
        assertThat(learned.provenance().data()).isEqualTo("labelled.csv");
        assertThat(learned.provenance().figures()).containsKey("type:line-lease");

        OutcomeClassifier mine = TrainAClassifier.keep(learned, folder.resolve("classifier.txt"));
        Deal lease = deal("Omega lets the wet line to Sigma");
        assertThat(OutcomeClassifiers.standard().classify(lease)).isEmpty();
        Optional<Classification> answer = mine.classify(lease);
        assertThat(answer.map(Classification::types)).contains(List.of(OutcomeType.of("line-lease")));
        assertThat(answer.map(Classification::classifier).orElseThrow()).contains("trained");
        assertThat(mine.classify(deal("Omega honours its office"))).isEmpty();
        // Where the standard classifier answers, it is asked first.
        assertThat(mine.classify(deal("Company X will acquire Company Y")).map(Classification::types))
                .contains(List.of(OutcomeType.ACQUISITION));
    }
}
