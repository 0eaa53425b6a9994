package org.dealtrace.matching.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealtrace.matching.internal.sound.Pronunciation;
import org.dealtrace.matching.name.token.NameToken;
import org.dealtrace.matching.name.token.NameVariant;

/**
 * How alike two names are by their words, for the linguist's tables: words meet by form, by meaning, by a reading, or
 * by sound, also when one side writes as one word what the other writes as several. The score is Dice's coefficient
 * over words weighted by their role. It has no rarity, country or model in it, so that it says only what the readings,
 * the sound skeleton and the lexicon are worth.
 */
final class NameLikeness {

    enum Level {
        DIFFERENT,
        POSSIBLE,
        CLOSE,
        SAME
    }

    /** As many neighbouring words are read as one. */
    private static final int JOINED = 4;

    private NameLikeness() {}

    static Level level(AnalyzedName a, AnalyzedName b) {
        double best = 0;
        for (NameVariant left : a.variants()) {
            for (NameVariant right : b.variants()) {
                best = Math.max(best, score(words(left), words(right)));
            }
        }
        return best >= 0.85 ? Level.SAME : best >= 0.7 ? Level.CLOSE : best >= 0.55 ? Level.POSSIBLE : Level.DIFFERENT;
    }

    private static List<NameToken> words(NameVariant variant) {
        List<NameToken> words = new ArrayList<>();
        for (NameToken token : variant.tokens()) {
            switch (token.role()) {
                case LEGAL_FORM, CONNECTOR, LISTING_TAIL -> {}
                default -> words.add(token);
            }
        }
        return words;
    }

    private static double score(List<NameToken> a, List<NameToken> b) {
        double total = 0;
        for (NameToken token : a) {
            total += weight(token);
        }
        for (NameToken token : b) {
            total += weight(token);
        }
        return total == 0 || b.size() > 12 ? 0 : matched(a, b, 0, 0, new HashMap<>()) / total;
    }

    /**
     * The most weight that can be matched from a word of the left side on, with the words of a set of the right side
     * taken.
     */
    private static double matched(
            List<NameToken> a, List<NameToken> b, int from, int taken, Map<Integer, Double> known) {
        if (from == a.size()) {
            return 0;
        }
        int key = (from << 16) | taken;
        Double before = known.get(key);
        if (before != null) {
            return before;
        }
        double best = matched(a, b, from + 1, taken, known);
        for (int n = 1; n <= JOINED && from + n <= a.size(); n++) {
            for (int start = 0; start < b.size(); start++) {
                for (int m = 1; m <= JOINED && start + m <= b.size() && (n == 1 || m == 1 || n + m <= JOINED); m++) {
                    int set = ((1 << m) - 1) << start;
                    if ((taken & set) != 0) {
                        break;
                    }
                    double alike = alike(a.subList(from, from + n), b.subList(start, start + m));
                    if (alike > 0) {
                        double gain = alike * (weight(a, from, from + n) + weight(b, start, start + m));
                        best = Math.max(best, gain + matched(a, b, from + n, taken | set, known));
                    }
                }
            }
        }
        known.put(key, best);
        return best;
    }

    private static double alike(List<NameToken> a, List<NameToken> b) {
        if (a.size() == 1 && b.size() == 1) {
            NameToken left = a.get(0);
            NameToken right = b.get(0);
            if (left.sharesFormWith(right)) {
                return 1;
            }
            if ((means(left) && means(right))
                    || left.role() == NameToken.Role.NUMBER
                    || right.role() == NameToken.Role.NUMBER) {
                return 0;
            }
        }
        if (a.size() > 1 && b.size() > 1 && !(distinctive(a) && distinctive(b))) {
            return 0;
        }
        double sound = Pronunciation.ofJoined(a.stream().map(Pronunciation::of).toList())
                .similarity(
                        Pronunciation.ofJoined(b.stream().map(Pronunciation::of).toList()));
        return sound == 1 ? 1 : sound >= 0.75 ? 0.9 : sound >= 0.35 ? 0.8 : sound > 0.05 ? 0.6 : 0;
    }

    private static boolean distinctive(List<NameToken> words) {
        return words.stream().allMatch(w -> w.role() == NameToken.Role.DISTINCTIVE);
    }

    /** Whether the word has a meaning that the lexicon knows, so that another meaning is another word. */
    private static boolean means(NameToken token) {
        return token.role() == NameToken.Role.PLACE || token.role() == NameToken.Role.GENERIC;
    }

    private static double weight(List<NameToken> words, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += weight(words.get(i));
        }
        return sum;
    }

    private static double weight(NameToken token) {
        return switch (token.role()) {
            case DISTINCTIVE -> 4;
            case NUMBER -> 3;
            default -> 1.5;
        };
    }
}
