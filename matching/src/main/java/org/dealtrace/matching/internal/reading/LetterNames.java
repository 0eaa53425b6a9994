package org.dealtrace.matching.internal.reading;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.matching.name.token.NameToken;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of Latin letters in other scripts: 엘지 is LG, エヌティティ NTT, एचडीएफसी HDFC. Many are also words (티: tea, T)
 * or parts of words (ティ in パーティ), so their neighbours decide.
 */
public final class LetterNames {

    /** The longest name of a letter: डब्ल्यू. */
    private static final int LONGEST = 8;

    private final ScriptLexicon lexicon;

    LetterNames(ScriptLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The letter with the longest name at an index of a {@linkplain ScriptLexicon#key key}, or null. */
    @Nullable
    ScriptEntry longest(String key, int at) {
        for (int end = Math.min(key.length(), at + LONGEST); end > at; end--) {
            ScriptEntry letter = lexicon.letter(key.substring(at, end));
            if (letter != null) {
                return letter;
            }
        }
        return null;
    }

    /** The letters of a text that consists of two or more names of letters (엘지: lg, एचडीएफसी: hdfc), or null. */
    @Nullable
    String spelled(String text) {
        String key = ScriptLexicon.key(text);
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < key.length()) {
            ScriptEntry letter = longest(key, at);
            if (letter == null) {
                return null;
            }
            out.append(letter.english().get(0).canonical());
            at += letter.key().length();
        }
        return out.length() > 1 ? out.toString() : null;
    }

    /** The letter or letters that a text spells by their names, or null. */
    @Nullable
    String oneOrMore(String text) {
        ScriptEntry letter = lexicon.letter(text);
        return letter == null ? spelled(text) : letter.english().get(0).canonical();
    }

    /** The entry of several Korean letters in a row. */
    static ScriptEntry run(String key, String letters) {
        List<ScriptLexicon.Word> english = List.of(new ScriptLexicon.Word(NameToken.Role.DISTINCTIVE, letters));
        return new ScriptEntry(key, ScriptLexicon.Kind.LETTER, english, List.of(), List.of(), ScriptLexicon.KO, true);
    }

    /**
     * The pieces of a text with exactly its letters marked as letters.
     *
     * @param key {@link ScriptLexicon#key} of the text
     */
    List<Piece> settled(List<Piece> pieces, String key) {
        return withoutLoneLetters(withWordsAsLetters(pieces, key));
    }

    /** A word that is also the name of a letter (티: tea, T) is a letter beside another letter: 케이티 is KT. */
    private List<Piece> withWordsAsLetters(List<Piece> pieces, String key) {
        List<Piece> out = null;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.entry() == null || piece.isLetter()) {
                continue;
            }
            ScriptEntry letter = lexicon.letter(key.substring(piece.from(), piece.to()));
            boolean beside = letter != null
                    && ((i > 0 && isLetterName(out == null ? pieces.get(i - 1) : out.get(i - 1), key))
                            || (i + 1 < pieces.size() && isLetterName(pieces.get(i + 1), key))
                            || (isAndAt(pieces, i - 1) && i > 1 && isLetterName(pieces.get(i - 2), key))
                            || (isAndAt(pieces, i + 1)
                                    && i + 2 < pieces.size()
                                    && isLetterName(pieces.get(i + 2), key)));
            if (beside) {
                if (out == null) {
                    out = new ArrayList<>(pieces);
                }
                out.set(i, new Piece(piece.from(), piece.to(), letter));
            }
        }
        return out == null ? pieces : out;
    }

    private boolean isLetterName(Piece piece, String key) {
        return piece.entry() != null
                && (piece.isLetter() || lexicon.letter(key.substring(piece.from(), piece.to())) != null);
    }

    /** The name of a letter without another one beside it is part of the unknown text around it (ティ in パーティ). */
    private static List<Piece> withoutLoneLetters(List<Piece> pieces) {
        List<Piece> out = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            Piece kept = isLoneLetter(pieces, i) ? new Piece(piece.from(), piece.to(), null) : piece;
            Piece last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last != null && last.entry() == null && kept.entry() == null) {
                out.set(out.size() - 1, new Piece(last.from(), kept.to(), null));
            } else {
                out.add(kept);
            }
        }
        return out;
    }

    private static boolean isLoneLetter(List<Piece> pieces, int i) {
        return pieces.get(i).isLetter()
                && !isRun(pieces.get(i))
                && (isOtherAt(pieces, i - 1) || isOtherAt(pieces, i + 1))
                && !isLetterAt(pieces, i - 1)
                && !isLetterAt(pieces, i + 1)
                && !(isAndAt(pieces, i - 1) && isLetterAt(pieces, i - 2))
                && !(isAndAt(pieces, i + 1) && isLetterAt(pieces, i + 2));
    }

    private static boolean isRun(Piece piece) {
        ScriptEntry entry = piece.entry();
        return entry != null && entry.english().get(0).canonical().length() > 1;
    }

    /** Whether a piece is neither outside the text nor a legal form. */
    private static boolean isOtherAt(List<Piece> pieces, int i) {
        return isPlace(pieces, i) && !pieces.get(i).is(ScriptLexicon.Kind.LEGAL);
    }

    private static boolean isAndAt(List<Piece> pieces, int i) {
        return isPlace(pieces, i) && pieces.get(i).is(ScriptLexicon.Kind.CONNECTOR);
    }

    private static boolean isLetterAt(List<Piece> pieces, int i) {
        return isPlace(pieces, i) && pieces.get(i).isLetter();
    }

    private static boolean isPlace(List<Piece> pieces, int i) {
        return i >= 0 && i < pieces.size();
    }

    /**
     * The index behind the letters from an index on, with "and" between letters: エフアンドエム is F&amp;M.
     *
     * @param from index of a letter
     */
    static int endOfLetters(List<Piece> pieces, int from) {
        int i = from;
        while (isLetterAt(pieces, i) || (isAndAt(pieces, i) && isLetterAt(pieces, i + 1))) {
            i++;
        }
        return i;
    }

    /**
     * Joins separate names of letters ("エヌ・ティ・ティ") like "N.T.T.".
     *
     * @param tokens of a whole name
     */
    public static List<NameToken> joined(List<NameToken> tokens) {
        List<NameToken> out = new ArrayList<>(tokens.size());
        boolean letter = false;
        for (NameToken token : tokens) {
            boolean now = token.canonical().length() == 1
                    && !token.readings().isEmpty()
                    && token.role() == NameToken.Role.DISTINCTIVE;
            if (now && letter) {
                out.set(out.size() - 1, joined(out.get(out.size() - 1), token));
            } else {
                out.add(token);
            }
            letter = now;
        }
        return out;
    }

    private static NameToken joined(NameToken first, NameToken second) {
        String letters = first.canonical() + second.canonical();
        String kana = first.readings().get(first.readings().size() - 1)
                + second.readings().get(second.readings().size() - 1);
        return new NameToken(first.text() + second.text(), letters, NameToken.Role.DISTINCTIVE, List.of(letters, kana));
    }
}
