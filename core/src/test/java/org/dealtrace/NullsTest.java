package org.dealtrace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No record of the vocabulary takes null, so that the fault shows where it is made and not where the value is used. */
class NullsTest {

    private static final Country GERMANY = new Country("DE");
    private static final CompanyName NAME = CompanyName.of("KUKA AG");
    private static final Company COMPANY = Company.of("C-1", "KUKA AG", GERMANY);
    private static final DealParty PARTY = DealParty.of(PartyRole.TARGET, "KUKA AG", GERMANY);
    private static final Deal DEAL = Deal.builder("D-1").party(PARTY).build();
    private static final Link LINK =
            new Link("C-1", "D-1", 0, 8, 0.99, Decision.LINK, Link.Origin.MODEL, Explanation.NONE);
    private static final DealEvent EVENT = new DealEvent(DealStatus.SIGNED, Optional.empty());

    /** One of each kind. */
    static List<Record> records() {
        return List.of(
                new Classification(List.of(OutcomeType.ACQUISITION), DealStatus.SIGNED, 1, List.of(), "mine 1"),
                COMPANY,
                new DealLinks.Merge("C-1", "R-1", "R-2", Message.of("equal names")),
                NAME,
                GERMANY,
                DEAL,
                new DealAssessment(LINK, Optional.empty(), EVENT, Optional.empty(), Truth.YES, Truth.YES, List.of()),
                EVENT,
                PARTY,
                new Explanation.Step("name", "equal", "KUKA", "KUKA", 8),
                Explanation.NONE,
                new Explanation.Rival("C-2", "Kuka Trading", 2),
                new Identifier("lei", "529900D6BF99LW9R2E68"),
                InputReport.inMemory("deals", 1),
                LINK,
                new LinkTrial(10, 8, 1, 1),
                new Outcome(
                        COMPANY,
                        Optional.empty(),
                        OutcomeStatus.PENDING,
                        Optional.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        List.of(),
                        Message.of("none found")),
                OutcomeType.OTHER,
                new PairExplanation(COMPANY, DEAL, List.of()),
                new PairExplanation.Side(PARTY, Optional.empty(), Optional.empty()),
                PartialDate.ofYear(2016),
                Message.of("no name"),
                new ReadIssue(ReadIssue.Kind.REJECTED, SourceRow.NONE, "", "", Message.of("no name")),
                Recommendation.builder("R-1", "KUKA AG").build(),
                SourceRow.NONE);
    }

    @ParameterizedTest
    @MethodSource("records")
    void record_withNullInPlaceOfAnyComponent_isRefused(Record record) throws ReflectiveOperationException {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        for (int i = 0; i < components.length; i++) {
            if (!types[i].isPrimitive()) {
                List<Object> values = new ArrayList<>();
                for (RecordComponent component : components) {
                    values.add(component.getAccessor().invoke(record));
                }
                values.set(i, null);
                assertThatThrownBy(() ->
                                record.getClass().getDeclaredConstructor(types).newInstance(values.toArray()))
                        .as("%s with %s = null", record.getClass().getSimpleName(), components[i].getName())
                        .isInstanceOf(InvocationTargetException.class)
                        .hasCauseInstanceOf(NullPointerException.class);
            }
        }
    }

    @Test
    void records_ofThePackage_areAllTried() throws IOException, ClassNotFoundException {
        List<String> names;
        try (Stream<Path> files = Files.list(Path.of("target", "classes", "org", "dealtrace"))) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
                    .map(name -> "org.dealtrace." + name.substring(0, name.length() - ".class".length()))
                    .toList();
        }
        List<Class<?>> found = new ArrayList<>();
        for (String name : names) {
            Class<?> type = Class.forName(name);
            if (type.isRecord() && !type.isLocalClass()) {
                found.add(type);
            }
        }
        assertThat(records().stream().map(Record::getClass).collect(Collectors.<Class<?>>toSet()))
                .containsExactlyInAnyOrderElementsOf(found);
    }
}
