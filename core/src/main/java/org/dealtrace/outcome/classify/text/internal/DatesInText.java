package org.dealtrace.outcome.classify.text.internal;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.PartialDate;
import org.dealtrace.io.internal.Dates;

/** Dates in a sentence, in the languages whose months {@link Dates} knows. */
final class DatesInText {

    private static final String YEAR = "(?:19|20)\\d\\d";

    /**
     * "18 May 2016", "May 18, 2016", "May 2016", 2016年5月18日, 2016-05-18. A bare year counts only after a preposition or
     * before a word for year.
     */
    private static final Pattern DATE = Pattern.compile("(?<!\\d)" + YEAR + " ?年(?: ?\\d{1,2} ?月(?: ?\\d{1,2} ?日)?)?"
            + "|(?<![\\p{L}\\d])(?:" + YEAR + "-\\d\\d(?:-\\d\\d)?(?!\\d)"
            + "|(?:\\d{1,2}(?:st|nd|rd|th|er|\\.)? )?\\p{L}{3,12}\\.?(?: \\d{1,2}(?:st|nd|rd|th)?,)? " + YEAR
            + "(?!\\d)"
            + "|(?<=\\b[Ii]n |\\bim Jahre? |\\b[Ee]n )" + YEAR + "(?!\\d)"
            + "|" + YEAR + "(?= год))");

    private DatesInText() {}

    /** The date of a text, if it has exactly one. A year inside a fuller date does not count as another one. */
    static Optional<PartialDate> only(String text) {
        Set<PartialDate> found = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            String words = matcher.group().replaceAll("(?<=\\d) (?=[年月日])|(?<=[年月]) ", "");
            if (seen.add(words)) {
                Dates.parse(words).date().ifPresent(found::add);
            }
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }
}
