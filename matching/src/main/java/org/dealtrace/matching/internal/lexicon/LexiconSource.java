package org.dealtrace.matching.internal.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dealtrace.internal.DataFile;
import org.dealtrace.internal.LegalFormTable;
import org.dealtrace.matching.internal.tables.NameTables;
import org.dealtrace.matching.internal.words.NameTokenizer;
import org.dealtrace.matching.name.token.NameToken;
import org.jspecify.annotations.Nullable;

/**
 * Makes the table of the {@link Lexicon} from CSV files: generic words by language with their concept, abbreviations,
 * places, numbers, connectors, listing tails, markers, and {@linkplain LegalFormSpellings legal forms}. If two files
 * have the same words, the first one in {@link #texts()} counts.
 *
 * <p>Keys are the paths to all nodes, words joined by {@link LexiconNode#GAP}.
 */
public final class LexiconSource {

    /** The name of the table. */
    public static final String FILE = "lexicon.bin";

    /** Before a canonical word, for its commonness and the country codes of a place. */
    static final String ABOUT = "=";

    /** The commonness of countries, in about one name of a thousand, and of other places, in one of some thousands. */
    private static final int COUNTRY = 2;

    private static final int OTHER_PLACE = 1;

    private final Map<String, LexiconNode.Text> nodes = new HashMap<>();

    /** By canonical name. */
    private final Map<String, Term> places = new HashMap<>();

    /** The country codes of places, by canonical name; some hundred regions have none. */
    private final Map<String, TreeSet<String>> countries = new HashMap<>();

    private final Map<String, Integer> commonness = new HashMap<>();

    private LexiconSource() {}

    /** The texts of the table. */
    public static SortedMap<String, String> texts() {
        LexiconSource source = new LexiconSource();
        source.readNumbers();
        source.readConnectors();
        source.readGeneric();
        source.readPlaces();
        source.readAbbreviations();
        source.readTails();
        source.readMarkers();
        source.readLegalForms();
        SortedMap<String, String> texts = new TreeMap<>();
        source.nodes.forEach((words, node) -> texts.put(words, node.toString()));
        source.commonness.forEach((canonical, level) -> {
            TreeSet<String> codes = source.countries.getOrDefault(canonical, new TreeSet<>());
            texts.put(ABOUT + canonical, level + (codes.isEmpty() ? "" : " " + String.join(" ", codes)));
        });
        return texts;
    }

    private LexiconNode.Text node(String text) {
        List<String> words = NameTokenizer.ofTerm(text);
        if (words.isEmpty()) {
            throw new IllegalStateException("a term without letters: '" + text + "'");
        }
        return node(words);
    }

    private LexiconNode.Text node(List<String> words) {
        StringBuilder path = new StringBuilder(words.get(0));
        for (String next : words.subList(1, words.size())) {
            nodes.computeIfAbsent(path.toString(), k -> new LexiconNode.Text()).goesOn = true;
            path.append(LexiconNode.GAP).append(next);
        }
        return nodes.computeIfAbsent(path.toString(), k -> new LexiconNode.Text());
    }

    private @Nullable Term term(String word) {
        LexiconNode.Text node = nodes.get(word);
        return node == null ? null : node.term;
    }

    private void put(String text, Term term) {
        LexiconNode.Text node = node(text);
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
        // English plurals last, so that listed words have priority
        for (DataFile.Row row : rows) {
            String word = row.get(0);
            if (row.get(1).startsWith("en") && word.length() > 3 && word.indexOf(' ') < 0 && !word.endsWith("s")) {
                put(plural(word), new Term(role(row), row.get(2)));
            }
        }
    }

    /** Words such as "star" have translations and a commonness, but are distinctive. */
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
                countries.computeIfAbsent(row.get(1), k -> new TreeSet<>()).add(row.get(3));
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
            LegalFormSpellings.Position position = LegalFormSpellings.position(entry);
            for (List<String> words : LegalFormSpellings.spellings(entry.written())) {
                LexiconNode.Text node = node(words);
                node.position = node.position == null ? position : node.position.or(position);
                node.form = node.form == null ? entry.compare() : node.form;
            }
        }
    }
}
