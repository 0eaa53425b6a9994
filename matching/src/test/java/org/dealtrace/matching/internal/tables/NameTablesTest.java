package org.dealtrace.matching.internal.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NameTablesTest {

    @Test
    void shippedTables_listEveryResource() throws IOException, URISyntaxException {
        URL table = Objects.requireNonNull(NameTables.class.getResource(NameTables.FOLDER + "abbreviations.csv"));
        Path folder = Objects.requireNonNull(Path.of(table.toURI()).getParent());
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(f -> folder.relativize(f).toString().replace('\\', '/'))
                            .filter(f -> f.endsWith("sv") || f.endsWith(".txt")))
                    .containsExactlyInAnyOrderElementsOf(NameTables.FILES);
        }
        assertThat(NameTables.checksum(true)).hasSize(8).isNotEqualTo(NameTables.checksum(false));
    }
}
