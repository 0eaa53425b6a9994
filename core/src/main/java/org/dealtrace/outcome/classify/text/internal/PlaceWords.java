package org.dealtrace.outcome.classify.text.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.io.internal.Posts;

/** Words that say where a report or a company is from, which the model of roles takes for parts of names. */
final class PlaceWords {

    /** Where a report was written: {@code HONG KONG (Reuters) – } at its beginning. */
    private static final Pattern DATELINE = Pattern.compile(
            "^\\p{Lu}[\\p{Lu}\\p{L} ,./&-]{1,50}(?:\\d{1,2} )?(?:\\([\\p{L} ./-]{2,20}\\) [–—-]{1,2}|(?<=\\p{Lu}{3}.{0,50}) (?:[–—]|--)) ");

    /** Where a company has its seat: {@code Kenilworth, N.J.-based}. */
    private static final Pattern SEAT = Pattern.compile(
            "\\b(?:\\p{Lu}[\\p{L}.]+,? ){0,3}\\p{Lu}[\\p{L}.]+-(?:based|headquartered|listed|backed) (?=\\p{Lu})");

    /** Whose company it is: {@code South Korea's} before a name. */
    private static final Pattern POSSESSIVE =
            Pattern.compile("(?<!Bank of |University of )\\b(\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?)['’]s (?=\\p{Lu})");

    private PlaceWords() {}

    /** The text without these words. */
    static String without(String text) {
        String rest = SEAT.matcher(DATELINE.matcher(text).replaceFirst("")).replaceAll("");
        return POSSESSIVE
                .matcher(rest)
                .replaceAll(found -> Posts.isPlace(found.group(1)) ? "" : Matcher.quoteReplacement(found.group()));
    }
}
