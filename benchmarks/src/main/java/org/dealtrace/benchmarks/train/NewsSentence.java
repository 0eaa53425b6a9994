package org.dealtrace.benchmarks.train;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dealtrace.benchmarks.texts.LabelledText;
import org.dealtrace.outcome.classify.text.internal.FoldedText;

/**
 * A sentence that the project wrote as in news, with invented names: {@code {B:Brannock} buys {T:Lisle}}.
 *
 * @param group for cross-validation
 * @param language ISO 639-1
 * @param types of the deal, joined by {@code +}; empty for no deal
 * @param status of the deal, or {@code denied}, which is no deal
 * @param marked the words, with B for a buyer, T for a target, S for a seller, P for a partner, L for a licensor, E for
 *     a licensee and N for any other company
 */
record NewsSentence(String group, String language, String types, String status, String marked) {

    /** A name with its role. */
    static final Pattern NAME = Pattern.compile("\\{([BTSPLEN]):([^{}]+)}");

    /** Roles of names that the model of roles knows. */
    static final Map<String, String> ROLES =
            Map.of("B", "buyer", "P", "buyer", "E", "buyer", "T", "target", "S", "seller", "L", "seller");

    static List<NewsSentence> read() {
        return LabelledText.table("news-sentences.csv", "lang,types,status,text").stream()
                .map(row -> new NewsSentence(
                        "news" + row.line(),
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        FoldedText.of(row.get(3)).original()))
                .toList();
    }

    Set<String> typeIds() {
        return Arrays.stream(types.split("[+]")).filter(type -> !type.isEmpty()).collect(Collectors.toSet());
    }

    /** The text without marks. */
    String text() {
        return NAME.matcher(marked).replaceAll("$2");
    }
}
