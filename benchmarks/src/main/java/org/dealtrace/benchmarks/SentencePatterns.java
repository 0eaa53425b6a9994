package org.dealtrace.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;

/**
 * The project's own sentence patterns, and sentences made from them by chance.
 *
 * <p>{@code [a|b]} stands for one of the words, {@code {B}} for a buyer, {@code {T}} for a target, {@code {S}} for a
 * seller, {@code {X}} and {@code {Y}} for other companies, {@code {P}} for a person, {@code {M}} for money, {@code {N}}
 * for a number, {@code {%}} for a minor share. All names are invented.
 */
final class SentencePatterns {

    private static final String FILE = "sentence-patterns.csv";
    private static final Pattern CHOICE = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern SLOT = Pattern.compile("\\{([^}])}");

    private static final Map<String, String[]> FIRST = Map.of(
            "latin",
                    ("Arven Bolte Cormak Delvin Estrom Farro Gandel Halvik Istran Jorvan Kelmar Lontec Marvo "
                                    + "Nextal Orbis Pantel Quoria Relmo Sandvar Tolmex Ulvin Vartec Wexal Xenir Yarrow Zelten")
                            .split(" "),
            "zh", "华辰 远通 天锐 金岳 博雅 星海 东泰 恒睿 瑞丰 中凯 盛康 海岚 云图 信达安 宏远 新杰 长岭 佳禾 国鼎 万泽".split(" "),
            "ja", "東和 日栄 北星 大洋 三協 共立 新光 丸和 アルファード ネクステル 西都 中央 富岳 エルム 関東".split(" "),
            "ru",
                    "Альтен Вектор Гарант Дельта Зенит Импульс Каскад Люмен Меридиан Норд Орион Полюс Ритм Сигма Трион"
                            .split(" "));

    private static final Map<String, String[]> PERSONS = Map.of(
            "latin", "Keller,Moran,Lind,Ferrand".split(","),
            "zh", "王某,李某,张某,陈某".split(","),
            "ja", "田中,山本,佐藤,中村".split(","),
            "ru", "Иванов,Петров,Смирнов,Волков".split(","));

    private static final Map<String, String[]> LAST = Map.of(
            "en",
                    "Inc|Corp|Ltd|Plc|Co|Industries Inc|Holdings|Group|Foods|Systems Inc|Energy|Bancorp|Pharma|||||"
                            .split("\\|", -1),
            "de", "AG|GmbH|SE|Gruppe|Technik|Werke AG||".split("\\|", -1),
            "fr", "SA|Groupe|SAS|Industries||".split("\\|", -1),
            "zh", "股份|科技|集团|有限公司|药业|电子|控股|能源|传媒|".split("\\|", -1),
            "ja", "製薬|電機|工業|銀行|ホールディングス|商事|食品|化学|".split("\\|", -1),
            "ru", "||банк|групп|нефть".split("\\|", -1));

    private final List<TableRow> rows;

    private SentencePatterns(List<TableRow> rows) {
        this.rows = rows;
    }

    static SentencePatterns read() {
        try (InputStream in = Objects.requireNonNull(SentencePatterns.class.getResourceAsStream(FILE));
                TableReader table = TableReader.ofText(
                        FILE,
                        new String(in.readAllBytes(), StandardCharsets.UTF_8),
                        "lang",
                        "types",
                        "status",
                        "text")) {
            List<TableRow> rows = new ArrayList<>();
            table.forEach(rows::add);
            return new SentencePatterns(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many sentences of each pattern. */
    List<LabelledText> sentences(int each, long seed) {
        Random random = new Random(seed);
        List<LabelledText> sentences = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            TableRow row = rows.get(i);
            for (int j = 0; j < each; j++) {
                Map<String, String> names = new TreeMap<>();
                String text = fill(choose(row.get("text"), random), row.get("lang"), names, random);
                LabelledText plain = LabelledText.patterned("pattern-" + i + "-" + j, row, text, names);
                sentences.add(plain);
            }
        }
        return sentences;
    }

    private static String choose(String pattern, Random random) {
        String text = pattern;
        Matcher choice = CHOICE.matcher(text);
        while (choice.find()) {
            String[] words = choice.group(1).split("\\|", -1);
            text = text.substring(0, choice.start())
                    + words[random.nextInt(words.length)]
                    + text.substring(choice.end());
            choice = CHOICE.matcher(text);
        }
        return text.replaceAll(" {2,}", " ").strip();
    }

    private static String fill(String text, String language, Map<String, String> names, Random random) {
        StringBuilder filled = new StringBuilder();
        Matcher slot = SLOT.matcher(text);
        while (slot.find()) {
            String value = switch (slot.group(1)) {
                case "P" -> of(PERSONS, language)[random.nextInt(4)];
                case "M" -> money(language, random);
                case "N" -> Integer.toString(2 + random.nextInt(900));
                case "%" -> Integer.toString(3 + random.nextInt(45));
                default -> names.computeIfAbsent(slot.group(1), k -> name(language, names, random));
            };
            slot.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return slot.appendTail(filled).toString();
    }

    /** The words of a language, or those of languages in Latin letters. */
    private static String[] of(Map<String, String[]> words, String language) {
        return words.containsKey(language)
                ? words.getOrDefault(language, new String[0])
                : words.getOrDefault("latin", new String[0]);
    }

    private static String name(String language, Map<String, String> taken, Random random) {
        String[] first = of(FIRST, language);
        String[] last = LAST.getOrDefault(language, new String[] {""});
        String name;
        do {
            String gap = language.equals("zh") || language.equals("ja") ? "" : language.equals("ru") ? "" : " ";
            name = (first[random.nextInt(first.length)] + gap + last[random.nextInt(last.length)]).strip();
        } while (taken.containsValue(name));
        return name;
    }

    private static String money(String language, Random random) {
        int n = 1 + random.nextInt(900);
        return switch (language) {
            case "zh" -> n + (random.nextBoolean() ? "万元" : "亿元");
            case "ja" -> n + (random.nextBoolean() ? "億円" : "百万円");
            case "ru" -> n + (random.nextBoolean() ? " млн рублей" : " млн долларов");
            case "de" -> n + (random.nextBoolean() ? " Millionen Euro" : " Mio. Euro");
            case "fr" -> n + " millions d'euros";
            default -> n + (random.nextBoolean() ? " mln dlrs" : " million dollars");
        };
    }
}
