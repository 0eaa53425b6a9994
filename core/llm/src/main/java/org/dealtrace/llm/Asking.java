package org.dealtrace.llm;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.internal.Sha256;
import org.dealtrace.outcome.classify.OutcomeClassifier;

/**
 * Asks a service what many deals are, within a budget, and keeps its answers in a file.
 *
 * <pre>{@code
 * Asking.Result asked = Asking.builder(ChatAnswers.of(model, "llama3.1"), Path.of("answers.txt"))
 *         .parallel(4)
 *         .calls(2_000)
 *         .build()
 *         .ask(deals);
 * OutcomeClassifier mine = OutcomeClassifiers.firstOf(asked.classifier(), OutcomeClassifiers.standard());
 * }</pre>
 *
 * <p>Equal texts are asked once. Answers and abstentions go to the file at once, so a killed run goes on where it
 * ended, and a run with {@code calls(0)} repeats a study without the service. A call that is
 * {@linkplain AnswerService.Unavailable unavailable} or takes too long is repeated after 1, 2, 4 … seconds; other
 * failures are not. A failing service throws nothing: its deals count as failed, and after 20 failed calls in a row the
 * rest is not asked. Immutable; several threads can ask at once if each has a file of its own.
 */
public final class Asking {

    private static final Answer NO_TEXT = Answer.abstained("it has no text");
    private static final Answer NOT_STORED = Answer.notAsked("its answer is not stored, and no call was permitted");

    private final AnswerService service;
    private final Path file;
    private final Builder limits;

    private Asking(Builder limits) {
        this.service = limits.service;
        this.file = limits.file;
        this.limits = limits.copy();
    }

    /**
     * Starts a run with up to 4 calls at once, a text in each, 60 seconds and 3 repetitions for each, and no budget.
     *
     * @param service whom to ask
     * @param file where its answers are kept; made if missing
     */
    public static Builder builder(AnswerService service, Path file) {
        return new Builder(Objects.requireNonNull(service, "service"), Objects.requireNonNull(file, "file"));
    }

    /** The limits of a run. Not safe for several threads. */
    public static final class Builder {
        final AnswerService service;
        final Path file;
        int parallel = 4;
        int textsPerCall = 1;
        int retries = 3;
        long calls = Long.MAX_VALUE;
        long tokens = Long.MAX_VALUE;
        Duration timeout = Duration.ofMinutes(1);
        Duration time = Duration.ofDays(365);
        Duration pause = Duration.ofSeconds(1);

        private Builder(AnswerService service, Path file) {
            this.service = service;
            this.file = file;
        }

        private Builder copy() {
            Builder copy = new Builder(service, file);
            copy.parallel = parallel;
            copy.textsPerCall = textsPerCall;
            copy.retries = retries;
            copy.calls = calls;
            copy.tokens = tokens;
            copy.timeout = timeout;
            copy.time = time;
            copy.pause = pause;
            return copy;
        }

        /** At most this many calls at once, 1 to 1,000. */
        public Builder parallel(int most) {
            this.parallel = (int) within("calls at once", most, 1, 1000);
            return this;
        }

        /** Up to this many texts in a call, 1 to 100; more are cheaper, and fail together. */
        public Builder textsPerCall(int most) {
            this.textsPerCall = (int) within("texts in a call", most, 1, 100);
            return this;
        }

        /** How long a call may take. */
        public Builder timeout(Duration most) {
            this.timeout = positive(most);
            return this;
        }

        /** How often a call that may succeed later is repeated, 0 to 10 times. */
        public Builder retries(int most) {
            this.retries = (int) within("repetitions", most, 0, 10);
            return this;
        }

        /** The budget of calls, repetitions included; 0 uses stored answers alone. */
        public Builder calls(long most) {
            this.calls = within("calls", most, 0, Long.MAX_VALUE);
            return this;
        }

        /** The budget of tokens, as far as the service counts them; calls under way may exceed it. */
        public Builder tokens(long most) {
            this.tokens = within("tokens", most, 0, Long.MAX_VALUE);
            return this;
        }

        /** The budget of time; calls under way end with it. */
        public Builder time(Duration most) {
            this.time = positive(most);
            return this;
        }

        /** Before the first repetition. */
        Builder pause(Duration first) {
            this.pause = first;
            return this;
        }

        /** The run. */
        public Asking build() {
            return new Asking(this);
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
                throw new IllegalArgumentException("a time must be above 0 but was " + time);
            }
            return time;
        }
    }

    /**
     * Asks about deals whose answers the file lacks.
     *
     * @throws org.dealtrace.InputException if the file is no file of answers, was changed, or another run has it open
     * @throws java.io.UncheckedIOException if the file cannot be written
     * @throws CancellationException within the time of one call after an interrupt of this thread, which stays marked;
     *     answers until then are kept
     */
    public Result ask(Collection<Deal> deals) {
        Map<String, AskingRun.Open> byDeal = new LinkedHashMap<>();
        Map<String, AskingRun.Open> open = new LinkedHashMap<>();
        for (Deal deal : deals) {
            List<String> parties = deal.parties().stream().map(DealParty::name).toList();
            deal.text().filter(text -> !text.isBlank()).ifPresent(text -> {
                String key = AnswerFile.key(service.label(), text, parties);
                byDeal.put(deal.id(), open.computeIfAbsent(key, k -> new AskingRun.Open(k, text, parties)));
            });
        }
        Map<String, Answer> answers = new ConcurrentHashMap<>();
        long calls = 0;
        long tokens = 0;
        if (limits.calls == 0) {
            answers.putAll(AnswerFile.read(file));
        } else {
            try (AnswerFile kept = AnswerFile.open(file);
                    AskingRun run = new AskingRun(limits, kept, answers)) {
                answers.putAll(kept.before());
                open.keySet().removeAll(answers.keySet());
                run.ask(List.copyOf(open.values()));
                calls = run.calls();
                tokens = run.tokens();
            }
        }
        Map<String, Answer> all = new LinkedHashMap<>();
        for (Deal deal : deals) {
            AskingRun.Open question = byDeal.get(deal.id());
            all.put(deal.id(), question == null ? NO_TEXT : answers.getOrDefault(question.key(), NOT_STORED));
        }
        return new Result(service.label(), all, calls, tokens);
    }

    /**
     * What became of each deal.
     *
     * @param service the label of the service
     * @param answers by the id of the deal
     * @param calls that were made, repetitions included
     * @param tokens that were used, as far as the service counts them
     */
    public record Result(String service, Map<String, Answer> answers, long calls, long tokens) {

        private static final double FEW = 0.05;
        private static final int HASH_DIGITS = 8;

        public Result {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }

        /** The number of deals with this kind of answer. */
        public long count(Answer.Kind kind) {
            return answers.values().stream().filter(a -> a.kind() == kind).count();
        }

        /**
         * The stored answers as a classifier, if at most 5 percent of the deals have failed or were not asked.
         *
         * @throws IllegalStateException if more have
         */
        public OutcomeClassifier classifier() {
            return classifier(FEW);
        }

        /**
         * The stored answers as a classifier. It abstains for a deal that has no answer, and for every deal that was
         * not in this run.
         *
         * @param most the share of deals, 0 to 1, that may have failed or not been asked; a rate would say too little
         *     of what the others are, since a service does not fail at random
         * @throws IllegalStateException if more have
         */
        public OutcomeClassifier classifier(double most) {
            long without = count(Answer.Kind.FAILED) + count(Answer.Kind.NOT_ASKED);
            if (without > most * answers.size()) {
                throw new IllegalStateException(without + " of " + answers.size() + " deals have no answer of "
                        + service + ", which would bend the rate (" + this + "; the first cause: " + cause()
                        + "); ask again, which repeats these alone, or permit a larger share");
            }
            return new Stored(service, Sha256.hex(answers.toString()).substring(0, HASH_DIGITS), answers);
        }

        private String cause() {
            return answers.values().stream()
                    .filter(a -> a.kind() == Answer.Kind.FAILED || a.kind() == Answer.Kind.NOT_ASKED)
                    .findFirst()
                    .map(Answer::cause)
                    .orElse("");
        }

        /** The counts on one line: {@code 912 answered, 40 abstained, 8 failed, 0 not asked; 960 calls, 0 tokens}. */
        @Override
        public String toString() {
            return count(Answer.Kind.ANSWERED) + " answered, " + count(Answer.Kind.ABSTAINED) + " abstained, "
                    + count(Answer.Kind.FAILED) + " failed, " + count(Answer.Kind.NOT_ASKED) + " not asked; " + calls
                    + " calls, " + tokens + " tokens";
        }
    }

    private record Stored(String name, String version, Map<String, Answer> answers) implements OutcomeClassifier {

        @Override
        public Optional<Classification> classify(Deal deal) {
            return Optional.ofNullable(answers.get(deal.id()))
                    .flatMap(Answer::classification)
                    .map(c -> new Classification(c.types(), c.status(), c.confidence(), c.evidence(), label()));
        }

        @Override
        public String toString() {
            return label();
        }
    }
}
