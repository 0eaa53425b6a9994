package org.dealtrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.dealtrace.Company;
import org.dealtrace.Message;
import org.dealtrace.Outcome;
import org.dealtrace.internal.Messages;
import org.junit.jupiter.api.Test;

/** The companies of a long report, packed. */
class PageDataTest {

    private static final int MANY = 2100;

    private final OutcomeReport report = many();
    private final PageData data = new PageData(report, Messages.ENGLISH);
    private final List<JsonNode> rows = unpacked(data.rowBlocks());
    private final List<JsonNode> evidence = unpacked(data.evidenceBlocks());

    private static OutcomeReport many() {
        OutcomeReport few = ReportFixture.report();
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Outcome one = few.outcomes().get(i % few.outcomes().size());
            outcomes.add(new Outcome(
                    Company.of("C-" + i, "Company " + i),
                    one.recommended(),
                    one.status(),
                    one.deciding(),
                    one.elapsedDays(),
                    one.followedDays(),
                    one.assessments(),
                    Message.of("reason " + i)));
        }
        return OutcomeReport.builder(few.asOf(), few.links(), outcomes, few.headline())
                .build();
    }

    /** As the script of the page does. */
    private static List<JsonNode> unpacked(Iterable<String> blocks) {
        List<JsonNode> all = new ArrayList<>();
        try {
            for (JsonNode block : new ObjectMapper().readTree("[" + String.join("", blocks) + "]")) {
                byte[] bytes = Base64.getDecoder().decode(block.textValue());
                all.add(new ObjectMapper()
                        .readTree(new InflaterInputStream(new ByteArrayInputStream(bytes)).readAllBytes()));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return all;
    }

    private List<String> wordsOfRows() {
        List<String> words = new ArrayList<>();
        rows.forEach(block -> block.get("words").forEach(word -> words.add(word.textValue())));
        return words;
    }

    @Test
    void rows_ofALongList_haveEveryCompanyWithItsReason() {
        List<String> words = wordsOfRows();
        List<String> found = new ArrayList<>();
        for (JsonNode block : rows) {
            JsonNode columns = block.get("values");
            for (int i = 0; i < columns.get("id").size(); i++) {
                found.add(columns.get("id").get(i).textValue() + " "
                        + words.get(columns.get("reason").get(i).intValue()));
            }
        }

        assertThat(rows).hasSize(3);
        assertThat(found)
                .containsExactlyElementsOf(data.rows().stream()
                        .map(row -> row.outcome().company().id() + " "
                                + row.outcome().reason())
                        .toList());
    }

    @Test
    void evidence_ofALongList_hasWordsCountedOnFromThoseOfTheRows() {
        int size = data.evidenceOfABlock();
        List<String> words = wordsOfRows();
        assertThat(evidence).hasSize(MANY / size);
        for (int i = 0; i < MANY; i++) {
            JsonNode block = evidence.get(i / size);
            JsonNode company = block.get("values").get(i % size);
            List<String> expected = data.rows().get(i).assessments().stream()
                    .flatMap(deal -> deal.reasons().stream())
                    .map(Message::english)
                    .toList();
            List<String> reasons = new ArrayList<>();
            company.path("deals")
                    .forEach(deal -> deal.path("reasons").forEach(number -> {
                        int own = number.intValue() - words.size();
                        reasons.add(
                                own < 0
                                        ? words.get(number.intValue())
                                        : block.get("words").get(own).textValue());
                    }));
            assertThat(reasons).isEqualTo(expected);
        }
    }

    @Test
    void blocks_ofALongList_areAFifthOfTheirTexts() {
        PageData again = new PageData(report, Messages.ENGLISH);
        long packed = String.join("", again.rowBlocks()).length();
        packed += String.join("", again.evidenceBlocks()).length();
        long texts = 0;
        for (JsonNode block : rows) {
            texts += block.toString().getBytes(StandardCharsets.UTF_8).length;
        }
        for (JsonNode block : evidence) {
            texts += block.toString().getBytes(StandardCharsets.UTF_8).length;
        }
        assertThat(packed).isLessThan(texts / 5);
    }
}
