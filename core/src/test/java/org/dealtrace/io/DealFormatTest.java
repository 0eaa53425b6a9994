package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealtrace.io.DealFile.file;

import java.io.IOException;
import java.nio.file.Path;
import org.dealtrace.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which format a file of deals is read as. */
class DealFormatTest {

    @TempDir
    Path folder;

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
    void file_withoutAPartyInItsHeader_isRefused() {
        assertThatThrownBy(() -> Deals.read(file(folder, "left_id,right_id\n1,2\n")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has no header row with a party of a deal, such as target or acquirer");
    }
}
