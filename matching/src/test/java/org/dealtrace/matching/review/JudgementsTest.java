package org.dealtrace.matching.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.dealtrace.DealLinks;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.Message;
import org.dealtrace.ReadIssue;
import org.dealtrace.SourceRow;
import org.dealtrace.matching.review.Judgement.Verdict;
import org.junit.jupiter.api.Test;

class JudgementsTest {

    private static final DealLinks RUN = Runs.standard();

    private static Judgements.Reviewed apply(Judgement... judgements) {
        return new Judgements(Arrays.asList(judgements), List.of()).apply(RUN);
    }

    private static Link link(Judgements.Reviewed reviewed, String company, String deal) {
        return reviewed.links().explain(company, deal).link().orElseThrow();
    }

    private static Judgement judge(String company, String deal, Verdict verdict) {
        return Runs.judge(company, deal, verdict, "AB");
    }

    @Test
    void same_linksAndKeepsTheModelsFiguresAndDisplacesTheRival() {
        Judgements.Reviewed reviewed = apply(judge("R1", "D1", Verdict.SAME));
        Link link = link(reviewed, "R1", "D1");

        assertThat(link.decision()).isEqualTo(Decision.LINK);
        assertThat(link.origin()).isEqualTo(Link.Origin.REVIEWER);
        assertThat(link.probability()).isEqualTo(0.55);
        assertThat(link.explanation().weight()).isCloseTo(link.weight(), org.assertj.core.data.Offset.offset(1e-12));
        assertThat(link.explanation().note().english())
                .isEqualTo("judged same by AB on 2024-05-18; the model had decided REVIEW");
        assertThat(link(reviewed, "R2", "D1").decision()).isEqualTo(Decision.NO_LINK);
        assertThat(link(reviewed, "R2", "D1").explanation().note().english()).contains("judged this party to be R1");
        assertThat(reviewed.links().method()).isEqualTo("model 1; 1 pair judged by reviewers");
    }

    @Test
    void different_unlinksHoweverSureTheModelWas() {
        assertThat(link(apply(judge("R3", "D2", Verdict.DIFFERENT)), "R3", "D2").decision())
                .isEqualTo(Decision.NO_LINK);
    }

    @Test
    void unsure_putsUnderReview() {
        assertThat(link(apply(judge("R3", "D2", Verdict.UNSURE)), "R3", "D2").decision())
                .isEqualTo(Decision.REVIEW);
    }

    @Test
    void same_ofAPairThatWasNeverCompared_addsALink() {
        Judgements.Reviewed reviewed = apply(judge("R2", "D3", Verdict.SAME));
        Link link = link(reviewed, "R2", "D3");

        assertThat(link.decision()).isEqualTo(Decision.LINK);
        assertThat(link.probability()).isEqualTo(1);
        assertThat(link.explanation().note().english()).contains("had not compared");
        assertThat(reviewed.links().links()).extracting(Link::dealId).containsExactly("D1", "D1", "D2", "D3", "D3");
    }

    @Test
    void laterJudgement_ofTheSameReviewer_replacesTheEarlier() {
        Judgements.Reviewed reviewed = apply(judge("R1", "D1", Verdict.SAME), judge("R1", "D1", Verdict.DIFFERENT));

        assertThat(link(reviewed, "R1", "D1").decision()).isEqualTo(Decision.NO_LINK);
        assertThat(reviewed.conflicts()).isEmpty();
    }

    @Test
    void laterJudgement_ofTheSameReviewerInLowerCase_replacesTheEarlier() {
        Judgements.Reviewed reviewed =
                apply(judge("R1", "D1", Verdict.SAME), Runs.judge("R1", "D1", Verdict.DIFFERENT, "ab"));

        assertThat(link(reviewed, "R1", "D1").decision()).isEqualTo(Decision.NO_LINK);
        assertThat(reviewed.conflicts()).isEmpty();
    }

    @Test
    void withdrawn_undoesOnlyTheReviewersOwnJudgement() {
        Judgement other = Runs.judge("R1", "D1", Verdict.DIFFERENT, "CD");
        Judgements.Reviewed reviewed = apply(
                judge("R1", "D1", Verdict.SAME),
                other,
                judge("R1", "D1", Verdict.SAME).withdrawn(Runs.DAY, "wrong row"));

        assertThat(link(reviewed, "R1", "D1").decision()).isEqualTo(Decision.NO_LINK);
        assertThat(reviewed.conflicts()).isEmpty();
    }

    @Test
    void reviewers_whoContradictEachOther_leaveThePairUnderReviewAndAreReported() {
        Judgements.Reviewed reviewed =
                apply(judge("R1", "D1", Verdict.SAME), Runs.judge("R1", "D1", Verdict.DIFFERENT, "CD"));

        assertThat(link(reviewed, "R1", "D1").decision()).isEqualTo(Decision.REVIEW);
        assertThat(link(reviewed, "R2", "D1").decision()).isEqualTo(Decision.REVIEW);
        assertThat(reviewed.conflicts())
                .containsExactly("R1 ~ D1 (party 0): same by AB on 2024-05-18, different by CD on 2024-05-18");
        assertThat(reviewed.progress().conflicting()).isEqualTo(1);
    }

    @Test
    void contradictions_areThePairsOfWhichReviewersSayOppositeThings() {
        Judgements judgements = new Judgements(
                List.of(
                        judge("R1", "D1", Verdict.SAME),
                        Runs.judge("R1", "D1", Verdict.DIFFERENT, "CD"),
                        judge("R2", "D1", Verdict.SAME),
                        Runs.judge("R2", "D1", Verdict.UNSURE, "CD"),
                        judge("R3", "D2", Verdict.DIFFERENT),
                        Runs.judge("R3", "D2", Verdict.DIFFERENT, "CD")),
                List.of());
        assertThat(judgements.contradictions())
                .containsExactly("R1 ~ D1 (party 0): same by AB on 2024-05-18, different by CD on 2024-05-18");
        assertThat(Judgements.none().contradictions()).isEmpty();
    }

    @Test
    void toString_counts_whatStandsAndWhatIsDamaged() {
        Judgement first = judge("R1", "D1", Verdict.SAME);
        assertThat(new Judgements(List.of(first), List.of())).hasToString("1 judgement, 1 of them standing");
        ReadIssue torn =
                new ReadIssue(ReadIssue.Kind.REJECTED, new SourceRow("j.csv", 4), "", "R3", Message.of("torn"));
        assertThat(new Judgements(List.of(first, first.withdrawn(Runs.DAY, "")), List.of(torn)))
                .hasToString("2 judgements, 0 of them standing; 1 damaged line: [j.csv:4 value 'R3': torn]");
    }

    /** A party is one of one deal: what is judged of it says nothing of the others. */
    @Test
    void same_ofPartiesOfTwoDeals_isNoConflict() {
        Judgements.Reviewed reviewed = apply(judge("R1", "D1", Verdict.SAME), judge("R3", "D2", Verdict.SAME));

        assertThat(reviewed.conflicts()).isEmpty();
        assertThat(link(reviewed, "R1", "D1").decision()).isEqualTo(Decision.LINK);
        assertThat(link(reviewed, "R3", "D2").decision()).isEqualTo(Decision.LINK);
        assertThat(reviewed.links().method()).isEqualTo("model 1; 2 pairs judged by reviewers");
    }

    @Test
    void judgement_ofAPairThatWasNeverCompared_hasTheProbabilityOfItsVerdict() {
        Verdict[] verdicts = {Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE};
        double[] probabilities = {1, 0, 0.5};
        for (int i = 0; i < verdicts.length; i++) {
            Link link = link(apply(judge("R2", "D3", verdicts[i])), "R2", "D3");
            assertThat(link.probability()).isEqualTo(probabilities[i]);
            assertThat(link.explanation().left()).isEqualTo("AB Volvo");
            assertThat(link.explanation().right()).isEqualTo("Kuka Home Furnishing");
        }
    }

    @Test
    void progress_countsBorderlineLinksThatNobodyHasJudged() {
        assertThat(apply().progress()).isEqualTo(new Judgements.Reviewed.Progress(2, 0, 0, 0, 0, 0));
        assertThat(apply(judge("R1", "D1", Verdict.UNSURE), judge("R2", "D1", Verdict.DIFFERENT))
                        .progress())
                .isEqualTo(new Judgements.Reviewed.Progress(2, 2, 0, 1, 1, 0));
    }

    @Test
    void unsure_besideAnAnswer_leavesTheAnswer() {
        assertThat(link(
                                apply(judge("R1", "D1", Verdict.SAME), Runs.judge("R1", "D1", Verdict.UNSURE, "CD")),
                                "R1",
                                "D1")
                        .decision())
                .isEqualTo(Decision.LINK);
    }

    @Test
    void oneParty_judgedTheSameAsTwoCompanies_isAConflict() {
        Judgements.Reviewed reviewed = apply(judge("R1", "D1", Verdict.SAME), judge("R2", "D1", Verdict.SAME));

        assertThat(reviewed.links().links(Decision.REVIEW)).hasSize(2);
        assertThat(reviewed.conflicts())
                .containsExactly("one deal party judged the same as several companies: R1 ~ D1 (party 0) same by AB on"
                        + " 2024-05-18; R2 ~ D1 (party 0) same by AB on 2024-05-18");
    }

    @Test
    void judgement_ofACompanyThatIsNowAnother_isStale() {
        Judgement renamed = new Judgement("R1", "D1", 0, "Volkswagen", "Volvo", Verdict.SAME, "AB", Runs.DAY, "");
        Judgement otherParty = new Judgement("R1", "D1", 0, "Volvo Cars", "Saab", Verdict.SAME, "AB", Runs.DAY, "");
        Judgements.Reviewed reviewed = apply(renamed, judge("R77", "D1", Verdict.SAME));

        assertThat(reviewed.links().links()).isEqualTo(RUN.links());
        assertThat(reviewed.stale())
                .hasSize(2)
                .anyMatch(s -> s.contains("the company is now 'Volvo Cars' and was 'Volkswagen'"))
                .anyMatch(s -> s.contains("not in this run"));
        assertThat(apply(otherParty).stale()).hasSize(1).first().asString().contains("no party 'Saab'");
        Judgement unnamed = new Judgement("R1", "D1", 9, "", "", Verdict.SAME, "AB", Runs.DAY, "");
        assertThat(apply(unnamed).stale()).hasSize(1).first().asString().endsWith("the deal has no party 9");
    }

    /**
     * The buyer is party 1. Its name finds it wherever it was judged, also behind the last party; without a name its
     * place has to be there.
     */
    @Test
    void judgement_ofTheSecondParty_findsItByNameOrPlace() {
        for (int place = 0; place <= 2; place++) {
            Judgements.Reviewed reviewed = apply(ofParty(place, "Sany Heavy Industry"));
            assertThat(reviewed.stale()).isEmpty();
            assertThat(added(reviewed)).as("judged at place %s", place).containsExactly(1);
        }
        assertThat(added(apply(ofParty(1, "")))).containsExactly(1);
        assertThat(apply(ofParty(2, "")).stale()).singleElement().asString().endsWith("the deal has no party 2");
        assertThat(apply(judge("R1", "D77", Verdict.SAME)).stale())
                .containsExactly("R1 ~ D77 (party 0): same, by AB on 2024-05-18: the deal is not in this run");
    }

    private static Judgement ofParty(int place, String name) {
        return new Judgement("R3", "D1", place, "", name, Verdict.SAME, "AB", Runs.DAY, "");
    }

    /** The parties of what was linked beside the run's own links. */
    private static List<Integer> added(Judgements.Reviewed reviewed) {
        return reviewed.links().links().stream()
                .filter(l -> l.companyId().equals("R3") && l.dealId().equals("D1"))
                .map(Link::party)
                .toList();
    }

    @Test
    void judgement_toString_endsWithItsReason() {
        assertThat(new Judgement("R1", "D1", 1, "", "", Verdict.UNSURE, "AB", Runs.DAY, "no source"))
                .hasToString("R1 ~ D1 (party 1): unsure, by AB on 2024-05-18: no source");
    }

    @Test
    void judgement_followsItsPartyAndItsRecommendation() {
        // The id is that of a recommendation which the company has joined, and the parties have changed places.
        Judgement judgement =
                new Judgement("R1-again", "D1", 1, "VOLVO  cars", "volvo", Verdict.SAME, "AB", Runs.DAY, "");

        assertThat(link(apply(judgement), "R1", "D1").decision()).isEqualTo(Decision.LINK);
    }

    @Test
    void progress_countsBorderlinePairs() {
        Judgements.Reviewed reviewed = apply(judge("R2", "D1", Verdict.DIFFERENT), judge("R3", "D2", Verdict.SAME));

        assertThat(reviewed.progress()).isEqualTo(new Judgements.Reviewed.Progress(2, 1, 1, 1, 0, 0));
        assertThat(reviewed.toString())
                .isEqualTo(
                        "1 of 2 borderline links judged, 1 open; in all 1 same, 1 different, 0 unsure, 0 in conflict");
    }

    @Test
    void judgement_withoutAReviewer_isRefused() {
        assertThatThrownBy(() -> Runs.judge("R1", "D1", Verdict.SAME, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("R1")
                .hasMessageContaining("initials");
    }
}
