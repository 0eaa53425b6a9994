package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The shipped phrases of the languages of one script. They are read when they are first needed.
 *
 * <p>{@link #canStandIn} is false only if the phrases cannot change an answer, because none of their languages can be
 * among the {@linkplain Languages#spoken spoken} ones. A test checks this for every line of the files: a piece of a
 * Russian phrase has a Cyrillic letter, or is a sign that an English phrase has too; a piece of a Chinese or Japanese
 * phrase has a Chinese character or kana; other pieces begin with a Latin letter or a sign.
 */
final class ShippedPhrases {

    /** Latin script. The phrases of all three languages are needed to see which one a text is in. */
    static final ShippedPhrases LATIN = new ShippedPhrases(
            1, List.of("en", "de", "fr"), letters -> letters.isPart(Letters.Script.LATIN, Languages.LEAST_PART));

    static final ShippedPhrases CYRILLIC = new ShippedPhrases(4, List.of("ru"), letters -> letters.cyrillic() > 0);

    /** Chinese characters and kana. A text of Chinese characters alone can be Chinese or Japanese. */
    static final ShippedPhrases HAN = new ShippedPhrases(5, List.of("zh", "ja"), letters -> letters.han() > 0);

    static final List<ShippedPhrases> ALL = List.of(LATIN, CYRILLIC, HAN);

    /**
     * The number of ranks for each language. It is more than any file needs, and the ranks of all files fit into an
     * int.
     */
    static final int RANKS_A_LANGUAGE = 1 << 24;

    private final int place;
    private final List<String> languages;
    private final Predicate<Letters> canStand;
    private volatile @Nullable PieceIndex index;

    /**
     * @param place the place of the first language among all languages; a user's phrases have place 0
     * @param canStand the condition of {@link #canStandIn}
     */
    private ShippedPhrases(int place, List<String> languages, Predicate<Letters> canStand) {
        this.place = place;
        this.languages = languages;
        this.canStand = canStand;
    }

    /** Whether a text with such letters may be in one of the languages and contain one of their phrases. */
    boolean canStandIn(Letters letters) {
        return canStand.test(letters);
    }

    List<String> languages() {
        return languages;
    }

    PieceIndex index() {
        PieceIndex read = index;
        return read == null ? readIndex() : read;
    }

    private synchronized PieceIndex readIndex() {
        PieceIndex read = index;
        if (read == null) {
            List<Phrase> all = phrases();
            languages.forEach(language -> all.addAll(PhraseFile.words("concepts.csv", "concept", language)));
            read = new PieceIndex(all);
            index = read;
        }
        return read;
    }

    /** The phrases, in the order of languages and lines. */
    List<Phrase> phrases() {
        List<Phrase> all = new ArrayList<>();
        for (int i = 0; i < languages.size(); i++) {
            all.addAll(PhraseFile.shipped(languages.get(i), RANKS_A_LANGUAGE * (place + i)));
        }
        return all;
    }
}
