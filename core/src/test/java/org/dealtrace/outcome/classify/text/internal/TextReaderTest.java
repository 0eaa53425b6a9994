package org.dealtrace.outcome.classify.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartyRole;
import org.dealtrace.outcome.classify.OutcomeClassifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {

    private static Optional<Classification> classify(String text) {
        return OutcomeClassifiers.byText()
                .classify(Deal.builder("D1")
                        .party(DealParty.of(PartyRole.TARGET, "Nemo"))
                        .text(text)
                        .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Profit at the joint venture of Arbel and Sunwoo fell by a third.",
                "Das Gemeinschaftsunternehmen von Arbel und Sunwoo beschäftigt 400 Menschen.",
                "Прибыль совместного предприятия «Арбел» сократилась.",
                "合资公司今年亏损扩大。",
                "合弁会社の利益は減った。"
            })
    void venture_inASentenceThatTellsNothingOfItsFounding_isNoDeal(String text) {
        assertThat(classify(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Joint venture of Arbel and Sunwoo, paint, Korea",
                "Gemeinschaftsunternehmen Arbel / Sunwoo",
                "Coentreprise d'Arbel et de Sunwoo",
                "合弁会社、アルベルとスンウ"
            })
    void venture_inAHeading_isADeal(String text) {
        assertThat(classify(text)).hasValueSatisfying(answer -> {
            assertThat(answer.types()).containsExactly(OutcomeType.JOINT_VENTURE);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Город передал права на парковки."})
    void plainVerb_inATextThatNamesNobody_isNoDeal(String text) {
        assertThat(classify(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Arbel a vendu 15 000 capteurs à ses clients japonais.",
                "阿贝尔去年出售了900台拖拉机给农户。",
            })
    void goods_countedOrNoCompany_areNoDeal(String text) {
        assertThat(classify(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Toyota rejects takeover bid from Arbel",
                "Carrefour rejette l'offre de rachat de Arbel",
                "阿贝尔拒绝达能的收购要约"
            })
    void refusal_thatNoPhraseNames_isAnEndWithItsWords(String text) {
        assertThat(classify(text)).hasValueSatisfying(answer -> {
            assertThat(answer.status()).isEqualTo(DealStatus.WITHDRAWN);
            assertThat(answer.evidence()).anyMatch(words -> words.matches("(?U).*(reject|rejette|拒).*"));
        });
    }

    @Test
    void refusal_inJapanese_isAnEnd() {
        assertThat(classify("セブンは買収提案を拒否した")).map(Classification::status).contains(DealStatus.WITHDRAWN);
    }
}
