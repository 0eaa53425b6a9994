package org.dealtrace.outcome.classify;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.InputException;
import org.dealtrace.OutcomeType;
import org.dealtrace.outcome.classify.text.TextReading;

/**
 * The shipped {@linkplain OutcomeClassifier classifiers}, and ways to combine any.
 *
 * <pre>{@code
 * OutcomeClassifiers.standard() // by the source's codes, then by the text, then by roles
 * OutcomeClassifiers.firstOf(mine, OutcomeClassifiers.standard())     // mine, and where it abstains the standard ones
 * OutcomeClassifiers.vote(mine, yours, OutcomeClassifiers.byText())   // what more than half of those that answer say
 * }</pre>
 *
 * <p>All of them are immutable and safe for use by several threads, if those they combine are.
 */
public final class OutcomeClassifiers {

    /**
     * Raised whenever a shipped mapping, phrase or rule changes in a way that can change an answer;
     * {@code ClassifierVersionTest} says when. It stands beside each answer in a report.
     */
    static final String VERSION = "23";

    /** Of the SHA-256 of a user's file, as many as a reader can compare. */
    private static final int HASH_DIGITS = 8;

    private OutcomeClassifiers() {}

    /** The shipped classifiers with the shipped data, made once, when first asked for. */
    private static final class Shipped {
        static final OutcomeClassifier CODES = new SourceCodeClassifier(SourceCodes.shipped(List.of()), VERSION);
        static final TextClassifier TEXT = TextClassifier.shipped(VERSION);
        static final OutcomeClassifier STANDARD =
                new Combined("standard", new CodesAndText(CODES, TEXT, new RoleClassifier(VERSION))::read);
    }

    /**
     * Classifies by the source's own codes, then by the text, and if the source has neither, by the roles of the
     * parties.
     *
     * <p>The codes decide the type; without them, the text does. The state comes from the deal's history and the
     * source's status words; without them, from the text. If the text reports a failure, it overrides codes without
     * one, unless the history shows a completion. The reason: a list of deals that is not followed up shows "announced"
     * for ever.
     *
     * <p>Without type words and text, an acquirer and a target make an acquisition, or a minority stake if the stake is
     * below 50 percent. An investor and a target make a minority stake. Such answers have a confidence of 0.5, and
     * their evidence names the roles.
     *
     * <p>It does not depend on the class path; see {@link #installed()}.
     */
    public static OutcomeClassifier standard() {
        return Shipped.STANDARD;
    }

    /**
     * The same with a user's mapping file for the source's words; see {@link #bySourceCodes(Path)}.
     *
     * @throws InputException if the file cannot be read or a row of it is wrong
     */
    public static OutcomeClassifier standard(Path mapping) {
        return new Combined(
                "standard", new CodesAndText(bySourceCodes(mapping), Shipped.TEXT, new RoleClassifier(VERSION))::read);
    }

    /**
     * By the source's type and status words, through the shipped mapping files: the project's own words, Crunchbase
     * acquisitions, the China Global Investment Tracker, and the words that commercial deal databases commonly use. The
     * words must fit whole; case, spaces, hyphens and figures do not matter.
     *
     * <p>The deal's stake decides a word such as "investment", which leaves open whether control was bought. It also
     * corrects a word for an acquisition: 50 percent or more is an acquisition, less is a minority stake. Without a
     * stake such a word gives no type, and {@link #standard()} then asks the text.
     */
    public static OutcomeClassifier bySourceCodes() {
        return Shipped.CODES;
    }

    /**
     * The same with a user's mapping file before the shipped ones. Columns: {@code source, field, word, types, status,
     * confidence}; see {@code docs/classifiers.md}.
     *
     * @throws InputException if the file cannot be read or a row of it is wrong
     */
    public static OutcomeClassifier bySourceCodes(Path mapping) {
        return new SourceCodeClassifier(SourceCodes.shipped(List.of(mapping)), versionWith(mapping));
    }

    /** By the deal's text, in English, Chinese, German, French, Russian or Japanese. */
    public static OutcomeClassifier byText() {
        return Shipped.TEXT;
    }

    /**
     * The same with a user's phrases beside the shipped ones; a user's phrase wins over a shipped one for the same
     * words. Columns: {@code language, pattern, type, status, mood, weight}; see {@code docs/classifiers.md}. A phrase
     * can be of any language and of any {@linkplain OutcomeType#of type}.
     *
     * @throws InputException if the file cannot be read or a row of it is wrong
     */
    public static OutcomeClassifier byText(Path phrases) {
        return TextClassifier.with(phrases, versionWith(phrases));
    }

    /** The version of a classifier with a user's file: the shipped one's, and the beginning of the file's SHA-256. */
    private static String versionWith(Path file) {
        return VERSION + "+" + FileHash.of(file).substring(0, HASH_DIGITS);
    }

    /** Asks one after another; the first that does not abstain answers, under its own name. */
    public static OutcomeClassifier firstOf(OutcomeClassifier... classifiers) {
        List<OutcomeClassifier> list = some(classifiers);
        return new Combined("first of (" + labels(list) + ")", deal -> {
            TextReading first = TextReading.of(Optional.empty());
            for (OutcomeClassifier classifier : list) {
                TextReading reading = classifier.read(deal);
                if (reading.answer().isPresent()) {
                    return reading;
                }
                first = first.doubt().isPresent() || !first.shares().isEmpty() ? first : reading;
            }
            return first;
        });
    }

    /**
     * Majority vote: a type wins if more than half of the classifiers that answer name it. The status is decided in the
     * same way among those that give one. When no type has more than half, the vote abstains. The confidence is that of
     * the types' supporters, averaged over all that answered; the evidence names who found it.
     */
    public static OutcomeClassifier vote(OutcomeClassifier... classifiers) {
        List<OutcomeClassifier> list = some(classifiers);
        String name = "vote of (" + labels(list) + ")";
        return new Combined(name, deal -> Vote.elect(list, deal, name + " " + VERSION));
    }

    /**
     * Gives a classifier, such as a lambda, a name and a version. They replace the {@link Classification#classifier()}
     * of its answers.
     *
     * @throws IllegalArgumentException if one of them is blank
     */
    public static OutcomeClassifier named(String name, String version, OutcomeClassifier classifier) {
        if (name.isBlank() || version.isBlank()) {
            throw new IllegalArgumentException(
                    "a classifier's name and version must not be blank but were '" + name + "' and '" + version + "'");
        }
        return new Named(name, version, classifier);
    }

    /**
     * The classifiers that jars on the class path offer to {@link ServiceLoader} as
     * {@code org.dealtrace.outcome.classify.OutcomeClassifier}, in the order of their names. No other method of this
     * library uses them, so a jar on the class path changes no result by itself.
     *
     * <pre>{@code
     * OutcomeClassifier all = OutcomeClassifiers.firstOf(
     *         Stream.concat(OutcomeClassifiers.installed().stream(), Stream.of(OutcomeClassifiers.standard()))
     *                 .toArray(OutcomeClassifier[]::new));
     * }</pre>
     *
     * @throws ServiceConfigurationError if a jar offers something that cannot be made
     */
    public static List<OutcomeClassifier> installed() {
        return ServiceLoader.load(OutcomeClassifier.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(OutcomeClassifier::label)
                        .thenComparing(c -> c.getClass().getName()))
                .toList();
    }

    private static List<OutcomeClassifier> some(OutcomeClassifier... classifiers) {
        if (classifiers.length == 0) {
            throw new IllegalArgumentException("a combination needs at least one classifier");
        }
        return List.of(classifiers);
    }

    private static String labels(List<OutcomeClassifier> list) {
        return list.stream().map(OutcomeClassifier::label).collect(Collectors.joining(", "));
    }

    private record Named(String name, String version, OutcomeClassifier classifier) implements OutcomeClassifier {

        @Override
        public Optional<Classification> classify(Deal deal) {
            return read(deal).answer();
        }

        @Override
        public TextReading read(Deal deal) {
            TextReading reading = classifier.read(deal);
            return reading.with(reading.answer()
                    .map(c -> new Classification(c.types(), c.status(), c.confidence(), c.evidence(), label())));
        }

        @Override
        public String toString() {
            return label();
        }
    }

    private record Combined(String name, Function<Deal, TextReading> how) implements OutcomeClassifier {

        @Override
        public Optional<Classification> classify(Deal deal) {
            return how.apply(deal).answer();
        }

        @Override
        public TextReading read(Deal deal) {
            return how.apply(deal);
        }

        @Override
        public String version() {
            return VERSION;
        }

        @Override
        public String toString() {
            return label();
        }
    }
}
