package org.dealtrace.matching.internal.reading;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.matching.internal.lexicon.OtherScripts;
import org.dealtrace.matching.internal.script.Han;
import org.dealtrace.matching.internal.script.SourceLanguage;
import org.dealtrace.matching.internal.tables.WordLists;
import org.dealtrace.matching.internal.words.NameTokenizer;
import org.dealtrace.matching.name.token.NameToken;

/**
 * Reads words in scripts other than Latin: cuts a run of letters where the script changes, and reads each part.
 *
 * <p>Han and kana count as one script, because Japanese mixes them in a word. Text without spaces is read by
 * {@link SpacelessText}, a word of an alphabet by {@link AlphabetWord}: by the meaning in the {@link ScriptLexicon},
 * else by Latin readings.
 */
public final class ScriptReader implements OtherScripts {

    /** Marks, which belong to the script before them. */
    private static final int INHERITED = -1;

    private static final int DIGITS = -2;

    private static final Pattern KOREAN_PREFERRED = Pattern.compile("[가-힣](?<mark>[1-9]우[a-c]?)$");
    /** The longest such mark, and the syllable before it. */
    private static final int LONGEST_MARK = 4;

    private static final Set<String> CHINESE_CLASSES = WordLists.of("chinese-share-classes");
    private static final Set<String> CHINESE_MARKS = WordLists.of("chinese-listing-marks");

    private final ScriptLexicon lexicon;
    private final SpacelessText spaceless;
    private final AlphabetWord alphabets;

    public ScriptReader(ScriptLexicon lexicon) {
        this(lexicon, 0);
    }

    private ScriptReader(ScriptLexicon lexicon, int names) {
        LetterNames letters = new LetterNames(lexicon);
        this.lexicon = lexicon;
        this.spaceless = new SpacelessText(lexicon, letters, names);
        this.alphabets = new AlphabetWord(lexicon, letters, Math.max(0, names));
    }

    @Override
    public ScriptReader withoutNames() {
        return new ScriptReader(lexicon, SpacelessText.WITHOUT_NAMES);
    }

    @Override
    public ScriptReader byOtherName(int which) {
        return new ScriptReader(lexicon, which);
    }

    @Override
    public int otherNamesIn(String run) {
        int most = lexicon.otherNamesIn(ScriptLexicon.key(run));
        if (!ScriptLexicon.isWithoutSpaces(run.charAt(0))) {
            int inWord = alphabets.otherNames(run, script(run.codePointAt(0)));
            most = inWord > 0 ? Math.max(most, inWord) : most;
        }
        return most;
    }

    /** The reader with the shipped tables. */
    public static ScriptReader standard() {
        return Standard.READER;
    }

    private static final class Standard {
        static final ScriptReader READER = new ScriptReader(ScriptLexicon.standard());
    }

    /**
     * The tokens of a run of letters and digits that has letters of another script.
     *
     * @param run case-folded, NFKC
     * @return at least one token
     */
    public List<NameToken> read(String run) {
        return read(run, SourceLanguage.of(run));
    }

    @Override
    public List<NameToken> read(String run, SourceLanguage language) {
        List<NameToken> tokens = new ArrayList<>();
        int start = 0;
        while (start < run.length()) {
            int script = script(run.codePointAt(start));
            int end = end(run, start, script);
            String text = run.substring(start, end);
            int ordinal = ordinalMark(run, start, end);
            if (isListingMark(run, start, end, language)) {
                tokens.add(NameToken.of(text, NameToken.Role.LISTING_TAIL));
            } else if (ordinal == start) {
                end = start + 1;
                tokens.add(NameToken.of(run.substring(start, end), NameToken.Role.CONNECTOR));
            } else if (ordinal > start) {
                end = ordinal;
                read(run.substring(start, end), script, language, tokens);
            } else {
                read(text, script, language, tokens);
            }
            start = end;
        }
        if (tokens.isEmpty()) {
            tokens.add(NameToken.of(run, NameToken.Role.DISTINCTIVE));
        }
        return tokens;
    }

    /**
     * The index of a Korean mark of numbers: 제 before a number, or 호 behind a number with 제, as in names of funds and
     * shell companies (케이비제25호기업인수목적 is KB No. 25 Special Purpose Acquisition).
     *
     * @return -1 if the part has none
     */
    private static int ordinalMark(String run, int start, int end) {
        if (end < run.length() && run.charAt(end - 1) == '제' && NameTokenizer.isDigit(run.charAt(end))) {
            return end - 1;
        }
        if (run.charAt(start) == '호' && start > 1 && NameTokenizer.isDigit(run.charAt(start - 1))) {
            int digits = start - 1;
            while (digits > 0 && NameTokenizer.isDigit(run.charAt(digits - 1))) {
                digits--;
            }
            return digits > 0 && run.charAt(digits - 1) == '제' ? start : -1;
        }
        return -1;
    }

    /** The end of the script that begins at an index. */
    private static int end(String run, int start, int script) {
        int end = start + Character.charCount(run.codePointAt(start));
        while (end < run.length()) {
            int c = run.codePointAt(end);
            int of = script(c);
            if (of != script && of != INHERITED) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /**
     * Whether a part is a mark of an exchange: in China *ST and XD before a name, and the class of shares A or B behind
     * it, or H before 股 (shares); in Korea the number of a preferred share, 2우B.
     */
    private static boolean isListingMark(String run, int start, int end, SourceLanguage language) {
        if (start > 1 && start > run.length() - LONGEST_MARK) {
            Matcher korean =
                    KOREAN_PREFERRED.matcher(run).region(Math.max(0, run.length() - LONGEST_MARK), run.length());
            if (korean.find() && korean.start("mark") <= start) {
                return true;
            }
        }
        String text = run.substring(start, end);
        boolean chinese = language == SourceLanguage.CHINESE || language == SourceLanguage.UNDECIDED;
        if (!chinese) {
            return false;
        }
        if (start > 1) {
            int behind = text.equals("股") ? start - 1 : start;
            return run.length() - behind < LONGEST_MARK
                    && Han.isHan(run.charAt(behind - 1))
                    && CHINESE_CLASSES.contains(run.substring(behind));
        }
        return start == 0 && end < run.length() && CHINESE_MARKS.contains(text) && Han.isHan(run.charAt(end));
    }

    /** ICU's number of a script, with Han and kana as one; or {@link #DIGITS}, or {@link #INHERITED}. */
    private static int script(int c) {
        if (c < 0x80) {
            return c >= '0' && c <= '9' ? DIGITS : UScript.LATIN;
        }
        if (c == 'ー' || (c >= 0x3040 && c <= 0x30FF) || c == '々' || c == '〇' || c == '〆') {
            return UScript.HAN;
        }
        if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
            return DIGITS;
        }
        int script = UScript.getScript(c);
        return script == UScript.HIRAGANA || script == UScript.KATAKANA
                ? UScript.HAN
                : script == UScript.INHERITED || script == UScript.COMMON ? INHERITED : script;
    }

    private void read(String text, int script, SourceLanguage language, List<NameToken> tokens) {
        switch (script) {
            case UScript.LATIN -> tokens.add(NameToken.of(text, NameToken.Role.DISTINCTIVE));
            case DIGITS -> tokens.add(new NameToken(text, asciiDigits(text), NameToken.Role.NUMBER, List.of()));
            case UScript.HAN ->
                spaceless.read(text, language == SourceLanguage.KOREAN ? SourceLanguage.UNDECIDED : language, tokens);
            case UScript.HANGUL, UScript.THAI -> spaceless.read(text, SourceLanguage.KOREAN, tokens);
            default -> alphabets.read(text, script, tokens);
        }
    }

    private static String asciiDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            out.append(digit < 0 ? text.charAt(i) : (char) ('0' + digit));
        }
        return out.toString();
    }
}
