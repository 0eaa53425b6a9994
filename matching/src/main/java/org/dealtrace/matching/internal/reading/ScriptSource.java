package org.dealtrace.matching.internal.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealtrace.internal.LegalFormTable;
import org.dealtrace.matching.internal.letters.Folding;
import org.dealtrace.matching.internal.lexicon.Lexicon;
import org.dealtrace.matching.internal.lexicon.LexiconNode;
import org.dealtrace.matching.internal.lexicon.Term;
import org.dealtrace.matching.internal.reading.ScriptLexicon.Kind;
import org.dealtrace.matching.internal.reading.ScriptLexicon.Word;
import org.dealtrace.matching.internal.tables.NameTables;
import org.dealtrace.matching.name.token.NameToken;
import org.dealtrace.matching.name.token.NameVariant;
import org.jspecify.annotations.Nullable;

/** Reads the tables of the {@link ScriptLexicon}. Of two entries for the same word and languages, the first counts. */
final class ScriptSource {

    /** The scripts without spaces stand behind all alphabets of legal forms. */
    private static final char FIRST_SPACELESS = '\u0E00';

    /**
     * The words without spaces and, with no entries, all their beginnings. The most important entry of a word is the
     * first.
     */
    final Map<String, List<ScriptEntry>> runs = new HashMap<>();
    /** The words of alphabets. */
    final Map<String, ScriptEntry> words = new HashMap<>();

    final Map<String, ScriptEntry> stems = new HashMap<>();
    /** The letters by their names. */
    final Map<String, ScriptEntry> letters = new HashMap<>();

    /**
     * Reads all tables.
     *
     * @param knownNames whether with the shipped names of well-known companies
     * @param given the user's names by their spelling in another script, with priority over the tables
     */
    ScriptSource(boolean knownNames, Map<String, NameVariant> given) {
        readLetters();
        readLegalForms();
        readGiven(given);
        if (knownNames) {
            read("known-names.tsv", Kind.KNOWN_NAME, NameToken.Role.DISTINCTIVE);
        }
        read("places.tsv", Kind.PLACE, NameToken.Role.PLACE);
        read("business.tsv", Kind.WORD, NameToken.Role.GENERIC);
        read("meanings.tsv", Kind.WORD, NameToken.Role.DISTINCTIVE);
        read("loanwords.tsv", Kind.WORD, NameToken.Role.DISTINCTIVE);
        read("letters.tsv", Kind.LETTER, NameToken.Role.DISTINCTIVE);
        for (String word : List.copyOf(runs.keySet())) {
            for (int length = 1; length < word.length(); length++) {
                runs.putIfAbsent(word.substring(0, length), List.of());
            }
        }
    }

    /** The names of letters, before all words, because some words are also names of letters. */
    private void readLetters() {
        for (String line : NameTables.scriptLines("letters.tsv")) {
            String[] cells = line.split("\t", -1);
            for (int i = 1; i < cells.length && !cells[0].equals("en"); i++) {
                for (String name : cells[i].split(";")) {
                    String key = ScriptLexicon.key(Folding.fold(name));
                    if (!key.isEmpty()) {
                        List<Word> letter = List.of(new Word(NameToken.Role.DISTINCTIVE, cells[0]));
                        letters.putIfAbsent(
                                key,
                                new ScriptEntry(
                                        key, Kind.LETTER, letter, List.of(), List.of(), ScriptLexicon.ALL, true));
                    }
                }
            }
        }
    }

    /** The forms in scripts without spaces; {@code TokenTagger} finds the others. */
    private void readLegalForms() {
        for (LegalFormTable.Form form : LegalFormTable.forms()) {
            // "集团有限公司" is the word group and a form
            if (form.written().charAt(0) >= FIRST_SPACELESS && !form.compare().equals("group")) {
                String written = Folding.fold(form.written());
                if (ScriptLexicon.isWithoutSpaces(written.charAt(0))
                        && written.chars().allMatch(Character::isLetter)) {
                    List<Word> words = List.of(new Word(NameToken.Role.LEGAL_FORM, form.compare()));
                    add(written, Kind.LEGAL, words, List.of(), List.of(), ScriptLexicon.ALL);
                }
            }
        }
    }

    private void readGiven(Map<String, NameVariant> given) {
        given.forEach((run, name) -> {
            List<Word> words = name.words().stream()
                    .map(t -> new Word(t.role(), t.canonical()))
                    .toList();
            add(run, Kind.KNOWN_NAME, words, List.of(), List.of(), ScriptLexicon.ALL);
        });
    }

    private void read(String file, Kind kind, NameToken.Role role) {
        String @Nullable [] languages = null;
        for (String line : NameTables.scriptLines(file)) {
            String[] cells = line.split("\t", -1);
            if (languages == null) {
                languages = cells;
                continue;
            }
            String[] english = cells[0].split(";");
            List<Word> main = words(english[0], role);
            Set<String> others = new LinkedHashSet<>();
            List<List<Word>> otherNames = new ArrayList<>();
            for (int i = 1; i < english.length; i++) {
                List<Word> other = words(english[i], role);
                if (other.size() == 1) {
                    others.add(other.get(0).canonical());
                    others.add(english[i]);
                } else if (kind == Kind.KNOWN_NAME) {
                    otherNames.add(other);
                }
            }
            others.remove(main.get(0).canonical());
            List<String> otherWords = List.copyOf(others);
            Kind of = main.size() == 1 && main.get(0).role() == NameToken.Role.CONNECTOR ? Kind.CONNECTOR : kind;
            for (int i = 1; i < cells.length; i++) {
                int mask = switch (languages[i]) {
                    case "zh" -> ScriptLexicon.ZH;
                    case "ja" -> ScriptLexicon.JA;
                    case "ko" -> ScriptLexicon.KO;
                    default -> ScriptLexicon.ALL;
                };
                for (String word : cells[i].split(";")) {
                    if (!word.isEmpty()) {
                        add(word, of, main, otherWords, otherNames, mask);
                    }
                }
            }
        }
    }

    /** English words in their canonical forms and roles. */
    private static List<Word> words(String english, NameToken.Role role) {
        String[] words = english.split(" ");
        Lexicon lexicon = Lexicon.standard();
        List<Word> out = new ArrayList<>(words.length);
        int i = 0;
        while (i < words.length) {
            Term term = null;
            int length = 1;
            LexiconNode node = lexicon.first(words[i]);
            for (int k = i; node != null; node = ++k < words.length ? node.next(words[k]) : null) {
                if (node.term() != null && (k > i || role != NameToken.Role.DISTINCTIVE || words[i].length() > 1)) {
                    term = node.term();
                    length = k - i + 1;
                }
            }
            if (term == null) {
                out.add(new Word(role, words[i]));
            } else {
                NameToken.Role known =
                        term.role() == NameToken.Role.NUMBER && role == NameToken.Role.PLACE ? role : term.role();
                out.add(new Word(
                        role == NameToken.Role.PLACE && words.length == 1 ? NameToken.Role.PLACE : known,
                        term.canonical()));
            }
            i += length;
        }
        return List.copyOf(out);
    }

    private void add(
            String word,
            Kind kind,
            List<Word> english,
            List<String> others,
            List<List<Word>> otherNames,
            int languages) {
        String folded = Folding.fold(word);
        boolean run = ScriptLexicon.isWithoutSpaces(folded.charAt(0));
        boolean stem = !run && folded.endsWith("-");
        if (!run && !stem && folded.contains(" ")) {
            return;
        }
        String key = ScriptLexicon.key(stem ? folded.substring(0, folded.length() - 1) : folded);
        boolean letter = run && letters.containsKey(key);
        ScriptEntry entry = new ScriptEntry(key, kind, english, others, otherNames, languages, letter);
        if (run) {
            addRun(entry);
        } else {
            (stem ? stems : words).putIfAbsent(key, entry);
        }
    }

    private void addRun(ScriptEntry entry) {
        List<ScriptEntry> known = runs.computeIfAbsent(entry.key(), k -> new ArrayList<>(1));
        for (ScriptEntry other : known) {
            // a known name hides no word, because names can be ignored
            boolean seen = other.kind() != Kind.KNOWN_NAME || entry.kind() == Kind.KNOWN_NAME;
            if (seen && (other.languages() & entry.languages()) == entry.languages()) {
                return;
            }
        }
        known.add(entry);
    }
}
