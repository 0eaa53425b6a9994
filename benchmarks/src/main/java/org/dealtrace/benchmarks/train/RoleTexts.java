package org.dealtrace.benchmarks.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts whose companies are known: sentences of the project's patterns with names made by chance, and sentences that
 * were written as in news about invented companies, whose names are exchanged for others.
 */
final class RoleTexts {

    private static final Set<String> SHARES = Set.of("acquisition", "minority-stake");

    private static final String NONE = "none";

    private static final Pattern CHOICE = Pattern.compile("\\[([^\\[\\]]*)]");

    private static final Pattern SLOT = Pattern.compile("\\{([A-Z%]\\d?)}(\\p{IsCyrillic}*)");

    /** How much such a sentence counts. */
    private static final double NEWS = 2;

    /** So many times more sentences are made in languages with spaces: their names are of many more shapes. */
    private static final int SPACED = 2;

    /** One in this many names becomes a list of names. */
    private static final int LISTED = 12;

    /** One in this many names has a remark in brackets behind it. */
    private static final int REMARKED = 15;

    /** One in this many names has a description before it. */
    private static final int DESCRIBED = 5;

    /** Where a description can begin: behind a space or where the script has none. */
    private static final Pattern MAY_DESCRIBE =
            Pattern.compile("(?:^|[\\s\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}，、：])$");

    /** Words that make "A and B" of an acquisition a merger, in which nobody is the buyer. */
    private static final Pattern MERGER =
            Pattern.compile("(?iu)merg|fusi|combin|слиян|объедин|合并|合併|統合|Hochzeit|zusammen");

    /** Patterns that tell of no deal, by language. */
    private final Map<String, List<Sentence>> other = Sentence.read(Sentence.PATTERNS).stream()
            .filter(pattern -> pattern.types().isEmpty())
            .collect(Collectors.groupingBy(Sentence::language));

    private final Random random;
    private final InventedNames names;

    /**
     * Texts by chance.
     *
     * @param chinese names of Chinese companies that are used beside invented ones; may be empty
     */
    RoleTexts(long seed, List<String> chinese) {
        random = new Random(seed);
        names = new InventedNames(random, chinese);
    }

    /**
     * Makes sentences from the patterns of a file.
     *
     * @param each the number of sentences from a pattern without choices
     * @param more the number of further sentences for each choice in a pattern
     */
    List<RoleText> patterns(String file, int each, int more) {
        List<RoleText> texts = new ArrayList<>();
        for (Sentence pattern : Sentence.read(file)) {
            long choices = pattern.text().chars().filter(c -> c == '[').count();
            long times = spaces(pattern) ? SPACED : 1;
            for (int i = 0;
                    i < times * (each + more * choices) && !pattern.text().contains("[sold|bought");
                    i++) {
                texts.add(cluttered(filled(pattern), this::filled, other));
            }
        }
        return texts;
    }

    /** Whether the language has spaces between words. */
    private static boolean spaces(Sentence sentence) {
        return !sentence.language().equals("zh") && !sentence.language().equals("ja");
    }

    /** A text with a clause before or behind it that tells of no deal, now and then. */
    private <T> RoleText cluttered(RoleText text, Function<T, RoleText> made, Map<String, List<T>> others) {
        List<T> none = others.getOrDefault(text.language(), List.of());
        if (none.isEmpty() || random.nextBoolean()) {
            return text;
        }
        RoleText clause = made.apply(none.get(random.nextInt(none.size())));
        String comma = text.language().equals("zh") ? "，" : text.language().equals("ja") ? "、" : ", ";
        return random.nextBoolean() ? joined(text, comma, clause) : joined(clause, comma, text);
    }

    private static RoleText joined(RoleText first, String comma, RoleText second) {
        String before = first.text().replaceAll("[.。]$", "") + comma;
        List<RoleText.Name> names = new ArrayList<>(first.names());
        second.names()
                .forEach(n ->
                        names.add(new RoleText.Name(n.role(), n.start() + before.length(), n.end() + before.length())));
        RoleText deal = first.types().isEmpty() ? second : first;
        return new RoleText(
                deal.group(), deal.language(), deal.types(), before + second.text(), names, true, deal.weight());
    }

    /** A sentence of a pattern, with names and words chosen by chance. */
    RoleText filled(Sentence from) {
        String language = from.language();
        String pattern = choose(from.text());
        boolean shares = SHARES.stream().anyMatch(from.types()::contains);
        boolean deal = !from.types().isEmpty();
        boolean joined = pattern.contains("{X}") && joined(pattern);
        boolean merger = joined && shares && MERGER.matcher(pattern).find();
        if (random.nextInt(2) == 0 && language.equals("ru")) {
            pattern = pattern.replaceAll("[«»]", "");
        }
        StringBuilder text = new StringBuilder();
        List<RoleText.Name> places = new ArrayList<>();
        Map<String, String> taken = new HashMap<>();
        Matcher slot = SLOT.matcher(pattern);
        int at = 0;
        while (slot.find()) {
            text.append(pattern, at, slot.start());
            at = slot.end();
            String which = slot.group(1);
            if ("BTSXY".indexOf(which.charAt(0)) < 0) {
                text.append(names.filler(which, language)).append(slot.group(2));
                continue;
            }
            String role = !deal
                    ? NONE
                    : switch (which.charAt(0)) {
                        case 'B' -> merger ? "target" : "buyer";
                        case 'T' -> "target";
                        case 'S' -> "seller";
                        case 'X' -> !joined ? NONE : shares ? "target" : "buyer";
                        default -> NONE;
                    };
            boolean first = !taken.containsKey(which);
            String whole = taken.computeIfAbsent(which, k -> names.name(language));
            String name = (first ? whole : names.again(whole, language)) + slot.group(2);
            if (first
                    && random.nextInt(DESCRIBED) == 0
                    && MAY_DESCRIBE.matcher(text).find()) {
                String description = names.description(language);
                text.append(text.length() > 0 ? description : capital(description));
            }
            int start = text.length();
            text.append(name);
            places.add(new RoleText.Name(role, start, text.length()));
            if (first && random.nextInt(REMARKED) == 0) {
                remark(text, role, whole, language, places);
            }
        }
        text.append(pattern.substring(at));
        return new RoleText(from.group(), language, from.typeIds(), text.toString(), places, true, 1);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Adds what news put in brackets behind a name: its ticker or its short form. */
    private void remark(StringBuilder text, String role, String name, String language, List<RoleText.Name> places) {
        boolean chinese = language.equals("zh");
        String code = names.filler("code", language);
        String shorter = names.again(name, language);
        if (language.equals("en") && random.nextInt(3) == 0) {
            // as news agencies do, without brackets: a part of the name
            RoleText.Name whole = places.remove(places.size() - 1);
            text.append(' ').append(code).append(random.nextBoolean() ? ".O" : "");
            places.add(new RoleText.Name(role, whole.start(), text.length()));
        } else if (random.nextBoolean() || shorter.equals(name)) {
            text.append(chinese ? "（" + code + "）" : " (" + code + ")");
        } else {
            text.append(chinese ? "（以下简称“" : " (\"");
            places.add(new RoleText.Name(role, text.length(), text.length() + shorter.length()));
            text.append(shorter).append(chinese ? "”）" : "\")");
        }
    }

    /** "{B} and {X}": the pattern's two companies do the same thing. */
    private static boolean joined(String pattern) {
        return Pattern.compile("\\{B}»?「?,?\\s?(?:and|und|et|и|与|和|と|は)\\s?(?:the University of )?«?\\{X}")
                        .matcher(pattern)
                        .find()
                || pattern.contains("{B}拟与{X}")
                || pattern.contains("{B}将与{X}")
                || pattern.contains("{B}计划与{X}");
    }

    private String choose(String pattern) {
        String text = pattern;
        Matcher choice = CHOICE.matcher(text);
        while (choice.find()) {
            String[] words = choice.group(1).split("\\|", -1);
            text = text.substring(0, choice.start())
                    + words[random.nextInt(words.length)]
                    + text.substring(choice.end());
            choice = CHOICE.matcher(text);
        }
        return text.replaceAll(" {2,}", " ").replaceAll(" ([,.])", "$1").strip();
    }

    /** Sentences in the style of news, each several times: once as written, then with other names. */
    List<RoleText> news(int each) {
        List<RoleText> texts = new ArrayList<>();
        Map<String, List<Sentence>> none = Sentence.read(Sentence.NEWS).stream()
                .filter(sentence -> sentence.types().isEmpty())
                .collect(Collectors.groupingBy(Sentence::language));
        for (Sentence sentence : Sentence.read(Sentence.NEWS)) {
            // Without spaces between words, where a name ends takes more examples.
            for (int i = 0; i < (spaces(sentence) ? each : 2 * each); i++) {
                RoleText text = text(sentence, i > 0);
                texts.add(i > 0 ? cluttered(text, other -> text(other, true), none) : text);
            }
        }
        return texts;
    }

    private RoleText text(Sentence sentence, boolean exchanged) {
        StringBuilder text = new StringBuilder();
        List<RoleText.Name> places = new ArrayList<>();
        Map<String, String> others = new LinkedHashMap<>();
        Matcher slot = Sentence.NAME.matcher(sentence.text());
        int at = 0;
        while (slot.find()) {
            text.append(sentence.text(), at, slot.start());
            at = slot.end();
            String role = Sentence.ROLES.getOrDefault(slot.group(1), NONE);
            String name = exchanged ? other(slot.group(2), sentence.language(), others) : slot.group(2);
            places.add(new RoleText.Name(role, text.length(), text.length() + name.length()));
            text.append(name);
            boolean list = exchanged && !role.equals(NONE) && random.nextInt(LISTED) == 0;
            for (int more = list ? 1 + random.nextInt(2) : 0; more > 0; more--) {
                String next = names.name(sentence.language());
                text.append(listing(sentence.language(), more == 1));
                places.add(new RoleText.Name(role, text.length(), text.length() + next.length()));
                text.append(next);
            }
        }
        text.append(sentence.text().substring(at));
        return new RoleText(
                sentence.group(), sentence.language(), sentence.typeIds(), text.toString(), places, true, NEWS);
    }

    /** What stands before a further name of a list. */
    private static String listing(String language, boolean last) {
        return switch (language) {
            case "zh" -> last ? "和" : "、";
            case "ja" -> last ? "と" : "、";
            case "ru" -> last ? " и " : ", ";
            case "de" -> last ? " und " : ", ";
            case "fr" -> last ? " et " : ", ";
            default -> last ? " and " : ", ";
        };
    }

    /** Another name for a company. Where a text later shortens the old name, the new one is shortened too. */
    private String other(String name, String language, Map<String, String> others) {
        if (language.equals("ru") || language.equals("ko")) {
            return name;
        }
        Optional<String> whole = others.keySet().stream()
                .filter(known -> known.contains(name) && !known.equals(name))
                .findFirst();
        boolean latin = name.matches("[\\p{IsLatin}\\p{IsCommon}]+");
        String in = latin && (language.equals("zh") || language.equals("ja")) ? "en" : language;
        return others.computeIfAbsent(
                name,
                k -> whole.map(w -> names.again(Objects.requireNonNull(others.get(w)), in))
                        .orElseGet(() -> names.name(in)));
    }
}
