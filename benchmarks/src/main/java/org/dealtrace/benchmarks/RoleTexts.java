package org.dealtrace.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dealtrace.internal.DataFile;
import org.dealtrace.io.TableRow;

/**
 * Texts with known buyer, target and seller: sentences of the project's patterns with names made by chance, and the
 * project's own sentences about invented companies, whose names are exchanged for others.
 */
final class RoleTexts {

    private static final Set<String> SHARES = Set.of("acquisition", "minority-stake");

    private static final Pattern CHOICE = Pattern.compile("\\[([^\\[\\]]*)]");

    private static final Pattern SLOT = Pattern.compile("\\{([A-Z%]\\d?)}(\\p{IsCyrillic}*)");

    /** Further sentences of a pattern for each of its choices. */
    private static final int MORE = 3;

    /** Words that make "A and B" of an acquisition a merger, in which nobody is the buyer. */
    private static final Pattern MERGER =
            Pattern.compile("(?iu)merg|fusi|combin|слиян|объедин|合并|合併|統合|Hochzeit|zusammen");

    /** Patterns that tell of no deal, by language. */
    private final Map<String, List<SentencePattern>> other = SentencePattern.read(SentencePattern.FILE).stream()
            .filter(pattern -> pattern.types().isEmpty())
            .collect(Collectors.groupingBy(SentencePattern::language));

    private final Random random;
    private final InventedNames names;

    RoleTexts(long seed) {
        random = new Random(seed);
        names = new InventedNames(random);
    }

    /** Sentences of the patterns of a file, so many of each and more of a pattern with choices. */
    List<RoleText> patterns(String file, int each) {
        List<RoleText> texts = new ArrayList<>();
        for (SentencePattern pattern : SentencePattern.read(file)) {
            long choices = pattern.text().chars().filter(c -> c == '[').count();
            for (int i = 0; i < each + MORE * choices && !pattern.text().contains("[sold|bought"); i++) {
                texts.add(cluttered(filled(pattern, true)));
            }
        }
        return texts;
    }

    /** A text with a clause before or behind it that tells of no deal, now and then. */
    private RoleText cluttered(RoleText text) {
        List<SentencePattern> none = other.getOrDefault(text.language(), List.of());
        if (none.isEmpty() || random.nextInt(3) > 0) {
            return text;
        }
        String clause =
                filled(none.get(random.nextInt(none.size())), true).text().replaceAll("[.。]$", "");
        String comma = text.language().equals("zh") ? "，" : text.language().equals("ja") ? "、" : ", ";
        if (random.nextBoolean()) {
            return new RoleText(
                    text.group(),
                    text.language(),
                    text.text().replaceAll("[.。]$", "") + comma + clause,
                    text.names(),
                    text.weight());
        }
        int moved = clause.length() + comma.length();
        return new RoleText(
                text.group(),
                text.language(),
                clause + comma + text.text(),
                text.names().stream()
                        .map(n -> new RoleText.Name(n.role(), n.start() + moved, n.end() + moved))
                        .toList(),
                text.weight());
    }

    /**
     * A sentence of a pattern, with names and words chosen by chance.
     *
     * @param adorned whether now and then words stand around the names, as in news
     */
    RoleText filled(SentencePattern from, boolean adorned) {
        String language = from.language();
        String pattern = choose(from.text());
        boolean shares = SHARES.stream().anyMatch(from.types()::contains);
        boolean deal = !from.types().isEmpty();
        if (random.nextInt(2) == 0 && language.equals("ru")) {
            pattern = pattern.replaceAll("[«»]", "");
        }
        StringBuilder text = new StringBuilder(adorned ? names.lead(language) : "");
        List<RoleText.Name> places = new ArrayList<>();
        Map<String, String> taken = new HashMap<>();
        Matcher slot = SLOT.matcher(pattern);
        int at = 0;
        while (slot.find()) {
            text.append(pattern, at, slot.start());
            at = slot.end();
            String which = slot.group(1);
            String role = !deal
                    ? ""
                    : switch (which.charAt(0)) {
                        case 'B' -> "buyer";
                        case 'T' -> "target";
                        case 'S' -> "seller";
                        case 'X' -> shares ? "target" : "buyer";
                        default -> "";
                    };
            boolean company = "BTSXY".indexOf(which.charAt(0)) >= 0;
            if (deal
                    && shares
                    && which.charAt(0) == 'B'
                    && pattern.contains("{X}")
                    && MERGER.matcher(pattern).find()) {
                role = "target";
            }
            if (which.charAt(0) == 'X' && !(pattern.contains("{B}") && joined(pattern))) {
                role = "";
            }
            if (!company) {
                text.append(names.filler(which, language)).append(slot.group(2));
                continue;
            }
            String before = text.isEmpty() ? "" : text.substring(text.length() - 1);
            if (adorned && !before.equals("«") && !before.equals("「") && random.nextInt(5) == 0) {
                text.append(names.description(language));
            }
            boolean first = !taken.containsKey(which);
            String whole = taken.computeIfAbsent(which, k -> names.name(language));
            String name = (first ? whole : names.again(whole, language)) + slot.group(2);
            int start = text.length();
            text.append(name);
            if (!role.isEmpty()) {
                places.add(new RoleText.Name(role, start, text.length()));
            }
            if (adorned && first && random.nextInt(6) == 0) {
                text.append(names.apposition(language, at < pattern.length() ? pattern.substring(at) : ""));
            }
        }
        text.append(pattern.substring(at));
        return new RoleText(from.group(), language, text.toString(), places, 1);
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

    /** The project's sentences about pairs of invented companies, with other names. */
    List<RoleText> sentences(List<TableRow> rows, int each) {
        List<Pattern[]> pairs = new ArrayList<>();
        for (DataFile.Row row : TrainingTexts.table("role-pairs.csv", "buyer,target")) {
            pairs.add(new Pattern[] {pattern(row.get(0)), pattern(row.get(1))});
        }
        List<RoleText> texts = new ArrayList<>();
        for (TableRow row : rows) {
            boolean shares = SHARES.stream().anyMatch(row.get("types")::contains)
                    && !row.get("types").contains("+");
            boolean partners = Set.of("joint-venture", "research-collaboration").contains(row.get("types"));
            if (!shares && !partners) {
                continue;
            }
            for (Pattern[] pair : pairs) {
                if (pair[0].matcher(row.get("text")).find()
                        && pair[1].matcher(row.get("text")).find()) {
                    for (int i = 0; i < each; i++) {
                        texts.add(cluttered(exchanged(row, pair, partners)));
                    }
                    break;
                }
            }
        }
        return texts;
    }

    private static Pattern pattern(String names) {
        return Pattern.compile("(?<![\\p{IsLatin}\\p{IsCyrillic}\\p{IsKatakana}])(?:" + names
                + ")(?![\\p{IsKatakana}ー\\p{IsLatin}])(\\p{IsCyrillic}{0,2}(?!\\p{IsCyrillic})|)"
                + "(?: (?!AG|GmbH)\\p{Lu}\\p{Ll}+|集团|科技|资本|流体|水泥|镜片|软件|食品|光学|粮业|门窗|乳业|茶业|控股|製粉|光学|流体|塗料|社(?!長)|グループ)?");
    }

    private RoleText exchanged(TableRow row, Pattern[] pair, boolean partners) {
        String language = row.get("language");
        String text = row.get("text");
        boolean merger =
                !partners && MERGER.matcher(text).find() && text.matches("(?s).*(?: and | und | et | и |与|和|と).*");
        if (language.equals("ru") && random.nextInt(2) == 0) {
            text = text.replaceAll("[«»]", "");
        }
        TreeMap<Integer, Object[]> found = new TreeMap<>();
        for (int side = 0; side < 2; side++) {
            Matcher matcher = pair[side].matcher(text);
            String name = names.name(language);
            while (matcher.find()) {
                String role = partners ? "buyer" : merger || side == 1 ? "target" : "buyer";
                found.put(matcher.start(), new Object[] {matcher.end(), role, name + matcher.group(1)});
            }
        }
        StringBuilder other = new StringBuilder(names.lead(language));
        List<RoleText.Name> places = new ArrayList<>();
        int at = 0;
        for (Map.Entry<Integer, Object[]> each : found.entrySet()) {
            if (each.getKey() < at) {
                continue;
            }
            other.append(text, at, each.getKey());
            int start = other.length();
            other.append(each.getValue()[2]);
            places.add(new RoleText.Name((String) each.getValue()[1], start, other.length()));
            at = (Integer) each.getValue()[0];
        }
        other.append(text.substring(at));
        return new RoleText(row.get("id"), language, other.toString(), places, 1);
    }
}
