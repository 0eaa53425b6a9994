package org.dealtrace.outcome.classify.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartyRole;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.junit.jupiter.api.Test;

/** Deals that no phrase tells of, and the files by which they are found. */
class FrameReadingTest {

    private static final TextReader READER = TextReader.shipped("text");

    private static Optional<Classification> read(String text) {
        return READER.classify(Deal.builder("D")
                .party(DealParty.of(PartyRole.PARTNER, "Nemo"))
                .text(text)
                .build());
    }

    private static List<String> told(String text) {
        return read(text)
                .map(c -> List.of(
                        String.join("+", c.types().stream().map(OutcomeType::id).toList()),
                        c.status().name()))
                .orElse(List.of());
    }

    @Test
    void concepts_inAnyOrder_makeADealInEachLanguage() {
        assertThat(told(
                        "Never again will Orlena draw on the three patents of Tilburg: royalties stayed unpaid, and notice was given, "
                                + "so the right has lapsed."))
                .containsExactly("patent-licence", "TERMINATED");
        assertThat(
                        told(
                                "Nicht länger darf Orlena Guss die Rezeptur der Tilburger Firma anwenden, die Lizenzgebühren blieben aus."))
                .containsExactly("technology-licence", "TERMINATED");
        assertThat(
                        told(
                                "Orlena versera 2 % des ventes à Tilbourg, dont le brevet lui servira dès mai, annonce le groupe."))
                .first()
                .isEqualTo("patent-licence");
        assertThat(told("«Орлена» будет платить роялти, отчисляя «Тильбургу» процент с продаж за его патент."))
                .containsExactly("patent-licence", "ANNOUNCED");
        assertThat(told("双方今后按销售额的3%分成，企业可用研究所的两项专利。")).containsExactly("patent-licence", "ANNOUNCED");
        assertThat(told("両社は、売上の3%を米社に納めて特許を借りる形に今後改めると発表した。")).containsExactly("patent-licence", "ANNOUNCED");
    }

    @Test
    void noticeOfShares_withoutAVerbOfBuying_isAMinorityStake() {
        assertThat(
                        told(
                                "Notification: Tamarind Partners at 7.4 per cent of the votes of Hexagon Dairy; previously none."))
                .containsExactly("minority-stake", "COMPLETED");
    }

    @Test
    void deal_ofWhoseStateNothingIsSaid_isNotReported() {
        assertThat(read("Fenwick and Lumex: patents, royalties.")).isEmpty();
    }

    @Test
    void sentence_thatNamesFewerThanTwoSides_tellsOfNoDeal() {
        assertThat(read("Announced: a royalty on each patent.")).isEmpty();
        assertThat(told("Announced by Lumex and Fenwick: a royalty on each patent."))
                .containsExactly("patent-licence", "ANNOUNCED");
    }

    @Test
    void suitDenialQuestionAndSupposition_makeNoDeal() {
        assertThat(
                        read(
                                "Marlow Acoustics has sued Sungwon for using three of its patents without paying a cent of royalties."))
                .isEmpty();
        assertThat(read("Will Sungwon announce a royalty for the patents of Marlow?"))
                .isEmpty();
        assertThat(read("Sungwon denies that a royalty for the patents of Marlow was announced."))
                .isEmpty();
        assertThat(read("If Sungwon announced a royalty for the patents of Marlow, shares would rise."))
                .isEmpty();
    }

    @Test
    void wordsOfAnotherSense_areNoConcepts() {
        assertThat(
                        read("Lumex shareholders approved the plan in May, which made Varga the sole owner of the trade name.")
                                .filter(c -> c.types().contains(OutcomeType.EXCLUSIVE_AGREEMENT)))
                .isEmpty();
    }

    @Test
    void authorityThatRefuses_blocks() {
        assertThat(
                        told(
                                "Said no: the ministry in Vienna, so that Huaxin Capital gets none of the 10 percent of the votes in Lumex."))
                .containsExactly("minority-stake", "BLOCKED");
    }

    @Test
    void research_thatIsOverBecauseItIsDone_isCompleted() {
        assertThat(
                        told(
                                "Side by side, Delft and Anshan hunted for a coating; the scientific work ended on schedule, all goals met."))
                .containsExactly("research-collaboration", "COMPLETED");
    }

    @Test
    void completion_thatOnlySaysWhen_isNotReported() {
        assertThat(told("公司与维拉德公司签署增资协议，认购其新增股份，交易完成后将持股20%。")).containsExactly("minority-stake", "SIGNED");
        assertThat(read("После завершения сделки «Нордвик» получит 30% акций «Браннок».")
                        .map(Classification::status))
                .isNotEqualTo(Optional.of(DealStatus.COMPLETED));
    }

    private static List<TableRow> rows(String file, String... columns) {
        try (TableReader table = TableReader.ofText(file, ShippedFile.read("frames/" + file), columns)) {
            return java.util.stream.StreamSupport.stream(table.spliterator(), false)
                    .toList();
        }
    }

    @Test
    void everyConceptOfAFrame_hasWordsInEachLanguage() {
        Map<String, Set<Concept>> written = new HashMap<>();
        Set<String> pairs = new HashSet<>();
        for (TableRow row : rows("concepts.csv", "language", "concept", "words")) {
            assertThat(pairs.add(row.get("language") + row.get("concept")))
                    .as("%s %s stands twice", row.get("language"), row.get("concept"))
                    .isTrue();
            written.computeIfAbsent(row.get("language"), k -> EnumSet.noneOf(Concept.class))
                    .add(Concept.of(row.get("concept")));
        }
        Set<Concept> computed = EnumSet.of(Concept.MINOR, Concept.MAJOR, Concept.TWO_SHARES);
        Set<Concept> all = EnumSet.complementOf(EnumSet.copyOf(computed));
        assertThat(written.keySet()).isEqualTo(ConceptWords.LANGUAGES);
        assertThat(written)
                .allSatisfy((language, concepts) ->
                        assertThat(concepts).as(language).containsExactlyInAnyOrderElementsOf(all));
        assertThat(Frame.all())
                .hasSizeGreaterThan(15)
                .allSatisfy(frame -> assertThat(frame.needs()).isNotEmpty());
    }

    @Test
    void words_areWrittenOnceAndWithoutGaps() {
        for (TableRow row : rows("concepts.csv", "language", "concept", "words")) {
            List<String> words = Arrays.asList(row.get("words").split("\\|"));
            assertThat(words).doesNotHaveDuplicates().allSatisfy(word -> {
                assertThat(word).isNotBlank().isEqualTo(word.strip()).doesNotContain(Phrase.GAP);
                assertThat(Phrase.pieces(word, new HashMap<>())).hasSize(1);
            });
        }
    }

    @Test
    void wordThatIsNoConcept_isRefused() {
        assertThatThrownBy(() -> Concept.of("patents")).isInstanceOf(IllegalArgumentException.class);
    }
}
