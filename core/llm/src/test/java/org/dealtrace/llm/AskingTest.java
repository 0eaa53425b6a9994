package org.dealtrace.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.InputException;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartyRole;
import org.dealtrace.outcome.classify.OutcomeClassifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class AskingTest {

    @TempDir
    private Path folder;

    /** Answers every text but those with the word "nothing", and counts what it is asked. */
    private static class Stub implements AnswerService {
        final List<String> asked = Collections.synchronizedList(new ArrayList<>());
        final AtomicInteger calls = new AtomicInteger();

        @Override
        public String label() {
            return "stub 1";
        }

        @Override
        public Reply ask(List<Question> questions) throws InterruptedException {
            calls.incrementAndGet();
            return new Reply(
                    questions.stream()
                            .map(q -> new Identified(q.id(), answer(q)))
                            .toList(),
                    10L * questions.size());
        }

        Answer answer(Question question) {
            asked.add(question.text());
            return question.text().contains("nothing") ? Answer.abstained("no deal") : acquisition(question.text());
        }
    }

    /** Never answers, until it is interrupted. */
    private static class Blocking extends Stub {
        final CountDownLatch interrupted;

        Blocking(int times) {
            interrupted = new CountDownLatch(times);
        }

        @Override
        public Reply ask(List<Question> questions) throws InterruptedException {
            try {
                new CountDownLatch(1).await();
            } finally {
                interrupted.countDown();
            }
            return super.ask(questions);
        }
    }

    private static Answer acquisition(String text) {
        return Answer.of(
                new Classification(
                        List.of(OutcomeType.ACQUISITION), DealStatus.COMPLETED, 0.9, List.of(text), "anything"),
                List.of());
    }

    private static Deal deal(int id, String text) {
        Deal.Builder deal = Deal.builder("D-" + id).party(DealParty.of(PartyRole.TARGET, "Target"));
        return text.isEmpty() ? deal.build() : deal.text(text).build();
    }

    private static List<Deal> deals(int n) {
        return IntStream.range(0, n).mapToObj(i -> deal(i, "text " + i)).toList();
    }

    private static String cause(Asking.Result result, String deal) {
        return result.answers().getOrDefault(deal, acquisition("missing")).cause();
    }

    private Path file() {
        return folder.resolve("sub/answers.txt");
    }

    private Asking.Builder asking(AnswerService service) {
        return Asking.builder(service, file()).pause(Duration.ofMillis(1));
    }

    @Test
    void equalTexts_areAskedOnce_andEachDealHasTheAnswer() {
        Stub stub = new Stub();
        Asking.Result result = asking(stub)
                .build()
                .ask(List.of(deal(1, "a"), deal(2, "a"), deal(3, "nothing"), deal(4, ""), deal(5, "  ")));
        assertThat(stub.asked).containsExactlyInAnyOrder("a", "nothing");
        assertThat(result).hasToString("2 answered, 3 abstained, 0 failed, 0 not asked; calls: 2, tokens: 20");
        OutcomeClassifier classifier = result.classifier();
        assertThat(classifier.classify(deal(2, "a")).orElseThrow().classifier()).isEqualTo(classifier.label());
        assertThat(classifier.classify(deal(3, "nothing"))).isEmpty();
        // what counts is what was asked, not the id
        assertThat(classifier.classify(deal(99, "a"))).isPresent();
        assertThat(classifier.classify(deal(2, "another text"))).isEmpty();
    }

    @Test
    void secondRun_usesTheFileAlone_andItsClassifierIsTheSame() throws IOException {
        OutcomeClassifier first = asking(new Stub()).build().ask(deals(7)).classifier();
        byte[] before = Files.readAllBytes(file());
        Stub stub = new Stub();
        Asking.Result stored = asking(stub).calls(0).build().ask(deals(7));
        assertThat(stub.asked).isEmpty();
        assertThat(stored.classifier()).isEqualTo(first);
        assertThat(stored.classifier().label()).matches("stub 1 [0-9a-f]{8}");
        assertThat(stored.count(Answer.Kind.ANSWERED)).isEqualTo(7);
        asking(stub).build().ask(deals(7));
        assertThat(stub.asked).isEmpty();
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void anotherLabel_asksAnew() {
        asking(new Stub()).build().ask(deals(2));
        Stub other = new Stub() {
            @Override
            public String label() {
                return "stub 2";
            }
        };
        asking(other).build().ask(deals(2));
        assertThat(other.asked).hasSize(2);
    }

    @Test
    void killedRun_goesOn_withoutItsTornLine() throws IOException {
        asking(new Stub()).parallel(1).build().ask(deals(5));
        byte[] whole = Files.readAllBytes(file());
        for (int cut = 0; cut <= whole.length; cut++) {
            Files.write(file(), java.util.Arrays.copyOf(whole, cut));
            Stub stub = new Stub();
            assertThat(asking(stub).parallel(1).build().ask(deals(5)).count(Answer.Kind.ANSWERED))
                    .isEqualTo(5);
            assertThat(Files.readAllBytes(file())).isEqualTo(whole);
            assertThat(stub.asked).hasSizeLessThanOrEqualTo(cut == whole.length ? 0 : 5);
        }
    }

    @Test
    void changedLine_isNamed_andAnotherFileIsLeftAsItIs() throws IOException {
        asking(new Stub()).parallel(1).build().ask(deals(3));
        String text = Files.readString(file());
        Files.writeString(file(), text.replaceFirst("acquisition", "joint-venture"));
        assertThatThrownBy(() -> asking(new Stub()).build().ask(deals(3)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("answers.txt:2")
                .hasMessageContaining("delete it");
        for (String other : List.of("id,name\r\n1,A", "id,name\r\n1,A\r\n", "x")) {
            Files.writeString(file(), other);
            assertThatThrownBy(() -> asking(new Stub()).build().ask(deals(3)))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("is not an answer file");
            assertThat(file()).hasContent(other);
        }
    }

    @Test
    void unavailable_isRepeated_otherFailuresAreNot() {
        AtomicInteger attempts = new AtomicInteger();
        Stub flaky = new Stub() {
            @Override
            public Reply ask(List<Question> questions) throws InterruptedException {
                if (attempts.incrementAndGet() < 3) {
                    throw new Unavailable("429", new IOException());
                }
                return super.ask(questions);
            }
        };
        assertThat(asking(flaky).build().ask(deals(1)))
                .hasToString("1 answered, 0 abstained, 0 failed, 0 not asked; calls: 3, tokens: 10");

        Stub broken = new Stub() {
            @Override
            public Reply ask(List<Question> questions) {
                throw new IllegalStateException("400 bad request");
            }
        };
        Asking.Result result = asking(broken).build().ask(List.of(deal(7, "other")));
        assertThat(result).hasToString("0 answered, 0 abstained, 1 failed, 0 not asked; calls: 1, tokens: 0");
        assertThat(cause(result, "D-7")).contains("400 bad request");
        assertThatThrownBy(result::classifier)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("1 of 1 deals")
                .hasMessageContaining("400 bad request");
        assertThat(result.classifier(1).classify(deal(7, "other"))).isEmpty();
    }

    @Test
    void failures_areNotStored_andAskedAgain() {
        AtomicInteger answered = new AtomicInteger();
        Stub first = new Stub() {
            @Override
            Answer answer(Question question) {
                return answered.incrementAndGet() == 1 ? Answer.failed("odd") : super.answer(question);
            }
        };
        assertThat(asking(first).parallel(1).build().ask(deals(3)).count(Answer.Kind.FAILED))
                .isEqualTo(1);
        Stub second = new Stub();
        assertThat(asking(second).build().ask(deals(3)).count(Answer.Kind.ANSWERED))
                .isEqualTo(3);
        assertThat(second.asked).containsExactly("text 0");
    }

    @Test
    void brokenService_isAskedNoMoreAfterTwentyFailures() {
        Stub broken = new Stub() {
            @Override
            public Reply ask(List<Question> questions) {
                calls.incrementAndGet();
                throw new IllegalStateException("401");
            }
        };
        Asking.Result result = asking(broken).parallel(1).build().ask(deals(500));
        assertThat(broken.calls).hasValue(20);
        assertThat(result.count(Answer.Kind.NOT_ASKED)).isEqualTo(480);
        assertThat(cause(result, "D-499")).contains("401");
    }

    @Test
    void missingDoubleAndUnknownIds_failTheirRowsAlone() {
        Stub odd = new Stub() {
            @Override
            public Reply ask(List<Question> questions) {
                List<Identified> answers = new ArrayList<>();
                for (Question q : questions) {
                    if (!q.text().equals("text 1")) {
                        answers.add(new Identified(q.id(), answer(q)));
                    }
                    if (q.text().equals("text 2")) {
                        answers.add(new Identified(q.id(), answer(q)));
                    }
                }
                answers.add(new Identified("99", acquisition("unknown")));
                return new Reply(answers, 0);
            }
        };
        Asking.Result result = asking(odd).textsPerCall(4).build().ask(deals(4));
        assertThat(result.count(Answer.Kind.ANSWERED)).isEqualTo(2);
        assertThat(cause(result, "D-1")).contains("no answer to this question");
        assertThat(cause(result, "D-2")).contains("several answers");
    }

    @Test
    void budgets_leaveTheRestNotAsked() {
        assertThat(asking(new Stub()).parallel(1).calls(3).build().ask(deals(10)))
                .hasToString("3 answered, 0 abstained, 0 failed, 7 not asked; calls: 3, tokens: 30");
        assertThat(asking(new Stub()).parallel(1).tokens(20).build().ask(deals(10)))
                .hasToString("5 answered, 0 abstained, 0 failed, 5 not asked; calls: 2, tokens: 20");
        // the answers so far stay, though the time is up for the others
        Asking.Result result =
                asking(new Blocking(4)).time(Duration.ofMillis(100)).build().ask(deals(50));
        assertThat(result.count(Answer.Kind.ANSWERED)).isEqualTo(5);
        assertThat(result.count(Answer.Kind.FAILED)).isPositive();
        assertThat(result.count(Answer.Kind.NOT_ASKED)).isPositive();
    }

    @Test
    void parallelCalls_stayWithinTheBudget() {
        Stub stub = new Stub();
        Asking.Result result = asking(stub).parallel(50).calls(30).build().ask(deals(500));
        assertThat(stub.calls).hasValue(30);
        assertThat(result.count(Answer.Kind.NOT_ASKED)).isEqualTo(470);
    }

    @Test
    void callThatTimesOut_isInterrupted_retried_andFails() throws InterruptedException {
        Blocking slow = new Blocking(2);
        Asking.Result result =
                asking(slow).timeout(Duration.ofMillis(50)).retries(1).build().ask(deals(1));
        assertThat(result).hasToString("0 answered, 0 abstained, 1 failed, 0 not asked; calls: 2, tokens: 0");
        assertThat(slow.interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void interruptedThread_stops_andStoredAnswersAreKept() {
        Thread asker = Thread.currentThread();
        Stub interrupting = new Stub() {
            @Override
            Answer answer(Question question) {
                if (calls.get() == 50) {
                    asker.interrupt();
                }
                return super.answer(question);
            }
        };
        assertThatThrownBy(() -> asking(interrupting).parallel(1).build().ask(deals(100_000)))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        Asking.Result kept = asking(new Stub()).calls(0).build().ask(deals(100_000));
        assertThat(kept.count(Answer.Kind.ANSWERED)).isBetween(49L, 99_999L);
    }

    @Test
    void fileInUse_isRefused() {
        Stub nested = new Stub() {
            @Override
            Answer answer(Question question) {
                assertThatThrownBy(() -> asking(new Stub()).build().ask(deals(1)))
                        .isInstanceOf(InputException.class)
                        .hasMessageContaining("is in use by another run");
                return super.answer(question);
            }
        };
        assertThat(asking(nested).build().ask(deals(1)).count(Answer.Kind.ANSWERED))
                .isEqualTo(1);
    }

    /** Each call waits until as many as may run at once have begun. */
    @Test
    @Timeout(60)
    void callsAtOnce_areAsManyAsAllowed() {
        CyclicBarrier together = new CyclicBarrier(20);
        Stub waiting = new Stub() {
            @Override
            public Reply ask(List<Question> questions) throws InterruptedException {
                try {
                    together.await();
                } catch (BrokenBarrierException e) {
                    throw new IllegalStateException(e);
                }
                return super.ask(questions);
            }
        };
        assertThat(asking(waiting).parallel(20).build().ask(deals(400)).count(Answer.Kind.ANSWERED))
                .isEqualTo(400);
    }

    @Test
    void serviceWithoutAReply_fails() {
        Stub silent = new Stub() {
            @Override
            @SuppressWarnings("NullAway")
            public Reply ask(List<Question> questions) {
                return null;
            }
        };
        assertThat(asking(silent).build().ask(deals(1)).count(Answer.Kind.FAILED))
                .isEqualTo(1);
    }

    /** A failure in the first run does not change what the stored answers say. */
    @Test
    void classifier_isTheSameWithoutTheService_thoughACallHadFailed() {
        Stub odd = new Stub() {
            @Override
            Answer answer(Question question) {
                return question.text().equals("text 3") ? Answer.failed("odd") : super.answer(question);
            }
        };
        OutcomeClassifier first = asking(odd).build().ask(deals(7)).classifier(1);
        OutcomeClassifier later =
                asking(new Stub()).calls(0).build().ask(deals(7)).classifier(1);
        assertThat(later).isEqualTo(first);
        assertThat(later.label()).isEqualTo(first.label());
    }

    @Test
    void limits_areChecked() {
        Asking.Builder builder = asking(new Stub());
        assertThatThrownBy(() -> builder.parallel(0)).hasMessageContaining("1 to 1000");
        assertThatThrownBy(() -> builder.textsPerCall(101)).hasMessageContaining("1 to 100");
        assertThatThrownBy(() -> builder.retries(11)).hasMessageContaining("0 to 10");
        assertThatThrownBy(() -> builder.calls(-1)).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> builder.timeout(Duration.ZERO)).hasMessageContaining("must be positive");
    }

    @Test
    void file_canBeReadAfterOtherLines() throws IOException {
        asking(new Stub()).build().ask(deals(1));
        Files.writeString(file(), "half a li", StandardOpenOption.APPEND);
        assertThat(asking(new Stub()).calls(0).build().ask(deals(1)).count(Answer.Kind.ANSWERED))
                .isEqualTo(1);
    }
}
