package org.dealtrace.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a sentence and whether it must stay on one line. Lines never break inside an id, a date or an option such
 * as {@code --as-of}, although these have hyphens, or before a percent sign.
 */
record TextPiece(String text, boolean whole) {

    /** A percentage, an option, or words joined by hyphens of which one has a digit; longer ones may break. */
    private static final Pattern JOINED = Pattern.compile(
            "\\d[\\d.,–]* %|--[a-z]+(?:-[a-z]+)*" + "|[\\p{L}\\p{N}_]+(?:-[\\p{L}\\p{N}_]*\\p{N}[\\p{L}\\p{N}_]*)+");

    private static final int LONGEST = 24;

    static List<TextPiece> of(String sentence) {
        List<TextPiece> pieces = new ArrayList<>();
        Matcher matcher = JOINED.matcher(sentence);
        int from = 0;
        while (matcher.find()) {
            if (matcher.end() - matcher.start() <= LONGEST) {
                add(pieces, sentence.substring(from, matcher.start()), false);
                add(pieces, matcher.group(), true);
                from = matcher.end();
            }
        }
        add(pieces, sentence.substring(from), false);
        return pieces;
    }

    private static void add(List<TextPiece> pieces, String text, boolean whole) {
        if (!text.isEmpty()) {
            pieces.add(new TextPiece(text, whole));
        }
    }
}
