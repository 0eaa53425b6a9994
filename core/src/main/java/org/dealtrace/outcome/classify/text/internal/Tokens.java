package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;

/**
 * The words of a sentence, with what the models of names and roles see of each.
 *
 * <p>A token is a word; in Chinese and Japanese a character, or a run of katakana. A <em>mark</em> is a word of
 * {@code participants.csv}: "sold", "to", "買収", "を".
 */
public final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("['’]s(?!\\p{L})|\\p{N}+(?:[.,]\\p{N}+)*|[\\p{IsHan}々〇]"
            + "|\\p{IsHiragana}|[\\p{IsKatakana}ー]+|[\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]]"
            + "(?:[&.+/-]?[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]]"
            + "|['’](?!s(?!\\p{L}))\\p{L})*|\\S");

    private static final Set<String> PREDICATES =
            Set.of("buy", "sell", "offer", "sale", "merge", "join", "license", "licensee");

    /**
     * A token.
     *
     * @param start of its first letter in the sentence
     * @param end past its last letter
     * @param word folded; # for a figure
     * @param shape what kind of letters it has
     * @param wordClass of the common Chinese word that it belongs to, small at its beginning; else blank
     * @param mark the number of the mark that it belongs to, or -1
     * @param quoted 1 inside quotation marks, 2 inside brackets, else 0
     */
    public record Token(int start, int end, String word, String shape, String wordClass, int mark, int quoted) {

        /** Whether a common Chinese word goes on with it. */
        boolean goesOn() {
            return wordClass.endsWith("e") || wordClass.endsWith("m");
        }
    }

    /** A word of {@code participants.csv} in a sentence; a particle's kind is itself. */
    record Mark(String kind, int start, int end) {
        boolean predicate() {
            return PREDICATES.contains(kind);
        }

        /** Whether it is a country or the word for its people. */
        boolean place() {
            return kind.equals("country") || kind.equals("nation");
        }
    }

    /** The marks of a language. */
    private static final class Known {
        final List<String> kinds = new ArrayList<>();
        final PieceIndex index;

        Known(String language) {
            List<Phrase> phrases = new ArrayList<>();
            try (TableReader table = TableReader.ofText(
                    "classify/participants.csv", ShippedFile.read("participants.csv"), "language", "kind", "words")) {
                for (TableRow row : table) {
                    if (row.get("language").equals(language)) {
                        for (String each : row.get("words").split("\\|")) {
                            phrases.add(Phrase.word(language, each, row.source(), kinds.size()));
                            kinds.add(row.get("kind").equals("particle") ? each : row.get("kind"));
                        }
                    }
                }
            }
            index = new PieceIndex(phrases);
        }

        List<Mark> marks(String folded) {
            List<PieceIndex.Found> found = new ArrayList<>();
            index.find(folded, found);
            found.sort(Comparator.comparingInt(PieceIndex.Found::start)
                    .thenComparing(
                            Comparator.comparingInt(PieceIndex.Found::end).reversed()));
            List<Mark> marks = new ArrayList<>();
            int end = 0;
            for (PieceIndex.Found piece : found) {
                if (piece.start() >= end) {
                    end = piece.end();
                    marks.add(new Mark(kinds.get(piece.phrase().rank()), piece.start(), end));
                }
            }
            return marks;
        }
    }

    private static final Map<String, Known> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final String language;
    private final String original;
    private final List<Token> list = new ArrayList<>();
    private final List<Mark> marks;

    private Tokens(String original, String folded, String language) {
        this.language = language;
        this.original = original;
        String[] classes = language.equals("zh") ? ChineseWords.classes(folded) : new String[0];
        marks = BY_LANGUAGE.computeIfAbsent(language, Known::new).marks(folded);
        int mark = 0;
        int quoted = 0;
        Matcher matcher = TOKEN.matcher(original);
        while (matcher.find()) {
            String shape = shape(matcher.group());
            String word = folded.substring(matcher.start(), matcher.end());
            while (mark < marks.size() && marks.get(mark).end() <= matcher.start()) {
                mark++;
            }
            boolean marked = mark < marks.size()
                    && marks.get(mark).start() <= matcher.start()
                    && marks.get(mark).end() >= matcher.end();
            int state = quoted(matcher.group().charAt(0), quoted);
            list.add(new Token(
                    matcher.start(),
                    matcher.end(),
                    shape.equals("#") ? "#" : word.isBlank() ? matcher.group() : word,
                    shape,
                    classes.length == 0 ? "" : classes[matcher.start()],
                    marked ? mark : -1,
                    state == quoted ? quoted : 0));
            quoted = state;
        }
    }

    /** The tokens of a sentence, a part of a text. */
    public static Tokens of(FoldedText text, int start, int end, String language) {
        return new Tokens(text.original().substring(start, end), text.folded().substring(start, end), language);
    }

    /** The state behind a sign: 1 inside quotation marks, 2 inside brackets, else 0. */
    private static int quoted(char sign, int before) {
        return "«„“「『《".indexOf(sign) >= 0
                ? 1
                : "(（[".indexOf(sign) >= 0 ? 2 : "»”」』》)）]".indexOf(sign) >= 0 ? 0 : before;
    }

    private static String shape(String word) {
        int c = word.codePointAt(0);
        if (Character.isDigit(c)) {
            return "#";
        }
        if (!Character.isLetter(c)) {
            return word.length() > 1 ? "'s" : FoldedText.fold(word);
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN -> "H";
            case HIRAGANA -> "h";
            case KATAKANA, COMMON -> "K";
            default -> {
                String script = Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC ? "c" : "l";
                boolean upper = Character.isUpperCase(c);
                boolean more = word.length() > 1 && word.substring(1).chars().anyMatch(Character::isUpperCase);
                yield script + (upper ? more ? "AA" : "Aa" : more ? "aA" : "aa");
            }
        };
    }

    /** The tokens, with places in the sentence. */
    public List<Token> list() {
        return list;
    }

    List<Mark> marks() {
        return marks;
    }

    String language() {
        return language;
    }

    /** Languages whose features are shared have one group. */
    String group() {
        return language.equals("zh") || language.equals("ja") ? language : "s";
    }

    /** The kind of mark that a token belongs to, or blank. */
    String kind(int token) {
        return token < 0 || token >= list.size() || list.get(token).mark() < 0
                ? ""
                : marks.get(list.get(token).mark()).kind();
    }

    /** Whether these tokens are nothing but a country or the word for its people. */
    boolean place(int first, int last) {
        int mark = list.get(first).mark();
        return mark >= 0 && mark == list.get(last).mark() && marks.get(mark).place();
    }

    /** The words from one token to another. */
    String text(int first, int last) {
        return original.substring(list.get(first).start(), list.get(last).end());
    }
}
