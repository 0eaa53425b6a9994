package org.dealtrace.matching.internal.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dealtrace.matching.internal.script.Readings;
import org.dealtrace.matching.internal.script.SourceLanguage;
import org.dealtrace.matching.internal.script.UnknownStretch;
import org.dealtrace.matching.internal.tables.WordLists;
import org.dealtrace.matching.name.token.NameToken;
import org.jspecify.annotations.Nullable;

/**
 * Reads text without spaces: Chinese, Japanese, Korean, Thai.
 *
 * <p>{@link Segmentation} cuts it into known words and unknown stretches, {@link LetterNames} finds names of letters,
 * then each piece becomes one or more tokens, depending on the piece before it.
 */
public final class SpacelessText {

    /** Suffixes behind a Japanese business word that only mean "company": 製鋼所 (steel works) is Steel. */
    private static final Set<String> SUFFIXES = WordLists.of("japanese-company-suffixes");

    private static final Set<String> LEVELS = WordLists.of("administrative-levels");

    /** To ignore known companies. */
    static final int WITHOUT_NAMES = -1;

    private final ScriptLexicon lexicon;
    private final LetterNames letters;
    private final Readings readings;
    /** The index of the name used for known companies. */
    private final int names;

    /**
     * @param names 0 for the first name of known companies, n for their n-th other name, if they have it, or
     *     {@link #WITHOUT_NAMES}
     */
    SpacelessText(ScriptLexicon lexicon, LetterNames letters, int names) {
        this.lexicon = lexicon;
        this.letters = letters;
        this.readings = new Readings(letters::oneOrMore);
        this.names = names;
    }

    /**
     * Adds the tokens of a text.
     *
     * @param text of one script; Han and kana count as one
     * @param language of the words and of the readings of Han characters
     */
    void read(String text, SourceLanguage language, List<NameToken> tokens) {
        String key = ScriptLexicon.key(text);
        List<Piece> cut = Segmentation.of(
                lexicon,
                letters,
                ScriptLexicon.languages(language) | (names == WITHOUT_NAMES ? 0 : ScriptLexicon.NAMES),
                text,
                key);
        List<Piece> pieces = letters.settled(cut, key);
        int i = 0;
        while (i < pieces.size()) {
            Piece piece = pieces.get(i);
            ScriptEntry entry = piece.entry();
            String written = text.substring(piece.from(), piece.to());
            int next = i + 1;
            if (entry == null) {
                addBehind(i == 0 ? null : pieces.get(i - 1), written, language, tokens);
            } else if (piece.isLetter()) {
                next = LetterNames.endOfLetters(pieces, i);
                addLetters(pieces.subList(i, next), text, language, tokens);
            } else {
                KnownWord.add(entry.by(Math.max(0, names)), written, readings.of(written, language), tokens);
            }
            i = next;
        }
    }

    /** Adds letters by name as one word. */
    private void addLetters(List<Piece> names, String text, SourceLanguage language, List<NameToken> tokens) {
        StringBuilder spelled = new StringBuilder();
        for (Piece name : names) {
            if (name.entry() != null && name.isLetter()) {
                spelled.append(name.entry().english().get(0).canonical());
            }
        }
        String written =
                text.substring(names.get(0).from(), names.get(names.size() - 1).to());
        Set<String> all = new LinkedHashSet<>();
        all.add(spelled.toString());
        all.addAll(readings.of(written, language));
        tokens.add(new NameToken(written, spelled.toString(), NameToken.Role.DISTINCTIVE, Readings.limited(all)));
    }

    /** Adds an unknown stretch, which may begin with the level of the place before it, or be only a suffix. */
    private void addBehind(@Nullable Piece before, String written, SourceLanguage language, List<NameToken> tokens) {
        int from = 0;
        if (before != null && before.is(ScriptLexicon.Kind.PLACE)) {
            // English names omit the level: 浙江省 is Zhejiang, 深圳市 is Shenzhen
            from = levelLength(written);
        }
        if (before != null
                && before.entry() != null
                && from == 0
                && SUFFIXES.contains(written)
                && language != SourceLanguage.CHINESE) {
            from = written.length();
        }
        if (from > 0) {
            tokens.add(new NameToken(written.substring(0, from), "of", NameToken.Role.CONNECTOR, List.of()));
        }
        if (from < written.length()) {
            addUnknown(written.substring(from), language, tokens);
        }
    }

    /** The length of the administrative level at the beginning of a text; 0 if there is none. */
    private static int levelLength(String text) {
        for (String level : LEVELS) {
            if (text.startsWith(level)) {
                return level.length();
            }
        }
        return 0;
    }

    private void addUnknown(String text, SourceLanguage language, List<NameToken> tokens) {
        String digits = UnknownStretch.digits(text);
        if (!digits.isEmpty()) {
            List<String> read = readings.of(text, language);
            String first = read.isEmpty() ? digits : read.get(0);
            tokens.add(new NameToken(text, first, NameToken.Role.DISTINCTIVE, read, List.of(digits)));
        } else if (UnknownStretch.isContractor(text, language)) {
            addWords(text.substring(0, text.length() - 1), language, tokens);
            tokens.add(new NameToken("組", "gumi", NameToken.Role.GENERIC, List.of("gumi", "kumi")));
        } else {
            addWords(text, language, tokens);
        }
    }

    private void addWords(String text, SourceLanguage language, List<NameToken> tokens) {
        if (language == SourceLanguage.JAPANESE) {
            for (String part : UnknownStretch.japaneseParts(text)) {
                if (part.length() < text.length()) {
                    // it may be a known word that its neighbours hid
                    read(part, language, tokens);
                } else {
                    tokens.add(word(part, language));
                }
            }
        } else if (UnknownStretch.isTwoWords(text, language)) {
            tokens.add(word(text.substring(0, 2), language));
            tokens.add(word(text.substring(2), language));
        } else {
            tokens.add(word(text, language));
        }
    }

    private NameToken word(String text, SourceLanguage language) {
        return NameToken.read(text, readings.of(text, language));
    }
}
