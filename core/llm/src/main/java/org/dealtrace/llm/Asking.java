package org.dealtrace.llm;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.internal.Sha256;
import org.dealtrace.outcome.classify.OutcomeClassifier;

/**
 * Asks a service to classify many deals, within a budget, and stores its answers in a file.
 *
 * <pre>{@code
 * Asking.Result asked = Asking.builder(ChatAnswers.of(model, "llama3.1:8b"), Path.of("answers.txt"))
 *         .parallel(4)
 *         .calls(2_000)
 *         .build()
 *         .ask(deals);
 * OutcomeClassifier mine = OutcomeClassifiers.firstOf(asked.classifier(), OutcomeClassifiers.standard());
 * }</pre>
 *
 * <p>Equal questions are asked once. Each answer and abstention is stored as it arrives, so that a run that was killed
 * can be continued, and a run with {@code calls(0)} repeats a study without the service. If a call is
 * {@linkplain AnswerService.Unavailable unavailable} or times out, it is retried after 1, 2, 4 … seconds; other
 * failures are not retried. Failures of the service are counted, never thrown. After 20 failed calls in a row the
 * remaining questions are not asked.
 *
 * <p>Immutable. Several threads can ask at once if each has its own file.
 */
public final class Asking {

    private static final Answer NO_TEXT = Answer.abstained("the deal has no text");
    private static final Answer NOT_STORED = Answer.notAsked("there is no stored answer, and the budget is 0 calls");

    private final AnswerService service;
    private final Path file;
    private final Limits limits;

    private Asking(AnswerService service, Path file, Limits limits) {
        this.service = service;
        this.file = file;
        this.limits = limits;
    }

    /** The limits of a run; see {@link Builder}. */
    record Limits(
            int parallel,
            int textsPerCall,
            int retries,
            long calls,
            long tokens,
            Duration timeout,
            Duration time,
            Duration pause) {}

    /**
     * Starts a run. By default up to 4 calls run at once, each with one text, a timeout of 60 seconds and up to 3
     * retries; the budget is unlimited.
     *
     * @param file where the answers are stored; created if missing
     */
    public static Builder builder(AnswerService service, Path file) {
        return new Builder(Objects.requireNonNull(service, "service"), Objects.requireNonNull(file, "file"));
    }

    /** Sets the limits of a run. Not safe for several threads. */
    public static final class Builder {
        private final AnswerService service;
        private final Path file;
        private int parallel = 4;
        private int textsPerCall = 1;
        private int retries = 3;
        private long calls = Long.MAX_VALUE;
        private long tokens = Long.MAX_VALUE;
        private Duration timeout = Duration.ofMinutes(1);
        private Duration time = Duration.ofDays(365);
        private Duration pause = Duration.ofSeconds(1);

        private Builder(AnswerService service, Path file) {
            this.service = service;
            this.file = file;
        }

        /** The most calls at once, 1 to 1,000. */
        public Builder parallel(int most) {
            this.parallel = (int) within("calls at once", most, 1, 1000);
            return this;
        }

        /** The most texts in a call, 1 to 100. Long calls are cheaper, but if one fails, all its texts do. */
        public Builder textsPerCall(int most) {
            this.textsPerCall = (int) within("texts in a call", most, 1, 100);
            return this;
        }

        /** The longest time for one call. */
        public Builder timeout(Duration most) {
            this.timeout = positive(most);
            return this;
        }

        /** The most retries of a call that was unavailable or timed out, 0 to 10. */
        public Builder retries(int most) {
            this.retries = (int) within("retries", most, 0, 10);
            return this;
        }

        /** The budget of calls, retries included; with 0, only stored answers are used. */
        public Builder calls(long most) {
            this.calls = within("calls", most, 0, Long.MAX_VALUE);
            return this;
        }

        /** The budget of tokens, if the service counts them; calls that have begun may exceed it. */
        public Builder tokens(long most) {
            this.tokens = within("tokens", most, 0, Long.MAX_VALUE);
            return this;
        }

        /** The budget of time; calls that have begun are interrupted when it ends. */
        public Builder time(Duration most) {
            this.time = positive(most);
            return this;
        }

        /** The pause before the first retry; it doubles with each further one. */
        Builder pause(Duration first) {
            this.pause = first;
            return this;
        }

        /** Builds the run. */
        public Asking build() {
            return new Asking(
                    service, file, new Limits(parallel, textsPerCall, retries, calls, tokens, timeout, time, pause));
        }

        private static long within(String what, long value, long least, long most) {
            if (value < least || value > most) {
                throw new IllegalArgumentException(what + " must be " + least
                        + (most == Long.MAX_VALUE ? " or more" : " to " + most) + " but were " + value);
            }
            return value;
        }

        private static Duration positive(Duration time) {
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException("a duration must be positive but was " + time);
            }
            return time;
        }
    }

    /**
     * Asks about the deals that have no stored answer.
     *
     * @throws org.dealtrace.InputException if the file is not an answer file, was edited, or is open in another run
     * @throws java.io.UncheckedIOException if the file cannot be written
     * @throws CancellationException if this thread is interrupted, which stays marked; stored answers are kept
     */
    public Result ask(Collection<Deal> deals) {
        Map<String, AskingRun.Open> open = new LinkedHashMap<>();
        deals.forEach(deal -> AskingRun.Open.of(service.label(), deal).ifPresent(q -> open.put(q.key(), q)));
        Map<String, Answer> stored = new ConcurrentHashMap<>();
        long calls = 0;
        long tokens = 0;
        if (limits.calls() == 0) {
            stored.putAll(AnswerFile.read(file));
        } else {
            try (AnswerFile kept = AnswerFile.open(file);
                    AskingRun run = new AskingRun(service, limits, kept, stored)) {
                stored.putAll(kept.before);
                open.keySet().removeAll(stored.keySet());
                run.ask(List.copyOf(open.values()));
                calls = run.calls.get();
                tokens = run.tokens.get();
            }
        }
        Map<String, Answer> byDeal = new LinkedHashMap<>();
        Map<String, Classification> found = new HashMap<>();
        for (Deal deal : deals) {
            Optional<AskingRun.Open> question = AskingRun.Open.of(service.label(), deal);
            Answer answer =
                    question.map(q -> stored.getOrDefault(q.key(), NOT_STORED)).orElse(NO_TEXT);
            byDeal.put(deal.id(), answer);
            question.ifPresent(q -> answer.classification().ifPresent(c -> found.put(q.key(), c)));
        }
        return new Result(service.label(), byDeal, found, calls, tokens);
    }

    /**
     * The result of a run.
     *
     * @param service the label of the service
     * @param answers by the ids of the deals, in the order of the deals
     * @param stored the classifications among them, by the keys of their questions
     * @param calls the calls made, retries included
     * @param tokens the tokens used, if the service counts them
     */
    public record Result(
            String service, Map<String, Answer> answers, Map<String, Classification> stored, long calls, long tokens) {

        public Result {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
            stored = Collections.unmodifiableMap(new TreeMap<>(stored));
        }

        /** The number of deals with this kind of answer. */
        public long count(Answer.Kind kind) {
            return answers.values().stream().filter(a -> a.kind() == kind).count();
        }

        /**
         * A classifier that looks up the stored answers, if at most 5 percent of the deals have failed or were not
         * asked; see {@link #classifier(double)}.
         *
         * @throws IllegalStateException if more have
         */
        public OutcomeClassifier classifier() {
            return classifier(0.05);
        }

        /**
         * A classifier that looks up the stored answers. It abstains for a deal without an answer, and for a deal whose
         * text or party names were not part of this run.
         *
         * @param most the largest share of deals, 0 to 1, that may have failed or not been asked. Services fail more
         *     often on some kinds of text than on others, so a rate from the remaining deals can be biased.
         * @throws IllegalStateException if more have
         */
        public OutcomeClassifier classifier(double most) {
            List<Answer> without = answers.values().stream()
                    .filter(a -> a.kind() == Answer.Kind.FAILED || a.kind() == Answer.Kind.NOT_ASKED)
                    .toList();
            if (without.size() > most * answers.size()) {
                throw new IllegalStateException(without.size() + " of " + answers.size() + " deals have no answer by "
                        + service + ", so a rate can be biased; the first cause is: "
                        + without.get(0).cause() + ". Ask again, which asks only about these, or allow a larger share");
            }
            return new Stored(service, Sha256.hex(stored.toString()).substring(0, 8), stored);
        }

        /** The counts: {@code 912 answered, 40 abstained, 8 failed, 0 not asked; calls: 960, tokens: 410000}. */
        @Override
        public String toString() {
            return count(Answer.Kind.ANSWERED) + " answered, " + count(Answer.Kind.ABSTAINED) + " abstained, "
                    + count(Answer.Kind.FAILED) + " failed, " + count(Answer.Kind.NOT_ASKED) + " not asked; calls: "
                    + calls + ", tokens: " + tokens;
        }
    }

    /** @param found by the keys of the questions */
    private record Stored(String name, String version, Map<String, Classification> found) implements OutcomeClassifier {

        @Override
        public Optional<Classification> classify(Deal deal) {
            return AskingRun.Open.of(name, deal)
                    .flatMap(question -> Optional.ofNullable(found.get(question.key())))
                    .map(c -> new Classification(c.types(), c.status(), c.confidence(), c.evidence(), label()));
        }
    }
}
