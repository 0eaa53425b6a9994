package org.dealtrace.matching;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The borders of docs/architecture.md, held against the compiled classes of core and matching. */
class ArchitectureTest {

    private static final String CORE = "org.dealtrace";
    private static final String MATCHING = "org.dealtrace.matching";
    private static final String INTERNAL = MATCHING + ".internal";

    /** The packages that take a name apart, the lowest first. */
    private static final List<String> NAMES = List.of(
            INTERNAL + ".letters",
            INTERNAL + ".tables",
            INTERNAL + ".script",
            MATCHING + ".name.token",
            INTERNAL + ".sound",
            INTERNAL + ".words",
            INTERNAL + ".lexicon",
            INTERNAL + ".reading",
            INTERNAL + ".tagging",
            MATCHING + ".name");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(CORE);

    /** With fewer something is wrong with the scan, and every other rule would hold for nothing. */
    private static final int FEWEST_CLASSES = 60;

    @Test
    void scan_bothModules_areFound() {
        assertThat(CLASSES).hasSizeGreaterThan(FEWEST_CLASSES);
        assertThat(CLASSES.contain(Company.class)).isTrue();
        assertThat(packages())
                .extracting(JavaPackage::getName)
                .contains(CORE, MATCHING + ".name", INTERNAL + ".sound", CORE + ".study");
    }

    @Test
    void vocabulary_rootPackage_usesTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage(CORE)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(CORE, "java..", "org.jspecify.annotations"))
                .check(CLASSES);
    }

    @Test
    void core_anyPackage_knowsNothingOfMatching() {
        noClasses()
                .that()
                .resideOutsideOfPackage(MATCHING + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(MATCHING + "..")
                .check(CLASSES);
    }

    @Test
    void core_direction_isStudyThenReportThenOutcome() {
        mayNotUse(CORE + ".io", CORE + ".study..", CORE + ".report..", CORE + ".outcome..");
        mayNotUse(CORE + ".io.internal", CORE + ".io", CORE + ".study..", CORE + ".report..", CORE + ".outcome..");
        mayNotUse(CORE + ".study", CORE + ".io..", CORE + ".report..", CORE + ".outcome..");
        mayNotUse(CORE + ".report", CORE + ".outcome..");
        mayNotUse(CORE + ".internal", CORE + ".io..", CORE + ".study..", CORE + ".report..", CORE + ".outcome..");
        mayNotUse(CORE + ".outcome.classify", CORE + ".study..", CORE + ".report..", CORE + ".outcome");
        mayNotUse(
                CORE + ".outcome.classify.text..",
                CORE + ".study..",
                CORE + ".report..",
                CORE + ".outcome",
                CORE + ".outcome.classify");
    }

    @Test
    void matching_direction_isNameThenIndexCompareModelThenSearchThenLinkThenEntry() {
        String[] entry = {MATCHING, MATCHING + ".stream..", MATCHING + ".review.."};
        String[] work = {INTERNAL + ".link..", INTERNAL + ".resolve.."};
        String[] search = {INTERNAL + ".search..", MATCHING + ".fields.."};
        String[] pairs = {INTERNAL + ".index..", INTERNAL + ".compare..", MATCHING + ".model.."};
        for (String name : NAMES) {
            mayNotUse(name, pairs, search, work, entry);
        }
        for (String pair : pairs) {
            mayNotUse(pair, search, work, entry);
        }
        mayNotUse(MATCHING + ".fields", new String[] {INTERNAL + ".search.."}, work, entry);
        mayNotUse(INTERNAL + ".search", work, entry);
        mayNotUse(INTERNAL + ".link", new String[] {INTERNAL + ".resolve.."}, entry);
        mayNotUse(INTERNAL + ".resolve", entry);
        mayNotUse(MATCHING, new String[] {MATCHING + ".stream..", MATCHING + ".review.."});
    }

    /** A name is read from letters upwards; no package uses one that stands behind it in this list. */
    @Test
    void matching_namePackages_useOnlyThoseBelow() {
        for (int i = 0; i < NAMES.size(); i++) {
            mayNotUse(NAMES.get(i), NAMES.subList(i + 1, NAMES.size()).toArray(new String[0]));
        }
        mayNotUse(INTERNAL + ".tables", INTERNAL + ".letters");
        mayNotUse(INTERNAL + ".script", INTERNAL + ".letters");
        mayNotUse(MATCHING + ".name.token", INTERNAL + "..");
    }

    private static void mayNotUse(String from, String[]... forbidden) {
        mayNotUse(from, Stream.of(forbidden).flatMap(Stream::of).toArray(String[]::new));
    }

    private static void mayNotUse(String from, String... forbidden) {
        noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void packages_cycles_areNone() {
        slices().matching("org.dealtrace.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES.that(describe("in core", c -> !c.getPackageName().startsWith(MATCHING))));
        slices().matching("org.dealtrace.matching.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void libraries_each_haveOneHome() {
        onlyIn("com.fasterxml..", CORE + ".io..", MATCHING + ".model..", MATCHING + ".review..");
        onlyIn("gg.jte..", CORE + ".report..");
        onlyIn("org.apache.commons.statistics..", CORE + ".study..", CORE + ".internal..");
        onlyIn("org.apache.lucene.search..", INTERNAL + ".index..");
        onlyIn("org.apache.lucene.index..", INTERNAL + ".index..");
        onlyIn("org.apache.lucene.store..", INTERNAL + ".index..");
        onlyIn("info.debatty..", INTERNAL + ".compare..");
        onlyIn("com.ibm.icu..", INTERNAL + ".reading..", INTERNAL + ".letters..", INTERNAL + ".script..");
    }

    private static void onlyIn(String library, String... homes) {
        noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    @Test
    void signatures_publicTypes_showNoLibrary() {
        assertThat(PublicSurface.foreignTypes(CLASSES)).isEmpty();
    }

    @Test
    void signatures_publicTypes_showNothingInternal() {
        assertThat(PublicSurface.internalTypes(CLASSES)).isEmpty();
    }

    @Test
    void packages_all_areNullMarked() {
        assertThat(packages())
                .allSatisfy(p -> assertThat(p.isAnnotatedWith(NullMarked.class))
                        .as("%s must have a package-info with @NullMarked", p.getName())
                        .isTrue());
    }

    private static Set<JavaPackage> packages() {
        return CLASSES.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
    }

    @Test
    void code_ambientState_isNotUsed() {
        noClasses()
                .should()
                .accessTargetWhere(describe("is ambient: console, clock, chance, sleep or default locale", Ambient::is))
                .check(CLASSES);
    }

    @Test
    void code_offender_isCaught() {
        JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);

        assertThatThrownBy(() -> noClasses()
                        .should()
                        .accessTargetWhere(describe("is ambient", Ambient::is))
                        .check(offender))
                .hasMessageContaining("violated (4 times)");
    }

    /** Breaks the rule in four ways, to show that it can fail. */
    @SuppressWarnings({"unused", "JavaTimeDefaultTimeZone"})
    private static final class Offender {
        static String dealOfTheDay() {
            System.out.println(new Random().nextInt());
            return String.format("%s", LocalDate.now());
        }
    }
}
