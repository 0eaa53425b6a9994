package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.IntUnaryOperator;
import org.dealtrace.CompanyName;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.PartyRole;
import org.dealtrace.outcome.classify.text.internal.Phrases.Hit;

/**
 * A text with the places of everything that the reader needs: phrases, sentences, parties and shares.
 *
 * @param hits all phrases by place, without those inside the name of a party
 * @param sentences its sentences and their parts
 * @param languages the languages it is written in
 * @param concepts the names of the concepts of its words
 * @param names the places where the deal's parties are named: start, end, weight
 * @param percentages the shares in percent
 */
record MarkedText(
        FoldedText text,
        List<Hit> hits,
        Sentences sentences,
        Set<String> languages,
        SortedSet<String> concepts,
        List<int[]> names,
        List<Percentages.Found> percentages) {

    /** The weight of a mention of the target; other parties have weight 1. News is mostly about the target. */
    private static final int TARGET_WORTH = 2;

    /** The length of the longest ending of a Russian noun. */
    private static final int ENDING = 3;

    /** Shorter Russian names are matched without endings, because with endings they would be other words. */
    private static final int LEAST_STEM = 3;

    private static final Set<String> OTHER_SCRIPTS = Set.of("zh", "ja", "ru");

    static MarkedText of(String original, Deal deal, Phrases phrases) {
        FoldedText text = FoldedText.of(original);
        Letters letters = Letters.of(text.folded());
        Sentences sentences = new Sentences(text.folded(), letters.hiragana());
        Phrases.Reading reading = phrases.find(text.folded(), letters, sentences);
        List<int[]> names = names(text.folded(), deal);
        return new MarkedText(
                text,
                reading.hits().stream()
                        .filter(h -> names.stream().noneMatch(n -> h.hasPieceIn(n[0], n[1])))
                        .toList(),
                sentences,
                reading.languages(),
                reading.concepts(),
                names,
                Percentages.in(text.folded(), 0, text.folded().length()));
    }

    /** The places where the deal's parties are named; each place counts once for a party. */
    private static List<int[]> names(String folded, Deal deal) {
        List<int[]> places = new ArrayList<>();
        for (DealParty party : deal.parties()) {
            int worth = party.role() == PartyRole.TARGET ? TARGET_WORTH : 1;
            for (CompanyName name : party.names()) {
                String sought = FoldedText.fold(name.text()).strip();
                boolean declines = declines(sought);
                int endings = declines ? ENDING : 0;
                String stem = declines ? sought.replaceFirst("[аеиоуыэюяйь]$", "") : sought;
                for (int at = folded.indexOf(stem); at >= 0 && !stem.isEmpty(); at = folded.indexOf(stem, at + 1)) {
                    int end = at + stem.length();
                    int most = Math.min(folded.length(), end + endings);
                    while (end < most && !WordBounds.wholeWord(folded, at, end)) {
                        end++;
                    }
                    if (WordBounds.wholeWord(folded, at, end)) {
                        places.add(new int[] {at, end, worth});
                        at = end - 1;
                    }
                }
            }
        }
        return places;
    }

    /** Whether the last word of a name takes endings in Russian. */
    private static boolean declines(String name) {
        int last = name.length() - 1;
        return last >= LEAST_STEM
                && Character.isLetter(name.charAt(last))
                && Character.UnicodeScript.of(name.charAt(last)) == Character.UnicodeScript.CYRILLIC;
    }

    /**
     * The language of the text by ISO 639-1, blank if unknown. A language of another script comes before a Latin one,
     * because such a text may contain many names in Latin letters.
     */
    String language() {
        return languages.stream()
                .filter(OTHER_SCRIPTS::contains)
                .findFirst()
                .or(() -> languages.stream().findFirst())
                .orElse("");
    }

    /** The phrases in the part of a sentence that contains a place. */
    List<Hit> inPart(int place) {
        return alike(place, sentences::part);
    }

    /** The phrases in the sentence that contains a place. */
    List<Hit> inSentence(int place) {
        return alike(place, sentences::at);
    }

    private List<Hit> alike(int place, IntUnaryOperator number) {
        int sought = number.applyAsInt(place);
        return hits.stream().filter(h -> number.applyAsInt(h.start()) == sought).toList();
    }

    /**
     * The part of the text about the row's deal. If several parts of sentences name deals, it is the parts that name
     * the most of the row's parties, each up to the next deal. Otherwise it is the whole text.
     */
    String aboutParties() {
        List<Integer> bounds = new ArrayList<>(List.of(0));
        int part = -1;
        for (Hit hit : hits) {
            if (hit.phrase().isStrongType() && sentences.part(hit.start()) != part) {
                if (part >= 0) {
                    bounds.add(sentences.partStart(hit.start()));
                }
                part = sentences.part(hit.start());
            }
        }
        bounds.add(text.original().length());
        int most = 0;
        StringBuilder about = new StringBuilder();
        for (int i = 0; names.size() > 0 && i + 1 < bounds.size(); i++) {
            int here = parties(bounds.get(i), bounds.get(i + 1));
            if (here > most) {
                most = here;
                about.setLength(0);
            }
            if (here == most && here > 0) {
                about.append(text.original(), bounds.get(i), bounds.get(i + 1));
            }
        }
        return most == 0 ? text.original() : about.toString();
    }

    /** The summed weight of the mentions of the deal's parties between two places. */
    int parties(int start, int end) {
        return names.stream()
                .filter(n -> n[0] >= start && n[0] < end)
                .mapToInt(n -> n[2])
                .sum();
    }
}
