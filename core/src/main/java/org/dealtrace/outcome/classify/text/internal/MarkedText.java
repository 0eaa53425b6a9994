package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dealtrace.CompanyName;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.PartyRole;
import org.dealtrace.outcome.classify.text.internal.Phrases.Hit;

/**
 * A text with what its reading goes by in place: the phrases found in it, its clauses, and where the deal's parties are
 * named.
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
    private final Clauses clauses;
    private final Set<String> languages;
    private final Map<Integer, List<Hit>> byClause = new TreeMap<>();
    private final Map<Integer, List<Hit>> bySentence = new HashMap<>();
    private final Map<Integer, Integer> partiesByClause = new HashMap<>();
    private final List<int[]> names;
    private final Map<Long, List<Percentages.Found>> percentages = new HashMap<>();

    MarkedText(FoldedText text, Deal deal, Phrases phrases) {
        this.text = text;
        Clauses.Builder builder = new Clauses.Builder();
        List<Hit> all = phrases.find(text, builder);
        this.names = names(text.folded(), deal);
        all.removeIf(h -> names.stream().anyMatch(n -> h.hasPieceIn(n[0], n[1])));
        this.hits = all;
        this.clauses = builder.build(hits);
        this.languages = builder.languages();
        hits.forEach(h -> byClause.computeIfAbsent(clauses.at(h.start()), k -> new ArrayList<>())
                .add(h));
        hits.forEach(h -> bySentence
                .computeIfAbsent(clauses.list().get(clauses.at(h.start())).sentence(), k -> new ArrayList<>())
                .add(h));
        names.forEach(n -> partiesByClause.merge(clauses.at(n[0]), n[2], Integer::sum));
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

    /** The percentages between two places. */
    List<Percentages.Found> percentages(int start, int end) {
        return percentages.computeIfAbsent(
                ((long) start << Integer.SIZE) | end, place -> Percentages.in(text.folded(), start, end));
    }

    /** All phrases, by place. */
    List<Hit> hits() {
        return hits;
    }

    Clauses clauses() {
        return clauses;
    }

    /** The phrases that begin in a clause. */
    List<Hit> in(int clause) {
        return byClause.getOrDefault(clause, List.of());
    }

    /** The phrases that begin in a sentence. */
    List<Hit> inSentence(int sentence) {
        return bySentence.getOrDefault(sentence, List.of());
    }

    /** Whether a word belongs to the name of one of the deal's parties. */
    boolean isParty(int start, int end) {
        return names.stream().anyMatch(n -> n[0] <= start && end <= n[1]);
    }

    /** How far a clause names the deal's parties; 0 for not at all. */
    int parties(int clause) {
        return partiesByClause.getOrDefault(clause, 0);
    }
}
