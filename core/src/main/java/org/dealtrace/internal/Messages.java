package org.dealtrace.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.Country;
import org.dealtrace.Message;
import org.jspecify.annotations.Nullable;

/**
 * The texts of reports and pages in one language.
 *
 * <p>They are in {@code pages.properties} (English) and {@code pages_LANGUAGE.properties} beside this class, in UTF-8.
 * A file of that name on the class path adds a language. A text that a translation lacks is shown in English.
 */
public final class Messages {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:[.,]\\d+)*");

    private static final String CLAUSES = "list.clauses";

    /** The texts that every translation is made from. */
    public static final Messages ENGLISH = new Messages(Locale.ENGLISH, load("pages.properties", new Properties()));

    private final Locale language;
    private final Properties texts;

    private Messages(Locale language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    /**
     * The texts in a language.
     *
     * @throws IllegalArgumentException if there is no translation into it
     */
    public static Messages in(Locale language) {
        if (language.getLanguage().equals("en")) {
            return ENGLISH;
        }
        String file = file(language);
        if (!has(language)) {
            throw new IllegalArgumentException("the pages have no texts in the language '" + language.toLanguageTag()
                    + "'; choose en, de or zh, or put a file org/dealtrace/internal/" + file + " on the class path.");
        }
        return new Messages(language, load(file, new Properties(ENGLISH.texts)));
    }

    /** Whether there are texts in a language. */
    public static boolean has(Locale language) {
        return language.getLanguage().equals("en") || Messages.class.getResource(file(language)) != null;
    }

    private static String file(Locale language) {
        return "pages_" + language.getLanguage() + ".properties";
    }

    private static Properties load(String file, Properties into) {
        try {
            into.load(new StringReader(PageScripts.text(Messages.class, file)));
            return into;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The language, as a page names it: {@code zh}. */
    public String language() {
        return language.toLanguageTag();
    }

    /**
     * The text of a key, with {@code {0}}, {@code {1}} and so on replaced by the values. Whole numbers get thousands
     * separators; pass a year as a string. Of {@code list.clauses}, every value is a clause.
     *
     * @throws IllegalArgumentException if there is no such text
     */
    public String text(String key, Object... values) {
        if (key.equals(CLAUSES)) {
            return clauses(List.of(values));
        }
        String text = find(key);
        if (text == null) {
            throw new IllegalArgumentException("no text has the key '" + key + "'");
        }
        return fill(text, values);
    }

    /** A message: the key of a text and its facts, as {@link #text} takes them. */
    public static Message message(String key, Object... facts) {
        return new Message(key, List.of(facts), ENGLISH.text(key, facts));
    }

    /** The same about a number: for 1 that of the key with {@code .one}, if there is one, as {@link #count}. */
    public static Message counted(String key, long number, Object... more) {
        String one = key + ".one";
        return message(
                number == 1 && ENGLISH.find(one) != null ? one : key,
                Stream.concat(Stream.of(number), Stream.of(more)).toArray());
    }

    /** A word or phrase of a short list, by its English form; one without a text stays as it is. */
    public static Message named(String list, String english) {
        String key = list + "." + english.replaceAll("[^A-Za-z]+", "-");
        return ENGLISH.find(key) == null ? Message.of(english) : message(key);
    }

    /** A message in this language. */
    public String text(Message message) {
        return message.key().isEmpty()
                ? message.english()
                : text(message.key(), message.facts().toArray());
    }

    /** A message about a row or a value of a file. */
    public static Message row(String key, Object... facts) {
        return message("row." + key, facts);
    }

    @Nullable
    String find(String key) {
        return texts.getProperty(key);
    }

    /**
     * A text about a number: for 1 that of the key with {@code .one}, if there is one. The number replaces {@code {0}},
     * further values {@code {1}} and so on.
     */
    public String count(String key, long number, Object... more) {
        Object[] values = new Object[more.length + 1];
        values[0] = number;
        System.arraycopy(more, 0, values, 1, more.length);
        String one = number == 1 ? find(key + ".one") : null;
        return one == null ? text(key, values) : fill(one, values);
    }

    /** A number with the decimal point and separators of this language, from its English form. */
    public String figure(String english) {
        String marks = text("number.marks");
        if (marks.equals(".,")) {
            return english;
        }
        StringBuilder figure = new StringBuilder(english);
        for (int i = 0; i < figure.length(); i++) {
            int mark = ".,".indexOf(figure.charAt(i));
            if (mark >= 0) {
                figure.setCharAt(i, marks.charAt(mark));
            }
        }
        return figure.toString();
    }

    /** A list whose last element is joined by a text: {@code a, b and c}. */
    public String joined(String key, List<String> things) {
        int last = things.size() - 1;
        return last < 1
                ? String.join("", things)
                : text(key, String.join(text("list.comma"), things.subList(0, last)), things.get(last));
    }

    /** Texts and messages joined to one sentence: {@code a; b}; empty without any. */
    public String clauses(Collection<?> clauses) {
        return clauses.stream()
                .map(clause -> String.valueOf(shown(clause)))
                .collect(Collectors.joining(fill(texts.getProperty(CLAUSES), "", "")));
    }

    /** The first elements of a list, and a sign if there are more. */
    public String some(List<String> things, int most) {
        String first = String.join(text("list.comma"), things.subList(0, Math.min(most, things.size())));
        return things.size() > most ? text("list.more", first) : first;
    }

    /** All texts whose keys have this prefix, by the rest of the key, for the script of a page. */
    public Map<String, String> under(String prefix) {
        Map<String, String> found = new TreeMap<>();
        for (String key : texts.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), text(key));
            }
        }
        return found;
    }

    /** Replaces the marks in one pass, so that marks inside values stay. */
    private String fill(String text, Object... values) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
            int end = at + 2;
            int number = end < text.length() ? text.charAt(at + 1) - '0' : -1;
            if (end < text.length() && text.charAt(end) == '}' && number >= 0 && number < values.length) {
                filled.append(text, from, at).append(shown(values[number]));
                from = end + 1;
            }
        }
        return filled.append(text, from, text.length()).toString();
    }

    private Object shown(Object value) {
        if (value instanceof Message message) {
            return text(message);
        }
        if (value instanceof List<?> things) {
            return things.stream()
                    .map(thing -> String.valueOf(shown(thing)))
                    .collect(Collectors.joining(text("list.comma")));
        }
        if (value instanceof BigDecimal number) {
            return figure(number.toPlainString());
        }
        return value instanceof Integer || value instanceof Long
                ? figure(String.format(Locale.ROOT, "%,d", ((Number) value).longValue()))
                : value;
    }

    /**
     * A word or phrase of a short list, such as a role, by its English form; returned unchanged if it has no text. The
     * key is the English form with hyphens between its words and {@code N} for numbers; the numbers are the values.
     */
    public String term(String list, String english) {
        String key = list + "." + NUMBER.matcher(english).replaceAll("N").replaceAll("[^A-Za-z]+", "-");
        return find(key) == null
                ? english
                : text(
                        key,
                        NUMBER.matcher(english)
                                .results()
                                .map(number -> figure(number.group()))
                                .toArray());
    }

    /** A country with its code: {@code Germany (DE)}. */
    public String country(Country country) {
        String name = this == ENGLISH
                ? country.englishName()
                : new Locale.Builder().setRegion(country.code()).build().getDisplayCountry(language);
        return name + " (" + country.code() + ")";
    }
}
