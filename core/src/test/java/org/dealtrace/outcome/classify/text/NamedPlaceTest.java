package org.dealtrace.outcome.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.PartyRole;
import org.dealtrace.outcome.classify.OutcomeClassifier;
import org.dealtrace.outcome.classify.OutcomeClassifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phrases that ask for a name or for nearness, and what else version 7 reads. */
class NamedPlaceTest {

    private static final OutcomeClassifier TEXT = OutcomeClassifiers.byText();

    private static Deal deal(String text) {
        return Deal.builder("D")
                .party(DealParty.of(PartyRole.OTHER, "Nemo"))
                .text(text)
                .build();
    }

    private static String answer(OutcomeClassifier classifier, String text) {
        return classifier
                .classify(deal(text))
                .map((Classification c) -> c.types().get(0).id() + " " + c.status())
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "Haier closes GE Appliances deal, acquisition COMPLETED",
        "Haier closes big lorry deal, none",
        "Solvane is said to be circling Brannock., acquisition RUMOURED",
        "The probe is circling Jupiter's largest moon., none",
        "Solvane has its eye on Brannock., acquisition RUMOURED",
        "Solvane has its eye on Asia., none",
        "Solvane lorgne Brannock, acquisition RUMOURED",
        "Solvane lorgne l’Asie, none",
        "«Солвейн» присматривается к «Бранноку»., acquisition RUMOURED",
        "«Солвейн» присматривается к новым станкам., none",
        "Brannock will assemble Solvane’s engines in Ohio., production-or-distribution ANNOUNCED",
        "Brannock will assemble Europe’s largest crane in Ohio., none",
        "Brannock wird die Motoren von Solvane in Linz fertigen., production-or-distribution ANNOUNCED",
        "Brannock wird die Motoren von morgen in Linz fertigen., none",
    })
    void phrase_thatAsksForAName_countsOnlyWithIt(String text, String answer) {
        assertThat(answer(TEXT, text)).isEqualTo(answer);
    }

    @Test
    void phrase_withoutTheNameItAsksFor_hidesNoOther() {
        assertThat(answer(TEXT, "Biscuit maker Tollgate has been gobbled up by its larger rival Renshaw."))
                .isEqualTo("acquisition COMPLETED");
    }

    @Test
    void partsOfAPhrase_thatMustBeNear_countOnlyNearEachOther() {
        assertThat(answer(TEXT, "Solvane and Brannock celebrated the opening of their joint heat pump factory."))
                .isEqualTo("joint-venture COMPLETED");
        assertThat(answer(
                        TEXT, "Joint statements by Solvane and Brannock about the opening of a new factory were read."))
                .isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({
        "汉北收购维斯卡, acquisition ANNOUNCED",
        "汉北入股维斯卡，持股15%。, minority-stake COMPLETED",
        "汉北将入股维斯卡，持股15%。, minority-stake ANNOUNCED",
        "汉北收购维斯卡事项, acquisition UNKNOWN",
        "农户入股合作社的故事感人。, none",
    })
    void chineseWord_betweenBuyerAndBought_isAVerb(String text, String answer) {
        assertThat(answer(TEXT, text)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "Velthuis and Hanjin have broken off merger talks over the price., acquisition WITHDRAWN",
        "Velthuis and Hanjin settled their patent dispute and granted each other licences., patent-licence SIGNED",
        "维尔泰与韩进就专利纠纷和解，并相互授予许可。, patent-licence SIGNED",
        "'Corvex nutzt das Verfahren von Nordal, der Lizenzvertrag wurde am Montag unterzeichnet.', technology-licence SIGNED",
        "'Corvex, der Lizenzvertrag mit Nordal unterzeichnet hat, baut ein Werk.', none",
    })
    void mends_ofVersionSeven_areRead(String text, String answer) {
        assertThat(answer(TEXT, text)).isEqualTo(answer);
    }

    @Test
    void phraseOfAUser_withACommaInIt_isRead(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("own.csv");
        Files.writeString(file, """
                language,pattern,type,status,mood,scope,weight
                ja,買収後、…改めた,acquisition,completed,,,.8
                ja,合弁、初出荷,joint-venture,completed,,,.8
                """);
        OutcomeClassifier own = OutcomeClassifiers.byText(file);

        assertThat(answer(own, "カメニとバルチカの合弁、初出荷")).isEqualTo("joint-venture COMPLETED");
    }
}
