package org.dealtrace.matching.internal.compare;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds words that one name writes apart and the other as one word: "deep mind" and "deepmind", "bank of jinzhou" and
 * "bankofjinzhou".
 */
final class JoinedWords {

    /**
     * The similarity of joined translations. A translation word by word is more certain: 中国银行 is Bank of China, not
     * Chinabank.
     */
    private static final double JOINED_MEANINGS = 0.95;

    private static final int SHORTEST_JOINED = 3;
    private static final int SHORTEST_CLIP = 3;
    private static final int MOST_JOINED_WORDS = 4;
    /** Stands for any beginning, if many connectors may be left out. */
    private static final long ANY_START = -1;

    private JoinedWords() {}

    /**
     * Aligns adjacent words of a that b writes as one.
     *
     * @param ofA the similarity of each word of a to its match; raised for the words found
     * @param ofB the same for b
     */
    static void find(Alignment alignment, NameProfile a, NameProfile b, double[] ofA, double[] ofB) {
        for (int j = 0; j < b.size(); j++) {
            if (ofB[j] >= Alignment.CERTAIN || !mayBe(a, b, j)) {
                continue;
            }
            String whole = NameProfile.latin(b.words[j]);
            boolean behindArticle = !a.article.isEmpty() && whole.startsWith(a.article);
            for (int i = 0; i + 1 < a.parts.length || (i == 0 && behindArticle); i++) {
                int end = joinedEnd(a, a.parts, i, whole, 0);
                double s = 1;
                if (end == 0 && i == 0 && behindArticle) {
                    end = joinedEnd(a, a.parts, 0, whole, a.article.length());
                }
                if (end == 0 && a.meanings != a.parts) {
                    end = joinedEnd(a, a.meanings, i, whole, 0);
                    s = JOINED_MEANINGS;
                }
                if (end == 0) {
                    continue;
                }
                double bits = 0;
                for (int k = i; k < end; k++) {
                    int word = a.partWords[k];
                    if (word >= 0) {
                        bits += a.bits[word] * Math.max(0, s - ofA[word]);
                        ofA[word] = Math.max(ofA[word], s);
                    }
                }
                // a joined word that no other name has counts as rare as its parts together, not rarer
                alignment.addShared(Math.min(b.bits[j] * Math.max(0, s - ofB[j]), bits));
                ofB[j] = Math.max(ofB[j], s);
                break;
            }
        }
    }

    /** Whether a word of b may be adjacent words of a. */
    private static boolean mayBe(NameProfile a, NameProfile b, int j) {
        long start = b.facts.start(j);
        for (long known : a.joinedStarts) {
            if (start != 0 && (known == start || known == ANY_START)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The possible beginnings of a word that joins parts of a name, as {@link NameFacts#start(String)}. They rule out
     * most words.
     */
    static long[] starts(String article, String[] parts, String[] meanings, int[] partWords) {
        Set<Long> starts = new TreeSet<>();
        for (String[] texts : parts == meanings ? List.<String[]>of(parts) : List.of(parts, meanings)) {
            for (int i = 0; i + 1 < texts.length; i++) {
                addStarts(texts[i], texts, i + 1, partWords, starts);
            }
        }
        if (!article.isEmpty()) {
            addStarts(article, parts, 0, partWords, starts);
        }
        return starts.stream().mapToLong(start -> start).toArray();
    }

    private static void addStarts(String text, String[] parts, int next, int[] partWords, Set<Long> into) {
        if (text.length() >= SHORTEST_JOINED) {
            into.add(NameFacts.start(text));
            return;
        }
        for (int i = next; i < parts.length; i++) {
            if (i == next + MOST_JOINED_WORDS) {
                into.add(ANY_START);
                return;
            }
            addStarts(text + parts[i], parts, i + 1, partWords, into);
            if (partWords[i] >= 0) {
                return;
            }
        }
    }

    /**
     * The index after the last part, if the parts from start on make up the whole word; otherwise 0. The last part may
     * be cut off, because some lists limit the length of names. Connectors may be left out: Şişecam is made of "Şişe ve
     * Cam".
     *
     * @param from how many letters of the word are an article before the parts
     */
    private static int joinedEnd(NameProfile a, String[] parts, int start, String whole, int from) {
        int at = from;
        int joined = from > 0 ? 1 : 0;
        for (int i = start; i < parts.length && joined < MOST_JOINED_WORDS; i++) {
            String part = parts[i];
            int left = whole.length() - at;
            if (whole.startsWith(part, at)) {
                at += part.length();
                joined++;
                if (at == whole.length()) {
                    return joined > 1 ? i + 1 : 0;
                }
            } else if (left < part.length()
                    && joined > 0
                    && left >= SHORTEST_CLIP
                    && whole.regionMatches(at, part, 0, left)) {
                return i + 1;
            } else if (joined == 0 || a.partWords[i] >= 0) {
                return 0;
            }
        }
        return 0;
    }
}
