package org.dealtrace.matching.internal.lexicon;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.dealtrace.matching.name.token.NameToken;
import org.jspecify.annotations.Nullable;

/**
 * The known words and terms, as a tree over words. Most unknown words need one hash look-up. {@link LexiconSource}
 * reads it from the tables.
 */
public final class Lexicon {

    /** Shorter beginnings of clipped words are too ambiguous. */
    private static final int SHORTEST_CLIPPED = 4;
    /** A word with fewer letters less is an inflected form rather than clipped. */
    private static final int LEAST_CLIPPED = 2;

    private static final int MOST_CLIPPED_MEANINGS = 3;

    private static final Lexicon STANDARD = new Lexicon();

    private final LexiconNode root;
    private final Map<String, Set<String>> countries;
    private final Map<String, Integer> commonness;
    /** The words with a commonness. */
    private final NavigableSet<String> canonical;

    private final Supplier<OtherScripts> scripts;

    private Lexicon() {
        LexiconSource source = new LexiconSource();
        root = source.root;
        countries = source.countries;
        commonness = source.commonness;
        canonical = new TreeSet<>(commonness.keySet());
        scripts = () -> {
            throw new IllegalStateException("no reader of other scripts was given; use Lexicon.with");
        };
    }

    /** The same words with another reader of other scripts. */
    private Lexicon(Lexicon other, Supplier<OtherScripts> scripts) {
        this.root = other.root;
        this.countries = other.countries;
        this.commonness = other.commonness;
        this.canonical = other.canonical;
        this.scripts = scripts;
    }

    public static Lexicon standard() {
        return STANDARD;
    }

    /** The codes of the countries of a place, by its canonical name; empty if unknown. */
    public Set<String> countries(String place) {
        return countries.getOrDefault(place, Set.of());
    }

    /** The same words with a reader of other scripts, made with the first word in another script. */
    public Lexicon with(Supplier<OtherScripts> reader) {
        return new Lexicon(this, reader);
    }

    /** The same, but known companies in text without spaces are ignored. */
    public Lexicon withoutNames() {
        OtherScripts reader = scripts().withoutNames();
        return with(() -> reader);
    }

    /** The same, but known companies in text without spaces get their n-th other name, if they have it. */
    public Lexicon byOtherName(int which) {
        OtherScripts reader = scripts().byOtherName(which);
        return with(() -> reader);
    }

    /** The reader of words in other scripts. */
    public OtherScripts scripts() {
        return scripts.get();
    }

    /** The node of a word at the beginning of a phrase, or null. */
    @Nullable
    public LexiconNode first(String word) {
        return root.next(word);
    }

    /** Whether a word is a legal form at the end of names. */
    public boolean isFormAtEnd(String word) {
        LexiconNode node = first(word);
        return node != null && node.legal() != null && node.legal().position().last;
    }

    /** The term of a single word, or null. */
    @Nullable
    public Term term(String word) {
        LexiconNode node = first(word);
        return node == null ? null : node.term();
    }

    /**
     * The most common generic word with this beginning, with the two next ones as alternatives: {@code communi}. Null
     * if there is none, or if the beginning is a known word.
     */
    @Nullable
    public Term clipped(String beginning) {
        if (beginning.length() < SHORTEST_CLIPPED || first(beginning) != null) {
            return null;
        }
        List<String> words = canonical.tailSet(beginning).stream()
                .takeWhile(word -> word.startsWith(beginning))
                .filter(word -> word.length() >= beginning.length() + LEAST_CLIPPED && isGeneric(word))
                .sorted(Comparator.comparingInt(word -> -commonness(word)))
                .limit(MOST_CLIPPED_MEANINGS)
                .toList();
        return words.isEmpty()
                ? null
                : new Term(NameToken.Role.GENERIC, words.get(0), words.subList(1, words.size()), true);
    }

    private boolean isGeneric(String word) {
        Term term = term(word);
        return term != null
                && term.role() == NameToken.Role.GENERIC
                && term.canonical().equals(word);
    }

    /** 1 (rare) to 5 (in every fiftieth name or more) for a word of the table; else 0. */
    public int commonness(String word) {
        return commonness.getOrDefault(word, 0);
    }
}
