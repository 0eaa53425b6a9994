package org.dealtrace.benchmarks.world;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * New words in the manner of a list of words: a Markov chain over letters, each chosen by how often it follows the two
 * before it.
 *
 * <p>The idea is C. E. Shannon's, "A mathematical theory of communication", Bell System Technical Journal 27 (1948).
 */
final class WordChain {

    /** Letters a to z, and 0 for the beginning of a word. */
    private static final int LETTERS = 27;

    /** For each two letters, those that follow them in the list, as often as they do; 0 for the end. */
    private final byte[][] following;

    WordChain(List<String> words) {
        ByteArrayOutputStream[] lists = new ByteArrayOutputStream[LETTERS * LETTERS];
        for (String word : words) {
            int before = 0;
            int last = 0;
            for (int i = 0; i <= word.length(); i++) {
                int letter = i < word.length() ? word.charAt(i) - 'a' + 1 : 0;
                if (letter < 0 || letter >= LETTERS) {
                    throw new IllegalArgumentException(
                            "a word of a chain must have the letters a to z only but was '" + word + "'");
                }
                int state = before * LETTERS + last;
                if (lists[state] == null) {
                    lists[state] = new ByteArrayOutputStream();
                }
                lists[state].write(letter);
                before = last;
                last = letter;
            }
        }
        following = new byte[lists.length][];
        for (int state = 0; state < lists.length; state++) {
            following[state] = lists[state] == null ? new byte[1] : lists[state].toByteArray();
        }
    }

    /** A word of 4 to 10 letters with a capital. */
    String word(WorldRandom random) {
        char[] letters = new char[11];
        while (true) {
            int before = 0;
            int last = 0;
            int length = 0;
            while (length < letters.length) {
                byte[] choices = following[before * LETTERS + last];
                int letter = choices[random.below(choices.length)];
                if (letter == 0) {
                    break;
                }
                letters[length++] = (char) ('a' + letter - 1);
                before = last;
                last = letter;
            }
            if (length >= 4 && length <= 10) {
                letters[0] = Character.toUpperCase(letters[0]);
                return new String(letters, 0, length);
            }
        }
    }
}
