package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a sentence, prepared for the models of names and roles.
 *
 * <p>A token is a word; in Chinese and Japanese a character, or a run of katakana. A <em>mark</em> is a word of
 * {@code participants.csv}: "sold", "to", "買収", "を".
 *
 * @param language ISO 639-1, blank if unknown
 * @param original the sentence as written
 * @param list the tokens, with their places in the sentence
 * @param marks the marks, by place
 */
public record Tokens(String language, String original, List<Token> list, List<Mark> marks) {

    private static final Pattern TOKEN = Pattern.compile("['’]s(?!\\p{L})|\\p{N}+(?:[.,]\\p{N}+)*|[\\p{IsHan}々〇]"
            + "|\\p{IsHiragana}|[\\p{IsKatakana}ー]+|[\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]]"
            + "(?:[&.+/-]?[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]]"
            + "|['’](?!s(?!\\p{L}))\\p{L})*|\\S");

    private static final Set<String> PREDICATES =
            Set.of("buy", "sell", "offer", "sale", "merge", "join", "license", "licensee");

    /**
     * A token.
     *
     * @param start the place of its first letter in the sentence
     * @param end its end, exclusive
     * @param word the folded word; # for a figure
     * @param shape the kind of its letters
     * @param wordClass the class of the common Chinese word that it belongs to, in lower case at the word's beginning;
     *     otherwise blank
     * @param mark the number of the mark that it belongs to, or -1
     * @param quoted 1 inside quotation marks, 2 inside brackets, else 0
     */
    public record Token(int start, int end, String word, String shape, String wordClass, int mark, int quoted) {

        /** Whether it continues a common Chinese word. */
        boolean continuesWord() {
            return wordClass.endsWith("e") || wordClass.endsWith("m");
        }
    }

    /** A word of {@code participants.csv} in a sentence; the kind of a particle is the particle itself. */
    record Mark(String kind, int start, int end) {
        boolean predicate() {
            return PREDICATES.contains(kind);
        }

        /** Whether it is a country or the word for its people. */
        boolean place() {
            return kind.equals("country") || kind.equals("nation");
        }
    }

    /** The words of {@code participants.csv} by language. */
    private static final Map<String, PieceIndex> MARKS = new ConcurrentHashMap<>();

    /** The tokens of a sentence in a text. */
    public static Tokens of(FoldedText text, int start, int end, String language) {
        String original = text.original().substring(start, end);
        String folded = text.folded().substring(start, end);
        String[] classes = language.equals("zh") ? ChineseWords.classes(folded) : new String[0];
        List<Token> list = new ArrayList<>();
        List<Mark> marks = marks(folded, language);
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
        return new Tokens(language, original, list, marks);
    }

    /** The marks in a sentence. If two overlap, the first one counts; at the same place, the longer one. */
    private static List<Mark> marks(String folded, String language) {
        List<PieceIndex.Found> found = new ArrayList<>();
        MARKS.computeIfAbsent(language, l -> new PieceIndex(PhraseFile.words("participants.csv", "kind", l)))
                .find(folded, found);
        found.sort(Comparator.comparingInt(PieceIndex.Found::start).thenComparingInt(piece -> -piece.end()));
        List<Mark> marks = new ArrayList<>();
        int end = 0;
        for (PieceIndex.Found piece : found) {
            if (piece.start() >= end) {
                end = piece.end();
                marks.add(new Mark(piece.phrase().pattern(), piece.start(), end));
            }
        }
        return marks;
    }

    /** The state after a sign: 1 inside quotation marks, 2 inside brackets, else 0. */
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

    /** The group of the language; languages of one group share features. */
    String group() {
        return language.equals("zh") || language.equals("ja") ? language : "s";
    }

    /** The kind of mark that a token belongs to, or blank. */
    String kind(int token) {
        return token < 0 || token >= list.size() || list.get(token).mark() < 0
                ? ""
                : marks.get(list.get(token).mark()).kind();
    }

    /** Whether these tokens are only a country or the word for its people. */
    boolean place(int first, int last) {
        int mark = list.get(first).mark();
        return mark >= 0 && mark == list.get(last).mark() && marks.get(mark).place();
    }

    /** The words from one token to another; with a figure before the first that is written as one with it. */
    String text(int first, int last) {
        boolean one = first > 0
                && list.get(first - 1).shape().equals("#")
                && list.get(first - 1).end() == list.get(first).start()
                && list.get(first).shape().startsWith("l");
        return original.substring(
                list.get(one ? first - 1 : first).start(), list.get(last).end());
    }
}
