package org.dealtrace.outcome.classify.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dealtrace.outcome.classify.text.internal.Companies.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names of a sentence are one company, and which companies have one role. */
class RoleFeaturesTest {

    private static Tokens tokens(String text, String language) {
        FoldedText folded = FoldedText.of(text);
        return Tokens.of(folded, 0, folded.original().length(), language);
    }

    /** The places of names, separated by blanks. */
    private static List<Mention> mentions(Tokens tokens, String names) {
        List<Mention> mentions = new ArrayList<>();
        for (String name : names.split(" ")) {
            for (int first = 0; first < tokens.list().size(); first++) {
                for (int last = first; last < tokens.list().size(); last++) {
                    if (tokens.text(first, last).equals(name)) {
                        mentions.add(new Mention(first, last, 1));
                    }
                }
            }
        }
        mentions.sort(Comparator.comparingInt(Mention::first));
        return mentions;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Vorn buys Lisk, Arno and Bree|Vorn Lisk Arno Bree|0 1 1 1",
                "en|Vorn and Lisk said Lisk bought Arno|Vorn Lisk Arno|0 1 2",
                "en|Vorn buys Lisk, Arno acquires Bree|Vorn Lisk Arno Bree|0 1 2 3",
                "zh|远景收购海格、云图和天目|远景 海格 云图 天目|0 1 1 1",
                "zh|远景收购海格、云图收购天目|远景 海格 云图 天目|0 1 2 3",
                "ja|アルバ、カリナを買収|アルバ カリナ|0 1"
            })
    void unit_ofNamesInAList_isTheSame(String language, String text, String names, String expected) {
        Tokens tokens = tokens(text, language);
        List<List<Mention>> companies = Companies.grouped(tokens, mentions(tokens, names));
        RoleFeatures features = new RoleFeatures(tokens, companies, List.of("acquisition"));
        List<String> units = new ArrayList<>();
        for (int c = 0; c < companies.size(); c++) {
            units.add(Integer.toString(features.unit(c)));
        }
        assertThat(String.join(" ", units)).isEqualTo(expected);
    }

    @Test
    void grouped_shortFormInBrackets_isTheSameCompany() {
        Tokens tokens = tokens("Vorn (VN) buys Lisk", "en");
        assertThat(Companies.grouped(tokens, mentions(tokens, "Vorn VN Lisk"))).hasSize(2);
    }

    @Test
    void features_remarkInBrackets_changesNothing() {
        Tokens plain = tokens("Vorn buys Lisk", "en");
        Tokens remark = tokens("Vorn (of Ohio) buys Lisk", "en");
        assertThat(new RoleFeatures(
                                remark,
                                Companies.grouped(remark, mentions(remark, "Vorn Lisk")),
                                List.of("acquisition"))
                        .features())
                .isEqualTo(new RoleFeatures(
                                plain, Companies.grouped(plain, mentions(plain, "Vorn Lisk")), List.of("acquisition"))
                        .features());
    }
}
