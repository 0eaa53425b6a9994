package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.dealtrace.outcome.classify.text.internal.Tokens.Token;

/** The features of each token for the model of company names: the words, letters and word classes around it. */
public final class NameFeatures {

    /** Letters of the endings that are features: "bank" ends as other banks do, "Pumpenhersteller" as other makers. */
    private static final int[] ENDINGS = {3, 6};

    private final Tokens tokens;

    /** The prefix of features of words and letters; Chinese and Japanese have features of their own. */
    private final String own;

    private NameFeatures(Tokens tokens) {
        this.tokens = tokens;
        this.own = tokens.group().equals("s") ? "" : tokens.group();
    }

    /** The features of each token. */
    public static List<List<String>> of(Tokens tokens) {
        NameFeatures names = new NameFeatures(tokens);
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < tokens.list().size(); i++) {
            List<String> features = new ArrayList<>();
            names.words(i, features);
            if (tokens.language().equals("zh")) {
                names.classes(i, features);
            }
            all.add(features);
        }
        return all;
    }

    /** The features of each pair of neighbours: only that they are neighbours. */
    public static List<List<String>> pairs(Tokens tokens) {
        return Collections.nCopies(tokens.list().size(), List.of(">"));
    }

    private String at(Function<Token, String> what, int i) {
        return i < 0
                ? "<"
                : i >= tokens.list().size() ? ">" : what.apply(tokens.list().get(i));
    }

    private void words(int i, List<String> features) {
        Token token = tokens.list().get(i);
        String word = token.word();
        String before = at(Token::word, i - 1);
        String after = at(Token::word, i + 1);
        String shape = token.shape();
        String shapeBefore = at(Token::shape, i - 1);
        String shapeAfter = at(Token::shape, i + 1);
        features.add("b" + tokens.language());
        features.add(own + "w" + word);
        features.add(own + "w-" + before);
        features.add(own + "w+" + after);
        features.add(own + "w--" + at(Token::word, i - 2));
        features.add(own + "w++" + at(Token::word, i + 2));
        features.add(own + "ww-" + at(Token::word, i - 2) + " " + before);
        features.add(own + "ww+" + after + " " + at(Token::word, i + 2));
        features.add(own + "w-w" + before + " " + word);
        features.add(own + "ww" + word + " " + after);
        features.add(own + "s" + shape);
        features.add(own + "s-" + shapeBefore + " " + shape);
        features.add(own + "s+" + shape + " " + shapeAfter);
        features.add(own + "s-+" + shapeBefore + " " + shape + " " + shapeAfter);
        features.add(own + "s--" + at(Token::shape, i - 2) + " " + shapeBefore + " " + shape);
        features.add(own + "s++" + shape + " " + shapeAfter + " " + at(Token::shape, i + 2));
        features.add(own + "sw-" + shape + before);
        features.add(own + "sw+" + shape + after);
        features.add(own + "q" + token.quoted() + shape);
        for (int ending : ENDINGS) {
            if (word.length() > ending && Character.isLetter(word.charAt(0))) {
                features.add(own + "e" + shape + word.substring(word.length() - ending));
            }
        }
        String group = tokens.group();
        features.add("k" + group + tokens.kind(i) + shape);
        features.add("k-" + group + tokens.kind(i - 1) + shape);
        features.add("k+" + group + tokens.kind(i + 1) + shape);
        features.add("k-+" + group + tokens.kind(i - 1) + shape + tokens.kind(i + 1));
    }

    /** The word classes around a token, and the whole words on both sides. */
    private void classes(int i, List<String> features) {
        String here = at(Token::wordClass, i);
        String before = at(Token::wordClass, i - 1);
        String after = at(Token::wordClass, i + 1);
        features.add("z" + here);
        features.add("z-" + before + " " + here);
        features.add("z+" + here + " " + after);
        features.add("z-+" + before + " " + here + " " + after);
        features.add("z--" + at(Token::wordClass, i - 2) + " " + before + " " + here);
        features.add("z++" + here + " " + after + " " + at(Token::wordClass, i + 2));
        features.add("z-w" + at(Token::word, i - 1) + " " + here);
        features.add("z+w" + here + " " + at(Token::word, i + 1));
        int end = wordEnd(i);
        int size = tokens.list().size();
        features.add("zn" + here + " " + (end < size ? tokens.text(end, wordEnd(end) - 1) : ">"));
        int begin = i - 1;
        while (begin > 0 && tokens.list().get(begin).continuesWord()) {
            begin--;
        }
        features.add("zp" + here + " " + (begin < 0 ? "<" : tokens.text(begin, i - 1)));
    }

    /** The end of the word that a token belongs to, exclusive. */
    private int wordEnd(int token) {
        int end = token + 1;
        while (end < tokens.list().size() && tokens.list().get(end).continuesWord()) {
            end++;
        }
        return end;
    }
}
