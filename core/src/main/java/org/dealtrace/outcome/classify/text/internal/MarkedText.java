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
 * A text with the places of everything that its reading needs.
 *
 * @param hits all phrases, by place; none inside the name of a party
 * @param sentences its sentences and their parts
 * @param languages that it is written in
 * @param concepts that its words stand for, by name
 * @param names where the deal's parties are named: start, end, worth
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

    /** What naming the target counts for, where another party counts for one: the news is about the target. */
    private static final int TARGET_WORTH = 2;

    /** Letters of the longest ending of a Russian noun. */
    private static final int ENDING = 3;

    /** Shorter Russian names are taken as written: with endings they would be other words. */
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

    /** Where the deal's parties are named. A party counts once a place. */
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

    /** Whether the last word of a name is one that takes endings in Russian. */
    private static boolean declines(String name) {
        int last = name.length() - 1;
        return last >= LEAST_STEM
                && Character.isLetter(name.charAt(last))
                && Character.UnicodeScript.of(name.charAt(last)) == Character.UnicodeScript.CYRILLIC;
    }

    /**
     * The language of the text by ISO 639-1, blank if unknown. Names in Latin letters can make up a good part of a text
     * in another script.
     */
    String language() {
        return languages.stream()
                .filter(OTHER_SCRIPTS::contains)
                .findFirst()
                .or(() -> languages.stream().findFirst())
                .orElse("");
    }

    /** The phrases in the part of a sentence in which a place lies. */
    List<Hit> inPart(int place) {
        return alike(place, sentences::part);
    }

    /** The phrases in the sentence in which a place lies. */
    List<Hit> inSentence(int place) {
        return alike(place, sentences::at);
    }

    private List<Hit> alike(int place, IntUnaryOperator number) {
        int sought = number.applyAsInt(place);
        return hits.stream().filter(h -> number.applyAsInt(h.start()) == sought).toList();
    }

    /**
     * The part of the text that tells the deal of the row. Where several parts of sentences name deals, and the row's
     * parties stand in some of them, those that name the most, each up to the next deal; else all of it.
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

    /** How far the deal's parties are named between two places; 0 for not at all. */
    int parties(int start, int end) {
        return names.stream()
                .filter(n -> n[0] >= start && n[0] < end)
                .mapToInt(n -> n[2])
                .sum();
    }
}
