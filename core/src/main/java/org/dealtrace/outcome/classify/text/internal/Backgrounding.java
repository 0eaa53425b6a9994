package org.dealtrace.outcome.classify.text.internal;

import java.util.List;
import java.util.regex.Pattern;
import org.dealtrace.DealStatus;
import org.dealtrace.outcome.classify.text.internal.DealMention.Ground;
import org.dealtrace.outcome.classify.text.internal.Phrases.Hit;

/**
 * How prominent a clause is: news, a clause of time beside it, or background such as a memory or the description of a
 * party.
 */
public final class Backgrounding {

    /**
     * Letters that may stand before a relative word at the beginning of its clause, such as "the shares of" before
     * "which".
     */
    static final int RELATIVE_LEAD = 12;

    /** A year in figures. */
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    private final String folded;
    private final Clauses clauses;

    Backgrounding(MarkedText marked) {
        this.folded = marked.text().folded();
        this.clauses = marked.clauses();
    }

    /** Of a clause as a whole, by the cues in it. */
    Ground ground(int clause, List<Hit> in) {
        Ground ground = Ground.NEWS;
        for (Hit hit : in) {
            switch (hit.phrase().mood()) {
                case HISTORIC -> ground = Ground.BACKGROUND;
                case RELATIVE -> {
                    if (!clauses.sentenceStart(clause)
                            && hit.start() - clauses.list().get(clause).start() <= RELATIVE_LEAD) {
                        ground = Ground.BACKGROUND;
                    }
                }
                case SUBORDINATE, EARLIER -> ground = ground == Ground.BACKGROUND ? ground : Ground.TIME;
                default -> {}
            }
        }
        return ground;
    }

    /**
     * Whether a completed deal stands as an attribute of a name: a participle at the start of a clause (", bought by Z
     * in 2009,"), or in Japanese a verb right before a noun.
     */
    boolean describes(int clause, Hit hit) {
        if (hit.phrase().status() != DealStatus.COMPLETED) {
            return false;
        }
        if (hit.phrase().language().equals("ja")) {
            return hit.end() < folded.length()
                    && Character.isIdeographic(folded.charAt(hit.end()))
                    && folded.charAt(hit.end()) != '后';
        }
        Clauses.Clause bounds = clauses.list().get(clause);
        boolean opens = folded.substring(bounds.start(), hit.start()).isBlank();
        if (!opens || WordBounds.writesNoSpaces(folded.charAt(hit.start()))) {
            return false;
        }
        boolean apart = !clauses.sentenceStart(clause) && !bounds.hard();
        boolean dated = clauses.last(clause) > clause
                && YEAR.matcher(folded).region(bounds.start(), bounds.end()).find();
        return (apart || dated) && WordList.AFTER_PARTICIPLE.holds(wordAt(hit.end()));
    }

    private String wordAt(int place) {
        int start = place;
        while (start < folded.length() && folded.charAt(start) == ' ') {
            start++;
        }
        int end = start;
        while (end < folded.length() && Character.isLetter(folded.charAt(end))) {
            end++;
        }
        return folded.substring(start, end);
    }
}
