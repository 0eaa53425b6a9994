package org.dealtrace.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dealtrace.Country;
import org.jspecify.annotations.Nullable;

/**
 * The texts of reports and pages in one language.
 *
 * <p>They stand in {@code pages.properties} (English) and {@code pages_LANGUAGE.properties} beside this class, in
 * UTF-8. A file of that name on the class path adds a language. A text that a translation lacks is shown in English.
 */
public final class Messages {

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
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + file + " is missing from the class path");
            }
            into.load(new InputStreamReader(in, StandardCharsets.UTF_8));
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
     * Returns the text of a key and replaces {@code {0}}, {@code {1}} and so on by the values. Whole numbers get
     * thousands separators; pass a year as a string.
     *
     * @throws IllegalArgumentException if there is no such text
     */
    public String text(String key, Object... values) {
        String text = find(key);
        if (text == null) {
            throw new IllegalArgumentException("no text has the key '" + key + "'");
        }
        return fill(text, values);
    }

    /** What is wrong with a row or a value of a file, in English. */
    public static String row(String key, Object... values) {
        return ENGLISH.text("told.row." + key, values);
    }

    /** A text without values, or another one where there is none of that key. */
    public String textOr(String key, String other) {
        String text = find(key);
        return text == null ? other : text;
    }

    @Nullable
    String find(String key) {
        return texts.getProperty(key);
    }

    /**
     * A text about a number: that of the key with {@code .one} for 1, else that of the key. The number stands in place
     * of {@code {0}}, further values in place of {@code {1}} and so on.
     */
    public String count(String key, long number, Object... more) {
        Object[] values = new Object[more.length + 1];
        values[0] = number;
        System.arraycopy(more, 0, values, 1, more.length);
        String one = number == 1 ? find(key + ".one") : null;
        return one == null ? text(key, values) : fill(one, values);
    }

    /** A figure as this language writes it, from one with a decimal point and commas between groups of digits. */
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

    /** Things one after the other, the last one joined by a text: {@code a, b and c}. */
    public String joined(String key, List<String> things) {
        int last = things.size() - 1;
        return last < 1
                ? String.join("", things)
                : text(key, String.join(text("list.comma"), things.subList(0, last)), things.get(last));
    }

    /** Clauses in one sentence: {@code a; b}; empty without any. */
    public String clauses(List<String> clauses) {
        return clauses.stream()
                .reduce((told, next) -> text("told.clauses", told, next))
                .orElse("");
    }

    /** The first of some things, and a sign that there are more. */
    public String some(List<String> things, int most) {
        String first = String.join(text("list.comma"), things.subList(0, Math.min(most, things.size())));
        return things.size() > most ? text("list.more", first) : first;
    }

    /** All texts whose keys begin so, by the rest of their keys: for the script of a page. */
    public Map<String, String> under(String prefix) {
        Map<String, String> found = new TreeMap<>();
        for (String key : texts.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), text(key));
            }
        }
        return found;
    }

    /** In one pass, so that what was put in is not searched for marks again. */
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
            return message.in(this);
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
     * A sentence in this language that was told in English by a text whose key begins with {@code told.}: for sentences
     * that a record keeps as a text, such as what is wrong with a row. One that no such text tells stays as it is.
     */
    public String retold(String english) {
        return this == ENGLISH ? english : String.valueOf(shown(Message.told(english)));
    }

    /** {@link Message#term} in this language. */
    public String term(String list, String english) {
        return Message.term(list, english) instanceof Message message
                ? text(
                        message.key(),
                        message.values().stream()
                                .map(number -> figure(number.toString()))
                                .toArray())
                : english;
    }

    /** A country with its code: {@code Germany (DE)}. */
    public String country(Country country) {
        String name = this == ENGLISH
                ? country.englishName()
                : new Locale.Builder().setRegion(country.code()).build().getDisplayCountry(language);
        return name + " (" + country.code() + ")";
    }
}
