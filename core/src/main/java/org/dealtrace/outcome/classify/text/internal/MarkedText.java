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
 * A text with what its reading goes by in place: the phrases found in it, its sentences, and where the deal's parties
 * are named.
 */
public final class MarkedText {

    /** What naming the target counts for, where another party counts for one: the news is about the target. */
    private static final int TARGET_WORTH = 2;

    /** Letters of the longest ending of a Russian noun. */
    private static final int ENDING = 3;

    /** Shorter Russian names are taken as written: with endings they would be other words. */
    private static final int LEAST_STEM = 3;

    private static final Set<String> OTHER_SCRIPTS = Set.of("zh", "ja", "ru");

    private final FoldedText text;
    private final List<Hit> hits;
    private final Sentences sentences;
    private final Set<String> languages;
    private final SortedSet<String> concepts;
    private final List<int[]> names;
    private final List<Percentages.Found> percentages;

    MarkedText(FoldedText text, Deal deal, Phrases phrases) {
        this.text = text;
        Letters letters = Letters.of(text.folded());
        this.sentences = Sentences.of(text.folded(), letters);
        Phrases.Reading reading = phrases.find(text, letters, sentences);
        this.names = names(text.folded(), deal);
        this.hits = reading.hits().stream()
                .filter(h -> names.stream().noneMatch(n -> h.hasPieceIn(n[0], n[1])))
                .toList();
        this.languages = reading.languages();
        this.concepts = reading.concepts();
        this.percentages = Percentages.in(text.folded(), 0, text.folded().length());
    }

    /** Where the deal's parties are named: start, end, worth. A party counts once a place. */
    private static List<int[]> names(String folded, Deal deal) {
        List<int[]> places = new ArrayList<>();
        for (DealParty party : deal.parties()) {
            int worth = party.role() == PartyRole.TARGET ? TARGET_WORTH : 1;
            for (CompanyName name : party.names()) {
                String sought = FoldedText.fold(name.text()).strip();
                int endings = declines(sought) ? ENDING : 0;
                String stem = endings > 0 ? stem(sought) : sought;
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

    /** The part of a Russian name that is the same in each case. */
    private static String stem(String name) {
        return "аеиоуыэюяйь".indexOf(name.charAt(name.length() - 1)) >= 0 ? name.substring(0, name.length() - 1) : name;
    }

    FoldedText text() {
        return text;
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

    /** The {@link Concepts} of the words, by name. */
    SortedSet<String> concepts() {
        return concepts;
    }

    /** The shares in percent. */
    List<Percentages.Found> percentages() {
        return percentages;
    }

    /** All phrases, by place. */
    List<Hit> hits() {
        return hits;
    }

    Sentences sentences() {
        return sentences;
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
