package org.dealtrace.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Three notices and a deal in a folder of their own, for tests of the commands. */
abstract class SmallStudy {

    @TempDir
    Path folder = Path.of("");

    Path notices = Path.of("");
    Path deals = Path.of("");

    @BeforeEach
    void smallStudy() throws IOException {
        notices = write(
                "notices.csv",
                "id,name,country,date",
                "R-1,Aixtron SE,Germany,2015-01-10",
                "R-2,KUKA AG,Germany,2014-03-02",
                "R-3,Nobody in Particular Ltd,,next week");
        deals = write(
                "deals.csv",
                "id,type,status,date,target,target_country,acquirer,acquirer_country",
                "D-1,acquisition,announced,2016-05-18,KUKA Aktiengesellschaft,DE,Midea Group,CN");
    }

    final Path write(String file, String... lines) throws IOException {
        return Files.write(folder.resolve(file), List.of(lines));
    }
}
