package org.dealtrace.matching.internal.script;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The words of a Japanese text by Lucene's morphological analyser with its IPADIC dictionary. The only class that needs
 * that library.
 */
final class JapaneseWords {

    /**
     * A word as the analyser cut it.
     *
     * @param surface as written
     * @param kana its reading in katakana; the surface if it isn't known
     * @param name whether it is known as the name of a family, a place, or an organization
     */
    record Word(String surface, String kana, boolean name) {}

    private static final ThreadLocal<JapaneseTokenizer> TOKENIZER =
            ThreadLocal.withInitial(() -> new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL));

    private static final String PROPER_NOUN = "名詞-固有名詞";

    private JapaneseWords() {}

    static List<Word> of(String text) {
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
        return List.copyOf(words);
    }
}
