package org.dealtrace.outcome.classify.text;

import java.util.regex.Pattern;
import org.dealtrace.DealStatus;
import org.dealtrace.outcome.classify.text.Phrases.Hit;

/**
 * What the form of a verb says of its tense, where the phrase alone does not: a participle and the joining form of Japanese have that of
 * another verb, and a noun such as "completion" has none.
 */
final class VerbForm {

    /** "Taking a stake", as the first word of a phrase. */
    private static final Pattern PARTICIPLE = Pattern.compile("\\p{L}+ing(?!\\p{L})");

    /** The end of a Japanese verb that another follows: "取得し、", "を引き受け、", "買い取って". */
    private static final Pattern JOINING = Pattern.compile(".?(?:[しけりきみちいめれせえげべ](?=、)|[てで](?=、|$))|.し、");

    /** A Japanese verb in the past at the end of its clause. */
    private static final Pattern DONE = Pattern.compile("た(?=[。.]|$)");

    /** Read when the first completion is asked for. */
    private static final class Afterwards {
        /** "交易完成后，将持股20%": what comes after a completion that lies ahead. */
        private static final Pattern CHINESE =
                FoldedText.pattern("(?:之|以)?后(?![^。]*(?:了|已))[^。]{0,30}?(?:将|拟|预计|可|会|有望|持股|持有|占)");

        private static final Pattern RUSSIAN = Pattern.compile(
                "(?<!\\p{L})(?:получит|получат|станет|станут|будет|будут|составит|перейдет|перейдут|войдет|войдут|займет|достигнет|сможет"
                        + "|смогут|вырастет|увеличится|останется|сохранит|возглавит|появится)(?!\\p{L})");
    }

    /** A completion as a noun, which can be expected, required or awaited as well as reported. */
    private static final Pattern NOUN =
            Pattern.compile("(?:completion|closing|close of|vollzug|abschluss|finalisation|bouclage|clôture"
                    + "|réalisation|завершени|закрыти|クロージング|完了$|交割$)");

    /** Verbs after which an infinitive is only tried. */
    private static final Pattern SOUGHT = Pattern.compile(
            "(?<!\\p{L})(?:threaten\\p{L}*|sued?|suing|seek\\p{L}*|sought|vow\\p{L}*|tried|trying|tries|try|wants?|wanted"
                    + "|asked|asks|asking|urged?|urging|attempt\\p{L}*|pressure|fail\\p{L}*|petition\\p{L}*|pressed|campaign\\p{L}*) (?:\\p{L}+ ){0,3}to $");

    /** Letters in which they stand. */
    private static final int SOUGHT_LETTERS = 48;

    /** Letters before an end in which words for a danger can stand. */
    private static final int FEARED_LETTERS = 24;

    /** Read when the first end is asked for. */
    private static final class Feared {
        private static final Pattern BEFORE = FoldedText.pattern(
                "(?<!\\p{L})(?:risks?|risking|near|nears|on the brink of|on the verge of|at risk of|in danger of|close to|fears of|fear of"
                        + "|droht zu|drohen zu|drohte zu|vor dem|risque d[e']|risquent d[e']|menace d[e']|menacent d[e']|pourrait|pourraient|près d[e']"
                        + "|может|могут|рискует|рискуют|грозит|на грани) ?$|(?:恐|恐将|恐怕|恐会|或|或将|或会|面临|可能|有可能|险些|濒临)$");

        private static final Pattern BEHIND =
                FoldedText.pattern("(?:の恐れ|のおそれ|の可能性|の危機|の懸念|の公算|寸前|する恐れ|か(?=[。?？]|$)|的风险|风险)");
    }

    private static final Pattern INFINITIVE = Pattern.compile("\\p{L}+(?:ть|ться|ти)(?!\\p{L})");

    /** A supposition that begins with its verb: "Had A bought B, it would …", "Hätte A übernommen". */
    private static final Pattern INVERTED = Pattern.compile(
            "\\W*(?:(?:had|were|should) \\p{L}.*\\bwould\\b|(?:hätte|hätten|wäre|wären|würde|würden|sollte|sollten|käme|kämen) )");

    private final MarkedText marked;
    private final FoldedText text;
    private final Clauses clauses;

    VerbForm(MarkedText marked) {
        this.marked = marked;
        this.text = marked.text();
        this.clauses = marked.clauses();
    }

    /** Whether a phrase begins with an English participle of the present. */
    boolean participle(Hit hit) {
        return hit.phrase().language().equals("en")
                && PARTICIPLE
                        .matcher(text.folded())
                        .region(hit.start(), hit.end())
                        .lookingAt();
    }

    /** Whether a Japanese phrase ends in the form that joins its verb to the next. */
    boolean joining(Hit hit) {
        return JOINING.matcher(text.folded())
                .region(hit.end() - 1, text.folded().length())
                .lookingAt();
    }

    /**
     * "買収し、社名を変えた": the joining form of a Japanese verb has the tense of the verb that follows, here the past of something done.
     * What was announced or decided in the past is not done.
     */
    boolean joins(Hit type) {
        int clause = clauses.at(type.start());
        if (!type.phrase().language().equals("ja")
                || !text.folded().startsWith("し、", type.end())
                || clause + 1 >= clauses.list().size()
                || clauses.sentenceStart(clause + 1)) {
            return false;
        }
        Clauses.Clause next = clauses.list().get(clause + 1);
        return DONE.matcher(text.folded()).region(next.start(), next.end()).find()
                && marked.in(clause + 1).stream()
                        .noneMatch(h -> MoodReach.governing(h.phrase().mood())
                                || h.phrase().status() == DealStatus.ANNOUNCED);
    }

    /** "После завершения сделки получит 30%": a completion that only says when something else will be. */
    boolean onlyWhen(Hit status) {
        String folded = text.folded();
        return switch (status.phrase().language()) {
            case "zh" ->
                Afterwards.CHINESE
                        .matcher(folded)
                        .region(status.end(), folded.length())
                        .lookingAt();
            case "ru" ->
                folded.startsWith("после ", status.start() - "после ".length())
                        && Afterwards.RUSSIAN
                                .matcher(folded)
                                .region(
                                        status.end(),
                                        clauses.list()
                                                .get(clauses.last(clauses.at(status.start())))
                                                .end())
                                .find();
            default -> false;
        };
    }

    /** "Рассчитывает закрыть сделку": an infinitive has not happened, unless it is said to have succeeded. */
    boolean russianInfinitive(Hit status) {
        return status.phrase().language().equals("ru")
                && INFINITIVE
                        .matcher(text.folded())
                        .region(status.start(), status.end())
                        .lookingAt()
                && !text.folded()
                        .substring(0, status.start())
                        .matches(".*(?:удалось|смог|смогла|смогли|сумел\\p{L}?)(?: \\p{L}+){0,2} $");
    }

    /**
     * "Had threatened to block it", "risque de capoter", "恐告吹": an end that somebody threatens or tries to bring about, or that is only
     * feared, has not come.
     */
    boolean onlySought(Hit end) {
        String folded = text.folded();
        String before = folded.substring(Math.max(0, end.start() - FEARED_LETTERS), end.start());
        return Feared.BEFORE.matcher(before).find()
                || Feared.BEHIND
                        .matcher(folded)
                        .region(end.end(), folded.length())
                        .lookingAt()
                || sought(end);
    }

    private boolean sought(Hit end) {
        return end.phrase().language().equals("en")
                && text.folded().startsWith("to ", end.start() - "to ".length())
                && SOUGHT.matcher(text.folded().substring(Math.max(0, end.start() - SOUGHT_LETTERS), end.start()))
                        .find();
    }

    /** Whether the sentence of a phrase begins with the verb of a supposition. */
    boolean inverted(Hit type) {
        int clause = clauses.at(type.start());
        int first = clauses.first(clause);
        return (type.phrase().language().equals("en")
                        || type.phrase().language().equals("de"))
                && INVERTED.matcher(text.folded())
                        .region(
                                clauses.list().get(first).start(),
                                clauses.list().get(clauses.last(clause)).end())
                        .lookingAt();
    }

    /** "Took a seat on the board after buying 9 %": what comes first is done. */
    boolean follows(Hit type) {
        return participle(type) && text.folded().startsWith("after ", type.start() - "after ".length());
    }

    /** Whether a completion is a noun, and something in its clause says that it is still to come. */
    boolean awaitedNoun(Hit noun) {
        if (!NOUN.matcher(text.folded()).region(noun.start(), noun.end()).lookingAt()) {
            return false;
        }
        int clause = clauses.at(noun.start());
        return marked.in(clause).stream()
                .anyMatch(h -> h != noun
                        && !h.overlaps(noun)
                        && switch (h.phrase().mood()) {
                            case PENDING -> true;
                            case CONDITIONAL -> h.phrase().scope() != Phrase.Scope.SENTENCE;
                            case PLANNED, POSSIBLE -> h.phrase().scope() == Phrase.Scope.CLAUSE;
                            default -> false;
                        });
    }
}
