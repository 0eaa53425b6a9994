package org.dealtrace.outcome.classify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartyRole;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;

/** The labelled sentences, and the figures of a classifier on them. docs/classifiers.md says how they were labelled. */
public final class LabelledSentences {

    static final String FILE = "labelled-sentences.csv";

    /** The parts of the sentences that neither model learned from, nor phrases were pruned with. */
    private static final List<String> UNTRAINED =
            List.of("held-out", "blind", "nineteenth", "twenty-first", "against-frames-check");

    private LabelledSentences() {}

    /**
     * A sentence.
     *
     * @param hard what makes it hard, or empty
     * @param part when it was written and what it was used for
     * @param types the right answer; empty when the right answer is none
     */
    public record Sentence(
            String id,
            String language,
            String hard,
            String part,
            String text,
            Set<OutcomeType> types,
            DealStatus status,
            List<String> parties) {

        public Deal deal() {
            Deal.Builder deal = Deal.builder(id).text(text);
            // A deal has parties; where the sentence is not about telling them apart, one that it does not name.
            (parties.isEmpty() ? List.of("Nemo") : parties).forEach(p -> deal.party(DealParty.of(PartyRole.OTHER, p)));
            return deal.build();
        }
    }

    /** A sentence and what the classifier said. */
    record Answer(Sentence sentence, Optional<Classification> given) {

        Set<OutcomeType> types() {
            return given.map(g -> Set.copyOf(g.types())).orElse(Set.of());
        }

        DealStatus status() {
            return given.map(Classification::status).orElse(DealStatus.UNKNOWN);
        }
    }

    public static List<Sentence> read() {
        try (InputStream in = Objects.requireNonNull(LabelledSentences.class.getResourceAsStream(FILE));
                TableReader table = TableReader.ofText(
                        FILE,
                        new String(in.readAllBytes(), StandardCharsets.UTF_8),
                        "id",
                        "language",
                        "hard",
                        "part",
                        "text",
                        "types",
                        "status",
                        "parties")) {
            List<Sentence> list = new ArrayList<>();
            for (TableRow row : table) {
                list.add(new Sentence(
                        row.get("id"),
                        row.get("language"),
                        row.get("hard"),
                        row.get("part"),
                        row.get("text"),
                        split(row.get("types"), "\\+").stream()
                                .map(OutcomeType::of)
                                .collect(Collectors.toSet()),
                        row.get("status").isEmpty()
                                ? DealStatus.UNKNOWN
                                : DealStatus.valueOf(row.get("status").toUpperCase(Locale.ROOT)),
                        split(row.get("parties"), ";")));
            }
            return list;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> split(String cell, String by) {
        return Arrays.stream(cell.split(by)).filter(s -> !s.isEmpty()).toList();
    }

    static List<Answer> ask(OutcomeClassifier classifier, List<Sentence> sentences) {
        return sentences.stream()
                .map(s -> new Answer(s, classifier.classify(s.deal())))
                .toList();
    }

    /** Right, wrong and missed. */
    record Counts(int right, int wrong, int missed) {

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }
    }

    static String three(double figure) {
        return String.format(Locale.ROOT, "%.3f", figure);
    }

    /** Over the types that the predicate takes, each type of each sentence counted once. */
    static Counts types(List<Answer> answers, Predicate<OutcomeType> which) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (Answer a : answers) {
            Set<OutcomeType> all = new TreeSet<>(Comparator.comparing(OutcomeType::id));
            all.addAll(a.types());
            all.addAll(a.sentence().types());
            for (OutcomeType type : all) {
                if (which.test(type)) {
                    boolean said = a.types().contains(type);
                    boolean is = a.sentence().types().contains(type);
                    right += said && is ? 1 : 0;
                    wrong += said && !is ? 1 : 0;
                    missed += !said && is ? 1 : 0;
                }
            }
        }
        return new Counts(right, wrong, missed);
    }

    /** The part of the answered sentences for which "completed" is said exactly when it is so. */
    static double completedOrNot(List<Answer> answers) {
        List<Answer> answered =
                answers.stream().filter(a -> a.given().isPresent()).toList();
        long agree = answered.stream()
                .filter(a ->
                        (a.status() == DealStatus.COMPLETED) == (a.sentence().status() == DealStatus.COMPLETED))
                .count();
        return answered.isEmpty() ? 1 : (double) agree / answered.size();
    }

    /** The part of the answered sentences that tell of a deal for which the status is right. */
    static double statusRight(List<Answer> answers) {
        List<Answer> deals = answers.stream()
                .filter(a -> a.given().isPresent() && !a.sentence().types().isEmpty())
                .toList();
        long right =
                deals.stream().filter(a -> a.status() == a.sentence().status()).count();
        return deals.isEmpty() ? 1 : (double) right / deals.size();
    }

    /** The tables of docs/classifiers.md: the parts that did not train, beside all the others. */
    static String tables(List<Answer> answers) {
        List<String> lines = new ArrayList<>();
        header(lines, "parts that", "sentences", "answered", "type P", "type R", "status right", "completed or not");
        Map<Boolean, List<Answer>> trained = answers.stream()
                .collect(Collectors.partitioningBy(
                        a -> !UNTRAINED.contains(a.sentence().part())));
        List<Answer> untrained = Objects.requireNonNull(trained.get(false));
        lines.add(summary("did not train", untrained));
        lines.add(summary("trained", Objects.requireNonNull(trained.get(true))));
        for (String language : List.of("en", "zh", "de", "fr", "ru", "ja")) {
            lines.add(summary(
                    language,
                    untrained.stream()
                            .filter(a -> a.sentence().language().equals(language))
                            .toList()));
        }
        return String.join("\n", lines);
    }

    private static void header(List<String> lines, String... columns) {
        lines.add("| " + String.join(" | ", columns) + " |");
        lines.add("|" + "---|".repeat(columns.length));
    }

    static List<Answer> part(List<Answer> answers, String part) {
        return answers.stream().filter(a -> a.sentence().part().equals(part)).toList();
    }

    private static String summary(String name, List<Answer> answers) {
        Counts counts = types(answers, t -> true);
        return String.join(
                " | ",
                "| " + name,
                Integer.toString(answers.size()),
                Long.toString(
                        answers.stream().filter(a -> a.given().isPresent()).count()),
                three(counts.precision()),
                three(counts.recall()),
                three(statusRight(answers)),
                three(completedOrNot(answers)) + " |");
    }
}
