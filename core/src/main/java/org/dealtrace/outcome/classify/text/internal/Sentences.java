package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text cut into sentences, and these into parts by commas, colons, brackets and dashes.
 *
 * <p>A sentence ends at its full stop or other mark, but not at the point of an abbreviation, an ordinal number or a
 * decimal.
 */
public final class Sentences {

    /** Abbreviations, without their point. */
    private static final Set<String> ABBREVIATIONS = Set.of(ShippedFile.read("abbreviations.txt")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.joining("|"))
            .split("\\|"));

    /** The end of each sentence, exclusive. */
    private final List<Integer> ends = new ArrayList<>();

    private final int[] sentenceAt;
    private final int[] partAt;

    /**
     * The sentences of a folded text.
     *
     * @param japanese whether it is written in Japanese
     */
    Sentences(String text, boolean japanese) {
        sentenceAt = new int[text.length() + 1];
        partAt = new int[text.length() + 1];
        int part = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            sentenceAt[i] = ends.size();
            partAt[i] = part;
            boolean last = i + 1 == text.length();
            boolean end = last || endsSentence(text, i);
            if (end || softly(text, i, japanese)) {
                part++;
            }
            // A run of signs belongs to the sentence before it.
            if (end && (last || hasWord(text, start, i + 1))) {
                ends.add(i + 1);
                start = i + 1;
            }
        }
        sentenceAt[text.length()] = Math.max(0, ends.size() - 1);
        partAt[text.length()] = part;
    }

    /** The number of sentences; 0 for an empty text. */
    int count() {
        return ends.size();
    }

    /** The start of a sentence. */
    int start(int sentence) {
        return sentence == 0 ? 0 : ends.get(sentence - 1);
    }

    /** The end of a sentence, exclusive. */
    int end(int sentence) {
        return ends.get(sentence);
    }

    /** The number of the sentence that contains a place. */
    int at(int place) {
        return sentenceAt[place];
    }

    /** The number of the part that contains a place; parts are numbered through the whole text. */
    int part(int place) {
        return partAt[place];
    }

    /** The start of the part that contains a place. */
    int partStart(int place) {
        int start = place;
        while (start > 0 && partAt[start - 1] == partAt[place]) {
            start--;
        }
        return start;
    }

    private static boolean hasWord(String text, int start, int end) {
        return text.substring(start, end).chars().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean endsSentence(String text, int i) {
        char c = text.charAt(i);
        if (c != '.') {
            return "。;!?\n".indexOf(c) >= 0;
        }
        if (text.charAt(i + 1) != ' ' && text.charAt(i + 1) != '\n') {
            return false;
        }
        int start = i;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, i);
        boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0));
        boolean ordinal = !word.isEmpty() && word.length() <= 2 && word.chars().allMatch(Character::isDigit);
        return !initial && !ordinal && !ABBREVIATIONS.contains(word);
    }

    /**
     * Whether a part of a sentence ends. The comma 、 separates clauses in Japanese, but in Chinese only the words of a
     * list.
     */
    private static boolean softly(String text, int i, boolean japanese) {
        char before = i > 0 ? text.charAt(i - 1) : ' ';
        char after = text.charAt(i + 1);
        return switch (text.charAt(i)) {
            case ',', ':' -> !(Character.isDigit(before) && Character.isDigit(after));
            case '(', ')', '–', '[', ']', '…', '|' -> true;
            case '-', '/' -> before == ' ' && after == ' ';
            case '、' -> japanese;
            default -> false;
        };
    }
}
