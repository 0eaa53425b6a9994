package org.dealtrace.outcome.classify.text;

import java.util.regex.Pattern;

/** What a percentage in a text is, beside the share that somebody buys: a move of a price, or the rest that was still missing. */
final class PercentUse {

    /** Words before a share that was still missing. */
    private static final Pattern REST_BEFORE = FoldedText.pattern(
            "(?:remaining|outstanding|the other|restlichen|restliche|übrigen|verbleibenden|ausstehenden|fehlenden|оставшиеся|оставшихся"
                    + "|остальные|остальных|недостающие|剩余的?|余下的?|其余的?|剩下的?|残りの?|残る) ?$");

    /** Verbs of prices and profits before a percentage. */
    private static final Pattern MOVE_BEFORE = FoldedText.pattern(
            "(?:(?<!\\p{L})(?:up|down|rose|fell|jumped|gained|lost|dropped|slid|climbed|soared|plunged|surged|sank|added|higher|lower"
                    + "|(?:fiel|fielen|stieg|stiegen|legten?|verloren?|gewannen|gewann|sprangen|sprang|brachen?) (?:.{0,20})um"
                    + "|perdu|gagné|bondi de|grimpé de|chuté de|hausse de|baisse de|recul de|recule de|progresse de"
                    + "|(?:упал|вырос|подскочил|снизил|подешев|подорож|прибавил|потерял)\\p{L}* (?:.{0,20})на)(?: by| around| about| rund| etwa)?"
                    + "|(?:上涨|下跌|大涨|大跌|涨|跌|下滑|增长|下降|回落)(?:了|约|逾|超)?) ?$");

    private static final Pattern MOVE_AFTER =
            FoldedText.pattern("^ ?(?:下落|上昇し|高|安|増の|減の|higher|lower|rise|fall|jump|drop|im plus|im minus)");

    /** Letters before a percentage in which its verb can stand. */
    private static final int MOVE_LETTERS = 34;

    private static final Pattern REST_AFTER = FoldedText.pattern(
            " ?(?:restants?|restantes|remaining|остававш)|[^.,;]{0,24} (?:does not|did not|doesn't|didn't|do not) (?:already |yet )?own"
                    + "|[^.;]{0,30}qu'(?:il|elle|ils) ne (?:possédait|détenait|possède|détient)");

    /** The longest of them. */
    private static final int REST_LETTERS = 14;

    private PercentUse() {}

    /** Whether a percentage is that of a price or a profit that moves: "the shares jumped 8 %". */
    static boolean moves(String folded, Percentages.Found share) {
        return MOVE_BEFORE
                        .matcher(folded.substring(Math.max(0, share.start() - MOVE_LETTERS), share.start()))
                        .find()
                || MOVE_AFTER.matcher(folded.substring(share.end())).lookingAt();
    }

    /** Whether a share is what was still missing: "the remaining 49 %". */
    static boolean completes(String folded, Percentages.Found share) {
        return REST_BEFORE
                        .matcher(folded.substring(Math.max(0, share.start() - REST_LETTERS), share.start()))
                        .find()
                || REST_AFTER.matcher(folded.substring(share.end())).lookingAt();
    }
}
