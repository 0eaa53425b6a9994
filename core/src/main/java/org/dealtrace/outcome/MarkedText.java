package org.dealtrace.outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dealtrace.CompanyName;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.PartyRole;
import org.dealtrace.outcome.Phrases.Hit;

/** A text with what its reading goes by in place: the phrases found in it, its clauses, and where the deal's parties are named. */
final class MarkedText {

    /** What naming the target counts for, where another party counts for one: the news is about the target. */
    private static final int TARGET_WORTH = 2;

    private final FoldedText text;
    private final List<Hit> hits;
    private final Clauses clauses;
    private final Map<Integer, List<Hit>> byClause = new TreeMap<>();
    private final Map<Integer, Integer> partiesByClause = new HashMap<>();

    MarkedText(FoldedText text, Deal deal, Phrases phrases) {
        this.text = text;
        Clauses.Builder builder = new Clauses.Builder();
        List<Hit> all = phrases.find(text, builder);
        List<int[]> names = names(text.folded(), deal);
        all.removeIf(h -> names.stream().anyMatch(n -> n[0] <= h.start() && h.end() <= n[1]));
        this.hits = all;
        this.clauses = builder.build(hits);
        hits.forEach(h -> byClause.computeIfAbsent(clauses.at(h.start()), k -> new ArrayList<>())
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
                for (int at = folded.indexOf(sought);
                        at >= 0 && !sought.isEmpty();
                        at = folded.indexOf(sought, at + sought.length())) {
                    if (Phrases.wholeWord(folded, at, at + sought.length())) {
                        places.add(new int[] {at, at + sought.length(), worth});
                    }
                }
            }
        }
        return places;
    }

    FoldedText text() {
        return text;
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

    /** How far a clause names the deal's parties; 0 for not at all. */
    int parties(int clause) {
        return partiesByClause.getOrDefault(clause, 0);
    }
}
