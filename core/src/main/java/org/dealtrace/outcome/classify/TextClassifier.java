package org.dealtrace.outcome.classify;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.OutcomeType;
import org.dealtrace.outcome.classify.text.TextDoubt;
import org.dealtrace.outcome.classify.text.TextReading;
import org.dealtrace.outcome.classify.text.internal.TextReader;

/** Classifies a deal by its text, with a {@link TextReader}. */
final class TextClassifier implements OutcomeClassifier {

    private final String version;
    private final TextReader reader;

    private TextClassifier(String version, Function<String, TextReader> readerUnderLabel) {
        this.version = version;
        this.reader = readerUnderLabel.apply(label());
    }

    /** With the phrases that ship. */
    static TextClassifier shipped(String version) {
        return new TextClassifier(version, TextReader::shipped);
    }

    /** With a user's phrases beside them. */
    static TextClassifier with(Path phrases, String version) {
        return new TextClassifier(version, label -> TextReader.with(phrases, label));
    }

    @Override
    public Optional<Classification> classify(Deal deal) {
        return reader.read(deal).answer();
    }

    @Override
    public TextReading read(Deal deal) {
        return reader.read(deal);
    }

    /** How a deal ended, if its types are known from elsewhere. */
    Classification end(List<OutcomeType> types, TextDoubt end) {
        return reader.end(types, end);
    }

    @Override
    public String name() {
        return "text";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String toString() {
        return label();
    }
}
