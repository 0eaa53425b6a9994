package org.dealtrace.matching.review;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.DealLinks;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.internal.FileInPlace;
import org.dealtrace.internal.FileLinks;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.outcome.Outcomes;
import org.dealtrace.study.Sample;

/**
 * Pairs to review, as a CSV file or an HTML page.
 *
 * <p>A question asks which company a deal party is. It has all companies that the party may be, and all deals of the
 * party (same name and identifiers, no two countries). With {@link #firstWhatDecides}, questions that can change the
 * outcome of a company come first; then the least certain ones, with a pair nearest to even odds.
 *
 * <p>The page is one file that needs no network and shows one question at a time, with keys to judge, undo and move.
 * Judgements are stored in the browser and exported as a CSV for {@link JudgementLog#importFrom}, one row per pair.
 * Names and texts are shown as plain text, and the page's policy prevents other code and resources.
 */
public final class ReviewSheet {

    /** The number of pairs in {@link #toString()}. */
    private static final int SHOWN = 20;

    private final DealLinks run;
    private final List<Question> questions;

    private final boolean drawn;

    /** @param drawn whether the questions are a random sample, whose order must not change */
    private ReviewSheet(DealLinks run, List<Question> questions, boolean drawn) {
        this.run = run;
        this.questions = List.copyOf(questions);
        this.drawn = drawn;
    }

    /** The links under review. */
    public static ReviewSheet of(DealLinks links) {
        return of(links, Set.of(Decision.REVIEW));
    }

    /** The pairs with these decisions, such as all links for a full check, or near misses to find missed links. */
    public static ReviewSheet of(DealLinks links, Set<Decision> decisions) {
        return new ReviewSheet(
                links,
                Questions.of(
                        links,
                        links.links().stream()
                                .filter(link -> decisions.contains(link.decision()))
                                .toList()),
                false);
    }

    /**
     * The links and companies of a random sample in the order of the draw, links first, one question each. A company to
     * search by hand is paired with "any deal": judge it the same if the company has a deal that counts, else
     * different.
     *
     * @param outcomes of the run before any judgement
     * @param sample drawn from the {@linkplain org.dealtrace.study.LinkUncertainty#frame() frame} of its links
     * @throws IllegalArgumentException if the sample is from another study
     */
    public static ReviewSheet drawn(Outcomes outcomes, Sample sample) {
        DrawnPairs.Drawn drawn = DrawnPairs.of(outcomes, sample);
        return new ReviewSheet(
                drawn.run(), drawn.pairs().stream().map(Question::of).toList(), true);
    }

    /** The pairs without a judgement, and those with conflicting or only "unsure" judgements. */
    public ReviewSheet without(Judgements judgements) {
        DealLinks reviewed = judgements.apply(run).links();
        Map<JudgedPair, Link> open = new HashMap<>();
        for (Link link : reviewed.links()) {
            if (link.origin() != Link.Origin.REVIEWER || link.decision() == Decision.REVIEW) {
                open.put(JudgedPair.of(link), link);
            }
        }
        List<Link> pairs = pairs().stream()
                .flatMap(pair -> Stream.ofNullable(open.get(JudgedPair.of(pair))))
                .toList();
        return new ReviewSheet(
                reviewed, drawn ? pairs.stream().map(Question::of).toList() : Questions.of(reviewed, pairs), drawn);
    }

    /**
     * The same questions, with those first that can change whether a company has a deal that counts, and questions
     * about facts that no source says and an outcome waits for: the type of a deal, its state, the country of a party.
     * Page and table show the effects. A sample keeps its order.
     *
     * @param tracker with the rule that counts deals
     */
    public ReviewSheet firstWhatDecides(OutcomeTracker tracker) {
        if (drawn) {
            return this;
        }
        Effects effects = new Effects(run, tracker);
        return new ReviewSheet(
                run,
                Stream.concat(
                                questions.stream()
                                        .filter(question -> question.fact().isEmpty())
                                        .map(question -> question.with(effects.of(question))),
                                new OpenFacts(run, tracker, effects).questions().stream())
                        .sorted(Questions.ORDER)
                        .toList(),
                false);
    }

    /** The pairs, in the order of the sheet. */
    public List<Link> pairs() {
        return questions.stream()
                .filter(question -> question.fact().isEmpty())
                .flatMap(Question::pairs)
                .toList();
    }

    /** The number of questions, each with one or more pairs. */
    public int size() {
        return questions.size();
    }

    /** The number of questions that can change the outcome of a company; 0 without {@link #firstWhatDecides}. */
    public int deciding() {
        return (int) questions.stream().filter(Question::decides).count();
    }

    /**
     * Writes a table for a spreadsheet. Fill in {@code judgement} (same, different, unsure) and optionally
     * {@code reviewer}, {@code date} and {@code reason}, and {@linkplain JudgementLog#importFrom import} it.
     */
    public void writeCsv(Path file) {
        SheetTable.write(file, OpenFacts.with(run, questions), questions);
    }

    /**
     * Writes the review page.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public void writeHtml(Path file) {
        FileInPlace.write(file, html());
    }

    /**
     * Writes the review page for a study with a report.
     *
     * @param language English, German, Chinese, or another one with texts on the class path; a reader can change it
     * @param report the HTML report of the same run, for a link
     * @param log the file of judgements, for the next command
     * @throws UncheckedIOException if the file cannot be written
     * @throws IllegalArgumentException if there are no texts in the language
     */
    public void writeHtml(Path file, Locale language, Optional<Path> report, Path log) {
        String address = report.map(to -> FileLinks.between(file, to)).orElse("");
        FileInPlace.write(
                file,
                ReviewPage.render(OpenFacts.with(run, questions), questions, drawn, language, address, log.toString()));
    }

    /** The review page, as text. */
    public String html() {
        return ReviewPage.render(
                OpenFacts.with(run, questions), questions, drawn, Locale.ENGLISH, "", "judgements.csv");
    }

    /** The number of pairs, then the first ones. */
    @Override
    public String toString() {
        List<Link> pairs = pairs();
        return pairs.size() + (pairs.size() == 1 ? " pair" : " pairs") + " to judge"
                + pairs.stream()
                        .limit(SHOWN)
                        .map(link -> "\n" + new ReviewPair(run, link))
                        .collect(Collectors.joining())
                + (pairs.size() > SHOWN ? "\n… and " + (pairs.size() - SHOWN) + " more" : "");
    }
}
