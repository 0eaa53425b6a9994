package org.dealtrace.matching.internal.script;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Latin readings of a stretch of Han characters, kana, Hangul or Thai, the likeliest first, by {@link Han},
 * {@link Kanji}, {@link Kana}, {@link Hangul} and {@link Alphabets}; with a cache.
 */
public final class Readings {

    /** The most readings of a token. */
    private static final int MOST = 8;

    /** The most words per {@link SourceLanguage}, enough for some thousand companies. */
    private static final int CACHED = 20_000;

    /** Shared by all readers. */
    private static final Map<SourceLanguage, Cache<String, List<String>>> CACHES = Stream.of(SourceLanguage.values())
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(),
                    l -> CacheBuilder.newBuilder()
                            .maximumSize(CACHED)
                            .concurrencyLevel(4)
                            .<String, List<String>>build()));

    /** Reads names of Latin letters in another script. */
    public interface Letters {

        /** The letters that a text spells by their names; null if it is anything else. */
        @Nullable
        String oneOrMore(String text);
    }

    private final Letters letters;

    public Readings(Letters letters) {
        this.letters = letters;
    }

    /**
     * The readings of a stretch.
     *
     * @param text of one script, Han and kana counting as one; not empty
     * @param language how to read Han characters
     * @return immutable; empty if nothing can be read
     */
    public List<String> of(String text, SourceLanguage language) {
        Cache<String, List<String>> cache = Objects.requireNonNull(CACHES.get(language), "one for each language");
        List<String> known = cache.getIfPresent(text);
        if (known == null) {
            known = List.copyOf(fresh(text, language));
            cache.put(text, known);
        }
        return known;
    }

    private List<String> fresh(String text, SourceLanguage language) {
        char first = text.charAt(0);
        if (Hangul.isSyllable(first)) {
            return korean(text);
        }
        if (Scripts.isThai(first)) {
            return Alphabets.readings(text, UScript.THAI);
        }
        if (!Han.isIn(text)) {
            return Kana.readings(text);
        }
        return limited(language == SourceLanguage.JAPANESE ? japanese(Han.japanese(text)) : chinese(text, language));
    }

    private List<String> korean(String text) {
        String spelled = letters.oneOrMore(text);
        if (spelled == null) {
            return Hangul.readings(text);
        }
        List<String> both = new ArrayList<>(Hangul.readings(text));
        both.add(1, spelled);
        return both;
    }

    private static Set<String> japanese(String text) {
        Set<String> all = new LinkedHashSet<>(Kana.readings(Kanji.kana(text)));
        all.addAll(Kanji.otherReadings(text));
        if (all.isEmpty()) {
            all.addAll(Han.pinyin(text));
        }
        return all;
    }

    /** Chinese readings, and Japanese ones if the language is not known. */
    private static Set<String> chinese(String text, SourceLanguage language) {
        Set<String> all = new LinkedHashSet<>(Han.pinyin(text));
        if (language == SourceLanguage.UNDECIDED) {
            List<JapaneseWords.Word> words = Kanji.words(text);
            List<String> japanese = Kana.readings(Kanji.kana(text));
            // an analyser that finds only single characters does not know the word, so it is hardly Japanese
            int most = 2 * words.size() <= text.length() ? 2 : 1;
            all.addAll(japanese.subList(0, Math.min(most, japanese.size())));
            if (isCompound(text)) {
                all.add(Kanji.compound(text));
            }
        }
        if (language == SourceLanguage.CHINESE && text.length() > 1) {
            // Chinese texts name Japanese companies, too: 岛津 is Shimadzu
            List<String> japanese = Kana.readings(Kanji.nameInKana(Han.japanese(text)));
            all.addAll(japanese.subList(0, Math.min(2, japanese.size())));
        }
        all.addAll(Han.cantonese(text));
        all.add(Han.wadeGiles(text));
        all.remove("");
        return all;
    }

    /** Whether the analyser does not know the word and cuts it into single characters. */
    private static boolean isCompound(String text) {
        return text.length() >= 2 && text.length() <= 4 && Kanji.words(text).size() == text.length();
    }

    /** The likeliest of many readings. */
    public static List<String> limited(Set<String> readings) {
        List<String> all = new ArrayList<>(readings);
        return all.size() > MOST ? all.subList(0, MOST) : all;
    }
}
