package org.dealtrace.benchmarks.train;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Names of companies made by chance from syllables and characters, and words that stand around names in news. */
final class InventedNames {

    /** The characters in common use in Japan (JIS X 0208, level 1). */
    private static final String COMMON_JA = Picks.characters("EUC-JP", 0xB0, 0xCF);

    private static final Pattern SUFFIX =
            Pattern.compile("(?:股份有限公司|有限责任公司|集团有限公司|有限公司|投资中心（有限合伙）|控股集团|集团|公司|控股|股份|ホールディングス|グループ|株式会社|社)$");

    private final Descriptions descriptions;
    private final Picks pick;
    private final ChineseNames chinese;

    /**
     * Names by chance.
     *
     * @param chinese names of Chinese companies that are used beside invented ones; may be empty
     */
    InventedNames(Random random, List<String> chinese) {
        this.pick = new Picks(random);
        this.descriptions = new Descriptions(pick);
        this.chinese =
                new ChineseNames(pick, chinese, () -> stem() + (pick.chance(15) ? " " + pick.named("EN_NOUN") : ""));
    }

    /** A name. */
    String name(String language) {
        return switch (language) {
            case "zh" -> chinese.name();
            case "ja" -> ja();
            case "ru" -> ru();
            default -> latin(language);
        };
    }

    /** How a name is said a second time: often by its first part. */
    String again(String name, String language) {
        if (pick.chance(40)) {
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
        return initials + (pick.chance(70) ? letter() : "") + (pick.chance(40) ? letter() : "");
    }

    private String stem() {
        if (pick.chance(10)) {
            return initials();
        }
        StringBuilder stem = new StringBuilder();
        int syllables = 1 + pick.below(3);
        for (int i = 0; i < syllables; i++) {
            stem.append(pick.named("ONSETS"))
                    .append(pick.named("VOWELS"))
                    .append(i == syllables - 1 ? pick.named("CODAS") : pick.chance(30) ? pick.named("CODAS") : "");
        }
        stem.setCharAt(0, Character.toUpperCase(stem.charAt(0)));
        return stem + (pick.chance(5) ? ".com" : pick.chance(4) ? Integer.toString(2 + pick.below(90)) : "");
    }

    private String latin(String language) {
        boolean english = language.equals("en");
        if (english && pick.chance(3)) {
            return pick.of("John", "Paul", "Mary", "Carl", "Peter", "Anna") + " " + stem();
        }
        String nouns = language.equals("de") && pick.chance(60) ? "DE_NOUN" : "EN_NOUN";
        String forms = language.equals("de") ? "DE_FORM" : language.equals("fr") ? "FR_FORM" : "EN_FORM";
        String name =
                english && pick.chance(30) ? pick.named("EN_FIRST") : pick.chance(12) ? pick.named("WORD") : stem();
        name += english && pick.chance(1) ? "'s" : "";
        name = pick.chance(4) ? descriptions.place(language) + " " + name : name;
        if (pick.chance(5)) {
            name = letter() + (pick.chance(50) ? "." : "") + " " + (pick.chance(30) ? letter() + ". " : "") + name;
        }
        name += pick.chance(10) ? pick.of(" & ", "-", " and ") + stem() : pick.chance(15) ? " " + stem() : "";
        if (english && pick.chance(4)) {
            name = pick.of("First", "Home", "Union", "Home State", "Valley") + " "
                    + pick.of("Federal", "State", "National") + " Savings and Loan"
                    + (pick.chance(60) ? " Association" : "");
        }
        if (english && pick.chance(3)) {
            name += ", " + stem() + " and " + stem();
        }
        name += pick.chance(english ? 45 : 25) ? " " + pick.named(nouns) : "";
        name += english && pick.chance(20) ? " " + pick.named("EN_NOUN") : "";
        name += pick.chance(8) && english ? " of " + pick.of("America", "Canada", "Japan", "Boston") : "";
        name += pick.chance(5) ? " " + descriptions.place(language) : "";
        // without a legal form "A and B" are two companies
        return name + (pick.chance(english ? 45 : 25) || name.contains(" and ") ? " " + pick.named(forms) : "");
    }

    private String letter() {
        return Character.toString((char) ('A' + pick.below(26)));
    }

    /** What news says of a company before its name, with a space behind it where the language has spaces. */
    String description(String language) {
        return descriptions.before(language);
    }

    private String katakana() {
        StringBuilder name = new StringBuilder();
        int n = 3 + pick.below(5);
        while (name.length() < n) {
            String sound = pick.named("JA_SOUND");
            name.append(name.isEmpty() && (sound.equals("ン") || sound.equals("ー") || sound.equals("ッ")) ? "ア" : sound);
        }
        return name.toString();
    }

    private String ja() {
        if (pick.chance(8)) {
            return stem();
        }
        String name = pick.chance(50)
                ? katakana()
                : pick.chars(pick.chance(50) ? Picks.list("JA") : COMMON_JA, 2, pick.chance(15) ? 1 : 0);
        if (pick.chance(12)) {
            name += pick.chance(50) ? "・" + katakana() : katakana();
        }
        name += pick.chance(Character.UnicodeScript.of(name.charAt(0)) == Character.UnicodeScript.HAN ? 75 : 15)
                ? pick.named("JA_FIELD")
                : "";
        name += pick.chance(15) ? pick.named("JA_FORM") : "";
        return pick.chance(7) ? "株式会社" + name : name;
    }

    private String ru() {
        if (pick.chance(30)) {
            return stem() + (pick.chance(30) ? " " + pick.named("EN_NOUN") : "");
        }
        StringBuilder name = new StringBuilder();
        int n = 1 + pick.below(2);
        for (int i = 0; i < n; i++) {
            name.append(pick.named("RU_ON")).append(pick.named("RU_VOWEL"));
        }
        name.append(pick.named("RU_ON")).append(pick.named("RU_VOWEL")).append(pick.named("RU_END"));
        if (pick.chance(15)) {
            return name.toString().toUpperCase(java.util.Locale.ROOT).substring(0, Math.min(3, name.length()));
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name
                + (pick.chance(12) ? pick.named("RU_TAIL") : "")
                + (pick.chance(8) ? "-" + pick.of("Медиа", "Авто", "Групп", "Банк") : "");
    }

    /** What a slot that is no company is filled with. */
    String filler(String slot, String language) {
        int n = 1 + pick.below(900);
        return switch (slot.charAt(0)) {
            case 'P' ->
                switch (language) {
                    case "zh" -> pick.of("王某", "李明", "张伟", "陈刚");
                    case "ja" -> pick.of("田中", "山本", "佐藤", "中村");
                    case "ru" -> pick.of("Иванов", "Петров", "Смирнов", "Волков");
                    default -> pick.of("Keller", "John Moran", "Lind", "Paul Ferrand");
                };
            case 'M' ->
                switch (language) {
                    case "zh" -> n + pick.of("万元", "亿元", "万美元", "亿美元", ".5亿元");
                    case "ja" -> n + pick.of("億円", "百万円", "億ユーロ", "億ドル");
                    case "ru" -> n + pick.of(" млн рублей", " млн долларов", " миллионов долларов США");
                    case "de" -> n + pick.of(" Millionen Euro", " Mio. Euro", " Milliarden Dollar");
                    case "fr" -> n + pick.of(" millions d'euros", " milliards d'euros");
                    default -> pick.of(n + " mln dlrs", n + " million dollars", "$" + n + " million", "$" + n + "m");
                };
            case 'c' ->
                language.equals("zh") || pick.chance(20)
                        ? Integer.toString(600_000 + n)
                        : pick.of("NYSE: ", "") + initials();
            case '%' -> Integer.toString(3 + pick.below(45)) + (pick.chance(30) ? "." + pick.below(10) : "");
            case 'D' -> pick.chance(40) ? descriptions.before(language) : "";
            default -> Integer.toString(2 + pick.below(900));
        };
    }
}
