package org.dealtrace.benchmarks.train;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.dealtrace.outcome.classify.text.internal.ShippedFile;

/** Names of Chinese companies by chance: real short names, and names made of words and characters. */
final class ChineseNames {

    private static final String FREQUENT = Picks.list("ZH");
    private static final String SOUND = Picks.list("ZH_SOUND");

    /** The characters in common use (GB 2312, level 1). */
    private static final String CHARACTERS = Picks.characters("GB2312", 0xB0, 0xD7);

    /** Common words of two characters, of which many names consist, such as 应用材料. */
    private static final String[] COMMON = ShippedFile.table("chinese-words.csv", "class", "words").stream()
            .filter(row -> row.get("class").matches("n|ns|v|a|b|s"))
            .flatMap(row -> Arrays.stream(row.get("words").split("\\|")))
            .filter(word -> word.length() == 2)
            .toArray(String[]::new);

    private final Picks pick;
    private final List<String> known;
    private final Supplier<String> latin;

    /**
     * Names by chance.
     *
     * @param known names that are used beside invented ones; may be empty
     * @param latin a name in Latin letters
     */
    ChineseNames(Picks pick, List<String> known, Supplier<String> latin) {
        this.pick = pick;
        this.known = known;
        this.latin = latin;
    }

    /** A name. */
    String name() {
        if (!known.isEmpty() && pick.chance(45)) {
            String name = pick.from(known);
            return (pick.chance(8) ? pick.named("ZH_PLACE") : "")
                    + name
                    + (name.length() < 4 && pick.chance(30) ? pick.named("ZH_FIELD") : "")
                    + (pick.chance(25) ? form() : "");
        }
        if (pick.chance(10)) {
            String place = pick.chance(30) ? pick.of("中国", "国家") : pick.named("ZH_PLACE");
            return place
                    + pick.named("ZH_FIELD")
                    + (pick.chance(25) ? pick.named("ZH_FIELD") : "")
                    + (pick.chance(25) ? form() : "");
        }
        if (pick.chance(10)) {
            return pick.of(COMMON) + (pick.chance(60) ? pick.of(COMMON) : "") + (pick.chance(25) ? form() : "");
        }
        if (pick.chance(9)) {
            return latin.get() + (pick.chance(20) ? "公司" : "");
        }
        if (pick.chance(2)) {
            return pick.of("*ST", "ST") + pick.chars(CHARACTERS, 2, 0);
        }
        if (pick.chance(5)) {
            return pick.named("ZH_SURNAME") + pick.chars(CHARACTERS, 1, 1);
        }
        if (pick.chance(22)) {
            return pick.chars(SOUND, 2, 3) + (pick.chance(35) ? pick.of("公司", "集团", "银行", "制药", "汽车", "能源") : "");
        }
        String name = (pick.chance(15) ? pick.named("ZH_PLACE") : "")
                + (pick.chance(25)
                        ? pick.named("ZH_WORD")
                        : pick.chars(pick.chance(40) ? FREQUENT : CHARACTERS, 2, pick.chance(25) ? 1 : 0));
        name += pick.chance(62) ? pick.named("ZH_FIELD") : "";
        name += pick.chance(8) ? pick.named("ZH_FIELD") : "";
        return name + (pick.chance(name.length() <= 2 ? 50 : 30) ? form() : "");
    }

    private String form() {
        String place = pick.chance(10) ? pick.named("ZH_PLACE") : "";
        return (place.isEmpty() || pick.chance(20) ? place : pick.chance(50) ? "（" + place + "）" : "(" + place + ")")
                + pick.named("ZH_FORM");
    }
}
