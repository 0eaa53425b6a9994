package org.dealtrace.outcome.classify;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.OutcomeType;
import org.dealtrace.outcome.classify.text.TextDoubt;
import org.dealtrace.outcome.classify.text.TextReader;
import org.dealtrace.outcome.classify.text.ToldShare;

/** Says what a deal is by what a {@link TextReader} reads in its text. */
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
        return reader.classify(deal);
    }

    /** The shares of a company that the text says are bought in this deal, rising. */
    List<ToldShare> shares(Deal deal) {
        return reader.shares(deal);
    }

    /** What the text says against the deal of its row; empty where it says nothing of the kind. */
    Optional<TextDoubt> doubt(Deal deal) {
        return reader.doubt(deal);
    }

    /** The end of a deal of which another source says what it is. */
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
