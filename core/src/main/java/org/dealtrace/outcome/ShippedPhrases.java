package org.dealtrace.outcome;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The phrases that ship, by the script in which a language is written. Those of a script are read when they are first asked for.
 *
 * <p>{@link #canStandIn} says no only where the phrases could change no answer, because none of their languages can be among the
 * {@linkplain Languages#spoken spoken} ones. That rests on the files, and a test holds it of each line: a piece of a Russian phrase has a
 * Cyrillic letter or is a sign that is a piece of an English phrase too, which then wins; one of a Chinese or Japanese phrase has a
 * Chinese character or kana; and the others begin with a Latin letter or a sign, so that they count for the Latin script only.
 */
enum ShippedPhrases {
    /** They come together, since which of the three a text is in shows by the phrases of all. */
    LATIN("en", "de", "fr") {
        @Override
        boolean canStandIn(Letters letters) {
            return letters.isPart(Letters.Script.LATIN, Languages.LEAST_PART);
        }
    },
    CYRILLIC("ru") {
        @Override
        boolean canStandIn(Letters letters) {
            return letters.cyrillic() > 0;
        }
    },
    /** A text of Chinese characters alone can be in either. */
    HAN("zh", "ja") {
        @Override
        boolean canStandIn(Letters letters) {
            return letters.han() > 0;
        }
    };

    /** More than a file has phrases, and less than the highest number parted by the number of files. */
    private static final int RANKS_A_LANGUAGE = 1 << 24;

    private final List<String> languages;
    private volatile @Nullable PieceIndex index;

    ShippedPhrases(String... languages) {
        this.languages = List.of(languages);
    }

    /** Whether a phrase can be found in a text with such letters, and its language be one that the text is written in. */
    abstract boolean canStandIn(Letters letters);

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
            read = new PieceIndex(phrases());
            index = read;
        }
        return read;
    }

    /** The phrases themselves, in the order of languages and lines. */
    List<Phrase> phrases() {
        List<Phrase> all = new ArrayList<>();
        for (int i = 0; i < languages.size(); i++) {
            // behind those of a user and of the scripts before
            all.addAll(PhraseFile.shipped(languages.get(i), RANKS_A_LANGUAGE * (1 + 3 * ordinal() + i)));
        }
        return all;
    }
}
