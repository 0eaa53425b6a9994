package org.dealtrace.benchmarks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.dealtrace.benchmarks");

    @Test
    void scan_module_findsItsClasses() {
        assertThat(CLASSES).hasSizeGreaterThan(25);
    }

    @Test
    void packages_cycles_areNone() {
        slices().matching("org.dealtrace.benchmarks.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void packages_all_areNullMarked() {
        assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(p -> assertThat(p.isAnnotatedWith(NullMarked.class))
                        .as("%s must have a package-info with @NullMarked", p.getName())
                        .isTrue());
    }

    @Test
    void classes_any_useNothingOfExamples() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.dealtrace.examples..")
                .check(CLASSES);
    }
}
