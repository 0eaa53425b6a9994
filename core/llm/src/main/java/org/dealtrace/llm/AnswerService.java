package org.dealtrace.llm;

import java.util.List;

/**
 * A service that classifies deals, such as a language model or a classifier on a server.
 *
 * <p>It may be slow and may fail. {@link Asking} limits the number of calls, their duration and their retries.
 * Implementations must be safe for several threads; a call that takes too long is interrupted.
 */
public interface AnswerService {

    /**
     * The name and version of everything that can change an answer: the model, the prompt and the format of answers.
     * Answers are stored under this label, so after a change all questions are asked again.
     */
    String label();

    /**
     * Answers several questions in one call.
     *
     * @throws Unavailable if a retry may succeed
     * @throws RuntimeException any other one if a retry would fail too
     * @throws InterruptedException if the thread was interrupted because the call took too long
     */
    Reply ask(List<Question> questions) throws InterruptedException;

    /**
     * A question about one deal.
     *
     * @param id identifies the question within its call
     * @param text headline or description; it comes from outside and must be treated as data, not as instructions
     * @param parties the names of the deal's parties, because a text may report several deals
     */
    record Question(String id, String text, List<String> parties) {

        public Question {
            parties = List.copyOf(parties);
        }
    }

    /**
     * The result of one call. A question without an answer, or with two, counts as failed; unknown ids are ignored.
     *
     * @param answers the answers with the ids of their questions
     * @param tokens the tokens that the call used; 0 if unknown
     */
    record Reply(List<Identified> answers, long tokens) {

        public Reply {
            answers = List.copyOf(answers);
        }
    }

    /**
     * The answer to one question.
     *
     * @param id the id of the question
     * @param answer the answer
     */
    record Identified(String id, Answer answer) {}

    /** The service is overloaded, out of order or out of reach; a retry may succeed. */
    final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
