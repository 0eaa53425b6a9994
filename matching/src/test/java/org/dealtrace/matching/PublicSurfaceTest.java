package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The public top-level types of core and matching outside packages named {@code internal} are those of a committed
 * list, each with what a user needs it for. {@code -Dsurface.update=true} rewrites the list and keeps the reasons; the
 * difference is reviewed like code.
 */
class PublicSurfaceTest {

    private static final Path LIST = Path.of("src/test/resources/org/dealtrace/matching/public-surface.txt");

    /** Fewer is better; a new type needs a user who cannot do without it. */
    private static final int MOST = 108;

    @Test
    void publicTypes_coreAndMatching_areTheCommittedOnes_eachWithItsUse() throws IOException {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.dealtrace");
        List<String> types = PublicSurface.topLevelTypes(classes);
        Map<String, String> reasons = reasons();
        if (Boolean.getBoolean("surface.update")) {
            List<String> lines = new ArrayList<>();
            types.forEach(type -> lines.add(type + ": " + reasons.getOrDefault(type, "")));
            Files.write(LIST, lines);
        }

        assertThat(types).hasSizeBetween(50, MOST);
        assertThat(String.join("\n", types))
                .isEqualTo(String.join("\n", reasons().keySet()));
        assertThat(reasons())
                .allSatisfy((type, reason) ->
                        assertThat(reason).as("what a user needs %s for", type).contains(" "));
    }

    /**
     * All of 0.1 is since 0.1, so nothing says so. When this fails for a new version, keep the list of 0.1 beside it,
     * and demand the tag of each type that is not in it.
     */
    @Test
    void since_inTheFirstVersion_isWrittenNowhere() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<version>0.1.");
        for (Path sources : List.of(Path.of("src/main/java"), Path.of("../core/src/main/java"))) {
            try (Stream<Path> files = Files.walk(sources)) {
                assertThat(files.filter(Files::isRegularFile))
                        .hasSizeGreaterThan(50)
                        .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("@since"));
            }
        }
    }

    private static Map<String, String> reasons() throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        for (String line : Files.readAllLines(LIST)) {
            int colon = line.indexOf(": ");
            reasons.put(line.substring(0, colon), line.substring(colon + 2));
        }
        return reasons;
    }
}
