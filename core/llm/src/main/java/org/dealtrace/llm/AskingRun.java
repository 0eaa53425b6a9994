package org.dealtrace.llm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** One run: workers take questions from a queue and call the service with them. */
final class AskingRun implements AutoCloseable {

    /** After so many failed calls in a row the service is out of order, and is asked no more. */
    private static final int OUT_OF_ORDER = 20;

    /**
     * A question of one or more deals.
     *
     * @param key in the file of answers
     * @param text of the deals
     * @param parties of the deals
     */
    record Open(String key, String text, List<String> parties) {}

    private final Asking.Builder limits;
    private final AnswerFile kept;
    private final Map<String, Answer> answers;
    private final long end;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong tokens = new AtomicLong();
    private final AtomicInteger failedInARow = new AtomicInteger();
    private volatile String lastFailure = "";
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "dealtrace-asking");
        thread.setDaemon(true);
        return thread;
    });

    /** @param answers receives the answers by their keys; safe for several threads */
    AskingRun(Asking.Builder limits, AnswerFile kept, Map<String, Answer> answers) {
        this.limits = limits;
        this.kept = kept;
        this.answers = answers;
        this.end = System.nanoTime() + limits.time.toNanos();
    }

    long calls() {
        return calls.get();
    }

    long tokens() {
        return tokens.get();
    }

    /** Asks all questions, and returns when each has an answer of some kind. */
    void ask(List<Open> questions) {
        Queue<List<Open>> open = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < questions.size(); i += limits.textsPerCall) {
            open.add(questions.subList(i, Math.min(questions.size(), i + limits.textsPerCall)));
        }
        List<Future<?>> workers = new ArrayList<>();
        while (workers.size() < Math.min(limits.parallel, open.size() + workers.size())) {
            workers.add(threads.submit(() -> work(open)));
        }
        try {
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    private static CancellationException cancelled(InterruptedException e) {
        CancellationException cancelled = new CancellationException("asking was interrupted");
        cancelled.initCause(e);
        return cancelled;
    }

    private void work(Queue<List<Open>> open) {
        for (List<Open> call = open.poll(); call != null; call = open.poll()) {
            List<Answer> given = answers(call);
            for (int i = 0; i < given.size(); i++) {
                Open question = call.get(i);
                Answer answer = given.get(i);
                if (answer.kind() == Answer.Kind.ANSWERED || answer.kind() == Answer.Kind.ABSTAINED) {
                    kept.add(new AnswerFile.Line(question.key(), limits.service.label(), answer));
                }
                answers.put(question.key(), answer);
            }
        }
    }

    /** The answers to the questions of a call, in their order. */
    private List<Answer> answers(List<Open> call) {
        List<AnswerService.Question> questions = new ArrayList<>();
        for (Open question : call) {
            questions.add(new AnswerService.Question(
                    String.valueOf(questions.size() + 1), question.text(), question.parties()));
        }
        Answer failure = Answer.notAsked("");
        for (int attempt = 0; attempt <= limits.retries; attempt++) {
            String over = overBudget();
            if (!over.isEmpty()) {
                return all(call, attempt == 0 ? Answer.notAsked(over) : failure);
            }
            try {
                if (attempt > 0) {
                    TimeUnit.NANOSECONDS.sleep(Math.min(limits.pause.toNanos() << (attempt - 1), left()));
                }
                calls.incrementAndGet();
                AnswerService.Reply reply = call(questions);
                tokens.addAndGet(reply.tokens());
                failedInARow.set(0);
                return identified(questions, reply);
            } catch (InterruptedException e) {
                throw cancelled(e);
            } catch (TimeoutException | ExecutionException e) {
                Throwable cause = e instanceof TimeoutException ? e : e.getCause();
                failure = Answer.failed(
                        e instanceof TimeoutException ? "no answer within " + limits.timeout : String.valueOf(cause));
                lastFailure = failure.cause();
                if (!(e instanceof TimeoutException) && !(cause instanceof AnswerService.Unavailable)) {
                    break;
                }
            }
        }
        failedInARow.incrementAndGet();
        return all(call, failure);
    }

    private static List<Answer> all(List<Open> call, Answer same) {
        return call.stream().map(question -> same).toList();
    }

    private long left() {
        return Math.max(0, end - System.nanoTime());
    }

    /** Why no call may begin; empty if one may. */
    private String overBudget() {
        if (failedInARow.get() >= OUT_OF_ORDER) {
            return "the service failed " + OUT_OF_ORDER + " times in a row: " + lastFailure;
        }
        return calls.get() >= limits.calls
                ? "the budget of " + limits.calls + " calls is used"
                : tokens.get() >= limits.tokens
                        ? "the budget of " + limits.tokens + " tokens is used"
                        : left() == 0 ? "the budget of time, " + limits.time + ", is used" : "";
    }

    private AnswerService.Reply call(List<AnswerService.Question> questions)
            throws InterruptedException, TimeoutException, ExecutionException {
        Future<AnswerService.Reply> reply = threads.submit(() -> limits.service.ask(questions));
        try {
            return reply.get(Math.min(limits.timeout.toNanos(), left()), TimeUnit.NANOSECONDS);
        } finally {
            reply.cancel(true);
        }
    }

    /** Each question's answer; one whose id is missing or has two answers has failed. */
    private static List<Answer> identified(List<AnswerService.Question> questions, AnswerService.Reply reply) {
        Map<String, Answer> byId = new HashMap<>();
        for (AnswerService.Identified one : reply.answers()) {
            byId.merge(one.id(), one.answer(), (a, b) -> Answer.failed("the service gave several answers for one id"));
        }
        Answer missing = Answer.failed("the service gave no answer for its id");
        return questions.stream()
                .map(question -> byId.getOrDefault(question.id(), missing))
                .toList();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
