package org.dealtrace;

import java.util.regex.Pattern;

/** Makes values and sentences safe for a terminal or a log: shortens them and removes control characters. */
final class MessageText {

    private static final int VALUE = 200;

    /** Characters of a message that are kept. The fault is at its beginning, the next step at its end. */
    private static final int BEGINNING = 1_000;

    private static final int END = 300;

    private static final Pattern LINE_ENDS = Pattern.compile("[\\t\\n\\r\\u0085\\u2028\\u2029]");

    /** Control characters, and those that turn the direction of a text around (UAX #9, section 2). */
    private static final Pattern COMMANDS =
            Pattern.compile("[\\p{Cc}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private MessageText() {}

    /** A text on one line. U+FFFD replaces control characters, which could change a terminal. */
    static String clean(String text) {
        return COMMANDS.matcher(LINE_ENDS.matcher(text).replaceAll(" ")).replaceAll("\uFFFD");
    }

    static String value(String text) {
        return text.length() <= VALUE ? text : text.substring(0, VALUE) + "…";
    }

    /** A message, without its middle if it is very long. */
    static String message(String text) {
        return clean(
                text.length() <= BEGINNING + END
                        ? text
                        : text.substring(0, BEGINNING) + " … " + text.substring(text.length() - END));
    }
}
