package org.dealtrace.llm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.internal.Sha256;
import org.dealtrace.io.internal.ResultFile;

/** One run: worker threads take questions from a queue and call the service. */
final class AskingRun implements AutoCloseable {

    /** After this many failed calls in a row the service counts as out of order. */
    private static final int OUT_OF_ORDER = 20;

    /**
     * A question about all deals with the same text and party names.
     *
     * @param key its key in the file of answers: the hash of everything that an answer depends on
     */
    record Open(String key, String text, List<String> parties) {

        /** The question about a deal; empty if the deal has no text. */
        static Optional<Open> of(String label, Deal deal) {
            List<String> parties = deal.parties().stream().map(DealParty::name).toList();
            return deal.text()
                    .filter(text -> !text.isBlank())
                    .map(text -> new Open(Sha256.hex(ResultFile.json(List.of(label, text, parties))), text, parties));
        }
    }

    private final AnswerService service;
    private final Asking.Limits limits;
    private final AnswerFile kept;
    private final Map<String, Answer> answers;
    private final long end;
    /** What was used so far. */
    final AtomicLong calls = new AtomicLong();

    final AtomicLong tokens = new AtomicLong();
    private final AtomicInteger failedInARow = new AtomicInteger();
    private volatile String lastFailure = "";
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "dealtrace-asking");
        thread.setDaemon(true);
        return thread;
    });

    /** @param answers receives each answer under the key of its question; must be safe for several threads */
    AskingRun(AnswerService service, Asking.Limits limits, AnswerFile kept, Map<String, Answer> answers) {
        this.service = service;
        this.limits = limits;
        this.kept = kept;
        this.answers = answers;
        this.end = System.nanoTime() + limits.time().toNanos();
    }

    /** Asks the questions. */
    void ask(List<Open> questions) {
        Queue<List<Open>> open = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < questions.size(); i += limits.textsPerCall()) {
            open.add(questions.subList(i, Math.min(questions.size(), i + limits.textsPerCall())));
        }
        List<Future<?>> workers = new ArrayList<>();
        while (workers.size() < Math.min(limits.parallel(), open.size() + workers.size())) {
            workers.add(threads.submit(() -> work(open)));
        }
        try {
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("asking was interrupted; ask again to go on");
            cancelled.initCause(e);
            throw cancelled;
        } catch (ExecutionException e) {
            throw unchecked(e);
        }
    }

    private void work(Queue<List<Open>> open) {
        for (List<Open> call = open.poll(); call != null; call = open.poll()) {
            List<Answer> given = answers(call);
            for (int i = 0; i < given.size(); i++) {
                Open question = call.get(i);
                Answer answer = given.get(i);
                if (answer.kind() == Answer.Kind.ANSWERED || answer.kind() == Answer.Kind.ABSTAINED) {
                    kept.add(new AnswerFile.Line(question.key(), service.label(), answer));
                }
                answers.put(question.key(), answer);
            }
        }
    }

    /** Calls the service, with retries; returns the answers in the order of the questions. */
    private List<Answer> answers(List<Open> call) {
        List<AnswerService.Question> questions = new ArrayList<>();
        for (Open open : call) {
            String id = String.valueOf(questions.size() + 1);
            questions.add(new AnswerService.Question(id, open.text(), open.parties()));
        }
        Answer failure = Answer.notAsked("");
        for (int attempt = 0; attempt <= limits.retries(); attempt++) {
            try {
                if (attempt > 0) {
                    TimeUnit.NANOSECONDS.sleep(Math.min(limits.pause().toNanos() << (attempt - 1), left()));
                }
                String over = takeCall();
                if (!over.isEmpty()) {
                    return Collections.nCopies(call.size(), attempt == 0 ? Answer.notAsked(over) : failure);
                }
                return identified(questions, call(questions));
            } catch (AnswerService.Unavailable e) {
                failure = Answer.failed(String.valueOf(e.getMessage()));
            } catch (RuntimeException e) {
                failure = Answer.failed(e.toString());
                break;
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody waits for the answers any more", e);
            }
        }
        failedInARow.incrementAndGet();
        lastFailure = failure.cause();
        return Collections.nCopies(call.size(), failure);
    }

    private long left() {
        return Math.max(0, end - System.nanoTime());
    }

    /** Takes a call off the budget; returns why there is none left, or an empty text. */
    private String takeCall() {
        if (failedInARow.get() >= OUT_OF_ORDER) {
            return "the service failed " + OUT_OF_ORDER + " times in a row: " + lastFailure;
        }
        if (left() == 0) {
            return "the budget of time is used up: " + limits.time();
        }
        if (tokens.get() >= limits.tokens()) {
            return "the budget of tokens is used up: " + limits.tokens();
        }
        boolean taken = calls.getAndUpdate(n -> Math.min(n + 1, limits.calls())) < limits.calls();
        return taken ? "" : "the budget of calls is used up: " + limits.calls();
    }

    private AnswerService.Reply call(List<AnswerService.Question> questions) throws InterruptedException {
        Future<AnswerService.Reply> task =
                threads.submit(() -> Objects.requireNonNull(service.ask(questions), "the reply"));
        try {
            AnswerService.Reply reply = task.get(Math.min(limits.timeout().toNanos(), left()), TimeUnit.NANOSECONDS);
            tokens.addAndGet(reply.tokens());
            failedInARow.set(0);
            return reply;
        } catch (TimeoutException e) {
            throw new AnswerService.Unavailable("no answer within " + limits.timeout(), e);
        } catch (ExecutionException e) {
            throw unchecked(e);
        } finally {
            task.cancel(true);
        }
    }

    private static RuntimeException unchecked(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }

    /** The answer to each question; failed if there is none or more than one. */
    private static List<Answer> identified(List<AnswerService.Question> questions, AnswerService.Reply reply) {
        Map<String, Answer> byId = new HashMap<>();
        for (AnswerService.Identified one : reply.answers()) {
            byId.merge(
                    one.id(),
                    one.answer(),
                    (a, b) -> Answer.failed("the service gave several answers to this question"));
        }
        Answer missing = Answer.failed("the service gave no answer to this question");
        return questions.stream()
                .map(question -> byId.getOrDefault(question.id(), missing))
                .toList();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
