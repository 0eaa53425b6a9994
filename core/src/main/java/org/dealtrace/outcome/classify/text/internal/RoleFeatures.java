package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;

/**
 * What a {@link RoleModel} sees of a sentence: its tokens, and the features of each.
 *
 * <p>A token is a word; in Chinese and Japanese a character, or a run of katakana. Its features are the words and the
 * letters around it, and the <em>marks</em> on both sides up to the next predicate: "sold", "to", "買収", "を". The marks
 * of a language are lines of {@code participants.csv}.
 */
public final class RoleFeatures {

    private static final Pattern TOKEN = Pattern.compile("['’]s(?!\\p{L})|\\p{N}+(?:[.,]\\p{N}+)*|[\\p{IsHan}々〇]"
            + "|\\p{IsHiragana}|[\\p{IsKatakana}ー]+|[\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]]"
            + "(?:[&.+/-]?[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]]"
            + "|['’](?!s(?!\\p{L}))\\p{L})*|\\S");

    private static final Set<String> PREDICATES =
            Set.of("buy", "sell", "offer", "sale", "merge", "join", "license", "licensee");

    private static final Set<String> LIST =
            Set.of(",", "，", "、", "/", "and", "und", "et", "и", "与", "和", "及", "と", "や", "\"", "»", "«", "「", "」", "&");

    /** Marks on one side that make one feature. */
    private static final int PATH = 4;

    private static final int ENDING = 3;

    /** A token's place in the text. */
    public record Token(int start, int end) {}

    /** A word of {@code participants.csv} in a text; a particle's kind is itself. */
    private record Mark(String kind, int start, int end) {
        boolean predicate() {
            return PREDICATES.contains(kind);
        }
    }

    /** The words of a language. */
    private static final class Words {
        final List<String> kinds = new ArrayList<>();
        final PieceIndex index;

        Words(String language) {
            Map<String, Phrase.Piece> known = new HashMap<>();
            List<Phrase> phrases = new ArrayList<>();
            try (TableReader table = TableReader.ofText(
                    "classify/participants.csv", ShippedFile.read("participants.csv"), "language", "kind", "words")) {
                for (TableRow row : table) {
                    if (row.get("language").equals(language)) {
                        for (String each : row.get("words").split("\\|")) {
                            phrases.add(Phrase.word(language, each, row.source(), kinds.size(), known));
                            kinds.add(row.get("kind").equals("particle") ? each : row.get("kind"));
                        }
                    }
                }
            }
            index = new PieceIndex(phrases);
        }
    }

    private static final Map<String, Words> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final String language;
    private final String group;
    private final String original;
    private final List<Token> tokens = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> shapes = new ArrayList<>();
    private final List<Mark> marks;
    private final List<String> kinds = new ArrayList<>();
    private final List<String> classes = new ArrayList<>();

    private RoleFeatures(String original, String folded, String language) {
        this.language = language;
        this.group = language.equals("zh") || language.equals("ja") ? language : "s";
        this.original = original;
        Matcher matcher = TOKEN.matcher(original);
        while (matcher.find()) {
            tokens.add(new Token(matcher.start(), matcher.end()));
            String word = folded.substring(matcher.start(), matcher.end());
            String shape = shape(matcher.group());
            words.add(shape.equals("#") ? "#" : word.isBlank() ? matcher.group() : word);
            shapes.add(shape);
        }
        if (language.equals("zh")) {
            String[] ofLetters = ChineseWords.classes(folded);
            tokens.forEach(token -> classes.add(ofLetters[token.start()]));
        }
        marks = marks(folded, BY_LANGUAGE.computeIfAbsent(language, Words::new));
        for (Token token : tokens) {
            kinds.add(marks.stream()
                    .filter(m -> m.start() <= token.start() && m.end() >= token.end())
                    .map(Mark::kind)
                    .findFirst()
                    .orElse(""));
        }
    }

    /** A sentence as the model sees it. */
    public static RoleFeatures of(FoldedText text, int start, int end, String language) {
        return new RoleFeatures(
                text.original().substring(start, end), text.folded().substring(start, end), language);
    }

    /** The tokens, with places in the sentence. */
    public List<Token> tokens() {
        return tokens;
    }

    /** The words from one token to another. */
    String text(int first, int last) {
        return original.substring(tokens.get(first).start(), tokens.get(last).end());
    }

    /** Whether only what joins the names of a list stands between two tokens. */
    boolean listed(int last, int first) {
        return last + 1 < first && words.subList(last + 1, first).stream().allMatch(LIST::contains);
    }

    private static List<Mark> marks(String folded, Words of) {
        List<PieceIndex.Found> found = new ArrayList<>();
        of.index.find(folded, found);
        found.sort(Comparator.comparingInt(PieceIndex.Found::start)
                .thenComparing(Comparator.comparingInt(PieceIndex.Found::end).reversed()));
        List<Mark> marks = new ArrayList<>();
        int end = 0;
        for (PieceIndex.Found piece : found) {
            if (piece.start() >= end) {
                end = piece.end();
                marks.add(new Mark(of.kinds.get(piece.phrase().rank()), piece.start(), end));
            }
        }
        return marks;
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

    /** The features of each token. */
    public List<List<String>> features() {
        List<List<String>> all = new ArrayList<>();
        int[] quoted = quoted();
        int runs = 0;
        int behind = 0;
        String first = marks.stream()
                .filter(Mark::predicate)
                .map(Mark::kind)
                .findFirst()
                .orElse("-");
        for (int i = 0; i < tokens.size(); i++) {
            boolean capital = shapes.get(i).length() > 2
                    && Character.isUpperCase(shapes.get(i).charAt(1));
            if (capital
                    && (i == 0
                            || !(shapes.get(i - 1).length() > 2
                                    && Character.isUpperCase(shapes.get(i - 1).charAt(1))))) {
                runs++;
            }
            while (behind < marks.size()
                    && marks.get(behind).start() < tokens.get(i).start()) {
                behind++;
            }
            List<String> features = new ArrayList<>();
            words(i, features);
            if (!classes.isEmpty()) {
                classes(i, features);
            }
            features.add("q" + quoted[i] + shapes.get(i));
            features.add("n" + Math.min(runs, 4) + group + shapes.get(i) + first);
            paths(i, behind, features);
            all.add(features);
        }
        return all;
    }

    private String at(List<String> list, int i) {
        return i < 0 ? "<" : i >= list.size() ? ">" : list.get(i);
    }

    private void words(int i, List<String> features) {
        String word = at(words, i);
        String before = at(words, i - 1);
        String after = at(words, i + 1);
        features.add("b");
        features.add("w" + word);
        features.add("w-" + before);
        features.add("w+" + after);
        features.add("w--" + at(words, i - 2));
        features.add("w++" + at(words, i + 2));
        features.add("ww-" + at(words, i - 2) + " " + before);
        features.add("ww+" + after + " " + at(words, i + 2));
        features.add("w-w" + before + " " + word);
        features.add("ww" + word + " " + after);
        String shape = at(shapes, i);
        features.add("s" + shape);
        features.add("s-" + at(shapes, i - 1) + " " + shape);
        features.add("s+" + shape + " " + at(shapes, i + 1));
        features.add("s-+" + at(shapes, i - 1) + " " + shape + " " + at(shapes, i + 1));
        features.add("sw-" + shape + before);
        features.add("sw+" + shape + after);
        if (word.length() > ENDING && shape.startsWith("c")) {
            String end = word.substring(word.length() - 2);
            features.add("e" + end);
            features.add("e-" + before + " " + end);
            features.add("ek" + kinds.get(i) + " " + end);
        }
        features.add("k" + group + kinds.get(i));
        features.add("k-" + group + at(kinds, i - 1) + shape);
        features.add("k+" + group + at(kinds, i + 1) + shape);
    }

    /** The word classes around a token, and the whole words on both sides. */
    private void classes(int i, List<String> features) {
        String here = at(classes, i);
        String before = at(classes, i - 1);
        String after = at(classes, i + 1);
        features.add("z" + here);
        features.add("z-" + before + " " + here);
        features.add("z+" + here + " " + after);
        features.add("z-+" + before + " " + here + " " + after);
        features.add("z--" + at(classes, i - 2) + " " + before + " " + here);
        features.add("z++" + here + " " + after + " " + at(classes, i + 2));
        features.add("z-w" + at(words, i - 1) + " " + here);
        features.add("z+w" + here + " " + at(words, i + 1));
        int end = i + 1;
        while (end < classes.size()
                && (classes.get(end).endsWith("e") || classes.get(end).endsWith("m"))) {
            end++;
        }
        int next = end;
        do {
            next++;
        } while (next < classes.size()
                && (classes.get(next).endsWith("e") || classes.get(next).endsWith("m")));
        features.add("zn" + here + " " + (end < classes.size() ? text(end, Math.min(next, classes.size()) - 1) : ">"));
        int begin = i - 1;
        while (begin > 0
                && (classes.get(begin).endsWith("e") || classes.get(begin).endsWith("m"))) {
            begin--;
        }
        features.add("zp" + here + " " + (begin < 0 ? "<" : text(begin, i - 1)));
    }

    /** The marks on both sides of a token. */
    private void paths(int i, int behind, List<String> features) {
        Token token = tokens.get(i);
        StringBuilder right = new StringBuilder();
        StringBuilder left = new StringBuilder();
        String shape = shapes.get(i);
        int from = behind;
        while (from < marks.size() && marks.get(from).start() < token.end()) {
            from++;
        }
        List<String> rights = new ArrayList<>();
        List<String> lefts = new ArrayList<>();
        String predicateRight = ">";
        String predicateLeft = "<";
        for (int m = from; m < marks.size() && (rights.size() < PATH || predicateRight.equals(">")); m++) {
            if (rights.size() < PATH) {
                rights.add(right.append(' ').append(marks.get(m).kind()).toString());
            }
            if (predicateRight.equals(">") && marks.get(m).predicate()) {
                predicateRight = marks.get(m).kind();
            }
        }
        int before = behind;
        while (before > 0 && marks.get(before - 1).end() > token.start()) {
            before--;
        }
        for (int m = before - 1; m >= 0 && (lefts.size() < PATH || predicateLeft.equals("<")); m--) {
            if (lefts.size() < PATH) {
                lefts.add(left.append(' ').append(marks.get(m).kind()).toString());
            }
            if (predicateLeft.equals("<") && marks.get(m).predicate()) {
                predicateLeft = marks.get(m).kind();
            }
        }
        String nearRight = rights.isEmpty() ? ">" : rights.get(0);
        String nearLeft = lefts.isEmpty() ? "<" : lefts.get(0);
        String key = group + shape;
        for (String path : rights) {
            features.add("R" + key + path);
        }
        for (String path : lefts) {
            features.add("L" + key + path);
        }
        if (rights.size() > 1) {
            features.add("RL" + key + rights.get(1) + nearLeft);
        }
        if (lefts.size() > 1) {
            features.add("LR" + key + lefts.get(1) + nearRight);
        }
        int distanceRight = from < marks.size() ? bucket(marks.get(from).start() - token.end()) : 9;
        int distanceLeft =
                before > 0 ? bucket(token.start() - marks.get(before - 1).end()) : 9;
        features.add("dR" + key + distanceRight + nearRight);
        features.add("dL" + key + distanceLeft + nearLeft);
        features.add("p" + key + predicateLeft + " " + predicateRight);
        features.add("pl" + language + shape + predicateLeft + " " + predicateRight);
        String place = key + bucket(token.start()) + " ";
        features.add("at" + place + nearRight);
        features.add("atp" + place + predicateRight);
        features.add("atn" + key + Math.min(before, 3) + " " + predicateRight);
        features.add("P" + key + nearLeft + nearRight + predicateLeft + " " + predicateRight);
    }

    private static int bucket(int distance) {
        return distance <= 1 ? 0 : distance <= 3 ? 1 : distance <= 6 ? 2 : distance <= 12 ? 3 : 4;
    }

    /** 1 inside quotation marks, 2 inside brackets, else 0. */
    private int[] quoted() {
        int[] quoted = new int[tokens.size()];
        int state = 0;
        for (int i = 0; i < quoted.length; i++) {
            char c = original.charAt(tokens.get(i).start());
            if ("«„“「『《".indexOf(c) >= 0) {
                state = 1;
            } else if ("(（[".indexOf(c) >= 0) {
                state = 2;
            } else if ("»”」』》)）]".indexOf(c) >= 0) {
                state = 0;
            } else {
                quoted[i] = state;
            }
        }
        return quoted;
    }
}
