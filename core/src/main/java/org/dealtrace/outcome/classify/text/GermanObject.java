package org.dealtrace.outcome.classify.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dealtrace.OutcomeType;
import org.dealtrace.outcome.classify.text.Phrase.Mood;
import org.dealtrace.outcome.classify.text.Phrases.Hit;

/**
 * What a German verb of buying has for its object, where all nouns have capitals: one behind "seine", "ein" or a number that is no word for a
 * company and has no name behind it is a thing ("kaufte seine erste Kuh", "hat zwei Gemälde erworben").
 */
final class GermanObject {

    private static final Set<OutcomeType> SHARES = Set.of(OutcomeType.ACQUISITION, OutcomeType.MINORITY_STAKE);

    /** Verbs of buying from this weight on are of companies. */
    private static final double PLAIN_WEIGHT = 0.8;

    /** Letters between an object and the participle at the end of its clause: "aus Privatbesitz". */
    private static final int TAIL = 70;

    /** Read when the first German purchase is told of. */
    private static final class Words {
        private static final String COMPANY =
                "(?!(?i:\\p{L}*(?:erei|erin|er|firma|firmen|unternehmen|gruppe|bank|kasse|kette|gebot|angebot|offerte|interesse|übernahme|kauf|verkauf|einstieg|fusion|ausstieg|option|gespräche|verhandlungen|konkurrent\\p{L}*|rival\\p{L}*|wettbewerb\\p{L}*|nachbar\\p{L}*|partner\\p{L}*|lieferant\\p{L}*|mitbewerb\\p{L}*|haus|häuser|werk|werke|fabrik|fabriken|betrieb|betriebe|gesellschaft|konzern"
                        + "|start-up|startup|verlag|spezialist|dienst|agentur|klinik|kliniken|hotel|hotels|mühle|mühlen|sparte|marke|marken|produzent|schmiede|tochter|töchter"
                        + "|anteil|anteile|beteiligung|paket|mehrheit|drittel|viertel|hälfte|zehntel|fünftel|aktien|filialen|filiale|standort|standorte|hof|studio|studios|labor|labore"
                        + "|portal|plattform|börse|versicherung|holding|ag|gmbh|se|kg|millionen|milliarden|prozent|jahre|euro|dollar)(?!\\p{L})))";

        private static final String THING =
                "(?:sein|seine|seinen|ihr|ihre|ihren|ein|eine|einen|zwei|drei|vier|fünf|sechs|zehn|mehrere|einige|viele) (?:\\p{Ll}+(?:e|en|er|es) )*"
                        + COMPANY + "(?<noun>\\p{Lu}\\p{Ll}+)(?! (?:\\p{Lu}|«|„|\"))";

        /** "Kauf neuer Kräne", "kauft weitere Lastwagen": more than one of a kind, and no name. */
        private static final String SEVERAL =
                "(?:neuer?|weiterer?|gebrauchter?|moderner?|zusätzlicher?) (?:\\p{Ll}+e[nr]? )?" + COMPANY
                        + "\\p{Lu}\\p{Ll}+(?! (?:\\p{Lu}|«|„|\"))";

        private static final Pattern BEHIND = Pattern.compile(
                " (?:(?:19|20)\\d\\d |gestern |am \\p{L}+ |im \\p{L}+ )?(?:" + THING + "|" + SEVERAL + ")");

        private static final Pattern BEFORE =
                Pattern.compile("(?:hat|haben|hatte|hatten|will|wollen|wird|werden) " + THING);
    }

    private final MarkedText marked;
    private final Clauses clauses;

    GermanObject(MarkedText marked) {
        this.marked = marked;
        this.clauses = marked.clauses();
    }

    /** Whether the object of a verb of buying is a thing. */
    boolean isThing(int clause, Hit hit, List<Hit> in) {
        if (!hit.phrase().language().equals("de")
                || hit.phrase().weight() >= PLAIN_WEIGHT
                || !SHARES.containsAll(hit.phrase().types())
                || in.stream()
                        .anyMatch(h ->
                                h.phrase().mood() == Mood.COMPANY || h.phrase().mood() == Mood.STAKE)) {
            return false;
        }
        Clauses.Clause bounds = clauses.list().get(clause);
        String original = marked.text().original();
        return Words.BEHIND
                        .matcher(original)
                        .region(hit.pieceEnd(0), bounds.end())
                        .useTransparentBounds(true)
                        .lookingAt()
                || (hit.pieces() == 1
                        && Words.BEFORE
                                .matcher(original)
                                .region(Math.max(bounds.start(), hit.start() - TAIL), hit.start())
                                .useTransparentBounds(true)
                                .find());
    }
}
