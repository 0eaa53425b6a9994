package org.dealtrace.benchmarks.train;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dealtrace.io.TableRow;
import org.dealtrace.outcome.classify.text.internal.ShippedFile;

/** Made by chance: what news says of a company before its name, such as "Swiss drug maker". */
final class Descriptions {

    /** The words for nations and countries that the reader of texts knows, by language and kind. */
    private static final Map<String, String[]> PLACES =
            ShippedFile.table("participants.csv", "language", "kind", "words").stream()
                    .filter(row ->
                            row.get("kind").equals("nation") || row.get("kind").equals("country"))
                    .collect(Collectors.toUnmodifiableMap(
                            row -> row.get("language") + row.get("kind"), Descriptions::words));

    private final Picks pick;

    Descriptions(Picks pick) {
        this.pick = pick;
    }

    private static String[] words(TableRow row) {
        return Arrays.stream(row.get("words").split("\\|"))
                .map(word ->
                        row.get("language").equals("de") && row.get("kind").equals("nation") ? word : capital(word))
                .toArray(String[]::new);
    }

    private static String capital(String words) {
        return Arrays.stream(words.split(" "))
                .map(word -> word.matches("us|uk|eu|ue|usa|u\\.s\\.|сша")
                        ? word.toUpperCase(Locale.ROOT)
                        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    private String nation(String language) {
        return pick.of(PLACES.getOrDefault(language + "nation", new String[] {""}));
    }

    private String country(String language) {
        return pick.of(PLACES.getOrDefault(language + "country", new String[] {""}));
    }

    /** A country, or in English the word for its nation. */
    String place(String language) {
        return language.equals("en") && pick.chance(50) ? nation(language) : country(language);
    }

    /** A description, with a space behind it where the language has spaces. */
    String before(String language) {
        return switch (language) {
            case "zh" -> chinese();
            case "ja" -> japanese();
            case "ru" -> russian();
            case "de" -> german();
            case "fr" -> french();
            default -> english();
        };
    }

    private String english() {
        String kind = (pick.chance(60) ? pick.named("EN_PRODUCT") + " " : "") + pick.named("EN_KIND");
        return switch (pick.below(8)) {
            case 0 -> country("en") + "'s ";
            case 1 -> country("en") + "'s " + kind + " ";
            case 2 -> nation("en") + " ";
            case 3, 4 -> (pick.chance(30) ? "the " : "") + nation("en") + " " + kind + " ";
            case 5 -> pick.of("rival ", "Denver-based ", "privately held ", "unit ", "state-owned ", "listed ");
            default -> (pick.chance(40) ? "the " : "") + kind + " ";
        };
    }

    private String german() {
        String product = pick.named("DE_PRODUCT");
        String kind = pick.named("DE_KIND");
        String whole = pick.chance(25)
                ? product + "-" + kind
                : pick.chance(75) ? product + kind.toLowerCase(Locale.ROOT) : kind;
        String ending = pick.of("e", "er", "en");
        String nation = nation("de").replace("*", ending);
        String article = pick.of("", "", "der ", "die ", "den ", "dem ");
        return switch (pick.below(6)) {
            case 0 -> article + whole + pick.of("", "", "n", "en", "s") + " ";
            case 1 -> article + pick.of("US-", "China-", "Auto-", "Staats-") + kind + " ";
            case 2 -> article + nation + " ";
            case 3 -> article + nation + " " + whole + " ";
            default -> whole + " ";
        };
    }

    private String french() {
        String kind = pick.of("le ", "la ", "son ", "") + pick.named("FR_KIND") + " ";
        return switch (pick.below(4)) {
            case 0 -> pick.of("le ", "l'", "") + nation("fr").toLowerCase(Locale.ROOT) + " ";
            case 1 -> kind + nation("fr").toLowerCase(Locale.ROOT) + " ";
            case 2 -> kind + "de " + pick.named("FR_PRODUCT") + " ";
            default -> kind;
        };
    }

    private String russian() {
        String stem = nation("ru").replace("*", "").toLowerCase(Locale.ROOT);
        return switch (pick.below(4)) {
            case 0 -> stem + "ая " + pick.of("компания ", "корпорация ", "группа ", "фирма ", "");
            case 1 -> stem + "ий " + pick.of("холдинг ", "концерн ", "производитель ", "фонд ", "банк ", "");
            case 2 -> pick.of("производитель ", "разработчик ", "поставщик ") + pick.named("RU_PRODUCT") + " ";
            default ->
                pick.of("компания ", "холдинг ", "фонд ", "сервис ", "оператор ", "концерн ", "социальная сеть ");
        };
    }

    private String chinese() {
        String kind = (pick.chance(70) ? pick.named("ZH_PRODUCT") : "") + pick.named("ZH_KIND");
        return switch (pick.below(6)) {
            case 0 -> country("zh");
            case 1, 2 -> country("zh") + kind;
            case 3 -> pick.named("ZH_RANK") + kind;
            case 4 -> pick.named("ZH_STANDING");
            default -> kind;
        };
    }

    private String japanese() {
        String kind = pick.named("JA_PRODUCT") + pick.named("JA_KIND") + pick.of("・", "の", "、", "");
        return switch (pick.below(4)) {
            case 0 -> country("ja") + pick.of("の", "");
            case 1 -> country("ja") + pick.of("の", "") + kind;
            case 2 -> pick.named("JA_STANDING");
            default -> kind;
        };
    }
}
