package org.dealtrace.matching.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The texts of the review page in every language that is shipped, by the language's tag. */
final class ReviewMessages {

    private static final List<String> LANGUAGES = List.of("en", "zh", "de");

    private ReviewMessages() {}

    static Map<String, Map<String, String>> all() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        LANGUAGES.forEach(tag -> all.put(tag, of(tag)));
        return all;
    }

    private static Map<String, String> of(String tag) {
        String file = tag.equals("en") ? "review.properties" : "review_" + tag + ".properties";
        Properties properties = new Properties();
        try (InputStream in = ReviewMessages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + file + " is missing from the jar");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> messages = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return messages;
    }
}
