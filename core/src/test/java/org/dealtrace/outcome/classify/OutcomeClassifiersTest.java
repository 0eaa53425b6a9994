package org.dealtrace.outcome.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.InputException;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeClassifiersTest {

    private static final OutcomeClassifier SILENT = deal -> Optional.empty();

    private static Deal.Builder deal() {
        return Deal.builder("D").party(DealParty.of(PartyRole.TARGET, "Nemo"));
    }

    private static OutcomeClassifier says(String name, OutcomeType type, DealStatus status) {
        return OutcomeClassifiers.named(
                name, "1", d -> Optional.of(new Classification(List.of(type), status, 0.9, List.of("word"), "")));
    }

    private static List<OutcomeType> types(OutcomeClassifier classifier, Deal deal) {
        return classifier.classify(deal).map(Classification::types).orElse(List.of());
    }

    @Test
    void codes_withAStake_tellAcquisitionFromMinorityStake() {
        OutcomeClassifier codes = OutcomeClassifiers.bySourceCodes();
        for (String word : List.of("acquisition", "investment", "Acquisition 100%")) {
            Deal.Builder deal = deal().typeWords(List.of(word));
            assertThat(types(codes, deal.stakePercent(new BigDecimal("49.9")).build()))
                    .containsExactly(OutcomeType.MINORITY_STAKE);
            assertThat(types(codes, deal.stakePercent(new BigDecimal("50")).build()))
                    .containsExactly(OutcomeType.ACQUISITION);
        }
        assertThat(types(codes, deal().typeWords(List.of("investment")).build()))
                .isEmpty();
        assertThat(types(codes, deal().typeWords(List.of("Acquisition 30%")).build()))
                .containsExactly(OutcomeType.MINORITY_STAKE);
    }

    @Test
    void codes_mAndA_isAnAcquisitionUnlessTheStakeIsSmall() {
        OutcomeClassifier codes = OutcomeClassifiers.bySourceCodes();
        for (String word : List.of("M&A", "m & a", "Mergers and Acquisitions")) {
            assertThat(types(codes, deal().typeWords(List.of(word)).build())).containsExactly(OutcomeType.ACQUISITION);
            assertThat(types(
                            codes,
                            deal().typeWords(List.of(word))
                                    .stakePercent(new BigDecimal("20"))
                                    .build()))
                    .containsExactly(OutcomeType.MINORITY_STAKE);
        }
        assertThat(types(codes, deal().typeWords(List.of("M&A advice")).build()))
                .isEmpty();
    }

    @Test
    void phrases_withAlternativesInSeveralParts_areFoundInEachCombination(@TempDir Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("phrases.csv"), """
                language,pattern,type,status,mood,weight
                en,(snaps|snapped)…(zorb|zorbs entirely),joint-venture,signed,,0.9
                """);
        OutcomeClassifier text = OutcomeClassifiers.byText(file);
        assertThat(types(text, deal().text("Company A snapped the zorb.").build()))
                .containsExactly(OutcomeType.JOINT_VENTURE);
        assertThat(types(
                        text, deal().text("Company A snaps the zorbs entirely.").build()))
                .containsExactly(OutcomeType.JOINT_VENTURE);
        assertThat(types(text, deal().text("Company A snapped the belt.").build()))
                .isEmpty();
    }

    @Test
    void codes_ofAStandardType_areThatType() {
        for (OutcomeType type : OutcomeType.STANDARD) {
            assertThat(types(
                            OutcomeClassifiers.bySourceCodes(),
                            deal().typeWords(List.of(type.label())).build()))
                    .containsExactly(type);
        }
    }

    @Test
    void codes_takeTheStatusFromHistory_elseFromAStatusWord() {
        OutcomeClassifier codes = OutcomeClassifiers.bySourceCodes();
        Deal.Builder deal = deal().typeWords(List.of("acquisition"))
                .attributes(Map.of("Deal Status", "Pending - Regulatory approval"));
        assertThat(codes.classify(deal.build()).map(Classification::status)).contains(DealStatus.ANNOUNCED);
        deal.event(DealEvent.of(DealStatus.COMPLETED, PartialDate.ofYear(2016)));
        assertThat(codes.classify(deal.build()).map(Classification::status)).contains(DealStatus.COMPLETED);
    }

    @Test
    void codes_ofAUser_comeBeforeTheShippedOnes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("codes.csv");
        Files.writeString(
                file,
                "source,field,word,types,status,confidence\nmine,Art,Kooperation,research-collaboration,signed,0.7\n");
        assertThat(OutcomeClassifiers.bySourceCodes(file)
                        .classify(
                                deal().attributes(Map.of("Art", "KOOPERATION")).build()))
                .hasValueSatisfying(c -> {
                    assertThat(c.types()).containsExactly(OutcomeType.RESEARCH_COLLABORATION);
                    assertThat(c.status()).isEqualTo(DealStatus.SIGNED);
                    assertThat(c.classifier()).startsWith("source codes " + OutcomeClassifiers.VERSION + "+");
                });
        assertThat(OutcomeClassifiers.standard(file)
                        .classify(
                                deal().attributes(Map.of("Art", "KOOPERATION")).build()))
                .hasValueSatisfying(c -> assertThat(c.status()).isEqualTo(DealStatus.SIGNED));
        Files.writeString(file, "source,field,word,types,status,confidence\nmine,Art,x,other,done,\n");
        assertThatThrownBy(() -> OutcomeClassifiers.bySourceCodes(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("codes.csv:2 column 'status' value 'done'");
    }

    @Test
    void standard_fillsTheStatusFromTheText_andBelievesItsFailures() {
        Deal.Builder deal =
                deal().typeWords(List.of("acquisition")).text("Company X gave up the purchase of Company Y");
        assertThat(OutcomeClassifiers.standard().classify(deal.build()).map(Classification::status))
                .contains(DealStatus.WITHDRAWN);
        deal.event(DealEvent.of(DealStatus.ANNOUNCED, PartialDate.ofYear(2010)));
        assertThat(OutcomeClassifiers.standard().classify(deal.build()).map(Classification::status))
                .contains(DealStatus.WITHDRAWN);
        deal.event(DealEvent.of(DealStatus.COMPLETED, PartialDate.ofYear(2011)));
        assertThat(OutcomeClassifiers.standard().classify(deal.build()).map(Classification::status))
                .contains(DealStatus.COMPLETED);
    }

    @Test
    void firstOf_asksUntilOneAnswers_whoseNameStands() {
        OutcomeClassifier first = OutcomeClassifiers.firstOf(
                SILENT,
                says("a", OutcomeType.OTHER, DealStatus.SIGNED),
                says("b", OutcomeType.ACQUISITION, DealStatus.SIGNED));
        assertThat(first.classify(deal().build()).map(Classification::classifier))
                .contains("a 1");
        assertThat(OutcomeClassifiers.firstOf(SILENT).classify(deal().build())).isEmpty();
        assertThatThrownBy(OutcomeClassifiers::firstOf).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void vote_needsMoreThanHalfOfThoseThatAnswer() {
        OutcomeClassifier a = says("a", OutcomeType.ACQUISITION, DealStatus.COMPLETED);
        OutcomeClassifier b = says("b", OutcomeType.ACQUISITION, DealStatus.SIGNED);
        OutcomeClassifier c = says("c", OutcomeType.OTHER, DealStatus.UNKNOWN);
        assertThat(OutcomeClassifiers.vote(a, b, c, SILENT).classify(deal().build()))
                .hasValueSatisfying(v -> {
                    assertThat(v.types()).containsExactly(OutcomeType.ACQUISITION);
                    assertThat(v.status()).isEqualTo(DealStatus.UNKNOWN);
                    assertThat(v.evidence()).containsExactly("word (a 1)", "word (b 1)");
                    assertThat(v.confidence()).isEqualTo(0.6, org.assertj.core.api.Assertions.within(1e-9));
                });
        assertThat(OutcomeClassifiers.vote(a, c).classify(deal().build())).isEmpty();
    }

    @Test
    void text_ofNamedParties_meansTheirDeal() {
        String text = "After completing the purchase of Alpha last week, Gamma is in talks to buy Beta.";
        OutcomeClassifier byText = OutcomeClassifiers.byText();
        Deal alpha = Deal.builder("1")
                .party(DealParty.of(PartyRole.TARGET, "Alpha"))
                .text(text)
                .build();
        Deal beta = Deal.builder("2")
                .party(DealParty.of(PartyRole.TARGET, "Beta"))
                .text(text)
                .build();
        assertThat(byText.classify(alpha).map(Classification::status)).contains(DealStatus.COMPLETED);
        assertThat(byText.classify(beta).map(Classification::status)).contains(DealStatus.RUMOURED);
    }

    @Test
    void text_insideAPartysName_isNoDeal() {
        Deal deal = Deal.builder("1")
                .party(DealParty.of(PartyRole.TARGET, "Joint Venture Partners"))
                .text("Joint Venture Partners opened an office.")
                .build();
        assertThat(OutcomeClassifiers.byText().classify(deal)).isEmpty();
    }

    @Test
    void text_ofARussianPartyInAnyCase_meansItsDeal() {
        String text = "В мае «Лиюань» купила «Делвейн», а теперь ведёт переговоры о покупке «Торнхольма».";
        OutcomeClassifier byText = OutcomeClassifiers.byText();
        assertThat(byText.classify(Deal.builder("1")
                                .party(DealParty.of(PartyRole.TARGET, "Торнхольм"))
                                .text(text)
                                .build())
                        .map(Classification::status))
                .contains(DealStatus.RUMOURED);
        assertThat(byText.classify(Deal.builder("2")
                                .party(DealParty.of(PartyRole.TARGET, "Делвейн"))
                                .text(text)
                                .build())
                        .map(Classification::status))
                .contains(DealStatus.COMPLETED);
    }

    @Test
    void text_withAShareInWords_isAMinorityStakeAndSaysSo() {
        assertThat(OutcomeClassifiers.byText()
                        .classify(deal().text("甲公司收购乙公司百分之三十的股权。").build()))
                .hasValueSatisfying(answer -> {
                    assertThat(answer.types()).containsExactly(OutcomeType.MINORITY_STAKE);
                    assertThat(answer.evidence()).contains("百分之三十");
                });
    }

    @Test
    void text_ofANounAsAHeading_isADeal() {
        OutcomeClassifier byText = OutcomeClassifiers.byText();
        assertThat(byText.classify(deal().text("Merger with Company Y").build()))
                .isPresent();
        assertThat(byText.classify(deal().text("joint venture").build())).isPresent();
    }

    @Test
    void text_ofAnEndForTwoReasons_hasThatOfTheAuthority() {
        assertThat(OutcomeClassifiers.byText()
                        .classify(deal().text("The purchase of Company Y failed because of the government's veto")
                                .build())
                        .map(Classification::status))
                .contains(DealStatus.BLOCKED);
    }

    @Test
    void text_inATurkishLocale_isReadAsEverywhere() {
        Locale before = Locale.getDefault();
        Deal deal = deal().text("COMPANY X WILL ACQUIRE COMPANY Y").build();
        Optional<Classification> usual = OutcomeClassifiers.byText().classify(deal);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(usual).isPresent();
            assertThat(OutcomeClassifiers.byText().classify(deal)).isEqualTo(usual);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void phrases_ofAUser_canBeOfAnyLanguageAndType(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("phrases.csv");
        Files.writeString(
                file, "language,pattern,type,status,mood,weight\nes,arrienda…a largo plazo,long-lease,signed,,0.9\n");
        assertThat(types(
                        OutcomeClassifiers.byText(file),
                        deal().text("Alfa arrienda la planta de Beta a largo plazo")
                                .build()))
                .containsExactly(OutcomeType.of("long-lease"));
        Files.writeString(file, "language,pattern,type,status,mood,weight\nes,compra,acquisition,,perhaps,\n");
        assertThatThrownBy(() -> OutcomeClassifiers.byText(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("phrases.csv:2 column 'mood' value 'perhaps'");
    }

    @Test
    void phrases_withAlternatives_areReadWithEachOfThem(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("phrases.csv");
        Files.writeString(file, """
                language,pattern,type,status,mood,weight
                es,(alquila|arrienda)…(a|de) largo plazo,long-lease,signed,,0.9
                """);
        OutcomeClassifier byText = OutcomeClassifiers.byText(file);
        assertThat(List.of(
                        "Alfa alquila la planta de Beta a largo plazo",
                        "Alfa arrienda la planta de Beta por un contrato de largo plazo"))
                .allSatisfy(text -> assertThat(types(byText, deal().text(text).build()))
                        .containsExactly(OutcomeType.of("long-lease")));
        assertThat(byText.classify(deal().text("Alfa compra la planta de Beta a largo plazo")
                        .build()))
                .isEmpty();
        Files.writeString(
                file, "language,pattern,type,status,mood,weight\nes,(alquila|arrienda,long-lease,signed,,0.9\n");
        assertThatThrownBy(() -> OutcomeClassifiers.byText(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("phrases.csv:2 column 'pattern' value '(alquila|arrienda'")
                .hasMessageContaining("alternatives as (one|two)");
    }

    @Test
    void installed_withoutAJarThatOffersAny_isEmpty() {
        assertThat(OutcomeClassifiers.installed()).isEmpty();
    }

    @Test
    void shipped_arePrintedByTheirLabels() {
        for (OutcomeClassifier each : List.of(
                OutcomeClassifiers.standard(), OutcomeClassifiers.byText(), OutcomeClassifiers.bySourceCodes())) {
            assertThat(each).hasToString(each.label());
        }
    }
}
