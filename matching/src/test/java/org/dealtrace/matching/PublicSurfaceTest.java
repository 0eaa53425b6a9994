package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The public types of core and matching are those of a committed list, so that a new one is seen in the change that
 * makes it public. {@code -Dsurface.update=true} rewrites the list; the difference is reviewed like code.
 */
class PublicSurfaceTest {

    private static final Path LIST = Path.of("src/test/resources/org/dealtrace/matching/public-surface.txt");

    @Test
    void publicTypes_coreAndMatching_areTheCommittedOnes() throws IOException {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.dealtrace");
        List<String> types = PublicSurface.types(classes).stream()
                .filter(t -> !t.contains("jte"))
                .toList();
        if (Boolean.getBoolean("surface.update")) {
            Files.write(LIST, types);
        }

        assertThat(types).hasSizeGreaterThan(50);
        assertThat(String.join("\n", types)).isEqualTo(String.join("\n", Files.readAllLines(LIST)));
    }
}
