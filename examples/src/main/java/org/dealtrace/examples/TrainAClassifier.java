package org.dealtrace.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dealtrace.outcome.classify.ClassifierTrainer;
import org.dealtrace.outcome.classify.OutcomeClassifier;
import org.dealtrace.outcome.classify.OutcomeClassifiers;
import org.dealtrace.outcome.classify.TrainedClassifier;

/**
 * What if my deals are told in words that nobody listed? A classifier learns from some of them that I labelled: a CSV
 * file with the columns {@code text}, {@code types} and {@code status}. It needs
 * {@code org.tribuo:tribuo-classification-sgd} on the class path; using what was learned does not.
 */
public final class TrainAClassifier {

    private TrainAClassifier() {}

    static TrainedClassifier train(Path labelled) {
        // tag::train[]
        TrainedClassifier learned = ClassifierTrainer.of(5, 0.6, 20261124).train(labelled);
        System.out.println(learned.provenance());
        // end::train[]
        return learned;
    }

    static OutcomeClassifier keep(TrainedClassifier learned, Path file) {
        // tag::keep[]
        learned.write(file);
        OutcomeClassifier mine =
                OutcomeClassifiers.firstOf(OutcomeClassifiers.standard(), TrainedClassifier.read(file));
        // end::keep[]
        return mine;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.out.println("Give one file of labelled texts, with the columns text, types and status.");
            return;
        }
        Path folder = Files.createTempDirectory("dealtrace");
        System.out.println(keep(train(Path.of(arguments[0])), folder.resolve("classifier.txt")));
    }
}
