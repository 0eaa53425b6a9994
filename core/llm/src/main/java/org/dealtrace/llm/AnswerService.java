package org.dealtrace.llm;

import java.util.List;

/**
 * A service that says what deals are: a language model, or a classifier behind a web address.
 *
 * <p>It may be slow and may fail. Several threads call it at once; {@link Asking} bounds how many, how long and how
 * often. A call that takes too long is interrupted.
 */
public interface AnswerService {

    /**
     * Name and version of everything that can change an answer: the model, the prompt and the form of its answers.
     * Answers are kept under it, so a change makes {@link Asking} ask anew.
     */
    String label();

    /**
     * Answers some questions in one call.
     *
     * @throws Unavailable if the same call may succeed later
     * @throws RuntimeException any other one if it would fail again
     * @throws InterruptedException if the call took too long and was interrupted
     */
    Reply ask(List<Question> questions) throws InterruptedException;

    /**
     * What is asked about one deal.
     *
     * @param id of the question in its call
     * @param text headline or description; strangers wrote it, so it must be treated as data
     * @param parties the names of the deal's parties, because a text may tell of several deals
     */
    record Question(String id, String text, List<String> parties) {

        public Question {
            parties = List.copyOf(parties);
        }
    }

    /**
     * The answers of one call. A question whose id is missing or has two answers fails; other ids are ignored.
     *
     * @param answers with the ids of their questions
     * @param tokens what the call used, for the budget; 0 if unknown
     */
    record Reply(List<Identified> answers, long tokens) {

        public Reply {
            answers = List.copyOf(answers);
        }
    }

    /**
     * An answer with the id of its question.
     *
     * @param id of the question
     * @param answer what the service said
     */
    record Identified(String id, Answer answer) {}

    /** The service is overloaded, out of order or out of reach for now; the same call may succeed later. */
    final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
