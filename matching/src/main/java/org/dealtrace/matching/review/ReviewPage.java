package org.dealtrace.matching.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.DealLinks;
import org.dealtrace.internal.Messages;
import org.dealtrace.internal.PageScripts;
import org.dealtrace.internal.Sha256;

/**
 * Writes the review page, on which a person judges pairs.
 *
 * <p>All data is one block of JSON with {@code <}, {@code >} and {@code &} escaped, so that it cannot end the block;
 * the script adds it to the page as text nodes only. The content security policy allows only the one style sheet and
 * the one script, by their hashes, and no network.
 */
final class ReviewPage {

    private static final String STYLE = resource("review.css");

    /** The parts in one function, so that their declarations are private. */
    private static final String SCRIPT = Stream.of(
                    "words", "answers", "elements", "comparison", "question", "overview", "export", "keys", "start")
            .map(part -> resource(part + ".js"))
            .collect(Collectors.joining("\n", "(() => {\n'use strict';\n" + PageScripts.EVIDENCE, "})();\n"));

    private static final String FRAME = resource("review.html");
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReviewPage() {}

    /**
     * The page.
     *
     * @param drawn whether the questions are a random sample
     * @param language the initial language; a reader can choose another one
     * @param report the address of the report of the same run; empty if there is none
     * @param log the file of judgements, for the next command
     */
    static String render(
            DealLinks run, List<Question> questions, boolean drawn, Locale language, String report, String log) {
        QuestionCard cards = new QuestionCard(run);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("questions", questions.stream().map(cards::of).toList());
        all.put("texts", cards.texts());
        all.put("messages", messages(language));
        all.put("language", language.toLanguageTag());
        all.put("drawn", drawn);
        all.put("report", report);
        all.put("log", log);
        String data = data(all);
        String policy = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-" + sha256(STYLE)
                + "'; script-src 'sha256-" + sha256(SCRIPT) + "'";
        StringBuilder page = new StringBuilder();
        // one pass, so that inserted text is not searched for marks
        int from = 0;
        for (int at = FRAME.indexOf("{{"); at >= 0; at = FRAME.indexOf("{{", from)) {
            int end = FRAME.indexOf("}}", at);
            page.append(FRAME, from, at);
            page.append(
                    switch (FRAME.substring(at + 2, end)) {
                        case "policy" -> policy;
                        case "style" -> STYLE;
                        case "language" -> language.toLanguageTag();
                        case "noscript" -> Messages.in(language).text("review.noscript");
                        case "script" -> SCRIPT;
                        case "data" -> data;
                        case "id" -> sha256(data).substring(0, 16);
                        default -> throw new IllegalStateException("unknown mark in review.html");
                    });
            from = end + 2;
        }
        return page.append(FRAME, from, FRAME.length()).toString();
    }

    /** The page's texts by the tag of their language. */
    private static Map<String, Map<String, String>> messages(Locale language) {
        Map<String, Map<String, String>> messages = new LinkedHashMap<>();
        for (String tag : List.of("en", language.toLanguageTag(), "de", "zh")) {
            Messages texts = Messages.in(Locale.forLanguageTag(tag));
            Map<String, String> own = texts.under("review.");
            texts.under("script.step.").forEach((key, text) -> own.put("step." + key, text));
            for (String list : List.of("role.", "comparison.", "level.", "link.", "list.clauses")) {
                texts.under(list).forEach((key, text) -> own.put(list + key, text));
            }
            for (String list : List.of("state.", "event.", "course.", "type.")) {
                texts.under("why." + list).forEach((key, text) -> own.put(list + key, text));
            }
            own.put("figure", "{0}");
            own.put("semicolon", texts.text("list.clauses", "", ""));
            own.put("marks", texts.text("number.marks"));
            own.put("comma", texts.text("list.comma"));
            own.put("detail", texts.text("script.detail"));
            messages.putIfAbsent(tag, own);
        }
        return messages;
    }

    private static String data(Map<String, Object> all) {
        String json;
        try {
            json = JSON.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the pairs cannot be written as JSON", e);
        }
        StringBuilder safe = new StringBuilder(json.length() + json.length() / 16);
        json.codePoints().forEach(c -> {
            boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (half || Judgement.turns(c)) {
                safe.append("\\ufffd");
            } else if (c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029 || c == 0x7f) {
                safe.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    private static String resource(String name) {
        return PageScripts.text(ReviewPage.class, name);
    }

    private static String sha256(String text) {
        return Base64.getEncoder().encodeToString(Sha256.of(text));
    }
}
