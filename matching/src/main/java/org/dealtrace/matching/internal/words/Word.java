package org.dealtrace.matching.internal.words;

import java.util.List;

/** A word of a repaired text with the signs around it, before roles are assigned. */
public final class Word {

    /** The signs between two words, as a set of bits. */
    public static final int SPACE = 1,
            DOT = 2,
            COMMA = 4,
            HYPHEN = 8,
            SLASH = 16,
            OPEN = 32,
            CLOSE = 64,
            QUOTE = 128,
            PIPE = 256,
            COLON = 512,
            OTHER = 1024,
            EDGE = 2048;

    /** Folded; never empty. */
    public final String text;
    /** Its position in the repaired text. */
    public final int start;

    public final int end;
    /** The signs before and behind the word. */
    public final int before;

    public int after = EDGE;
    /** Whether it was joined from initials. */
    public boolean initials;
    /** Whether it was joined from letters around an "and": D&amp;D. */
    public boolean paired;
    /** The number of open brackets around it. */
    public final int depth;
    /** Whether it is the sign &amp;. */
    public final boolean ampersand;
    /** Whether all its letters are capitals. */
    public final boolean upper;
    /** Whether upper case follows lower case, lower case follows two capitals, or digits are next to letters. */
    public final boolean mixed;
    /** Index in {@link #text} of the letter behind its first apostrophe; 0 if there is none. */
    public final int apostrophe;

    public Word(
            String text,
            int start,
            int end,
            int before,
            int depth,
            boolean ampersand,
            boolean upper,
            boolean mixed,
            int apostrophe) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.before = before;
        this.depth = depth;
        this.ampersand = ampersand;
        this.upper = upper;
        this.mixed = mixed;
        this.apostrophe = apostrophe;
    }

    /** One word for several consecutive ones. */
    static Word merged(String text, Word first, Word last, boolean paired) {
        Word word = new Word(
                text, first.start, last.end, first.before, first.depth, false, first.upper && last.upper, false, 0);
        word.after = last.after;
        word.initials = true;
        word.paired = paired;
        return word;
    }

    /** The word up to an index of its text, if text and original have the same length. */
    public Word to(int index) {
        Word part = new Word(text.substring(0, index), start, start + index, before, depth, false, upper, false, 0);
        part.after = QUOTE;
        return part;
    }

    /** The word from an index of its text on. */
    public Word from(int index) {
        Word part = new Word(text.substring(index), start + index, end, QUOTE, depth, false, upper, false, 0);
        part.after = after;
        return part;
    }

    public boolean is(String other) {
        return text.equals(other);
    }

    /** Whether only a dot precedes it. */
    public boolean afterTightDot() {
        return before == DOT;
    }

    /** Whether it is alone in brackets. */
    public boolean bracketed() {
        return (before & OPEN) != 0 && (after & CLOSE) != 0;
    }

    /**
     * Whether it was joined from two letters with only a slash between them: "c/o".
     *
     * @param repaired the text of its position
     */
    public boolean slashed(String repaired) {
        return initials && end == start + 3 && end <= repaired.length() && repaired.charAt(start + 1) == '/';
    }

    public boolean dotted() {
        return (after & DOT) != 0;
    }

    /** Whether it is one letter of a script that uses initials. */
    public boolean initial() {
        return text.length() == 1 && isInitialLetter(text.charAt(0)) && !ampersand;
    }

    private static boolean isInitialLetter(char c) {
        return c < 0x80 ? c >= 'a' && c <= 'z' : c < 0x0E00 && Character.isLetter(c);
    }

    @Override
    public String toString() {
        return text;
    }

    /** The part of a text from the first of some words to the last. */
    public static String textOf(List<Word> words, String text) {
        int end = words.get(words.size() - 1).end;
        // the dot of an abbreviation belongs to it
        if (end < text.length() && text.charAt(end) == '.') {
            end++;
        }
        return text.substring(words.get(0).start, end);
    }
}
