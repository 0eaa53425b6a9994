package org.dealtrace.benchmarks;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dealtrace.internal.DataFile;

/** Names of companies made by chance from syllables and characters, and words that stand around names in news. */
final class InventedNames {

    private static final Map<String, String> LISTS =
            DataFile.read(InventedNames.class, "/org/dealtrace/benchmarks/", "invented-names.csv", "list,words")
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));
    private static final String[] ONSETS = words("ONSETS");
    private static final String[] VOWELS = words("VOWELS");
    private static final String[] CODAS = words("CODAS");
    private static final String[] EN_FIRST = words("EN_FIRST");
    private static final String[] WORD = words("WORD");
    private static final String[] EN_NOUN = words("EN_NOUN");
    private static final String[] EN_FORM = words("EN_FORM");
    private static final String[] DE_NOUN = words("DE_NOUN");
    private static final String[] DE_FORM = words("DE_FORM");
    private static final String[] FR_FORM = words("FR_FORM");
    private static final String ZH = list("ZH");
    private static final String ZH_SOUND = list("ZH_SOUND");
    private static final String[] ZH_FIELD = words("ZH_FIELD");
    private static final String[] ZH_FORM = words("ZH_FORM");
    private static final String[] ZH_WORD = words("ZH_WORD");
    private static final String[] ZH_SURNAME = words("ZH_SURNAME");
    private static final String[] ZH_PLACE = words("ZH_PLACE");
    private static final String[] JA_SOUND = words("JA_SOUND");
    private static final String JA = list("JA");
    private static final String[] JA_FIELD = words("JA_FIELD");
    private static final String[] JA_FORM = words("JA_FORM");
    private static final String[] RU_ON = words("RU_ON");
    private static final String[] RU_VOWEL = words("RU_VOWEL");
    private static final String[] RU_END = words("RU_END");
    private static final String[] RU_TAIL = words("RU_TAIL");

    /** The characters in common use in China (GB 2312, level 1) and in Japan (JIS X 0208, level 1). */
    private static final String COMMON_ZH = level("GB2312", 0xB0, 0xD7);

    private static final String COMMON_JA = level("EUC-JP", 0xB0, 0xCF);

    private static final Pattern SUFFIX =
            Pattern.compile("(?:股份有限公司|有限责任公司|集团有限公司|有限公司|投资中心（有限合伙）|控股集团|集团|公司|控股|股份|ホールディングス|グループ|株式会社|社)$");

    private final Random random;
    private final Descriptions descriptions;
    private final List<String> chinese;

    /**
     * Names by chance.
     *
     * @param chinese names of Chinese companies that are used beside invented ones; may be empty
     */
    InventedNames(Random random, List<String> chinese) {
        this.random = random;
        this.descriptions = new Descriptions(random);
        this.chinese = chinese;
    }

    private static String level(String charset, int first, int last) {
        StringBuilder all = new StringBuilder();
        for (int row = first; row <= last; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                all.append(new String(new byte[] {(byte) row, (byte) cell}, Charset.forName(charset)));
            }
        }
        return all.toString().replaceAll("\\P{IsHan}", "");
    }

    /** A list of the file. */
    static String list(String name) {
        return Objects.requireNonNull(LISTS.get(name), name);
    }

    static String[] words(String name) {
        return list(name).split(" ");
    }

    private String of(String... words) {
        return words[random.nextInt(words.length)];
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A name. */
    String name(String language) {
        return switch (language) {
            case "zh" -> zh();
            case "ja" -> ja();
            case "ru" -> ru();
            default -> latin(language);
        };
    }

    /** How a name is said a second time: often by its first part. */
    String again(String name, String language) {
        if (chance(40)) {
            return name;
        }
        if (language.equals("zh") || language.equals("ja")) {
            String bare = SUFFIX.matcher(name).replaceFirst("");
            return bare.length() >= 2 ? bare : name;
        }
        int space = name.indexOf(' ');
        return space > 2 ? name.substring(0, space) : name;
    }

    private String initials() {
        String initials = letter() + letter();
        return initials + (chance(70) ? letter() : "") + (chance(40) ? letter() : "");
    }

    private String stem() {
        if (chance(10)) {
            return initials();
        }
        StringBuilder stem = new StringBuilder();
        int syllables = 1 + random.nextInt(3);
        for (int i = 0; i < syllables; i++) {
            stem.append(of(ONSETS))
                    .append(of(VOWELS))
                    .append(i == syllables - 1 ? of(CODAS) : chance(30) ? of(CODAS) : "");
        }
        stem.setCharAt(0, Character.toUpperCase(stem.charAt(0)));
        return stem + (chance(5) ? ".com" : chance(4) ? Integer.toString(2 + random.nextInt(90)) : "");
    }

    private String latin(String language) {
        boolean english = language.equals("en");
        if (english && chance(3)) {
            return of("John", "Paul", "Mary", "Carl", "Peter", "Anna") + " " + stem();
        }
        String[] nouns = language.equals("de") && chance(60) ? DE_NOUN : EN_NOUN;
        String[] forms = language.equals("de") ? DE_FORM : language.equals("fr") ? FR_FORM : EN_FORM;
        String name = english && chance(30) ? of(EN_FIRST) : chance(12) ? of(WORD) : stem();
        name += english && chance(1) ? "'s" : "";
        name = chance(4) ? descriptions.place(language) + " " + name : name;
        if (chance(5)) {
            name = letter() + (chance(50) ? "." : "") + " " + (chance(30) ? letter() + ". " : "") + name;
        }
        name += chance(10) ? of(" & ", "-", " and ") + stem() : chance(15) ? " " + stem() : "";
        if (english && chance(4)) {
            name = of("First", "Home", "Union", "Home State", "Valley") + " " + of("Federal", "State", "National")
                    + " Savings and Loan" + (chance(60) ? " Association" : "");
        }
        if (english && chance(3)) {
            name += ", " + stem() + " and " + stem();
        }
        name += chance(english ? 45 : 25) ? " " + of(nouns) : "";
        name += english && chance(20) ? " " + of(EN_NOUN) : "";
        name += chance(8) && english ? " of " + of("America", "Canada", "Japan", "Boston") : "";
        name += chance(5) ? " " + descriptions.place(language) : "";
        // without a legal form "A and B" are two companies
        return name + (chance(english ? 45 : 25) || name.contains(" and ") ? " " + of(forms) : "");
    }

    private String letter() {
        return Character.toString((char) ('A' + random.nextInt(26)));
    }

    private String chars(String from, int least, int more) {
        StringBuilder chars = new StringBuilder();
        int n = least + random.nextInt(more + 1);
        for (int i = 0; i < n; i++) {
            chars.append(from.charAt(random.nextInt(from.length())));
        }
        return chars.toString();
    }

    /** What news says of a company before its name, with a space behind it where the language has spaces. */
    String description(String language) {
        return descriptions.before(language);
    }

    private String zh() {
        if (!chinese.isEmpty() && chance(45)) {
            String name = chinese.get(random.nextInt(chinese.size()));
            return (chance(8) ? of(ZH_PLACE) : "")
                    + name
                    + (name.length() < 4 && chance(30) ? of(ZH_FIELD) : "")
                    + (chance(25) ? zhForm() : "");
        }
        if (chance(6)) {
            return of(ZH_PLACE) + of(ZH_FIELD) + (chance(25) ? of(ZH_FIELD) : "") + (chance(25) ? zhForm() : "");
        }
        if (chance(9)) {
            return stem() + (chance(15) ? " " + of(EN_NOUN) : "") + (chance(20) ? "公司" : "");
        }
        if (chance(2)) {
            return of("*ST", "ST") + chars(COMMON_ZH, 2, 0);
        }
        if (chance(5)) {
            return of(ZH_SURNAME) + chars(COMMON_ZH, 1, 1);
        }
        if (chance(22)) {
            return chars(ZH_SOUND, 2, 3) + (chance(35) ? of("公司", "集团", "银行", "制药", "汽车", "能源") : "");
        }
        String name = (chance(15) ? of(ZH_PLACE) : "")
                + (chance(25) ? of(ZH_WORD) : chars(chance(40) ? ZH : COMMON_ZH, 2, chance(25) ? 1 : 0));
        name += chance(62) ? of(ZH_FIELD) : "";
        name += chance(8) ? of(ZH_FIELD) : "";
        return name + (chance(name.length() <= 2 ? 50 : 30) ? zhForm() : "");
    }

    private String zhForm() {
        String place = chance(10) ? of(ZH_PLACE) : "";
        return (place.isEmpty() || chance(20) ? place : chance(50) ? "（" + place + "）" : "(" + place + ")") + of(ZH_FORM);
    }

    private String katakana() {
        StringBuilder name = new StringBuilder();
        int n = 3 + random.nextInt(5);
        while (name.length() < n) {
            String sound = of(JA_SOUND);
            name.append(name.isEmpty() && (sound.equals("ン") || sound.equals("ー") || sound.equals("ッ")) ? "ア" : sound);
        }
        return name.toString();
    }

    private String ja() {
        if (chance(8)) {
            return stem();
        }
        String name = chance(50) ? katakana() : chars(chance(50) ? JA : COMMON_JA, 2, chance(15) ? 1 : 0);
        if (chance(12)) {
            name += chance(50) ? "・" + katakana() : katakana();
        }
        name += chance(Character.UnicodeScript.of(name.charAt(0)) == Character.UnicodeScript.HAN ? 75 : 15)
                ? of(JA_FIELD)
                : "";
        name += chance(15) ? of(JA_FORM) : "";
        return chance(7) ? "株式会社" + name : name;
    }

    private String ru() {
        if (chance(30)) {
            return stem() + (chance(30) ? " " + of(EN_NOUN) : "");
        }
        StringBuilder name = new StringBuilder();
        int n = 1 + random.nextInt(2);
        for (int i = 0; i < n; i++) {
            name.append(of(RU_ON)).append(of(RU_VOWEL));
        }
        name.append(of(RU_ON)).append(of(RU_VOWEL)).append(of(RU_END));
        if (chance(15)) {
            return name.toString().toUpperCase(java.util.Locale.ROOT).substring(0, Math.min(3, name.length()));
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name + (chance(12) ? of(RU_TAIL) : "") + (chance(8) ? "-" + of("Медиа", "Авто", "Групп", "Банк") : "");
    }

    /** What a slot that is no company is filled with. */
    String filler(String slot, String language) {
        int n = 1 + random.nextInt(900);
        return switch (slot.charAt(0)) {
            case 'P' ->
                switch (language) {
                    case "zh" -> of("王某", "李明", "张伟", "陈刚");
                    case "ja" -> of("田中", "山本", "佐藤", "中村");
                    case "ru" -> of("Иванов", "Петров", "Смирнов", "Волков");
                    default -> of("Keller", "John Moran", "Lind", "Paul Ferrand");
                };
            case 'M' ->
                switch (language) {
                    case "zh" -> n + of("万元", "亿元", "万美元", "亿美元", ".5亿元");
                    case "ja" -> n + of("億円", "百万円", "億ユーロ", "億ドル");
                    case "ru" -> n + of(" млн рублей", " млн долларов", " миллионов долларов США");
                    case "de" -> n + of(" Millionen Euro", " Mio. Euro", " Milliarden Dollar");
                    case "fr" -> n + of(" millions d'euros", " milliards d'euros");
                    default -> of(n + " mln dlrs", n + " million dollars", "$" + n + " million", "$" + n + "m");
                };
            case 'c' ->
                language.equals("zh") || chance(20) ? Integer.toString(600_000 + n) : of("NYSE: ", "") + initials();
            case '%' -> Integer.toString(3 + random.nextInt(45)) + (chance(30) ? "." + random.nextInt(10) : "");
            case 'D' -> chance(40) ? descriptions.before(language) : "";
            default -> Integer.toString(2 + random.nextInt(900));
        };
    }
}
