package org.dealtrace.matching.name;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads words in scripts other than Latin: segments them, finds their meaning in the lexicon, and gives the rest Latin readings.
 *
 * <p>A run is cut where the script changes, except between Han and kana. What is written without spaces (Chinese, Japanese, Korean,
 * Thai) is then segmented: among all ways to cut the text into words of the lexicon and unknown stretches, the cheapest is taken
 * (Viterbi). A word of the lexicon costs about as much as half a stretch of two characters; a single character is only a word of its
 * own between other words, so that 三菱重工業 is 三菱 + heavy + industry, but the 电 in a trade name stays in it.
 */
final class ScriptReader {

    /** What a token may have at most. */
    private static final int MOST_READINGS = 8;

    private static final double UNKNOWN_START = 1.2;
    /** A leftover of one kana is seldom a word. */
    private static final double UNKNOWN_KANA_START = 1.7;

    private static final double UNKNOWN_CHAR = 1.0;
    private static final double LOAN_FIRST = 1.05;
    /** The name of a letter of one syllable; two of them are likelier letters than an unknown word of two syllables. */
    private static final double LETTER = 1.55;

    /** A run of letters, and each letter of it. */
    private static final double LETTERS = 1.1;

    private static final double LETTER_MORE = 0.5;

    /** By {@link SourceLanguage}. A list of some thousand companies has about as many different words. */
    private static final int CACHED = 20_000;

    private static final Map<SourceLanguage, Cache<String, List<String>>> CACHES = Stream.of(SourceLanguage.values())
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(),
                    l -> CacheBuilder.newBuilder()
                            .maximumSize(CACHED)
                            .concurrencyLevel(4)
                            .<String, List<String>>build()));

    private final ScriptLexicon lexicon;

    ScriptReader(ScriptLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The reader with the shipped tables. */
    static ScriptReader standard() {
        return Standard.READER;
    }

    /** Made when the first word in another script is met. */
    private static final class Standard {
        static final ScriptReader READER = new ScriptReader(ScriptLexicon.standard());
    }

    /** Whether a word has a letter of another script than Latin. */
    static boolean handles(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x0370 && Character.isLetter(word.charAt(i)) && !isLatinBeyond(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The Latin letters with marks of Vietnamese and others, which stand behind the Greek ones. */
    private static boolean isLatinBeyond(char c) {
        return (c >= 0x1E00 && c <= 0x1EFF)
                || (c >= 0x1D00 && c <= 0x1DBF)
                || (c >= 0x2C60 && c <= 0x2C7F)
                || (c >= 0xA720 && c <= 0xA7FF);
    }

    /**
     * The tokens of a run of letters and digits that {@linkplain #handles has letters of another script}.
     *
     * @param run case-folded, NFKC
     * @return at least one token
     */
    List<NameToken> read(String run) {
        return read(run, SourceLanguage.of(run));
    }

    /**
     * The tokens of a run whose language is known from the whole name.
     *
     * @param run case-folded, NFKC
     * @param language how to read Han characters
     * @return at least one token
     */
    List<NameToken> read(String run, SourceLanguage language) {
        List<NameToken> tokens = new ArrayList<>();
        int start = 0;
        while (start < run.length()) {
            int group = group(run.codePointAt(start));
            int end = start;
            while (end < run.length()) {
                int c = run.codePointAt(end);
                int of = group(c);
                if (of != group && of != INHERITED) {
                    break;
                }
                end += Character.charCount(c);
            }
            if (end == start) {
                end += Character.charCount(run.codePointAt(start));
            }
            String text = run.substring(start, end);
            if (isListingMark(run, start, end, language)) {
                tokens.add(NameToken.of(text, TokenRole.LISTING_TAIL));
            } else {
                readGroup(text, group, language, tokens);
            }
            start = end;
        }
        if (tokens.isEmpty()) {
            tokens.add(NameToken.of(run, TokenRole.DISTINCTIVE));
        }
        return tokens;
    }

    /** What the exchanges of China write around a short name: *ST before it, and the class of the shares, A or B, behind it. */
    private static boolean isListingMark(String run, int start, int end, SourceLanguage language) {
        String text = run.substring(start, end);
        if (start > 1 && end == run.length()) {
            return (text.equals("a") || text.equals("b"))
                    && Han.isHan(run.charAt(start - 1))
                    && (language == SourceLanguage.CHINESE || language == SourceLanguage.UNDECIDED);
        }
        return start == 0
                && end < run.length()
                && text.equals("st")
                && language == SourceLanguage.CHINESE
                && Han.isHan(run.charAt(end));
    }

    private static final int INHERITED = -1;
    private static final int DIGITS = -2;

    /** A script, with Han and kana as one. */
    private static int group(int c) {
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

    private void readGroup(String text, int script, SourceLanguage language, List<NameToken> tokens) {
        switch (script) {
            case UScript.LATIN -> tokens.add(NameToken.of(text, TokenRole.DISTINCTIVE));
            case DIGITS -> tokens.add(new NameToken(text, asciiDigits(text), TokenRole.NUMBER, List.of()));
            case UScript.HAN ->
                segment(text, language == SourceLanguage.KOREAN ? SourceLanguage.UNDECIDED : language, tokens);
            case UScript.HANGUL -> segment(text, SourceLanguage.KOREAN, tokens);
            case UScript.THAI -> segment(text, SourceLanguage.KOREAN, tokens);
            default -> word(text, script, tokens);
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

    // --- alphabets

    private void word(String text, int script, List<NameToken> tokens) {
        ScriptLexicon.@Nullable Entry entry = lexicon.word(text);
        String rest = text;
        if (entry == null && (script == UScript.ARABIC || script == UScript.HEBREW)) {
            rest = withoutArticle(text, script);
            entry = lexicon.word(rest);
            if (entry == null && text.length() > 3 && isPrefix(text.charAt(0))) {
                // to, in, from: only before a word that is known, since every letter also begins words
                entry = lexicon.word(text.substring(1));
            }
        }
        if (entry != null) {
            addEntry(entry, text, Alphabets.readings(text, script), tokens);
            return;
        }
        List<String> readings = Alphabets.readings(rest, script);
        if (!rest.equals(text)) {
            Set<String> both = new LinkedHashSet<>(readings);
            both.addAll(Alphabets.readings(text, script));
            readings = List.copyOf(both);
        }
        String letters = script == UScript.DEVANAGARI ? letters(text) : null;
        if (letters == null) {
            tokens.add(token(text, readings));
        } else {
            Set<String> all = new LinkedHashSet<>(List.of(letters));
            all.addAll(readings);
            tokens.add(new NameToken(text, letters, TokenRole.DISTINCTIVE, List.copyOf(all)));
        }
    }

    /** Hebrew l-, b-, m-, sh-, k- and Arabic li-, bi-, wa-. */
    private static boolean isPrefix(char c) {
        return "לבמשכוلبو".indexOf(c) >= 0;
    }

    /** Arabic al- and wa-, Hebrew ha-, ve-. */
    private static String withoutArticle(String text, int script) {
        if (script == UScript.ARABIC) {
            String rest = text.startsWith("وال") && text.length() > 5 ? text.substring(1) : text;
            if (rest.startsWith("ال") && rest.length() > 4) {
                return rest.substring(2);
            }
            return rest.startsWith("لل") && rest.length() > 4 ? rest.substring(2) : rest;
        }
        return text.length() > 3 && (text.charAt(0) == 'ה' || text.charAt(0) == 'ו') ? text.substring(1) : text;
    }

    // --- writing without spaces

    private void segment(String text, SourceLanguage language, List<NameToken> tokens) {
        ScriptLexicon.Trie trie = lexicon.trie();
        int languages = language.mask();
        String key = ScriptLexicon.key(text);
        int n = key.length();
        double[] known = new double[n + 1];
        double[] unknown = new double[n + 1];
        int[] knownFrom = new int[n + 1];
        int[] unknownFrom = new int[n + 1];
        ScriptLexicon.Entry[] entryTo = new ScriptLexicon.Entry[n + 1];
        Arrays.fill(known, Double.POSITIVE_INFINITY);
        Arrays.fill(unknown, Double.POSITIVE_INFINITY);
        known[0] = 0;
        for (int i = 0; i < n; i++) {
            double best = Math.min(known[i], unknown[i]);
            // an unknown character: goes on with a stretch or starts one
            double goOn = unknown[i] + UNKNOWN_CHAR;
            boolean kana = ScriptLexicon.isKana(key.charAt(i));
            double start = known[i] + (kana ? UNKNOWN_KANA_START : UNKNOWN_START) + UNKNOWN_CHAR;
            double cost = Math.min(goOn, start);
            if (cost < unknown[i + 1]) {
                unknown[i + 1] = cost;
                unknownFrom[i + 1] = goOn <= start ? unknownFrom[i] : i;
            }
            if (best == Double.POSITIVE_INFINITY || !beginsWord(text.charAt(i))) {
                continue;
            }
            boolean behindOne = unknown[i] < known[i]
                    && unknownFrom[i] == 0
                    && i == 1
                    && Hangul.isSyllable(key.charAt(0))
                    && lexicon.letter(key.substring(0, 1)) == null;
            walk(trie, text, key, i, i, 0, 0, languages, best, behindOne, known, knownFrom, entryTo);
            if (Hangul.isSyllable(key.charAt(i))) {
                letterRuns(key, i, best, known, knownFrom, entryTo);
            }
        }
        int[] cuts = new int[2 * n + 2];
        int count = 0;
        int at = n;
        boolean inKnown = known[n] <= unknown[n];
        while (at > 0) {
            cuts[count++] = inKnown ? at : -at;
            int from = inKnown ? knownFrom[at] : unknownFrom[at];
            boolean before = inKnown ? known[from] <= unknown[from] : true;
            at = from;
            inKnown = before;
        }
        List<Piece> pieces = new ArrayList<>(count);
        int from = 0;
        for (int i = count - 1; i >= 0; i--) {
            int to = Math.abs(cuts[i]);
            pieces.add(new Piece(from, to, cuts[i] > 0 ? entryTo[to] : null));
            from = to;
        }
        emit(text, language, joined(asLetters(pieces, key)), tokens);
    }

    /** Names of letters in a row, also with an and between them, are one word: 엘앤에프 is L&F, 에스티팜 ST Pharm. */
    private void letterRuns(
            String key, int start, double before, double[] known, int[] knownFrom, ScriptLexicon.Entry[] entryTo) {
        StringBuilder letters = new StringBuilder();
        int at = start;
        while (at < key.length()) {
            int end = Math.min(key.length(), at + LONGEST_LETTER);
            ScriptLexicon.Entry letter = null;
            while (letter == null && end > at) {
                letter = lexicon.letter(key.substring(at, end--));
            }
            if (letter == null) {
                boolean and = letters.length() > 0 && (key.charAt(at) == '앤' || key.charAt(at) == '엔');
                if (!and) {
                    return;
                }
                at++;
                continue;
            }
            letters.append(letter.english().get(0).canonical());
            at = end + 1;
            // a single syllable behind them says that they are none: 아이디스 is IDIS, not ID and s
            boolean leftover = at + 1 == key.length() && !isWord(key.charAt(at));
            double cost = before + LETTERS + LETTER_MORE * letters.length() + (leftover ? LETTERS : 0);
            if (letters.length() > 1 && cost < known[at]) {
                known[at] = cost;
                knownFrom[at] = start;
                List<ScriptLexicon.Word> english =
                        List.of(new ScriptLexicon.Word(TokenRole.DISTINCTIVE, letters.toString()));
                entryTo[at] = new ScriptLexicon.Entry(
                        key.substring(start, at),
                        ScriptLexicon.Kind.LETTER,
                        english,
                        List.of(),
                        ScriptLexicon.KO,
                        false,
                        true);
            }
        }
    }

    private boolean isWord(char c) {
        int node = lexicon.trie().next(0, c);
        return node >= 0 && lexicon.trie().at(node, ScriptLexicon.KO) != null;
    }

    /** A stretch of the text with its entry in the lexicon, or none. */
    private record Piece(int from, int to, ScriptLexicon.@Nullable Entry entry) {

        boolean isLetter() {
            return entry != null && entry.kind() == ScriptLexicon.Kind.LETTER;
        }
    }

    /** A word that is also the name of a letter (티: tea, T) is the letter beside another letter: 케이티 is KT. */
    private List<Piece> asLetters(List<Piece> pieces, String key) {
        List<Piece> out = null;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.entry() == null || piece.isLetter()) {
                continue;
            }
            ScriptLexicon.Entry letter = lexicon.letter(key.substring(piece.from(), piece.to()));
            boolean beside = letter != null
                    && ((i > 0 && isLetterName(out == null ? pieces.get(i - 1) : out.get(i - 1), key))
                            || (i + 1 < pieces.size() && isLetterName(pieces.get(i + 1), key))
                            || (isAnd(pieces, i - 1) && i > 1 && isLetterName(pieces.get(i - 2), key))
                            || (isAnd(pieces, i + 1) && i + 2 < pieces.size() && isLetterName(pieces.get(i + 2), key)));
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

    private static boolean isLetterAt(List<Piece> pieces, int i) {
        return i >= 0 && i < pieces.size() && pieces.get(i).isLetter();
    }

    /** Whether there is something else there than the edge of the name or its legal form. */
    private static boolean isOther(List<Piece> pieces, int i) {
        if (i < 0 || i >= pieces.size()) {
            return false;
        }
        ScriptLexicon.Entry entry = pieces.get(i).entry();
        return entry == null || entry.kind() != ScriptLexicon.Kind.LEGAL;
    }

    private static boolean isAnd(List<Piece> pieces, int i) {
        if (i < 0 || i >= pieces.size()) {
            return false;
        }
        ScriptLexicon.Entry entry = pieces.get(i).entry();
        return entry != null && entry.kind() == ScriptLexicon.Kind.CONNECTOR;
    }

    /** A Korean name of a letter that has two syllables is one even alone, before or behind a known word: 에스오일 is S-Oil. */
    private static boolean isLetterBesideWord(List<Piece> pieces, int i) {
        ScriptLexicon.Entry letter = pieces.get(i).entry();
        if (letter == null
                || letter.key().length() < 2
                || !Hangul.isSyllable(letter.key().charAt(0))) {
            return false;
        }
        return i == 0 ? isWordAt(pieces, 1) : i + 1 == pieces.size() && isWordAt(pieces, i - 1);
    }

    private static boolean isWordAt(List<Piece> pieces, int i) {
        if (i >= pieces.size()) {
            return false;
        }
        ScriptLexicon.Entry entry = pieces.get(i).entry();
        return entry != null && entry.kind() != ScriptLexicon.Kind.LEGAL && entry.kind() != ScriptLexicon.Kind.LETTER;
    }

    private static boolean isRun(Piece piece) {
        ScriptLexicon.Entry entry = piece.entry();
        return entry != null && entry.english().get(0).canonical().length() > 1;
    }

    /** A letter's name that has no other beside it is no letter (ティ in パーティ): it goes with the unknown text around it. */
    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> out = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean alone = piece.isLetter()
                    && !isRun(piece)
                    && (isOther(pieces, i - 1) || isOther(pieces, i + 1))
                    && !isLetterAt(pieces, i - 1)
                    && !isLetterAt(pieces, i + 1)
                    && !(isAnd(pieces, i - 1) && isLetterAt(pieces, i - 2))
                    && !(isAnd(pieces, i + 1) && isLetterAt(pieces, i + 2))
                    && !isLetterBesideWord(pieces, i);
            Piece kept = alone ? new Piece(piece.from(), piece.to(), null) : piece;
            Piece last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last != null && last.entry() == null && kept.entry() == null) {
                out.set(out.size() - 1, new Piece(last.from(), kept.to(), null));
            } else {
                out.add(kept);
            }
        }
        return out;
    }

    private void emit(String text, SourceLanguage language, List<Piece> pieces, List<NameToken> tokens) {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            String written = text.substring(piece.from(), piece.to());
            ScriptLexicon.Entry entry = piece.entry();
            if (entry == null) {
                int from = 0;
                Piece last = i == 0 ? null : pieces.get(i - 1);
                if (last != null && last.entry() != null && last.entry().kind() == ScriptLexicon.Kind.PLACE) {
                    // the English name of a company leaves the level out: 浙江省 is Zhejiang, 深圳市 Shenzhen
                    from = level(written);
                    if (from > 0) {
                        String level = written.substring(0, from);
                        tokens.add(new NameToken(level, "of", TokenRole.CONNECTOR, List.of()));
                    }
                }
                if (last != null
                        && last.entry() != null
                        && from == 0
                        && SUFFIXES.contains(written)
                        && language != SourceLanguage.CHINESE) {
                    tokens.add(new NameToken(written, "of", TokenRole.CONNECTOR, List.of()));
                    from = written.length();
                }
                if (from < written.length()) {
                    addUnknown(written.substring(from), language, tokens);
                }
            } else if (piece.isLetter()) {
                StringBuilder letters = new StringBuilder();
                int to = piece.to();
                while (isLetterAt(pieces, i) || (isAnd(pieces, i) && isLetterAt(pieces, i + 1))) {
                    // エフアンドエム is F&M, which the Latin side writes as one word, too
                    ScriptLexicon.Entry letter = pieces.get(i).entry();
                    letters.append(
                            letter == null || !pieces.get(i).isLetter()
                                    ? ""
                                    : letter.english().get(0).canonical());
                    to = pieces.get(i).to();
                    i++;
                }
                i--;
                String names = text.substring(piece.from(), to);
                Set<String> all = new LinkedHashSet<>();
                all.add(letters.toString());
                all.addAll(readings(names, language));
                tokens.add(new NameToken(names, letters.toString(), TokenRole.DISTINCTIVE, limited(all)));
            } else {
                addEntry(entry, written, readings(written, language), tokens);
            }
        }
    }

    /** Behind a Japanese word of business they only say that it is a company: 製鋼所 is a steel works, and the company is Steel. */
    private static final Set<String> SUFFIXES = Set.of("所", "社", "組", "部", "場", "局");

    private static final List<String> LEVELS = List.of(
            "特别行政区", "維吾爾自治区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治州", "自治县", "经济特区", "特別市", "省", "市", "특별시", "광역시",
            "县", "縣", "区", "區", "州", "镇", "鎮", "都", "府", "県", "道");

    /** The length of the level of administration that begins a text behind a place; 0 if it doesn't, or if it is a word of its own. */
    private static int level(String text) {
        for (String level : LEVELS) {
            if (text.startsWith(level)) {
                return level.length();
            }
        }
        return 0;
    }

    /** No Japanese word begins with n alone, a long-vowel mark, a stop, or a small kana: フライング is not フライ and ング. */
    private static boolean beginsWord(char c) {
        return "ンーッャュョァィゥェォヮっゃゅょぁぃぅぇぉんヽヾゝゞ々".indexOf(c) < 0;
    }

    /** Follows the trie from a place of the text; a long-vowel mark may be missing on either side. */
    private static void walk(
            ScriptLexicon.Trie trie,
            String text,
            String key,
            int start,
            int at,
            int node,
            int bent,
            int languages,
            double before,
            boolean behindOne,
            double[] known,
            int[] knownFrom,
            ScriptLexicon.Entry[] entryTo) {
        int here = node;
        for (int i = at; i < key.length(); i++) {
            char c = key.charAt(i);
            if (bent == 0 && i > start) {
                if (c == 'ー' && trie.next(here, 'ー') < 0) {
                    // the text has a mark that the table leaves out
                    bent = 1;
                    continue;
                }
                int marked = c == 'ー' ? -1 : trie.next(here, 'ー');
                if (marked >= 0 && ScriptLexicon.isKana(c)) {
                    walk(trie, text, key, start, i, marked, 1, languages, before, behindOne, known, knownFrom, entryTo);
                }
            }
            here = trie.next(here, c);
            if (here < 0) {
                return;
            }
            ScriptLexicon.@Nullable Entry entry = trie.at(here, languages);
            if (entry != null && (i + 1 == key.length() || beginsWord(text.charAt(i + 1)))) {
                double cost = before + cost(entry, i + 1 - start) + bent * 0.2;
                if (start == 0 && i + 1 < key.length() && entry.loan()) {
                    // at the end of a name 뱅크 is bank; at its beginning 하이 is the first half of 하이닉스 rather than high
                    cost += LOAN_FIRST;
                } else if (behindOne && entry.loan()) {
                    // nor is 리스 leasing in 할리스 or 리츠 a trust in 메리츠
                    cost += LOAN_FIRST;
                }
                if (cost < known[i + 1]) {
                    known[i + 1] = cost;
                    knownFrom[i + 1] = start;
                    entryTo[i + 1] = entry;
                }
            }
        }
    }

    private static double cost(ScriptLexicon.Entry entry, int length) {
        char first = entry.key().charAt(0);
        if (entry.kind() == ScriptLexicon.Kind.LEGAL) {
            return length == 1 ? 1.9 : 0.6;
        }
        if (entry.letter() && length == 1 && Hangul.isSyllable(first)) {
            return LETTER;
        }
        if (entry.kind() == ScriptLexicon.Kind.LETTER) {
            return length == 1 ? 1.7 : 1.3;
        }
        if (ScriptLexicon.isKana(first)) {
            return length <= 1 ? 2.1 : length == 2 ? 2.1 : length == 3 ? 1.4 : 1.0;
        }
        return length == 1 ? 1.95 : length == 2 ? 1.05 : 0.95;
    }

    private void addEntry(ScriptLexicon.Entry entry, String piece, List<String> readings, List<NameToken> tokens) {
        List<ScriptLexicon.Word> english = entry.english();
        if (english.size() == 1 && isReadRather(entry, piece, readings)) {
            List<String> meanings = new ArrayList<>(entry.others().size() + 1);
            meanings.add(english.get(0).canonical());
            meanings.addAll(entry.others());
            tokens.add(new NameToken(piece, readings.get(0), TokenRole.DISTINCTIVE, readings, meanings));
            return;
        }
        if (english.size() == 1) {
            Said said = said(entry, piece, readings);
            tokens.add(new NameToken(piece, said.canonical(), english.get(0).role(), readings, said.others()));
            return;
        }
        for (int i = 0; i < english.size(); i++) {
            tokens.add(new NameToken(
                    piece,
                    english.get(i).canonical(),
                    english.get(i).role(),
                    i == 0 ? readings : List.of(),
                    i == 0 ? entry.others() : List.of()));
        }
    }

    /** Korean trade names are read, even where they mean something: 영원 is Youngone more often than Eternal. */
    private static boolean isReadRather(ScriptLexicon.Entry entry, String piece, List<String> readings) {
        return entry.kind() == ScriptLexicon.Kind.WORD
                && entry.english().get(0).role() == TokenRole.DISTINCTIVE
                && Hangul.isSyllable(piece.charAt(0))
                && !readings.isEmpty()
                && SoundSkeleton.similarity(entry.english().get(0).canonical(), readings.get(0)) <= ScriptLexicon.LOAN;
    }

    private record Said(String canonical, List<String> others) {}

    /** A loanword says the English word that it sounds like (ユナイテッド: united), whichever stands first for the concept. */
    private static Said said(ScriptLexicon.Entry entry, String piece, List<String> readings) {
        String canonical = entry.english().get(0).canonical();
        if (entry.others().isEmpty()
                || readings.isEmpty()
                || Han.isHan(piece.charAt(0))
                || entry.kind() == ScriptLexicon.Kind.PLACE) {
            return new Said(canonical, entry.others());
        }
        double best = SoundSkeleton.similarity(canonical, readings.get(0));
        String nearest = canonical;
        for (String other : entry.others()) {
            double similarity = SoundSkeleton.similarity(other, readings.get(0));
            if (similarity > best + 0.1 && similarity > ScriptLexicon.LOAN) {
                best = similarity;
                nearest = other;
            }
        }
        if (nearest.equals(canonical)) {
            return new Said(canonical, entry.others());
        }
        List<String> others = new ArrayList<>(entry.others());
        others.remove(nearest);
        others.add(0, canonical);
        Lexicon.Term term = Lexicon.standard().term(nearest);
        return new Said(term == null ? nearest : term.canonical(), others);
    }

    private static List<String> limited(Set<String> readings) {
        List<String> all = new ArrayList<>(readings);
        return all.size() > MOST_READINGS ? all.subList(0, MOST_READINGS) : all;
    }

    private static final String HAN_DIGITS = "零一二三四五六七八九";

    /** Han digits in a row may be a number that Latin writes in digits, and may be read (三一, Sany); empty if it is none. */
    private static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length() && text.length() > 1; i++) {
            int digit = text.charAt(i) == '〇' ? 0 : HAN_DIGITS.indexOf(text.charAt(i));
            if (digit < 0) {
                return "";
            }
            digits.append(digit);
        }
        return digits.toString();
    }

    private void addUnknown(String text, SourceLanguage language, List<NameToken> tokens) {
        String digits = digits(text);
        if (!digits.isEmpty()) {
            List<String> readings = readings(text, language);
            String first = readings.isEmpty() ? digits : readings.get(0);
            tokens.add(new NameToken(text, first, TokenRole.DISTINCTIVE, readings, List.of(digits)));
            return;
        }
        String piece = text;
        // a building contractor is called a "gumi", which it leaves out abroad: 大林組 is Obayashi
        boolean gumi = text.length() >= 3 && text.endsWith("組") && language != SourceLanguage.CHINESE;
        if (gumi) {
            piece = text.substring(0, text.length() - 1);
        }
        addPlain(piece, language, tokens);
        if (gumi) {
            tokens.add(new NameToken("組", "gumi", TokenRole.GENERIC, List.of("gumi", "kumi")));
        }
    }

    private void addPlain(String piece, SourceLanguage language, List<NameToken> tokens) {
        if (language == SourceLanguage.JAPANESE && hasHan(piece)) {
            // the analyser cuts what the lexicon doesn't know; single characters go with their neighbours
            StringBuilder surface = new StringBuilder();
            for (Kanji.Word word : Kanji.words(piece)) {
                surface.append(word.surface());
            }
            if (surface.toString().equals(piece)) {
                List<Kanji.Word> words = Kanji.words(piece);
                boolean whole = true;
                for (Kanji.Word word : words) {
                    whole &= word.surface().length() < 2;
                }
                if (!whole) {
                    StringBuilder pending = new StringBuilder();
                    for (Kanji.Word word : words) {
                        boolean single = word.surface().length() < 2;
                        if (!single && pending.length() > 1) {
                            addPart(pending.toString(), piece, language, tokens);
                            pending.setLength(0);
                        }
                        pending.append(word.surface());
                    }
                    if (pending.length() > 0) {
                        addPart(pending.toString(), piece, language, tokens);
                    }
                    return;
                }
            }
        }
        if (isTwoWords(piece, language)) {
            tokens.add(token(piece.substring(0, 2), readings(piece.substring(0, 2), language)));
            tokens.add(token(piece.substring(2), readings(piece.substring(2), language)));
        } else {
            tokens.add(token(piece, readings(piece, language)));
        }
    }

    /** Characters that write the sounds of foreign names. */
    private static final String TRANSCRIBING = "阿埃艾安奥巴贝比博伯布查茨达戴丹德迪蒂丁杜顿多恩尔菲费弗夫福盖戈格古哈赫亨胡霍基吉加"
            + "贾杰卡凯坎康柯科克肯库拉莱兰朗劳勒雷里丽利列林隆卢鲁伦罗洛马玛迈曼梅蒙米密莫姆穆纳娜内尼宁纽努诺欧帕派佩彭皮普奇齐乔琼屈热茹瑞若"
            + "萨塞桑瑟森沙舍圣史斯丝苏索塔泰坦汤唐特腾提廷图托瓦万威韦维沃乌西希锡夏肖谢辛休雅亚扬耶叶伊因英尤约泽扎詹兹佐";

    /**
     * Whether four characters of which the lexicon knows none are two words, as they are in Chinese nearly always: a trade name and what
     * is made. Not where they write the sound of a foreign name.
     */
    private static boolean isTwoWords(String piece, SourceLanguage language) {
        if (piece.length() != 4 || (language != SourceLanguage.CHINESE && language != SourceLanguage.UNDECIDED)) {
            return false;
        }
        int sounds = 0;
        for (int i = 0; i < 4; i++) {
            if (!Han.isHan(piece.charAt(i)) || piece.charAt(i) == '々') {
                return false;
            }
            sounds += TRANSCRIBING.indexOf(Han.fold(piece.charAt(i))) >= 0 ? 1 : 0;
        }
        // the analyser for Japanese cuts what is no Japanese word into single characters
        return sounds < 3
                && (language == SourceLanguage.CHINESE || Kanji.words(piece).size() == 4);
    }

    /** A part that the analyser cut out can be a word of the lexicon, which its neighbours hid. */
    private void addPart(String part, String whole, SourceLanguage language, List<NameToken> tokens) {
        if (part.length() < whole.length()) {
            segment(part, language, tokens);
        } else {
            tokens.add(token(part, readings(part, language)));
        }
    }

    /**
     * Joins letters by name that stand apart ("エヌ・ティ・ティ"), as the Latin side joins "N.T.T.".
     *
     * @param tokens those of a whole name
     */
    static List<NameToken> joinLetters(List<NameToken> tokens) {
        List<NameToken> out = new ArrayList<>(tokens.size());
        boolean letter = false;
        for (NameToken token : tokens) {
            boolean now = token.canonical().length() == 1
                    && !token.readings().isEmpty()
                    && token.role() == TokenRole.DISTINCTIVE;
            if (now && letter) {
                NameToken last = out.get(out.size() - 1);
                String letters = last.canonical() + token.canonical();
                String kana = last.readings().get(last.readings().size() - 1)
                        + token.readings().get(token.readings().size() - 1);
                out.set(
                        out.size() - 1,
                        new NameToken(
                                last.text() + token.text(), letters, TokenRole.DISTINCTIVE, List.of(letters, kana)));
            } else {
                out.add(token);
            }
            letter = now;
        }
        return out;
    }

    /** The longest name of a letter: डब्ल्यू. */
    private static final int LONGEST_LETTER = 8;

    /** What a text says if it is nothing but names of letters (엘지: lg, एचडीएफसी: hdfc), or null. */
    private @Nullable String letters(String text) {
        String key = ScriptLexicon.key(text);
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < key.length()) {
            ScriptLexicon.Entry letter = null;
            int end = Math.min(key.length(), at + LONGEST_LETTER);
            while (letter == null && end > at) {
                letter = lexicon.letter(key.substring(at, end));
                end--;
            }
            if (letter == null) {
                return null;
            }
            out.append(letter.english().get(0).canonical());
            at = end + 1;
        }
        return out.length() > 1 ? out.toString() : null;
    }

    private static NameToken token(String text, List<String> readings) {
        return new NameToken(text, readings.isEmpty() ? text : readings.get(0), TokenRole.DISTINCTIVE, readings);
    }

    private static boolean hasHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Han.isHan(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the analyser knows no such word, but reads its characters one by one, each as a word of its own. */
    private static boolean isCompound(String piece) {
        return piece.length() >= 2 && piece.length() <= 4 && Kanji.words(piece).size() == piece.length();
    }

    private List<String> readings(String piece, SourceLanguage language) {
        // the same industries, forms and places stand in many names; all readers have the same readings
        Cache<String, List<String>> cache = Objects.requireNonNull(CACHES.get(language), "one for each language");
        List<String> known = cache.getIfPresent(piece);
        if (known == null) {
            known = List.copyOf(freshReadings(piece, language));
            cache.put(piece, known);
        }
        return known;
    }

    private List<String> freshReadings(String piece, SourceLanguage language) {
        char first = piece.charAt(0);
        if (Hangul.isSyllable(first)) {
            ScriptLexicon.Entry letter = lexicon.letter(piece);
            String letters =
                    letter == null ? letters(piece) : letter.english().get(0).canonical();
            if (letters == null) {
                return Hangul.readings(piece);
            }
            List<String> both = new ArrayList<>(Hangul.readings(piece));
            both.add(1, letters);
            return both;
        }
        if (ScriptLexicon.isThai(first)) {
            return Alphabets.readings(piece, UScript.THAI);
        }
        if (!hasHan(piece)) {
            return Kana.readings(piece);
        }
        Set<String> all = new LinkedHashSet<>();
        if (language == SourceLanguage.JAPANESE) {
            all.addAll(Kana.readings(Kanji.kana(piece)));
            all.addAll(Kanji.otherReadings(piece));
            if (all.isEmpty()) {
                all.addAll(Han.pinyin(piece));
            }
        } else {
            all.addAll(Han.pinyin(piece));
            if (language == SourceLanguage.UNDECIDED) {
                List<Kanji.Word> words = Kanji.words(piece);
                List<String> japanese = Kana.readings(Kanji.kana(piece));
                // single characters in a row say that the analyser knows no such word, so it is hardly Japanese
                int most = 2 * words.size() <= piece.length() ? 2 : 1;
                all.addAll(japanese.subList(0, Math.min(most, japanese.size())));
                if (isCompound(piece)) {
                    all.add(Kanji.compound(piece));
                    all.remove("");
                }
            }
            all.addAll(Han.cantonese(piece));
            all.add(Han.wadeGiles(piece));
            all.remove("");
        }
        return limited(all);
    }
}
