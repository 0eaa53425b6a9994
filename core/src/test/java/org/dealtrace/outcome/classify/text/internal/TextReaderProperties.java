package org.dealtrace.outcome.classify.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.PartyRole;
import org.dealtrace.outcome.classify.LabelledSentences;

/** What must hold of the reading of any text. */
class TextReaderProperties {

    private static final TextReader BY_TEXT = TextReader.shipped("shipped");

    private static final TextReader WITH_ALL = new TextReader(Phrases.with(List.of()), "all");

    private static final List<LabelledSentences.Sentence> SENTENCES = LabelledSentences.read();

    /** A plan, and the same plan refused; the deal's other side stands in the place of the mark. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("# will acquire Company Y.", "# will not acquire Company Y."),
            Map.entry("# plans to acquire Company Y.", "# no longer plans to acquire Company Y."),
            Map.entry("# will form a joint venture with Company Y.", "# will not form a joint venture with Company Y."),
            Map.entry("# will buy a 30% stake in Company Y.", "# will not buy a 30% stake in Company Y."),
            Map.entry("# wird die Firma Y GmbH übernehmen.", "# wird die Firma Y GmbH nicht übernehmen."),
            Map.entry("# va acquérir la société Y.", "# ne va pas acquérir la société Y."),
            Map.entry("#将收购Y公司。", "#将不收购Y公司。"));

    private static Deal deal(String text) {
        return Deal.builder("D")
                .party(DealParty.of(PartyRole.TARGET, "Nemo"))
                .text(text)
                .build();
    }

    /**
     * Pieces of the shipped phrases, pieces of the labelled sentences, punctuation and any characters at all, in any
     * order.
     */
    @Provide
    Arbitrary<String> texts() {
        List<String> pieces = ShippedPhrases.ALL.stream()
                .flatMap(writing -> writing.phrases().stream())
                .flatMap(p -> p.parts().stream().flatMap(List::stream))
                .map(Phrase.Piece::text)
                .distinct()
                .toList();
        List<String> words = SENTENCES.stream()
                .flatMap(s -> List.of(s.text().split(" ")).stream())
                .distinct()
                .toList();
        Arbitrary<String> token = Arbitraries.oneOf(
                Arbitraries.of(pieces),
                Arbitraries.of(words),
                Arbitraries.of(". ", ", ", "; ", "? ", " – ", "。", "，", "\n", "(", ")", "\"", "50%", "12,5 %", "’s "),
                Arbitraries.strings().ofMaxLength(6));
        return Combinators.combine(token.list().ofMaxSize(25), Arbitraries.of("", " "))
                .as((tokens, gap) -> String.join(gap, tokens));
    }

    @Property(tries = 1000, seed = "20261124")
    void anyText_isAnsweredOrNot_withWordsThatStandInIt(@ForAll("texts") String text) {
        Optional<Classification> answer = BY_TEXT.read(deal(text)).answer();
        assertThat(BY_TEXT.read(deal(text)).answer()).isEqualTo(answer);
        answer.ifPresent(a -> {
            assertThat(a.confidence()).isBetween(TextReader.LEAST_CONFIDENCE, 1.0);
            assertThat(a.types()).doesNotHaveDuplicates();
            assertThat(a.evidence()).isNotEmpty().allSatisfy(words -> {
                int from = 0;
                // A share is told as a figure: "100 %" for "100%", "100 percent" and the like. "Remaining … %" is none.
                boolean figure = words.matches("[\\d.,]+ %");
                // What the model names has its weight behind it.
                String said = words.replaceAll(" \\(\\+\\d+\\.\\d\\)$", "");
                for (String piece : (figure ? words.replace(" %", "") : said).split(" … ")) {
                    int at = collapsed(figure ? text.replace(',', '.') : text).indexOf(collapsed(piece), from);
                    assertThat(at)
                            .as("'%s' of '%s' in '%s'", piece, words, text)
                            .isNotNegative();
                    from = at;
                }
            });
        });
    }

    /**
     * Phrases of a script are left unread where they could change nothing; a user's phrases beside them have all of
     * them read.
     */
    @Property(tries = 2000, seed = "20261124")
    void anyText_isAnsweredAsWithThePhrasesOfAllScripts(@ForAll("textsAndSentences") String text) {
        assertThat(BY_TEXT.read(deal(text)).answer().map(TextReaderProperties::withoutVersion))
                .isEqualTo(WITH_ALL.read(deal(text)).answer().map(TextReaderProperties::withoutVersion));
    }

    @Provide
    Arbitrary<String> textsAndSentences() {
        Arbitrary<String> sentence = Arbitraries.of(SENTENCES).map(LabelledSentences.Sentence::text);
        return Arbitraries.oneOf(
                texts(), sentence, Combinators.combine(sentence, sentence).as((a, b) -> a + " " + b));
    }

    private static Classification withoutVersion(Classification answer) {
        return new Classification(answer.types(), answer.status(), answer.confidence(), answer.evidence(), "text");
    }

    private static String collapsed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @Provide
    Arbitrary<LabelledSentences.Sentence> sentences() {
        return Arbitraries.of(SENTENCES);
    }

    /** Two spaces, a tab, or a space that may not break: what stands between words says nothing. */
    @Property(tries = 500, seed = "20261124")
    void sentence_withOtherSpaces_isReadAsBefore(
            @ForAll("sentences") LabelledSentences.Sentence sentence, @ForAll("spaces") String space) {
        assertThat(answer(spaced(sentence, space))).isEqualTo(answer(sentence.deal()));
    }

    @Provide
    Arbitrary<String> spaces() {
        return Arbitraries.of("  ", "\t", "\u00a0", " \u2009");
    }

    private static Deal spaced(LabelledSentences.Sentence sentence, String space) {
        Deal deal = sentence.deal();
        Deal.Builder builder =
                Deal.builder(deal.id()).text(deal.text().orElseThrow().replace(" ", space));
        deal.parties().forEach(builder::party);
        return builder.build();
    }

    private static String answer(Deal deal) {
        return BY_TEXT.read(deal)
                .answer()
                .map(c -> c.types() + " " + c.status())
                .orElse("none");
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("Company X", "Nordwind AG", "Atlas Optics", "Sable", "Fabrika", "Hoshi");
    }

    @Property(tries = 100, seed = "20261124")
    void plan_inCapitalLetters_isReadAsBefore(@ForAll("plans") String plan, @ForAll("names") String name) {
        String text = plan.replace("#", name);
        assertThat(answer(deal(text.toUpperCase(Locale.ROOT)))).isEqualTo(answer(deal(text)));
    }

    @Provide
    Arbitrary<String> plans() {
        return Arbitraries.of(REFUSED.keySet().stream().sorted().toList());
    }

    @Property(tries = 100, seed = "20261124")
    void plan_refused_isNoLongerOne(@ForAll("plans") String plan, @ForAll("names") String name) {
        Classification planned =
                BY_TEXT.read(deal(plan.replace("#", name))).answer().orElseThrow();
        assertThat(planned.status()).isEqualTo(DealStatus.ANNOUNCED);
        Optional<Classification> refused = BY_TEXT.read(
                        deal(REFUSED.getOrDefault(plan, "").replace("#", name)))
                .answer();
        assertThat(refused).isPresent();
        assertThat(refused.get().types()).isEqualTo(planned.types());
        assertThat(refused.get().status()).as(plan).isEqualTo(DealStatus.WITHDRAWN);
    }
}
