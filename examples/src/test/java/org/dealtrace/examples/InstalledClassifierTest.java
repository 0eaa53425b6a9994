package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.PartyRole;
import org.dealtrace.outcome.classify.OutcomeClassifier;
import org.dealtrace.outcome.classify.OutcomeClassifiers;
import org.junit.jupiter.api.Test;

class InstalledClassifierTest {

    private static final Deal LINE = Deal.builder("D-1")
            .party(DealParty.of(PartyRole.PARTNER, "Firma A"))
            .text("Firma A hires the whole team of Company X")
            .build();

    @Test
    void installed_findsIt() {
        assertThat(OutcomeClassifiers.installed()).hasExactlyElementsOfTypes(OwnClassifier.Hiring.class);
    }

    @Test
    void standard_doesNotAskIt() {
        assertThat(OutcomeClassifiers.standard().classify(LINE)).isEmpty();
    }

    @Test
    void firstOf_installedAndStandard_answersUnderItsName() {
        OutcomeClassifier all = OutcomeClassifiers.firstOf(
                Stream.concat(OutcomeClassifiers.installed().stream(), Stream.of(OutcomeClassifiers.standard()))
                        .toArray(OutcomeClassifier[]::new));
        assertThat(all.classify(LINE)).hasValueSatisfying(c -> {
            assertThat(c.type()).isEqualTo(OwnClassifier.Hiring.TEAM_HIRED);
            assertThat(c.classifier()).isEqualTo(new OwnClassifier.Hiring().label());
        });
    }
}
