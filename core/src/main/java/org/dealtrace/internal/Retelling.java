package org.dealtrace.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dealtrace.Message;

/**
 * Finds the text that an English sentence was made from, and its values, so that the sentence can be translated.
 *
 * <p>Of several texts that fit, the one with the most letters of its own is taken. A value can itself be such a
 * sentence.
 *
 * @param key the key of the text
 * @param pattern matches the sentences made from the text
 * @param own letters of the text besides its values
 * @param marks the numbers of the values, in the order of the sentence
 */
record Retelling(String key, Pattern pattern, int own, List<Integer> marks) {

    private static final String PREFIX = "told.";

    private static final int LEAST = 9;

    /** A longer sentence stays English, because matching can take more than linear time. */
    private static final int LONGEST = 1_000;

    /** The end of the key of a text whose value is one comparison or a list of comparisons. */
    private static final Pattern NAMES = Pattern.compile(".*\\.names?");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+");

    private static final Pattern MARK = Pattern.compile("\\{(\\d)\\}");

    /** Built when the first page in another language is made. */
    private static final class All {
        static final List<Retelling> LIST = Messages.ENGLISH.under(PREFIX).entrySet().stream()
                .map(Retelling::of)
                .sorted(Comparator.comparingInt(Retelling::own).reversed().thenComparing(Retelling::key))
                .toList();
    }

    private static Retelling of(Map.Entry<String, String> entry) {
        String text = entry.getValue();
        StringBuilder pattern = new StringBuilder();
        List<Integer> marks = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        int from = 0;
        int own = 0;
        while (mark.find()) {
            pattern.append(Pattern.quote(text.substring(from, mark.start()))).append("(.+)");
            own += mark.start() - from;
            marks.add(Integer.parseInt(mark.group(1)));
            from = mark.end();
        }
        pattern.append(Pattern.quote(text.substring(from)));
        return new Retelling(
                PREFIX + entry.getKey(),
                Pattern.compile(pattern.toString(), Pattern.DOTALL),
                own + text.length() - from,
                marks);
    }

    /** The message that an English sentence was made from; the sentence itself if there is none. */
    static Object of(String english) {
        if (english.length() > LONGEST) {
            return english;
        }
        for (Retelling text : All.LIST) {
            Matcher found = text.pattern.matcher(english);
            if (found.matches()) {
                Object[] values = new Object[text.marks.size()];
                for (int i = 0; i < values.length; i++) {
                    values[text.marks.get(i)] = text.value(found.group(i + 1));
                }
                // a text with few letters of its own can match by chance, unless a value was found to be a message
                if (text.own >= LEAST || Stream.of(values).anyMatch(Message.class::isInstance)) {
                    return Messages.message(text.key, values);
                }
            }
        }
        return english;
    }

    private Object value(String value) {
        return NAMES.matcher(key).matches()
                ? Stream.of(value.split(", ")).map(Retelling::word).toList()
                : number(value, of(value));
    }

    private static Object word(String name) {
        return number(name, Messages.termOf("comparison", name));
    }

    private static Object number(String value, Object other) {
        return NUMBER.matcher(value).matches() ? new BigDecimal(value) : other;
    }
}
