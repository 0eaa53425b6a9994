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
 * A labelled sentence for training, or a pattern from which sentences are made. The project wrote them, and all names
 * of companies in them are invented.
 *
 * <p>A sentence of {@link #NEWS} marks its names, as in {@code {B:Brannock} buys {T:Lisle}}: B for a buyer, T for a
 * target, S for a seller, P for a partner, L for a licensor, E for a licensee and N for any other company.
 *
 * <p>In a pattern {@code [a|b]} stands for one of the words, {@code {B}} for a buyer, {@code {T}} for a target,
 * {@code {S}} for a seller, {@code {X}} and {@code {Y}} for other companies, {@code {P}} for a person, {@code {M}} for
 * money, {@code {N}} for a number, {@code {%}} for a minor share.
 *
 * @param group the sentences of one pattern, for cross-validation
 * @param language ISO 639-1
 * @param types of the deal, as in a file of texts; empty for no deal
 * @param status as in a file of texts; in {@link #NEWS} also {@code denied}, which is no deal
 * @param text the words
 */
record Sentence(String group, String language, String types, String status, String text) {

    /** Patterns of all kinds of text, with and without a deal. */
    static final String PATTERNS = "sentence-patterns.csv";

    /** Patterns in which many different words stand around names. */
    static final String ROLE_PATTERNS = "role-patterns.csv";

    /** Sentences as in news. */
    static final String NEWS = "news-sentences.csv";

    /** A name with its role. */
    static final Pattern NAME = Pattern.compile("\\{([BTSPLEN]):([^{}]+)}");

    /** Roles of names that the model of roles knows. */
    static final Map<String, String> ROLES =
            Map.of("B", "buyer", "P", "buyer", "E", "buyer", "T", "target", "S", "seller", "L", "seller");

    static List<Sentence> read(String file) {
        boolean news = file.equals(NEWS);
        return LabelledText.table(file, "lang,types,status,text").stream()
                .map(row -> new Sentence(
                        (news ? "news" : file) + row.line(),
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        news ? FoldedText.of(row.get(3)).original() : row.get(3)))
                .toList();
    }

    /** The types, alternatives among them. */
    Set<String> typeIds() {
        return Arrays.stream(types.split("[+/]"))
                .filter(type -> !type.isEmpty())
                .collect(Collectors.toSet());
    }

    /** The text without marks of names. */
    String unmarked() {
        return NAME.matcher(text).replaceAll("$2");
    }
}
