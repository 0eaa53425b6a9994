package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealtrace.io.DealFile.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.PartyRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list of deals: how it is read, found in, printed and written again. */
class DealsTest {

    @TempDir
    Path folder;

    @Test
    void reader_closed_readsNoFurther() throws IOException {
        RecordReader<Deal> reader = Deals.open(file(folder, "id,target\nD-1,KUKA AG\n"));
        assertThat(reader).hasToString("reader of " + folder.resolve("d.csv"));
        reader.close();
        reader.close();

        assertThatThrownBy(() -> reader.iterator().hasNext())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the reader of " + folder.resolve("d.csv") + " is closed; open the file again");
    }

    @Test
    void deals_printedInAShell_areAnAlignedTable() throws IOException {
        assertThat(Deals.read(file(
                        folder,
                        "id,type,target,acquirer,history,stake_percent\nD-1,acquisition,KUKA AG"
                                + " [DE],Midea [CN],announced 2016,94.50\n")))
                .hasToString(folder.resolve("d.csv")
                        + " (Dealtrace deals): 1 row, 1 record, 0 repairs, 0 rows merged, 0 rows rejected\n"
                        + "id   type         company       with        history          stake\n"
                        + "D-1  acquisition  KUKA AG [DE]  Midea [CN]  announced 2016  94.5 %\n");
    }

    @Test
    void deals_ofALongList_areShownByTheFirstTwenty() throws IOException {
        StringBuilder csv = new StringBuilder("# a note\nid,target\n");
        for (int i = 1; i <= 20; i++) {
            csv.append(i).append(",A\n");
        }
        assertThat(Deals.read(file(folder, csv.toString())).toString().lines())
                .hasSize(23)
                .contains("a note")
                .last()
                .asString()
                .startsWith("20");
        csv.append("21,A\n22,A\n");
        assertThat(Deals.read(file(folder, csv.toString())).toString()).endsWith("\n… and 2 more; list() has all\n");
    }

    /** The side that gives stands under "company": what is bought, its seller, and who licenses. */
    @Test
    void deals_printed_haveTheGivingSideFirst() throws IOException {
        assertThat(Deals.read(file(folder, "id,target,acquirer,licensor,licensee,seller\n1,T,A,,,S\n2,,,L,M,\n"))
                        .toString()
                        .lines()
                        .skip(2))
                .containsExactly(" 1        T | S    A", " 2        L        M");
    }

    @Test
    void deals_areFoundByIdAndGoneThroughInOrder() throws IOException {
        Deals deals = Deals.of(Deals.read(file(folder, "id,target\n2,A\n1,B\n")).list());
        assertThat(deals.get("1"))
                .hasValueSatisfying(d -> assertThat(d.parties().get(0).name()).isEqualTo("B"));
        assertThat(deals.get("3")).isEmpty();
        assertThat(deals).extracting(Deal::id).containsExactly("2", "1");
        assertThat(deals.stream()).extracting(Deal::id).containsExactly("2", "1");
    }

    @ParameterizedTest
    @CsvSource({
        "copy.csv,Dealtrace deals",
        "copy.JSONL,Dealtrace deals as JSON Lines",
        "copy.ndjson,Dealtrace deals as JSON Lines"
    })
    void write_nameOfTheFile_tellsTheFormat(String name, String format) throws IOException {
        Deals deals = Deals.read(file(folder, "# by hand\nid,target\n1,KUKA AG\n"));
        deals.write(folder.resolve(name));
        Deals again = Deals.read(folder.resolve(name));
        assertThat(again.report().format()).isEqualTo(format);
        assertThat(again.report().note()).isEqualTo("by hand");
        assertThat(again.list()).extracting(Deal::id).containsExactly("1");
    }

    @Test
    void deals_readOneByOne_areTheDealsReadAtOnce() throws IOException {
        Path file = file(folder, "id,target\n1,A\n1,A\n2,B\n,C\n");
        Deals whole = Deals.read(file);
        try (RecordReader<Deal> reader = Deals.open(file);
                Stream<Deal> deals = reader.stream()) {
            assertThat(deals).isEqualTo(whole.list());
            assertThat(reader.report()).isEqualTo(whole.report());
        }
    }

    @Test
    void jsonLines_packedWithGzip_areRead() throws IOException {
        Path file = folder.resolve("deals.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("{\"id\":\"D-1\",\"parties\":[{\"role\":\"target\",\"name\":\"KUKA AG\"}]}\n"
                    .getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Deals.read(file).list()).hasSize(1);
    }

    @Test
    void search_findsWordsInIdsNamesAndTexts() {
        Deals deals = Deals.of(List.of(
                Deal.builder("A-1")
                        .party(DealParty.of(PartyRole.TARGET, "KUKA AG"))
                        .build(),
                Deal.builder("A-2")
                        .party(DealParty.of(PartyRole.TARGET, "Arden"))
                        .text("Sold by Kuka")
                        .build(),
                Deal.builder("A-3")
                        .party(DealParty.of(PartyRole.TARGET, "Boxley"))
                        .build()));

        assertThat(deals.search(" kuka").list()).extracting(Deal::id).containsExactly("A-1", "A-2");
        assertThat(deals.search("a-3").list()).extracting(Deal::id).containsExactly("A-3");
        assertThat(deals.search("nobody").list()).isEmpty();
    }
}
