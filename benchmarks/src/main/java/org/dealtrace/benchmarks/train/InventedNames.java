package org.dealtrace.benchmarks.train;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dealtrace.benchmarks.texts.LabelledText;
import org.dealtrace.io.TableRow;
import org.dealtrace.outcome.classify.text.internal.ShippedFile;

/**
 * Names of companies made by chance, and words that stand around names in news, by the rules of {@code name-rules.csv},
 * whose head explains their signs. The order of the draws is that of the rule, from left to right.
 */
final class InventedNames {

    private static final Pattern SUFFIX =
            Pattern.compile("(?:股份有限公司|有限责任公司|集团有限公司|有限公司|投资中心（有限合伙）|控股集团|集团|公司|控股|股份|ホールディングス|グループ|株式会社|社)$");

    private static final Map<String, String> RULES = LabelledText.table("name-rules.csv", "rule,text").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

    private static final Pattern CONDITION = Pattern.compile("(?:(\\d+)|(\\w)([<~])([^?]*))\\?(.*)");
    private static final Pattern VARIABLE = Pattern.compile("(\\w)=(.*)");
    private static final Pattern NUMBERS = Pattern.compile("(?:(\\w+)\\*)?(\\d+)\\.\\.(\\d+)");

    private static final Map<String, String[]> LISTS = lists();

    private final Random random;
    private final String[] known;
    private final Map<String, String> variables = new HashMap<>();
    private String language = "";

    /**
     * Names by chance.
     *
     * @param known names of Chinese companies that are used beside invented ones; may be empty
     */
    InventedNames(Random random, List<String> known) {
        this.random = random;
        this.known = known.toArray(String[]::new);
    }

    private static Map<String, String[]> lists() {
        Map<String, String[]> lists = new HashMap<>();
        LabelledText.table("invented-names.csv", "list,words")
                .forEach(row -> lists.put(row.get(0), row.get(1).split(" ")));
        for (TableRow row : ShippedFile.table("participants.csv", "language", "kind", "words")) {
            String name = (row.get("language") + "_" + row.get("kind")).toUpperCase(Locale.ROOT);
            boolean written = name.equals("EN_NATION") || name.endsWith("_COUNTRY");
            // the ending of an adjective, which German rules choose and Russian ones write themselves
            String ending = name.equals("DE_NATION") ? "<e>" : "";
            String[] words = row.get("words").replace("*", ending).split("\\|");
            lists.putIfAbsent(
                    name,
                    written ? Arrays.stream(words).map(InventedNames::capital).toArray(String[]::new) : words);
        }
        // common words of two characters, of which many Chinese names consist, such as 应用材料
        lists.put(
                "COMMON",
                ShippedFile.table("chinese-words.csv", "class", "words").stream()
                        .filter(row -> row.get("class").matches("n|ns|v|a|b|s"))
                        .flatMap(row -> Arrays.stream(row.get("words").split("\\|")))
                        .filter(word -> word.length() == 2)
                        .toArray(String[]::new));
        // the characters in common use in China and in Japan: level 1 of GB 2312 and of JIS X 0208
        lists.put("GB2312", new String[] {characters("GB2312", 0xB0, 0xD7)});
        lists.put("JIS", new String[] {characters("EUC-JP", 0xB0, 0xCF)});
        return lists;
    }

    /** The Chinese characters in some rows of a double-byte charset. */
    private static String characters(String charset, int first, int last) {
        StringBuilder all = new StringBuilder();
        for (int row = first; row <= last; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                all.append(new String(new byte[] {(byte) row, (byte) cell}, Charset.forName(charset)));
            }
        }
        return all.toString().replaceAll("\\P{IsHan}", "");
    }

    private static String capital(String words) {
        return Arrays.stream(words.split(" "))
                .map(word -> word.matches("us|uk|eu|ue|usa|u\\.s\\.|сша") ? word.toUpperCase(Locale.ROOT) : begun(word))
                .collect(Collectors.joining(" "));
    }

    private static String begun(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** A name. */
    String name(String language) {
        return made(language.equals("zh") && known.length == 0 ? "invented" : "name", language);
    }

    /** What news says of a company before its name, with a space behind it where the language has spaces. */
    String description(String language) {
        return made("description", language);
    }

    /** What a slot that is no company is filled with. */
    String filler(String slot, String language) {
        String kind = slot.substring(0, 1);
        return made(RULES.containsKey(kind) ? kind : "N", language);
    }

    /** How a name is said a second time: often by its first part. */
    String again(String name, String language) {
        if (random.nextInt(100) < 40) {
            return name;
        }
        if (language.equals("zh") || language.equals("ja")) {
            String bare = SUFFIX.matcher(name).replaceFirst("");
            return bare.length() >= 2 ? bare : name;
        }
        int space = name.indexOf(' ');
        return space > 2 ? name.substring(0, space) : name;
    }

    private String made(String rule, String of) {
        language = of;
        return named(rule);
    }

    private String expanded(String rule) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < rule.length()) {
            char sign = rule.charAt(at);
            if ("<[{".indexOf(sign) < 0) {
                text.append(sign);
                at++;
                continue;
            }
            int end = sign == '<' ? rule.indexOf('>', at) : end(rule, at + 1, false);
            String inside = rule.substring(at + 1, end);
            text.append(
                    switch (sign) {
                        case '<' -> named(inside);
                        case '[' -> expanded(oneOf(parts(inside)));
                        default -> braced(inside);
                    });
            at = end + 1;
        }
        return text.toString();
    }

    /** Where a bracket that was opened before closes; or a part of its content ends. */
    private static int end(String rule, int from, boolean part) {
        int open = 0;
        int at = from;
        for (; at < rule.length(); at++) {
            char sign = rule.charAt(at);
            open += sign == '[' || sign == '{' ? 1 : sign == ']' || sign == '}' ? -1 : 0;
            if (open < 0 || (part && open == 0 && sign == '|')) {
                break;
            }
        }
        return at;
    }

    private static String[] parts(String inside) {
        List<String> parts = new ArrayList<>();
        for (int from = 0; from <= inside.length(); from = end(inside, from, true) + 1) {
            parts.add(inside.substring(from, end(inside, from, true)));
        }
        return parts.toArray(String[]::new);
    }

    private String oneOf(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private String braced(String inside) {
        Matcher variable = VARIABLE.matcher(inside);
        if (variable.matches()) {
            variables.put(variable.group(1), expanded(variable.group(2)));
            return "";
        }
        return switch (inside.charAt(0)) {
            case '^' -> begun(expanded(inside.substring(1)));
            case '_' -> expanded(inside.substring(1)).toLowerCase(Locale.ROOT);
            case '!' -> expanded(inside.substring(1)).substring(0, 3).toUpperCase(Locale.ROOT);
            default -> conditional(inside);
        };
    }

    private String conditional(String inside) {
        for (String part : parts(inside)) {
            Matcher condition = CONDITION.matcher(part);
            if (!condition.matches()) {
                return expanded(part);
            }
            if (holds(condition)) {
                return expanded(condition.group(5));
            }
        }
        return "";
    }

    private boolean holds(Matcher condition) {
        if (condition.group(1) != null) {
            return random.nextInt(100) < Integer.parseInt(condition.group(1));
        }
        String value = variables.getOrDefault(condition.group(2), "");
        return condition.group(3).equals("<")
                ? value.length() < Integer.parseInt(condition.group(4))
                : value.contains(condition.group(4));
    }

    /** What stands between angle brackets. */
    private String named(String name) {
        String value = variables.get(name);
        if (value != null) {
            return value;
        }
        Matcher numbers = NUMBERS.matcher(name);
        if (numbers.matches()) {
            int least = Integer.parseInt(numbers.group(2));
            int number = least + random.nextInt(Integer.parseInt(numbers.group(3)) - least + 1);
            return numbers.group(1) == null ? Integer.toString(number) : characters(numbers.group(1), number);
        }
        if (name.equals("KNOWN")) {
            return oneOf(known);
        }
        if (name.equals("katakana")) {
            return katakana();
        }
        String[] words = LISTS.get(name);
        return expanded(
                words != null
                        ? oneOf(words)
                        : Optional.ofNullable(RULES.get(name + "." + language))
                                .orElseGet(() -> Objects.requireNonNull(RULES.get(name), name)));
    }

    private String characters(String list, int number) {
        String all = Objects.requireNonNull(LISTS.get(list), list)[0];
        StringBuilder characters = new StringBuilder();
        for (int i = 0; i < number; i++) {
            characters.append(all.charAt(random.nextInt(all.length())));
        }
        return characters.toString();
    }

    private String katakana() {
        StringBuilder name = new StringBuilder();
        int n = 3 + random.nextInt(5);
        while (name.length() < n) {
            String sound = named("JA_SOUND");
            name.append(name.isEmpty() && "ンーッ".contains(sound) ? "ア" : sound);
        }
        return name.toString();
    }
}
