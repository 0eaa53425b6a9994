package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealtrace.io.DealFile.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dealtrace.Deal;
import org.dealtrace.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which format a file of deals is read as. */
class DealFormatTest {

    @TempDir
    Path folder;

    @Test
    void file_ofTheFormatAskedFor_isRead() throws IOException {
        Path file = file(folder, "id,target\n1,KUKA AG\n");
        assertThat(Deals.read(file, Deals.Format.DEALTRACE).list()).hasSize(1);
        try (RecordReader<Deal> reader = Deals.open(file, Deals.Format.DEALTRACE)) {
            assertThat(reader.stream()).hasSize(1);
        }
        Path json = Files.writeString(
                folder.resolve("d.jsonl"), "{\"id\":\"1\",\"parties\":[{\"role\":\"target\",\"name\":\"A\"}]}\n");
        assertThat(Deals.read(json, Deals.Format.JSON_LINES).list()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "target,acquirer;Dealtrace deals",
                "id,name,country,acquirer,acquirer_country,date;Dealtrace deals",
                "company_name,company_permalink,acquirer_name,acquired_at;Crunchbase acquisitions",
                "Year,Month,Investor,Quantity in Millions,Share Size,Transaction Party,Country;China Global Investment"
                        + " Tracker",
                "id,name,country,chinese_entity,date,usd_millions,share;China Global Investment Tracker"
            })
    void format_isToldByTheHeader(String header, String format) throws IOException {
        assertThat(Deals.read(file(folder, header + "\n")).report().format()).isEqualTo(format);
    }

    @Test
    void file_ofAnotherFormatThanAskedFor_isRefused() throws IOException {
        Path file = file(folder, "target,acquirer\nA,B\n");
        assertThatThrownBy(() -> Deals.read(file, Deals.Format.CRUNCHBASE))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        file + " has no header row with the columns company_name, acquirer_name and acquired_at; its "
                                + "first row is [target, acquirer]; name the columns as docs/formats.md says");
        assertThatThrownBy(() -> Deals.read(file, Deals.Format.JSON_LINES))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is not a JSON Lines file");
        assertThatThrownBy(() -> Deals.read(file(folder, "left_id,right_id\n1,2\n")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has no header row with a party of a deal, such as target or acquirer");
    }
}
