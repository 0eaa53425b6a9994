package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterColumnsTest {

    @TempDir
    private Path folder;

    @Test
    void read_columnsThatARegisterHasNoPlaceFor_areListed() throws IOException {
        Path file = Files.writeString(folder.resolve("register.csv"), "name,website,staff\nKUKA AG,kuka.com,12\n");

        assertThat(Companies.read(file).report().issues())
                .filteredOn(issue -> issue.value().equals("website, staff"))
                .extracting(i -> i.message().english())
                .containsExactly("a register has no place for these columns, so they are not read");
    }
}
