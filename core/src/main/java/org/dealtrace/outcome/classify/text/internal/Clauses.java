package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A text cut into clauses: the reach of negation and mood.
 *
 * <p>Sentences end at their marks, not at the point of an abbreviation, an ordinal number or a decimal. Inside a
 * sentence, commas, colons, brackets and dashes are soft bounds; words such as "but" or "after", listed in the phrase
 * files, are hard ones.
 */
public final class Clauses {

    /**
     * A clause.
     *
     * @param start of its first letter
     * @param end past its last
     * @param sentence the number of its sentence
     * @param hard whether a word or the end of a sentence, and not a comma, parts it from the one before
     */
    record Clause(int start, int end, int sentence, boolean hard) {}

    private final List<Clause> list;
    private final int[] clauseAt;

    private Clauses(List<Clause> list, int length) {
        this.list = List.copyOf(list);
        this.clauseAt = new int[length + 1];
        for (int i = 0; i < list.size(); i++) {
            // The last one holds the place behind the text too.
            int end = i == list.size() - 1 ? length + 1 : list.get(i).end();
            Arrays.fill(clauseAt, list.get(i).start(), end, i);
        }
    }

    List<Clause> list() {
        return list;
    }

    /** The number of the clause in which a place lies. */
    int at(int place) {
        return clauseAt[place];
    }

    /** Whether a clause is the first of its sentence. */
    boolean sentenceStart(int clause) {
        return clause == 0
                || list.get(clause).sentence() != list.get(clause - 1).sentence();
    }

    /** The number of the first clause in the sentence of a clause. */
    int first(int clause) {
        int first = clause;
        while (!sentenceStart(first)) {
            first--;
        }
        return first;
    }

    /** The number of the last clause in the sentence of a clause. */
    int last(int clause) {
        int last = clause;
        while (last + 1 < list.size() && !sentenceStart(last + 1)) {
            last++;
        }
        return last;
    }

    /** Cuts a text; first by its marks, then by the boundary words found in it. */
    static final class Builder {
        private String text = "";
        private int[] part = new int[0];
        private final List<Integer> cuts = new ArrayList<>();
        private final Set<Integer> ends = new TreeSet<>();
        private Set<String> languages = Set.of();

        Set<String> languages() {
            return languages;
        }

        void open(String folded, Set<String> languages) {
            text = folded;
            this.languages = Set.copyOf(languages);
            boolean listComma = languages.contains("zh") && !languages.contains("ja");
            part = new int[text.length() + 1];
            int n = 0;
            for (int i = 0; i < text.length(); i++) {
                part[i] = n;
                char c = text.charAt(i);
                boolean end = endsSentence(i);
                if (end || (c == '、' ? !listComma : soft(i))) {
                    n++;
                    cuts.add(i + 1);
                    if (end) {
                        ends.add(i + 1);
                    }
                }
            }
            part[text.length()] = n;
        }

        boolean samePart(int a, int b) {
            return part[a] == part[b];
        }

        private boolean endsSentence(int i) {
            char c = text.charAt(i);
            if (c == '。' || c == ';' || c == '!' || c == '?' || c == '\n') {
                return true;
            }
            if (c != '.') {
                return false;
            }
            if (i + 1 >= text.length()) {
                return true;
            }
            if (text.charAt(i + 1) != ' ' && text.charAt(i + 1) != '\n') {
                return false;
            }
            int start = i;
            while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
                start--;
            }
            String word = text.substring(start, i);
            if ((word.length() == 1 && Character.isLetter(word.charAt(0))) || WordList.ABBREVIATION.holds(word)) {
                return false;
            }
            return !(word.length() <= 2 && !word.isEmpty() && word.chars().allMatch(Character::isDigit));
        }

        private boolean soft(int i) {
            char c = text.charAt(i);
            return switch (c) {
                case ',', ':' ->
                    !(i > 0
                            && i + 1 < text.length()
                            && Character.isDigit(text.charAt(i - 1))
                            && Character.isDigit(text.charAt(i + 1)));
                case '(', ')', '–', '[', ']', '…', '|' -> true;
                case '-', '/' ->
                    i > 0 && i + 1 < text.length() && text.charAt(i - 1) == ' ' && text.charAt(i + 1) == ' ';
                default -> false;
            };
        }

        Clauses build(List<Phrases.Hit> hits) {
            Set<Integer> all = new TreeSet<>(cuts);
            Set<Integer> hard = new TreeSet<>(ends);
            for (Phrases.Hit hit : hits) {
                Phrase.Mood mood = hit.phrase().mood();
                if (mood == Phrase.Mood.BOUNDARY || mood == Phrase.Mood.SUBORDINATE) {
                    // A word that governs backward stands at the end of its clause, as in Japanese and in Chinese
                    // "…后，".
                    int cut = hit.phrase().scope() == Phrase.Scope.BACKWARD ? hit.end() : hit.start();
                    all.add(cut);
                    hard.add(cut);
                }
            }
            all.add(text.length());
            List<Clause> list = new ArrayList<>();
            int start = 0;
            int sentence = 0;
            boolean afterHard = true;
            for (int cut : all) {
                if (cut > start) {
                    boolean blank = text.substring(start, cut).chars().noneMatch(Character::isLetterOrDigit);
                    if (!blank) {
                        list.add(new Clause(start, cut, sentence, afterHard));
                        afterHard = false;
                        start = cut;
                    } else if (!list.isEmpty()) {
                        Clause last = list.get(list.size() - 1);
                        list.set(list.size() - 1, new Clause(last.start(), cut, last.sentence(), last.hard()));
                        start = cut;
                    }
                }
                afterHard |= hard.contains(cut);
                if (ends.contains(cut)) {
                    sentence++;
                }
            }
            if (list.isEmpty()) {
                list.add(new Clause(0, text.length(), 0, true));
            }
            return new Clauses(list, text.length());
        }
    }
}
