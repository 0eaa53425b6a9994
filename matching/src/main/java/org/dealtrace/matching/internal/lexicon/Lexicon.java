package org.dealtrace.matching.internal.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.dealtrace.internal.DataFile;
import org.dealtrace.internal.LegalFormTable;
import org.dealtrace.matching.internal.tables.NameTables;
import org.dealtrace.matching.internal.words.NameTokenizer;
import org.dealtrace.matching.name.token.LegalForm;
import org.dealtrace.matching.name.token.NameToken;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known about words before a name is seen, as one tree over words: from the root along the words of
 * a term to what they mean. For most words, one hash look-up shows that the lexicon does not have them.
 *
 * <p>Read from the CSV files beside this class: generic words by language with their concept, abbreviations, places,
 * numbers, connectors, what stock lists add, markers, and the {@linkplain LegalFormSpellings legal forms}. An earlier
 * file wins where two give the same word a role, in the order of the constructor.
 */
public final class Lexicon {

    private static final Lexicon STANDARD = new Lexicon();

    /**
     * A country is in one name of a thousand or so, another place in one of some thousands; in a register of that place
     * in more.
     */
    private static final int COUNTRY = 2;

    private static final int OTHER_PLACE = 1;

    private final Map<String, LexiconNode> root;

    /** By canonical name. */
    private final Map<String, Term> places;

    /**
     * The codes of the countries that places lie in, by canonical name; of some hundred regions no country is known.
     */
    private final Map<String, Set<String>> countries;

    private final Map<String, Integer> commonness;
    private final ClippedWords clips;
    private final Supplier<OtherScripts> scripts;

    private Lexicon() {
        root = new HashMap<>(1 << 15);
        places = new HashMap<>();
        countries = new HashMap<>();
        commonness = new HashMap<>();
        scripts = () -> {
            throw new IllegalStateException("no reader of other scripts was given; use Lexicon.with");
        };
        readNumbers();
        readConnectors();
        readGeneric();
        readPlaces();
        readAbbreviations();
        readTails();
        readMarkers();
        readLegalForms();
        countries.replaceAll((place, codes) -> Set.copyOf(codes));
        clips = new ClippedWords(root, commonness);
    }

    /** The same words with another reader of other scripts. */
    private Lexicon(Lexicon other, Supplier<OtherScripts> scripts) {
        this.root = other.root;
        this.places = other.places;
        this.countries = other.countries;
        this.commonness = other.commonness;
        this.clips = other.clips;
        this.scripts = scripts;
    }

    public static Lexicon standard() {
        return STANDARD;
    }

    /** The codes of the countries that a place, by its canonical name, is or lies in; empty where none is known. */
    public Set<String> countries(String place) {
        return countries.getOrDefault(place, Set.of());
    }

    /** The same words with a reader of other scripts, which is made when the first word in another script is met. */
    public Lexicon with(Supplier<OtherScripts> reader) {
        return new Lexicon(this, reader);
    }

    /** The same, but text without spaces is taken as it reads, whether or not it names a known company. */
    public Lexicon withoutNames() {
        OtherScripts reader = scripts().withoutNames();
        return with(() -> reader);
    }

    /**
     * The same, but known companies in text without spaces are called by another of their names, where they have so
     * many.
     */
    public Lexicon byOtherName(int which) {
        OtherScripts reader = scripts().byOtherName(which);
        return with(() -> reader);
    }

    /** What reads the words in other scripts. */
    public OtherScripts scripts() {
        return scripts.get();
    }

    @Nullable
    public LexiconNode first(String word) {
        return root.get(word);
    }

    /** Whether a word is a legal form that stands at the end of names. */
    public boolean isFormAtEnd(String word) {
        LexiconNode node = first(word);
        return node != null && node.legal != null && node.legal.position().last;
    }

    /** The term of a single word, or null. */
    @Nullable
    public Term term(String word) {
        LexiconNode node = root.get(word);
        return node == null ? null : node.term;
    }

    /** The likeliest full word for a clipped one, followed by other possible words; or null. */
    @Nullable
    public Term clipped(String word) {
        return clips.of(word);
    }

    /** 1 (rare) to 5 (in every fiftieth name or more) for a word of the background table, 0 for any other. */
    public int commonness(String canonical) {
        return commonness.getOrDefault(canonical, 0);
    }

    private LexiconNode node(String text) {
        LexiconNode node = null;
        for (String word : NameTokenizer.ofTerm(text)) {
            node = node == null ? root.computeIfAbsent(word, k -> new LexiconNode()) : node.child(word);
        }
        if (node == null) {
            throw new IllegalStateException("a term without letters: '" + text + "'");
        }
        return node;
    }

    private void put(String text, Term term) {
        LexiconNode node = node(text);
        if (node.term == null) {
            node.term = term;
        }
    }

    private void readNumbers() {
        for (DataFile.Row row : NameTables.rows("numbers.csv", "word,languages,value")) {
            put(row.get(0), new Term(NameToken.Role.NUMBER, row.get(2)));
        }
    }

    private void readConnectors() {
        for (DataFile.Row row : NameTables.rows("connectors.csv", "word,languages,canonical")) {
            put(row.get(0), new Term(NameToken.Role.CONNECTOR, row.get(2)));
        }
    }

    private void readGeneric() {
        List<DataFile.Row> rows = NameTables.rows("generic-words.csv", "word,languages,concept,role,commonness");
        for (DataFile.Row row : rows) {
            put(row.get(0), new Term(role(row), row.get(2)));
            int level = Integer.parseInt(row.get(4));
            if (level < 1 || level > 5) {
                throw row.error("commonness is 1 to 5");
            }
            commonness.merge(row.get(2), level, Math::max);
        }
        // English plurals last, so that a listed word always wins.
        for (DataFile.Row row : rows) {
            String word = row.get(0);
            if (row.get(1).startsWith("en") && word.length() > 3 && word.indexOf(' ') < 0 && !word.endsWith("s")) {
                put(plural(word), new Term(role(row), row.get(2)));
            }
        }
    }

    /** A word such as "star" has translations and a commonness but tells companies apart nevertheless. */
    private static NameToken.Role role(DataFile.Row row) {
        return switch (row.get(3)) {
            case "generic" -> NameToken.Role.GENERIC;
            case "distinctive" -> NameToken.Role.DISTINCTIVE;
            default -> throw row.error("role is generic or distinctive");
        };
    }

    private static String plural(String word) {
        int n = word.length();
        if (word.endsWith("y") && "aeiou".indexOf(word.charAt(n - 2)) < 0) {
            return word.substring(0, n - 1) + "ies";
        }
        return word.endsWith("ch") || word.endsWith("sh") || word.endsWith("x") ? word + "es" : word + "s";
    }

    private void readPlaces() {
        for (DataFile.Row row : NameTables.rows("places.csv", "name,canonical,kind,country")) {
            Term place = new Term(NameToken.Role.PLACE, row.get(1));
            places.putIfAbsent(row.get(1), place);
            put(row.get(0), place);
            if (!row.get(3).isEmpty()) {
                countries.computeIfAbsent(row.get(1), k -> new HashSet<>(2)).add(row.get(3));
            }
            commonness.merge(row.get(1), row.get(2).equals("country") ? COUNTRY : OTHER_PLACE, Math::max);
        }
    }

    private void readAbbreviations() {
        for (DataFile.Row row : NameTables.rows("abbreviations.csv", "short,full,alternatives")) {
            String full = row.get(1);
            Term meaning = meaning(full);
            List<String> alternatives = new ArrayList<>();
            if (!row.get(2).isEmpty()) {
                for (String other : row.get(2).split(" ")) {
                    String form = meaning(other).canonical();
                    if (!form.equals(meaning.canonical()) && !alternatives.contains(form)) {
                        alternatives.add(form);
                    }
                }
            }
            Term term = new Term(meaning.role(), meaning.canonical(), List.copyOf(alternatives), true);
            String shortForm = row.get(0);
            if (shortForm.endsWith(".")) {
                node(shortForm).dotted = term;
            } else {
                put(shortForm, term);
            }
        }
    }

    private Term meaning(String word) {
        Term known = places.containsKey(word) ? places.get(word) : term(word);
        return known != null ? known : new Term(NameToken.Role.GENERIC, word);
    }

    private void readTails() {
        for (DataFile.Row row : NameTables.rows("listing-tails.csv", "phrase,kind")) {
            switch (row.get(1)) {
                case "tail" -> node(row.get(0)).tail = true;
                case "share" -> node(row.get(0)).share = true;
                case "currency" -> node(row.get(0)).currency = true;
                case "exchange" -> node(row.get(0)).exchange = true;
                default -> throw row.error("kind is tail, share, currency or exchange");
            }
        }
    }

    private void readMarkers() {
        for (DataFile.Row row : NameTables.rows("markers.csv", "marker,kind,where")) {
            node(row.get(0)).marker = new LexiconNode.Marker(
                    LexiconNode.MarkerKind.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                    row.get(2).equals("everywhere"));
        }
    }

    private void readLegalForms() {
        for (LegalFormTable.Form entry : LegalFormTable.forms()) {
            LegalForm form = LegalForm.ofCompareForm(entry.compare()).orElseThrow();
            LegalFormSpellings.Position position = LegalFormSpellings.position(entry);
            for (List<String> words : LegalFormSpellings.spellings(entry.written())) {
                LexiconNode node = root.computeIfAbsent(words.get(0), k -> new LexiconNode());
                for (String word : words.subList(1, words.size())) {
                    node = node.child(word);
                }
                LegalFormSpellings.Match before = node.legal;
                node.legal = before == null
                        ? new LegalFormSpellings.Match(form, position)
                        : new LegalFormSpellings.Match(
                                before.form(), before.position().or(position));
            }
        }
    }
}
