package org.dealtrace.matching.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dealtrace.matching.internal.compare.TenBits.RARITY;
import static org.dealtrace.matching.internal.compare.TenBits.profile;

import org.dealtrace.matching.model.Comparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What single comparisons say of names written for them; how they weigh is the model's matter. */
class NameComparerTest {

    private static double value(Comparison comparison, String a, String b) {
        double there = NameComparer.compare(profile(a), profile(b), RARITY)[comparison.index()];
        double back = NameComparer.compare(profile(b), profile(a), RARITY)[comparison.index()];
        assertThat(back).as("the same from either side").isEqualTo(there);
        return there;
    }

    private static String level(Comparison comparison, String a, String b) {
        return comparison.level(value(comparison, a, b));
    }

    @ParameterizedTest
    @CsvSource({
        "Harrow AG, Harrow AG, Infinity",
        "Harrow AG, Harrow Group AG, Infinity",
        "Harrow Holdings plc, Harrow, Infinity",
        "Harrow AG, Harrow Healthineers AG, 1",
        "Harrow AG, Harrow Medical AG, 1",
        "Harrow Group AG, Harrow Medical AG, 1",
        "HNW AG, Harrow Nordic Works AG, Infinity",
        "HNW Chemicals AG, Harrow Nordic Works AG, 1",
        "Harrow Fund II, Harrow Fund III, 0",
        "Bank of Germany, German Bank, 0",
        "哈夫斯特尔机器人公司, Havster Robotics AG, Infinity",
        "哈夫斯特尔机器人公司, Havster AG, Infinity",
        "哈夫斯特尔机器人公司, Havster Ceramics AG, 1",
    })
    void equalCountry_saysLittleWhereWordsAreLacking_andNothingWhereNamesSayIt(String a, String b, double most) {
        NameProfile left = profile(a);
        NameProfile right = profile(b);
        NameComparer.Workspace workspace = new NameComparer.Workspace();
        NameComparer.compare(left, right, RARITY, workspace);
        assertThat(NameComparer.mostOfCountry("DE", workspace)).isEqualTo(most);
        NameComparer.compare(right, left, RARITY, workspace);
        assertThat(NameComparer.mostOfCountry("DE", workspace)).isEqualTo(most);
    }

    @Test
    void wordMadeOfClips_countsItsBeginnings_notItsLetters() {
        assertThat(acronymLetters("Broadcom Inc.", "Broadcast.com")).isEqualTo(3);
        assertThat(acronymLetters("GKNW", "Grand Kestrel Nordic Works")).isEqualTo(4);
    }

    private static int acronymLetters(String a, String b) {
        return Aligner.align(profile(a), profile(b)).acronymLetters;
    }

    @ParameterizedTest
    @CsvSource({
        "Harrow Bank Corp., Harrow Bank Corp, equal as written",
        "Harrow Bank Corp., Harrow Bank Corp /MI/, equal",
        "Harrow Bank Corp., Harrow-Bank Corp, equal as written",
        "Harrow Bank Corp., HarrowBank Corp, 'equal but for spaces, or how a number is written'",
        "Harrow Bank Corp., Harrow Bank AG, equal but for the legal form",
        "Harrow Bank Corp., Barrow Bank Corp, different",
    })
    void equality_hasALevelForEachThingLeftOut(String a, String b, String level) {
        assertThat(level(Comparison.EQUALITY, a, b)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "Harrow GmbH, Harrow GmbH, equal",
        "Harrow GmbH, Harrow, on one side only",
        "Harrow GmbH, 哈罗公司, on one side only",
        "株式会社ハロー, 哈罗公司, on one side only",
        "Harrow GmbH, Harrow Limited, of one class",
        "Harrow GmbH, Harrow AG, different",
        "Harrow GmbH, 'Harrow Inc.', 'different, of other jurisdictions'",
    })
    void legalForm_ofAnotherJurisdictionIsALevelOfItsOwn(String a, String b, String level) {
        assertThat(level(Comparison.LEGAL_FORM, a, b)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "Quolvanex, Quolvanex, 1",
        "Quolvanex, Quolvnaex, 0.889",
        "Quolvanex Ltd, Quolvanex AG, 1",
        "Quolvanex Tkk, Quolvanex Tbk, 0.917",
        "Quolvanex, Brindle, 0",
        "Guo, Gao, 0",
    })
    void edits_areCountedOverTheNearerOfCoreAndWholeName(String a, String b, double nearness) {
        assertThat(value(Comparison.EDITS, a, b)).isCloseTo(nearness, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({
        "Quolvanex KB, Quolvanex Kingboard Group, Brindle KB, Brimstad Kingboard Group", // a whole word stands beside
        // it
        "C OVS Quolvanex, Central Overseas Quolvanex Ltd, C OVS Quolvanex, Quolvanex Central Overseas Ltd", // in order
        "EVG Quolvanex, Evergrand Quolvanex, EVAG Quolvanex, Evergrand Quolvanex", // no vowels inside
        "TR Quolvanex, Tianrui Quolvanex Ltd, TR Quolvanex Harbour, Tianrui Quolvanex Ltd", // no word is left over
    })
    void clippedWords_countMoreWhereTheWholeShortNameIsFoundInOrder(String a, String b, String c, String d) {
        assertThat(value(Comparison.WORDS, a, b)).isGreaterThan(value(Comparison.WORDS, c, d) + 0.05);
    }

    @Test
    void lettersThatAreAFormInOneNameOnly_areTheWordOfTheOther() {
        assertThat(value(Comparison.WORDS, "S.A.S. Quolvanex", "S.A.S. Quolvanex Ltd"))
                .isGreaterThan(0.9);
        assertThat(level(Comparison.LEGAL_FORM, "S.A.S. Quolvanex", "S.A.S. Quolvanex Ltd"))
                .isEqualTo("on one side only");
        assertThat(level(Comparison.LEGAL_FORM, "Quolvanex A O Corp", "A. O. Quolvanex Corporation"))
                .isEqualTo("equal");
        assertThat(value(Comparison.WORDS, "Quolvanex A O Corp", "A. P. Quolvanex Corporation"))
                .as("another word")
                .isLessThan(0.7);
    }

    @Test
    void wholeWordWithInitialsBehindIt_isMadeOfTheName_unlessThereIsOneOnly() {
        assertThat(value(Comparison.WORDS, "QuolvanexML", "Quolvanex Modern Living"))
                .isGreaterThan(0.9);
        assertThat(value(Comparison.WORDS, "Quolvanexs", "Quolvanex Systems")).isLessThan(0.7);
    }

    @ParameterizedTest
    @CsvSource({
        "1st Harrow Bank, First Harrow Bank, 'equal but for spaces, or how a number is written'",
        "Harrow Brigade Forty-Four, Harrow Brigade 44, 'equal but for spaces, or how a number is written'",
        "Harrow Fund II Ltd, Harrow Fund 2 AG, equal but for the legal form",
        "Harrow Fund II, Harrow Fund 3, different",
        "Harrow One Two, Harrow 12, different",
    })
    void numbers_areEqualHoweverTheyAreWritten(String a, String b, String level) {
        assertThat(level(Comparison.EQUALITY, a, b)).isEqualTo(level);
    }

    /** Each character of a transcription gives an initial, so that three letters are met by chance: 埃马克 is EMAG. */
    @Test
    void initialsOfReadings_sayLessThanThoseOfWords() {
        assertThat(value(Comparison.WORDS, "AMK", "埃马克")).isBetween(0.01, 0.5);
        assertThat(value(Comparison.WORDS, "QMK", "Quolvanex Machine Kombinat")).isGreaterThan(0.8);
    }

    /** 台積電 reads taijidian, and says TSMC. */
    @Test
    void acronymSaidByAKnownName_meetsTheInitialsOfTheFullName() {
        assertThat(value(Comparison.WORDS, "台積電", "Taiwan Semiconductor Manufacturing Company"))
                .isGreaterThan(0.8);
        assertThat(value(Comparison.WORDS, "台積電", "Taiwan Sugar Company")).isLessThan(0.3);
    }

    @Test
    void twoListedWords_areTwoWordsHoweverNear() {
        String west = "Quolvanex Western Region";
        String east = "Quolvanex Eastern Region";
        assertThat(level(Comparison.PLACES, west, east)).isEqualTo("conflict");
        assertThat(value(Comparison.EDITS, west, east)).isZero();
    }

    @Test
    void aListedWordMisspelt_isThatWord() {
        String right = "Quolvanex Western Region";
        String wrong = "Quolvanex Westren Region";
        assertThat(level(Comparison.PLACES, right, wrong)).isNotEqualTo("conflict");
        assertThat(value(Comparison.EDITS, right, wrong)).isGreaterThan(0.9);
    }

    @Test
    void aFewLettersInOrder_areAClipOfATradeName_andOfACommonWordOnlyWithoutItsVowels() {
        assertThat(shared("KDL", "Kindly")).isPositive();
        assertThat(shared("Harrow BNK", "Bank")).isPositive();
        assertThat(shared("TCL", "Technology")).isZero();
    }

    private static double shared(String a, String b) {
        NameProfile left = profile(a);
        NameProfile right = profile(b);
        return Aligner.align(left, right).sharedBits;
    }
}
