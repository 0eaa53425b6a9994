package org.dealtrace.outcome.classify.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.outcome.classify.text.Percentages.Found;

/**
 * What a holder has in the end, where a sentence tells that its share of a company grows. Of "from 47 to 53 %" that is the second
 * figure, of "bought a further 9 %, taking its stake to 55 %" the last one, and of "having held 46 %, bought a further 9 %" the sum: a
 * small purchase can be the one that brings control, and a large figure the one that was held before.
 */
final class ShareRise {

    /** Letters around a figure that are looked at. */
    private static final int NEAR = 34;

    /** Read when the first text has a share, since most have none. */
    private static final class Words {
        private static final String FIGURE = "\\d{1,3}(?:[.,]\\d{1,4})?";

        private static final String SIGN =
                "(?: ?%|[ -]?(?:percent|per cent|pct|prozent|pour cent|процент\\p{L}*|パーセント))";

        /** From one figure to another; the first may leave out its sign. */
        private static final Pattern FROM_TO = FoldedText.pattern("(?<!\\p{L})(?:from|von|de|с|со) (?<from>" + FIGURE
                + ")"
                + SIGN
                + "?(?:,? (?:of|des|du|der) \\p{L}+ ?\\p{L}*)? (?:to|auf|à|до) (?<to>" + FIGURE + ")"
                + "|(?<!\\p{L})(?:to|auf|à|до) (?<to2>" + FIGURE + ")" + SIGN + "?,? (?:from|von|contre|с|со) (?<from2>"
                + FIGURE + ")"
                + "|(?<to3>" + FIGURE + ")" + SIGN + "? (?:statt|nach|gegenüber|contre|instead of|up from|против) "
                + "(?:bisher |zuvor |bislang |vorher |auparavant |прежних |earlier |before )?(?<from3>" + FIGURE + ")"
                + SIGN
                + "|(?:由|从|自)(?:原来的|此前的|之前的|原先的)?(?<from4>" + FIGURE + ")%[^,，。;]{0,8}?(?:至|到|为|成)(?<to4>" + FIGURE
                + ")%"
                + "|(?<from5>" + FIGURE + ")(?:%|パーセント)から(?<to5>" + FIGURE + ")(?:%|パーセント)");

        /** Ways to say where a share ends: "to 38 %", "reach 38 %", "portant sa part à 38 %", "増至38%", "38%に". */
        private static final Pattern TO_BEFORE = FoldedText.pattern(
                "(?:(?<!\\p{L})(?:to|reach|reaches|reached|reaching|at|auf|à|до|now (?:holds|owns|has)|hält (?:nun|jetzt|damit|dann|nunmehr))"
                        + "(?: (?:over|above|more than|just|about|über|rund|plus de|более|около|nun|nunmehr|insgesamt))? ?"
                        + "|(?:至|到|达|达到|增为|升为|(?:合计|累计|共|现)持(?:有|股)(?:比例)?(?:为)?|持股(?:比例)?(?:为)?))$");

        private static final Pattern TO_AFTER =
                FoldedText.pattern("^(?:に(?:引き上げ|高め|増や|高ま|上昇|達|増え|なっ|なる)|まで|となっ|となる|を(?:握|保有する|持つ)(?:こと)?(?:に|と)な)");

        /** Words beside a figure that add it to what was held before. */
        private static final Pattern FURTHER_BEFORE = FoldedText.pattern(
                "(?:(?<!\\p{L})(?:further|another|additional|extra|weitere|weiteren|weiterer|zusätzliche|zusätzlichen|еще|дополнительные"
                        + "|дополнительно|докупив|докупил\\p{L}?) ?(?:\\p{L}{1,8} )?|(?:再|又|追加|另|另外|进一步|さらに|追加で|新たに)[^,，、。\\d]{0,12})$");

        private static final Pattern FURTHER_AFTER = FoldedText.pattern(
                "^ ?(?:more\\b|supplémentaire|de plus|additionnel|en plus|zusätzlich|дополнительно|を?追加|を?買い増し|を?積み増し)");

        /** Before the share of one who holds it already: "actionnaire à 40 %", "mit 30 % beteiligt". */
        private static final Pattern HOLDER_AT = FoldedText.pattern(
                "(?<!\\p{L})(?:actionnaire|associée?|shareholder|aktionär|gesellschafter|акционер\\p{L}*) (?:déjà )?(?:à|with|at|mit|с) (?:hauteur de )?$");

        /** What is said of the share held before. */
        private static final Pattern HELD = FoldedText.pattern(
                "(?<!\\p{L})(?:(?:previous|existing|current|prior) (?:stake|holding|shareholding|interest) of|bisherige[nr]? (?:anteil|beteiligung) von|beteiligung von bisher|actionnaire à|participation (?:existante|actuelle|antérieure) de|(?:прежн|имевш|существующ)\\p{L}* (?:дол|пакет)\\p{L}*|原有的?|原先的|此前的|従来の|保有していた)"
                        + "|(?<!\\p{L})(?:held|holds|holding|owned|owns|owning|has|had|beteiligt|hielt|hält|besaß|besitzt|gehörten|détenait|détenteur|détenant"
                        + "|possédait|possédant|владел\\p{L}*|принадлеж\\p{L}*|владевш\\p{L}*|имел\\p{L}*)(?!\\p{L})"
                        + "|持有|持股|所持|保有|持つ|出資する|を持ち|出資してい");
    }

    private ShareRise() {}

    /**
     * A share that grew or fell.
     *
     * @param percent what the holder has in the end, or of a fall what was given away
     * @param grows whether it grew
     */
    record Change(Found share, BigDecimal percent, boolean grows) {}

    /** The change that a stretch of text tells of. */
    static Optional<Change> in(MarkedText text, int start, int end) {
        if (!hasDigit(text.text().folded(), start, end)) {
            // Two shares that are compared stand in figures.
            return Optional.empty();
        }
        List<Found> shares = text.percentages(start, end);
        return shares.isEmpty() ? Optional.empty() : in(text.text().folded(), shares, start, end);
    }

    /** The change that the given shares of a stretch of text are part of. */
    static Optional<Change> in(String folded, List<Found> shares, int start, int end) {
        Matcher pair = Words.FROM_TO.matcher(folded).region(start, end);
        if (pair.find()) {
            Optional<Change> change = pair(pair, shares);
            if (change.isPresent()) {
                return change;
            }
        }
        Optional<Found> further = shares.stream()
                .filter(s -> Words.FURTHER_BEFORE
                                .matcher(before(folded, s, start))
                                .find()
                        || Words.FURTHER_AFTER.matcher(after(folded, s, end)).find())
                .findFirst();
        if (further.isEmpty()) {
            return Optional.empty();
        }
        Found added = further.get();
        for (Found share : shares) {
            if (!share.equals(added)
                    && !Words.HOLDER_AT.matcher(before(folded, share, start)).find()
                    && (Words.TO_BEFORE.matcher(before(folded, share, start)).find()
                            || Words.TO_AFTER.matcher(after(folded, share, end)).find())) {
                return Optional.of(new Change(share, share.value(), true));
            }
        }
        for (Found share : shares) {
            if (!share.equals(added) && held(folded, share, start, end)) {
                BigDecimal sum = share.value().add(added.value());
                if (sum.compareTo(BigDecimal.valueOf(100)) <= 0) {
                    return Optional.of(new Change(added, sum, true));
                }
            }
        }
        return Optional.of(new Change(added, added.value(), true));
    }

    private static boolean hasDigit(String folded, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isDigit(folded.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean held(String folded, Found share, int start, int end) {
        return Words.HELD.matcher(before(folded, share, start)).find()
                || Words.HELD.matcher(after(folded, share, end)).find();
    }

    private static Optional<Change> pair(Matcher pair, List<Found> shares) {
        for (String number : List.of("", "2", "3", "4", "5")) {
            String to = pair.group("to" + number);
            if (to == null) {
                continue;
            }
            BigDecimal last = new BigDecimal(to.replace(',', '.'));
            BigDecimal first = new BigDecimal(pair.group("from" + number).replace(',', '.'));
            int at = pair.start("to" + number);
            int from = pair.start("from" + number);
            boolean grows = last.compareTo(first) >= 0;
            return shares.stream()
                    .filter(s -> s.start() == at || s.start() == from)
                    .findFirst()
                    .map(s -> new Change(
                            shares.stream()
                                    .filter(t -> t.start() == at)
                                    .findFirst()
                                    .orElse(s),
                            grows ? last : first.subtract(last),
                            grows));
        }
        return Optional.empty();
    }

    private static String before(String folded, Found share, int start) {
        return folded.substring(Math.max(start, share.start() - NEAR), share.start());
    }

    private static String after(String folded, Found share, int end) {
        return folded.substring(share.end(), Math.min(end, share.end() + NEAR));
    }
}
