package org.dealtrace.benchmarks.train;

import java.util.List;
import java.util.Random;

/** Choices by chance. */
final class Picks {

    private final Random random;

    Picks(Random random) {
        this.random = random;
    }

    /** A number from 0 on. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    String of(String... words) {
        return words[below(words.length)];
    }

    String from(List<String> words) {
        return words.get(below(words.size()));
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    /** Characters of a list; at least some, and up to so many more. */
    String chars(String from, int least, int more) {
        StringBuilder chars = new StringBuilder();
        int n = least + below(more + 1);
        for (int i = 0; i < n; i++) {
            chars.append(from.charAt(below(from.length())));
        }
        return chars.toString();
    }
}
