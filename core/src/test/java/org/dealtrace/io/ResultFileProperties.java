package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.dealtrace.Classification;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealEvent;
import org.dealtrace.DealLinks;
import org.dealtrace.DealStatus;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.InputException;
import org.dealtrace.InputReport;
import org.dealtrace.Link;
import org.dealtrace.LinkTrial;
import org.dealtrace.Message;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PairExplanation;
import org.dealtrace.ReadIssue;
import org.dealtrace.Recommendation;
import org.dealtrace.SourceRow;
import org.dealtrace.Truth;
import org.dealtrace.internal.Messages;

/** Results written, then read: equal ones. */
class ResultFileProperties {

    private static Path folder = Path.of("");

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("results");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        Files.deleteIfExists(folder.resolve("links.jsonl"));
        Files.deleteIfExists(folder.resolve("outcomes.jsonl"));
        Files.delete(folder);
    }

    @Provide
    Arbitrary<List<Recommendation>> recommendations() {
        return Records.recommendations();
    }

    @Provide
    Arbitrary<List<Deal>> deals() {
        return Records.deals();
    }

    @Provide
    Arbitrary<Double> weights() {
        return Arbitraries.doubles().between(-200, 200);
    }

    private static Company company(Recommendation r) {
        return new Company(
                r.id(),
                r.names(),
                r.country().stream().toList(),
                r.city(),
                r.identifiers(),
                r.fields(),
                List.of(r.id()));
    }

    private static Link link(String company, String deal, double weight, Decision decision) {
        return new Link(
                company,
                deal,
                0,
                weight,
                1 / (1 + Math.exp(-weight)),
                decision,
                Link.Origin.MODEL,
                new Explanation(
                        "a",
                        "b",
                        List.of(new Explanation.Step("names", "equal", "a", "b", weight)),
                        weight > 0 ? Optional.of(new Explanation.Rival("R", "rival", -weight)) : Optional.empty(),
                        Message.of("a note")));
    }

    private static DealLinks links(List<Recommendation> list, List<Deal> deals, double weight) {
        List<Link> links = new ArrayList<>();
        if (!list.isEmpty() && !deals.isEmpty()) {
            links.add(link(list.get(0).id(), deals.get(0).id(), weight, weight > 0 ? Decision.LINK : Decision.REVIEW));
        }
        List<DealLinks.Merge> merges = list.size() < 2
                ? List.of()
                : List.of(new DealLinks.Merge(list.get(0).id(), "a", "b", Message.of("equal names")));
        DealLinks made = new DealLinks(
                list,
                list.stream().map(ResultFileProperties::company).toList(),
                merges,
                deals,
                links,
                List.of(new InputReport(
                        "list.csv",
                        "a list",
                        "invented",
                        true,
                        2,
                        1,
                        List.of(new ReadIssue(
                                ReadIssue.Kind.REJECTED,
                                new SourceRow("list.csv", 3),
                                "name",
                                "",
                                Message.of("no name"))))),
                "model x");
        return weight < 0 ? made : made.withTrial(Optional.of(new LinkTrial(3, 1, 1, 7)));
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE, seed = "20261129")
    void links_comeBackEqual(
            @ForAll("recommendations") List<Recommendation> list,
            @ForAll("deals") List<Deal> deals,
            @ForAll("weights") double weight) {
        DealLinks links = links(list, deals, weight);
        Path file = folder.resolve("links.jsonl");
        JsonLines.write(file, links);

        assertThat(JsonLines.readLinks(file)).isEqualTo(links);
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE, seed = "20261129")
    void outcomesAndSingleRecords_comeBackEqual(
            @ForAll("recommendations") List<Recommendation> list,
            @ForAll("deals") List<Deal> deals,
            @ForAll("weights") double weight) {
        DealLinks links = links(list, deals, weight);
        List<Outcome> outcomes = new ArrayList<>();
        for (Company company : links.companies()) {
            List<DealAssessment> assessments = links.links().stream()
                    .filter(l -> l.companyId().equals(company.id()))
                    .map(l -> new DealAssessment(
                            l,
                            Optional.of(new Classification(
                                    List.of(OutcomeType.ACQUISITION, OutcomeType.of("own type")),
                                    DealStatus.COMPLETED,
                                    0.1 + 0.2,
                                    List.of("bought"),
                                    "rules 9")),
                            new DealEvent(DealStatus.COMPLETED, Optional.empty()),
                            deals.get(0).history().stream()
                                    .filter(e -> e.date().isPresent())
                                    .findFirst(),
                            Truth.UNKNOWN,
                            Truth.YES,
                            List.of(
                                    Messages.message("why.order.undated", "2016-05"),
                                    Message.of("the order is unknown"))))
                    .toList();
            outcomes.add(new Outcome(
                    company,
                    list.get(0).date(),
                    assessments.isEmpty() ? OutcomeStatus.PENDING : OutcomeStatus.REALIZED,
                    assessments.stream().findFirst(),
                    assessments.isEmpty() ? OptionalLong.empty() : OptionalLong.of(432),
                    OptionalLong.empty(),
                    assessments,
                    Message.of("a reason")));
        }
        Path file = folder.resolve("outcomes.jsonl");
        JsonLines.writeOutcomes(file, outcomes);

        assertThat(JsonLines.readOutcomes(file)).isEqualTo(outcomes);
        for (Record record : records(links, outcomes)) {
            assertThat((Object) JsonLines.fromJson(JsonLines.toJson(record), record.getClass()))
                    .isEqualTo(record);
            assertThat(serialized(record)).isEqualTo(record);
        }
    }

    private static Object serialized(Record record) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(record);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return in.readObject();
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(record.getClass() + " is not serialized", e);
        }
    }

    /** Records that hold whole runs are written as files. */
    @Example
    void everyPublicRecord_butThoseOfWholeRuns_isSerializable() {
        assertThat(new ClassFileImporter()
                                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                                .importPackages("org.dealtrace")
                                .stream()
                                .filter(c -> c.getPackageName().equals("org.dealtrace") && c.isRecord())
                                .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(c -> !c.isAssignableTo(Serializable.class))
                                .map(JavaClass::getName))
                .containsExactly("org.dealtrace.DealLinks$Merge");
    }

    private static List<Record> records(DealLinks links, List<Outcome> outcomes) {
        List<Record> records = new ArrayList<>(outcomes);
        records.addAll(links.recommendations());
        records.addAll(links.companies());
        records.addAll(links.deals());
        records.addAll(links.links());
        records.addAll(links.inputs());
        if (!links.companies().isEmpty() && !links.deals().isEmpty()) {
            records.add(new PairExplanation(
                    links.companies().get(0),
                    links.deals().get(0),
                    List.of(new PairExplanation.Side(
                            links.deals().get(0).parties().get(0),
                            links.links().stream().findFirst(),
                            Optional.empty()))));
        }
        return records;
    }

    @Example
    void file_ofAnotherKindOrVersion_isRefused() throws IOException {
        Path file = folder.resolve("links.jsonl");
        Files.writeString(file, "{\"dealtrace\":\"links\",\"version\":2}\n");
        assertThatThrownBy(() -> JsonLines.readLinks(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has version 2; this program reads version 1");
        assertThatThrownBy(() -> JsonLines.readOutcomes(file))
                .hasMessageContaining("is no file of outcomes but of links");
        Files.writeString(file, "{\"dealtrace\":\"links\",\"version\":1}\n{\"link\":{\"companyId\":3}}\n");
        assertThatThrownBy(() -> JsonLines.readLinks(file)).hasMessageContaining(":2 cannot be read as a result");
    }
}
