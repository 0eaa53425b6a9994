package org.dealtrace.matching.internal.script;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.dealtrace.matching.internal.tables.NameTables;
import org.jspecify.annotations.Nullable;

/**
 * Japanese readings of Kanji by Lucene's morphological analyser with its IPADIC dictionary, which knows many family and
 * place names.
 */
final class Kanji {

    /**
     * A word as the analyser cut it.
     *
     * @param surface as written
     * @param kana its reading in katakana; the surface if it isn't known
     * @param name whether it is known as the name of a family, a place, or an organization
     */
    record Word(String surface, String kana, boolean name) {}

    /** Names repeat their words: with this many, a list of some thousand companies is read from memory. */
    private static final int CACHED = 20_000;

    private static final Cache<String, List<Word>> CACHE =
            CacheBuilder.newBuilder().maximumSize(CACHED).concurrencyLevel(4).build();

    private static final ThreadLocal<JapaneseTokenizer> TOKENIZER =
            ThreadLocal.withInitial(() -> new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL));

    private static final String PROPER_NOUN = "名詞-固有名詞";

    private static final Map<Character, String> ON = new HashMap<>();

    static {
        for (String line : NameTables.scriptLines("kanji-on.txt")) {
            for (String cell : line.trim().split("\\s+")) {
                ON.put(cell.charAt(0), cell.substring(1));
            }
        }
    }

    private Kanji() {}

    /**
     * The reading of a compound by the readings that were borrowed from Chinese, in Latin letters. A syllable at the
     * border of two characters is assimilated as in every such compound: nichi and ka make nikka, hatsu and po happo,
     * koku and ki kokki.
     *
     * @param text Kanji
     * @return empty if a character has no such reading in the table
     */
    static String compound(String text) {
        StringBuilder out = new StringBuilder(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            String on = ON.get(text.charAt(i));
            if (on == null) {
                return "";
            }
            char next = on.charAt(0);
            int n = out.length();
            boolean stop = n > 3 && (endsWith(out, "chi") || endsWith(out, "tsu"));
            boolean velar = n > 2 && next == 'k' && (endsWith(out, "ku") || endsWith(out, "ki"));
            if (stop && "kstch".indexOf(next) >= 0 && i > 0) {
                out.setLength(n - 3);
                out.append(next == 'h' ? "pp" : on.startsWith("ch") ? "t" : String.valueOf(next));
                out.append(next == 'h' ? on.substring(1) : on);
            } else if (velar) {
                out.setLength(n - 2);
                out.append('k').append(on);
            } else {
                out.append(on);
            }
        }
        return out.toString();
    }

    private static final int LONGEST_COMPOUND = 3;

    /**
     * What else a name of two or three Kanji may be read: all of them by their Chinese readings (松風 Shofu, which is
     * also Matsukaze), or the last one only (丸東 Maruto).
     */
    static List<String> otherReadings(String text) {
        int n = text.length();
        if (n < 2 || n > LONGEST_COMPOUND) {
            return List.of();
        }
        List<String> others = new ArrayList<>(2);
        String compound = compound(text);
        if (!compound.isEmpty()) {
            others.add(compound);
            List<Word> words = words(text);
            Word last = words.get(words.size() - 1);
            if (words.size() == 2 && last.surface().length() == 1) {
                List<String> first = Kana.readings(words.get(0).kana());
                String on = ON.get(text.charAt(n - 1));
                if (!first.isEmpty() && on != null) {
                    others.add(first.get(0) + on);
                }
            }
        }
        return others;
    }

    private static boolean endsWith(StringBuilder text, String end) {
        return text.lastIndexOf(end) == text.length() - end.length();
    }

    /** The words of a text in Kanji and kana. */
    static List<Word> words(String text) {
        List<Word> cached = CACHE.getIfPresent(text);
        if (cached == null) {
            cached = List.copyOf(analyse(text));
            CACHE.put(text, cached);
        }
        return cached;
    }

    /** The reading of the whole text in katakana; empty if a character has none. */
    static String kana(String text) {
        StringBuilder kana = new StringBuilder();
        for (Word word : words(text)) {
            if (Han.isIn(word.kana())) {
                return "";
            }
            kana.append(word.kana());
        }
        return kana.toString();
    }

    /**
     * The reading in katakana of a text that is one name of a family, a place, or an organization; empty if it is none.
     */
    static String nameInKana(String text) {
        List<Word> words = words(text);
        return words.size() == 1 && words.get(0).name() ? words.get(0).kana() : "";
    }

    private static List<Word> analyse(String text) {
        List<Word> words = new ArrayList<>();
        try (JapaneseTokenizer tokenizer = TOKENIZER.get()) {
            tokenizer.setReader(new StringReader(text));
            CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
            ReadingAttribute reading = tokenizer.getAttribute(ReadingAttribute.class);
            PartOfSpeechAttribute speech = tokenizer.getAttribute(PartOfSpeechAttribute.class);
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                String surface = term.toString();
                @Nullable String kana = reading.getReading();
                @Nullable String part = speech.getPartOfSpeech();
                boolean name = kana != null && part != null && part.startsWith(PROPER_NOUN);
                words.add(new Word(surface, kana == null ? surface : kana, name));
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string cannot fail", e);
        }
        return words;
    }
}
