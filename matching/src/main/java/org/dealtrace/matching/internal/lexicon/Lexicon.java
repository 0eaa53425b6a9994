package org.dealtrace.matching.internal.lexicon;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.dealtrace.matching.internal.tables.SortedTable;
import org.jspecify.annotations.Nullable;

/**
 * The known words and terms, as a tree over words. Most unknown words need one hash look-up. See {@link LexiconSource}
 * for the source files. Nodes are made on demand.
 */
public final class Lexicon {

    private static final Lexicon STANDARD = new Lexicon();

    private final SortedTable table;
    private final AtomicReferenceArray<@Nullable LexiconNode> nodes;
    private final Supplier<OtherScripts> scripts;

    private Lexicon() {
        table = SortedTable.shipped(LexiconSource.FILE, LexiconSource::texts);
        nodes = new AtomicReferenceArray<>(table.size());
        scripts = () -> {
            throw new IllegalStateException("no reader of other scripts was given; use Lexicon.with");
        };
    }

    /** The same words with another reader of other scripts. */
    private Lexicon(Lexicon other, Supplier<OtherScripts> scripts) {
        this.table = other.table;
        this.nodes = other.nodes;
        this.scripts = scripts;
    }

    public static Lexicon standard() {
        return STANDARD;
    }

    /** The codes of the countries of a place, by its canonical name; empty if unknown. */
    public Set<String> countries(String place) {
        int at = table.find(LexiconSource.ABOUT + place);
        // behind the commonness
        return at < 0 || table.text(at).length() < 2
                ? Set.of()
                : Set.of(table.text(at).substring(2).split(" "));
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

    @Nullable
    public LexiconNode first(String word) {
        return node(word);
    }

    /** The node at the end of a path. */
    @Nullable
    LexiconNode node(String path) {
        int at = table.find(path);
        if (at < 0) {
            return null;
        }
        LexiconNode known = nodes.get(at);
        if (known == null) {
            known = new LexiconNode(this, path, table.text(at));
            nodes.set(at, known);
        }
        return known;
    }

    /** Whether a word is a legal form at the end of names. */
    public boolean isFormAtEnd(String word) {
        LexiconNode node = first(word);
        return node != null && node.legal != null && node.legal.position().last;
    }

    /** The term of a single word, or null. */
    @Nullable
    public Term term(String word) {
        LexiconNode node = first(word);
        return node == null ? null : node.term;
    }

    /** The likeliest full word of a clipped one, with others as alternatives; or null. */
    @Nullable
    public Term clipped(String word) {
        return ClippedWords.of(word, this, table);
    }

    /** 1 (rare) to 5 (in every fiftieth name or more) for a word of the table; else 0. */
    public int commonness(String canonical) {
        int at = table.find(LexiconSource.ABOUT + canonical);
        return at < 0 ? 0 : table.text(at).charAt(0) - '0';
    }
}
