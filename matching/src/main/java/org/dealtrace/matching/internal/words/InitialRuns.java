package org.dealtrace.matching.internal.words;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins initials: letters with dots ({@code I.B.M.}), single letters ({@code I B M}), and short words around an
 * ampersand ({@code AT&T}) become one word. No two single letters remain side by side, so the result does not change if
 * it is joined with spaces and cut again.
 */
public final class InitialRuns {

    /** The longest run of dotted initials, to keep the time linear; legal forms have up to 8 letters. */
    private static final int LONGEST_RUN = 16;

    private InitialRuns() {}

    /** Joins initials, in a new list. */
    public static List<Word> join(List<Word> words) {
        if (words.size() < 2 || words.subList(0, words.size() - 1).stream().allMatch(word -> word.text.length() > 2)) {
            return words;
        }
        List<Word> out = new ArrayList<>(words.size());
        int n = words.size();
        int i = 0;
        while (i < n) {
            int end = tightRun(words, i);
            if (end == i + 1) {
                end = ampersandRun(words, i);
            }
            if (end == i + 1) {
                end = looseRun(words, i);
            }
            out.add(end == i + 1 ? words.get(i) : merge(words, i, end));
            i = end;
        }
        return out;
    }

    /** Joins single letters that are still side by side, or have "and" between them, with any signs. */
    public static List<Word> joinNeighbours(List<Word> words) {
        List<Word> out = null;
        int i = 0;
        while (i < words.size()) {
            int end = i + 1;
            if (words.get(i).initial()) {
                end = neighbours(words, end);
            }
            if (end > i + 1 && out == null) {
                out = new ArrayList<>(words.subList(0, i));
            }
            if (out != null) {
                out.add(end == i + 1 ? words.get(i) : merge(words, i, end));
            }
            i = end;
        }
        return out == null ? words : out;
    }

    private static int neighbours(List<Word> words, int from) {
        int end = from;
        while (end < words.size()) {
            if (words.get(end).initial()) {
                end++;
            } else if (words.get(end).is("and")
                    && end + 1 < words.size()
                    && words.get(end + 1).initial()) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    private static Word merge(List<Word> words, int from, int to) {
        StringBuilder text = new StringBuilder();
        boolean paired = false;
        for (int i = from; i < to; i++) {
            Word word = words.get(i);
            paired |= word.ampersand || word.paired || (i > from && i + 1 < to && word.is("and"));
            if (!word.ampersand && !(i > from && i + 1 < to && word.is("and"))) {
                text.append(word.text);
            }
        }
        return Word.merged(text.toString(), words.get(from), words.get(to - 1), paired);
    }

    /** "I.B.M.", "S.p.A.", "Sp.z.o.o.": only dots between parts of one or two letters. */
    private static int tightRun(List<Word> words, int from) {
        int n = Math.min(words.size(), from + LONGEST_RUN);
        int end = from + 1;
        boolean single = words.get(from).initial();
        boolean allShort = words.get(from).text.length() <= 2 && letters(words.get(from));
        int leadingSingles = single ? 1 : 0;
        while (end < n && words.get(end).afterTightDot() && !words.get(end).ampersand) {
            Word word = words.get(end);
            single |= word.initial();
            allShort &= word.text.length() <= 2 && letters(word);
            if (leadingSingles == end - from && word.initial()) {
                leadingSingles++;
            }
            end++;
            if (!allShort && leadingSingles < end - from) {
                break;
            }
        }
        if (end - from >= 2 && allShort && single) {
            return end;
        }
        return leadingSingles >= 2 ? from + leadingSingles : from + 1;
    }

    /**
     * "AT&amp;T", "H &amp; M", "A and B": one and at most two letters around an ampersand; single letters around "and".
     */
    private static int ampersandRun(List<Word> words, int from) {
        int end = from + 1;
        while (end + 1 < words.size()) {
            Word left = words.get(end - 1);
            Word sign = words.get(end);
            Word right = words.get(end + 1);
            boolean joins = ((sign.before | right.before) & ~Word.SPACE) == 0
                    && (sign.ampersand
                            ? left.text.length() + right.text.length() <= 3
                                    && letters(left)
                                    && letters(right)
                                    && !isCompany(right)
                            : sign.is("and") && left.initial() && right.initial());
            if (!joins) {
                break;
            }
            end += 2;
        }
        return end;
    }

    private static boolean isCompany(Word word) {
        return word.is("co") || word.is("ag") || word.is("kg");
    }

    /** "I B M", "B. V.", "A/S": single letters with only space, dot, hyphen or slash between them. */
    private static int looseRun(List<Word> words, int from) {
        int end = from + 1;
        if (!words.get(from).initial()) {
            return end;
        }
        while (end < words.size()) {
            Word word = words.get(end);
            if (!word.initial()
                    || slashed(words, end)
                    || (word.before & ~(Word.SPACE | Word.DOT | Word.HYPHEN | Word.SLASH)) != 0
                    || tightRun(words, end) > end + 1) {
                break;
            }
            end++;
        }
        return end;
    }

    /** Two letters with a slash, which do not belong to the letter before them: "Nordisk B A/S". */
    private static boolean slashed(List<Word> words, int at) {
        return at + 1 < words.size()
                && words.get(at).before != Word.SLASH
                && words.get(at + 1).before == Word.SLASH
                && words.get(at + 1).initial();
    }

    private static boolean letters(Word word) {
        for (int i = 0; i < word.text.length(); i++) {
            if (!Character.isLetter(word.text.charAt(i)) || word.text.charAt(i) >= 0x0E00) {
                return false;
            }
        }
        return !word.ampersand;
    }
}
