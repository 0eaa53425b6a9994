package org.dealtrace.matching.internal.words;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.matching.internal.letters.Folding;
import org.dealtrace.matching.internal.letters.TextRepair;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a repaired text into words.
 *
 * <p>A word is a run of letters, marks and digits. An apostrophe between letters ({@code Int'l}), the gershayim in
 * Hebrew abbreviations and the comma of a thousands group do not end it. Other signs are kept as bits around the word,
 * because they determine roles later.
 */
public final class NameTokenizer {

    /** Further words are ignored, to limit the time; a name has a dozen words. */
    public static final int MOST_WORDS = 256;

    /** Further letters of a word are ignored; a name in a script without spaces has about twenty letters. */
    public static final int MOST_LETTERS = 2048;

    private static final boolean[] ASCII_WORD = new boolean[128];

    static {
        for (char c = 0; c < 128; c++) {
            ASCII_WORD[c] = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
    }

    private NameTokenizer() {}

    /** The words of a text repaired by {@link TextRepair}, at most {@value #MOST_WORDS}. */
    public static List<Word> cut(String text) {
        List<Word> words = new ArrayList<>();
        int n = text.length();
        int between = Word.EDGE;
        int depth = 0;
        int i = 0;
        Word last = null;
        while (i < n && words.size() < MOST_WORDS) {
            int c = text.codePointAt(i);
            if (!isWordPart(c)) {
                int bit = bit(c);
                if (c == '&' || (c == '+' && (between(text, i) || text.regionMatches(true, i + 1, "co.", 0, 3)))) {
                    Word ampersand = new Word("and", i, i + 1, between, depth, true, false, false, 0);
                    last = add(words, last, ampersand);
                    between = 0;
                } else if (bit == Word.OPEN) {
                    depth++;
                    between |= bit;
                } else if (bit == Word.CLOSE) {
                    depth = Math.max(0, depth - 1);
                    between |= bit;
                } else {
                    between |= bit;
                }
                i += Character.charCount(c);
                continue;
            }
            int start = i;
            int apostrophe = 0;
            int skipped = 0;
            boolean upper = true;
            boolean mixed = false;
            int previous = 0;
            int beforePrevious = 0;
            StringBuilder kept = null;
            while (i < n) {
                c = text.codePointAt(i);
                int width = Character.charCount(c);
                if (isWordPart(c)) {
                    if (c < 128) {
                        if (c >= 'a') {
                            upper = false;
                            mixed |= isCapital(previous) && isCapital(beforePrevious);
                        } else if (c >= 'A' && previous >= 'a' && previous <= 'z') {
                            mixed = true;
                        }
                        if (previous != 0 && previous < 128 && c <= '9' != previous <= '9') {
                            mixed = true;
                        }
                    } else if (Character.isLowerCase(c)) {
                        upper = false;
                    } else if (previous != 0 && Character.isUpperCase(c) && Character.isLowerCase(previous)) {
                        mixed = true;
                    }
                    if (kept != null) {
                        kept.appendCodePoint(c);
                    }
                    beforePrevious = previous;
                    previous = c;
                    i += width;
                    continue;
                }
                if (i + width == n || !joins(text, c, previous, text.codePointAt(i + width), i)) {
                    break;
                }
                if (kept == null) {
                    kept = new StringBuilder(16).append(text, start, i);
                }
                if (c == '\'' && apostrophe == 0) {
                    apostrophe = i - start - skipped;
                }
                skipped += width;
                i += width;
            }
            String folded = beginning(Folding.fold(kept == null ? text.substring(start, i) : kept));
            if (!folded.isEmpty()) {
                // folding may lengthen the part before the apostrophe; such a word is not checked for elision
                int elision = apostrophe > 0 && folded.length() == i - start - skipped ? apostrophe : 0;
                Word word = new Word(folded, start, i, between, depth, false, upper, mixed, elision);
                last = add(words, last, word);
                between = 0;
            }
        }
        if (last != null) {
            last.after = between | Word.EDGE;
        }
        while (!words.isEmpty() && words.get(words.size() - 1).ampersand) {
            Word dropped = words.remove(words.size() - 1);
            if (!words.isEmpty()) {
                words.get(words.size() - 1).after |= dropped.after;
            }
        }
        return words;
    }

    private static String beginning(String word) {
        if (word.length() <= MOST_LETTERS) {
            return word;
        }
        return word.substring(
                0, Character.isHighSurrogate(word.charAt(MOST_LETTERS - 1)) ? MOST_LETTERS - 1 : MOST_LETTERS);
    }

    private static @Nullable Word add(List<Word> words, @Nullable Word last, Word word) {
        if (last == null) {
            if (word.ampersand) {
                return null;
            }
        } else {
            if (word.ampersand && last.ampersand) {
                return last;
            }
            last.after = word.before;
        }
        words.add(word);
        return word;
    }

    /** The words of a term of a table as they are looked up, folded. */
    public static List<String> ofTerm(String term) {
        List<String> words = new ArrayList<>();
        for (Word word : InitialRuns.joinNeighbours(InitialRuns.join(cut(TextRepair.repair(term))))) {
            words.add(word.text);
        }
        return words;
    }

    public static boolean isWordPart(int c) {
        if (c < 128) {
            return ASCII_WORD[c];
        }
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static boolean joins(String text, int c, int previous, int next, int at) {
        return switch (c) {
            case '\'' -> Character.isLetter(previous) && Character.isLetter(next);
            case '"', '״' -> isHebrew(previous) && isHebrew(next);
            case ',' -> isDigit(previous) && thousands(text, at + 1);
            default -> false;
        };
    }

    private static boolean thousands(String text, int at) {
        return at + 2 < text.length()
                && isDigit(text.charAt(at))
                && isDigit(text.charAt(at + 1))
                && isDigit(text.charAt(at + 2))
                && (at + 3 == text.length() || !isWordPart(text.charAt(at + 3)));
    }

    private static boolean isCapital(int c) {
        return c >= 'A' && c <= 'Z';
    }

    public static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHebrew(int c) {
        return c >= 0x05D0 && c <= 0x05EA;
    }

    private static boolean between(String text, int at) {
        return at > 0 && at + 1 < text.length() && text.charAt(at - 1) == ' ' && text.charAt(at + 1) == ' ';
    }

    private static int bit(int c) {
        return switch (c) {
            case ' ', '\t', '\n', '\r', 0xA0, 0x3000 -> Word.SPACE;
            case '.' -> Word.DOT;
            case ',', '、', '،' -> Word.COMMA;
            case '-', '‐', '‑', '‒', '–', '—', '―', '−' -> Word.HYPHEN;
            case '/', '\\', '⁄', '∕' -> Word.SLASH;
            case '(', '[', '{', '【', '〔', '〈', '《' -> Word.OPEN;
            case ')', ']', '}', '】', '〕', '〉', '》' -> Word.CLOSE;
            case '"', '\'', '“', '”', '„', '«', '»', '‹', '›', '「', '」', '『', '』' -> Word.QUOTE;
            case '|', ';', '¦' -> Word.PIPE;
            case ':' -> Word.COLON;
            default -> Character.isSpaceChar(c) || Character.isWhitespace(c) ? Word.SPACE : Word.OTHER;
        };
    }
}
