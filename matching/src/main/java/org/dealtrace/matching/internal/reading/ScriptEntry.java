package org.dealtrace.matching.internal.reading;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.matching.internal.script.Hangul;
import org.dealtrace.matching.internal.sound.PhoneticKey;
import org.dealtrace.matching.name.token.NameToken;
import org.jspecify.annotations.Nullable;

/** A word of the {@link ScriptLexicon} with its meaning in English. Immutable. */
final class ScriptEntry {
    private static final ScriptLexicon.Kind[] KINDS = ScriptLexicon.Kind.values();
    private static final NameToken.Role[] ROLES = NameToken.Role.values();

    private final String key;
    private final ScriptLexicon.Kind kind;
    private final List<ScriptLexicon.Word> english;
    private final List<String> others;
    private final List<List<ScriptLexicon.Word>> otherNames;
    private final int languages;
    private final boolean letter;
    /** Computed on demand. */
    private @Nullable Boolean loan;

    /**
     * @param english the words of its English form in their canonical forms; at least one
     * @param others other English words for the first of them
     * @param otherNames other English names of a known company: TSMC is Taiwan Semiconductor Manufacturing
     * @param languages mask of the languages with this meaning
     * @param letter whether it is also the name of a letter
     */
    ScriptEntry(
            String key,
            ScriptLexicon.Kind kind,
            List<ScriptLexicon.Word> english,
            List<String> others,
            List<List<ScriptLexicon.Word>> otherNames,
            int languages,
            boolean letter) {
        this.key = key;
        this.kind = kind;
        this.english = english;
        this.others = others;
        this.otherNames = otherNames;
        this.languages = languages;
        this.letter = letter;
    }

    /** The entries of a word, from a compact table. */
    static List<ScriptEntry> of(String key, String text) {
        return text.lines()
                .map(line -> {
                    String[] cells = line.split("\t", -1);
                    return new ScriptEntry(
                            key,
                            KINDS[cells[0].charAt(0) - '0'],
                            words(cells[1]),
                            cells[2].isEmpty() ? List.of() : List.of(cells[2].split(";")),
                            cells[3].isEmpty()
                                    ? List.of()
                                    : Stream.of(cells[3].split("/"))
                                            .map(ScriptEntry::words)
                                            .toList(),
                            cells[0].charAt(1) - '0',
                            cells[0].length() > 2);
                })
                .toList();
    }

    /** The entries of a word for a compact table: one line each, with tabs between the fields. */
    @SuppressWarnings("EnumOrdinal") // written and read by one version
    static String text(List<ScriptEntry> entries) {
        return entries.stream()
                .map(entry -> entry.kind.ordinal() + "" + entry.languages + (entry.letter ? "l" : "") + '\t'
                        + text(entry.english.stream()) + '\t' + String.join(";", entry.others) + '\t'
                        + entry.otherNames.stream()
                                .map(name -> text(name.stream()))
                                .collect(Collectors.joining("/")))
                .collect(Collectors.joining("\n"));
    }

    @SuppressWarnings("EnumOrdinal") // written and read by one version
    private static String text(Stream<ScriptLexicon.Word> words) {
        return words.map(word -> word.role().ordinal() + word.canonical()).collect(Collectors.joining(";"));
    }

    private static List<ScriptLexicon.Word> words(String text) {
        return Stream.of(text.split(";"))
                .map(word -> new ScriptLexicon.Word(ROLES[word.charAt(0) - '0'], word.substring(1)))
                .toList();
    }

    public String key() {
        return key;
    }

    ScriptLexicon.Kind kind() {
        return kind;
    }

    List<ScriptLexicon.Word> english() {
        return english;
    }

    List<String> others() {
        return others;
    }

    List<List<ScriptLexicon.Word>> otherNames() {
        return otherNames;
    }

    int languages() {
        return languages;
    }

    boolean letter() {
        return letter;
    }

    /** Whether it is a Korean loanword of two syllables from English. */
    boolean loan() {
        Boolean known = loan;
        if (known == null) {
            known = kind == ScriptLexicon.Kind.WORD
                    && key.length() == 2
                    && Hangul.isSyllable(key.charAt(0))
                    && (english.get(0).role() == NameToken.Role.DISTINCTIVE
                            || isLike(english.get(0).canonical()));
            loan = known;
        }
        return known;
    }

    private boolean isLike(String word) {
        return PhoneticKey.similarity(word, Hangul.readings(key).get(0)) > ScriptLexicon.LOAN;
    }

    /**
     * The same word with another of its names.
     *
     * @param which the number of the other name from 1; the first name for 0 or if there are fewer
     */
    ScriptEntry by(int which) {
        return which == 0 || which > otherNames.size()
                ? this
                : new ScriptEntry(key, kind, otherNames.get(which - 1), List.of(), otherNames, languages, letter);
    }
}
