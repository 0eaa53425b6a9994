package org.dealtrace.matching.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dealtrace.DealLinks;
import org.dealtrace.Decision;
import org.dealtrace.Link;

class JudgementProperties {

    /** Any text that the log's CSV keeps: the error values of spreadsheets are read as blank by design. */
    private static Arbitrary<String> text(int least) {
        return Arbitraries.oneOf(
                        Arbitraries.strings().all().ofMaxLength(12),
                        Arbitraries.strings()
                                .withChars("\"',;=+-@#\t\n\r<>&\u202e\u202f\ufeff ")
                                .ofMaxLength(8),
                        Arbitraries.strings().withChars("复星医药КУКА ab").ofMaxLength(8))
                .filter(t -> !t.contains("#") || t.length() < 4)
                .filter(t -> Judgement.line(t).length() >= least);
    }

    @Provide
    Arbitrary<Judgement> judgements() {
        return Combinators.combine(
                        text(1),
                        text(1),
                        Arbitraries.integers().between(0, 9),
                        text(0),
                        text(0),
                        Arbitraries.of(Judgement.Verdict.class),
                        text(1),
                        text(0))
                .as((company, deal, party, name, partyName, verdict, reviewer, reason) -> new Judgement(
                        company,
                        deal,
                        party,
                        name,
                        partyName,
                        verdict,
                        reviewer,
                        LocalDate.of(2024, 1, 1).plusDays(party),
                        reason));
    }

    @Property(tries = 150, seed = "20261124")
    void log_givesBackWhatWasWritten(@ForAll("judgements") Judgement first, @ForAll("judgements") Judgement second)
            throws IOException {
        Path file = Files.createTempFile("judgements", ".csv");
        try {
            JudgementLog log = JudgementLog.at(file);
            log.append(first);
            log.append(second);

            assertThat(log.read().all()).containsExactly(first, second);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Provide
    Arbitrary<List<Judgement>> aboutTheStandardRun() {
        return Combinators.combine(
                        Arbitraries.of("R1", "R2", "R3", "R9"),
                        Arbitraries.of("D1", "D2", "D3"),
                        Arbitraries.of(Judgement.Verdict.class),
                        Arbitraries.of("AB", "CD"))
                .as(Runs::judge)
                .list()
                .ofMaxSize(8);
    }

    @Property(tries = 400, seed = "20261124")
    void apply_linksAPartyByJudgementToAtMostOneCompany(@ForAll("aboutTheStandardRun") List<Judgement> judgements) {
        DealLinks reviewed =
                new Judgements(judgements, List.of()).apply(Runs.standard()).links();

        Set<String> sides = new HashSet<>();
        for (Link link : reviewed.links(Decision.LINK)) {
            assertThat(sides.add(link.dealId() + link.party())).as("%s", link).isTrue();
        }
    }

    @Property(tries = 400, seed = "20261124")
    void apply_isFinalAndKeepsEveryPair(@ForAll("aboutTheStandardRun") List<Judgement> judgements) {
        Judgements log = new Judgements(judgements, List.of());
        DealLinks run = Runs.standard();
        Judgements.Reviewed once = log.apply(run);

        assertThat(decisions(log.apply(once.links()).links())).isEqualTo(decisions(once.links()));
        assertThat(once.links().links()).hasSizeGreaterThanOrEqualTo(run.links().size());
        assertThat(once.progress().judged() + once.progress().open())
                .isEqualTo(once.progress().borderline());
    }

    @Property(tries = 400, seed = "20261124")
    void apply_afterEverythingWasWithdrawn_isTheModelsRun(@ForAll("aboutTheStandardRun") List<Judgement> judgements) {
        Assume.that(!judgements.isEmpty());
        List<Judgement> all = new ArrayList<>(judgements);
        judgements.forEach(j -> all.add(j.withdrawn(Runs.DAY, "")));
        Judgements.Reviewed reviewed = new Judgements(all, List.of()).apply(Runs.standard());

        assertThat(reviewed.links().links()).isEqualTo(Runs.standard().links());
        assertThat(reviewed.links().method()).isEqualTo("model 1");
    }

    private static List<String> decisions(DealLinks links) {
        return links.links().stream()
                .map(l -> l.companyId() + l.dealId() + l.party() + l.decision())
                .toList();
    }
}
