package org.dealtrace.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.ReadIssue;
import org.dealtrace.Recommendation;
import org.dealtrace.io.Deals;
import org.dealtrace.io.Recommendations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoNamesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"n/a", "N.A.", "Undisclosed", "UNKNOWN", "-", "...", "?", "\u200E", "未披露", "(not disclosed)"})
    void wordForAnUnknownName_namesNobody(String text) {
        assertThat(NoNames.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NASA", "Unknown Worlds", "None Such Ltd", "3M", "无锡", "É"})
    void nameThatHoldsSuchAWord_isAName(String text) {
        assertThat(NoNames.is(text)).isFalse();
    }

    @Test
    void recommendationOfNobody_isRejected_butAnotherNameKeepsIt() throws IOException {
        Path file = Files.writeString(
                folder.resolve("r.csv"), "id,name,other_names\n1,n/a,\n2,unknown,KUKA AG\n3,Putzmeister,-\n");

        Recommendations read = Recommendations.read(file);

        assertThat(read.list()).extracting(Recommendation::name).containsExactly("KUKA AG", "Putzmeister");
        assertThat(read.report().issues())
                .extracting(i -> i.source().line() + " " + i.kind() + " " + i.column() + " " + i.value())
                .containsExactly("2 REJECTED name 1 n/a", "3 REPAIRED name unknown", "4 REPAIRED other_names -");
    }

    @Test
    void recommendationOfNobody_inJson_isRejectedWithWhatStoodThere() throws IOException {
        Path file = Files.writeString(
                folder.resolve("r.jsonl"), "{\"id\":\"1\",\"name\":\"n/a\"}\n{\"id\":\"2\",\"name\":\"KUKA\"}\n");

        assertThat(Recommendations.read(file).report().issues())
                .extracting(i -> i.source().line() + " " + i.kind() + " " + i.value())
                .containsExactly("1 REJECTED 1 n/a");
    }

    @Test
    void partyOfNobody_keepsItsCountry_underAWeakName() throws IOException {
        Path file = Files.writeString(
                folder.resolve("d.csv"), "id,target,acquirer,acquirer_country\nD-1,KUKA AG,Undisclosed,CN\n");

        Deals read = Deals.read(file);

        Deal deal = read.list().get(0);
        assertThat(deal.parties().get(1).names()).containsExactly(CompanyName.of("Undisclosed", CompanyName.Kind.WEAK));
        assertThat(deal.parties().get(1).country()).contains(new Country("CN"));
        assertThat(read.report().issues()).extracting(ReadIssue::message).containsExactly(NoNames.NOBODY);
    }

    @Test
    void partyOfNobody_staysSo_throughBothForms() throws IOException {
        Path file = Files.writeString(folder.resolve("d.csv"), "id,target,acquirer\nD-1,KUKA AG,n/a\n");
        Deals read = Deals.read(file);
        for (String name : new String[] {"again.csv", "again.jsonl"}) {
            Path again = folder.resolve(name);
            read.write(again);

            assertThat(Deals.read(again).list().get(0).parties())
                    .isEqualTo(read.list().get(0).parties());
            assertThat(Deals.read(again).report().issues()).isEmpty();
        }
    }
}
