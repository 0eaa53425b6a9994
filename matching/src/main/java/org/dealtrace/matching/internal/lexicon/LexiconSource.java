package org.dealtrace.matching.internal.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dealtrace.internal.DataFile;
import org.dealtrace.internal.LegalFormTable;
import org.dealtrace.matching.internal.tables.NameTables;
import org.dealtrace.matching.internal.words.NameTokenizer;
import org.dealtrace.matching.name.token.LegalForm;
import org.dealtrace.matching.name.token.NameToken;

/**
 * Reads the tables of the {@link Lexicon}: generic words by language with their concept, abbreviations, places,
 * numbers, connectors, listing tails, markers, and {@linkplain LegalFormSpellings legal forms}. If two files have the
 * same words, the first one in the order of the constructor counts.
 */
final class LexiconSource {

    /** The commonness of countries, in about one name of a thousand, and of other places, in one of some thousands. */
    private static final int COUNTRY = 2;

    private static final int OTHER_PLACE = 1;

    /** By their first words. */
    final LexiconNode root = new LexiconNode();

    /** By canonical name. */
    private final Map<String, Term> places = new HashMap<>();

    /** The country codes of places, by canonical name; some hundred regions have none. */
    final Map<String, Set<String>> countries = new HashMap<>();

    /** By canonical form. */
    final Map<String, Integer> commonness = new HashMap<>();

    LexiconSource() {
        readNumbers();
        readConnectors();
        readGeneric();
        readPlaces();
        readAbbreviations();
        readTails();
        readMarkers();
        readLegalForms();
        countries.replaceAll((place, codes) -> Set.copyOf(codes));
    }

    private LexiconNode node(String text) {
        List<String> words = NameTokenizer.ofTerm(text);
        if (words.isEmpty()) {
            throw new IllegalStateException("a term without letters: '" + text + "'");
        }
        return node(words);
    }

    private LexiconNode node(List<String> words) {
        LexiconNode node = root;
        for (String word : words) {
            node = node.grow(word);
        }
        return node;
    }

    private void put(String text, Term term) {
        node(text).mean(term);
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
                countries.computeIfAbsent(row.get(1), k -> new HashSet<>()).add(row.get(3));
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
                node(shortForm).meanWithDot(term);
            } else {
                put(shortForm, term);
            }
        }
    }

    private Term meaning(String word) {
        Term place = places.get(word);
        LexiconNode node = root.next(word);
        Term known = place != null || node == null ? place : node.term();
        return known != null ? known : new Term(NameToken.Role.GENERIC, word);
    }

    private void readTails() {
        for (DataFile.Row row : NameTables.rows("listing-tails.csv", "phrase,kind")) {
            node(row.get(0)).add(LexiconNode.Listing.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
        }
    }

    private void readMarkers() {
        for (DataFile.Row row : NameTables.rows("markers.csv", "marker,kind,where")) {
            node(row.get(0))
                    .mark(new LexiconNode.Marker(
                            LexiconNode.MarkerKind.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                            row.get(2).equals("everywhere")));
        }
    }

    private void readLegalForms() {
        for (LegalFormTable.Form entry : LegalFormTable.forms()) {
            LegalFormSpellings.Match match = new LegalFormSpellings.Match(
                    LegalForm.ofCompareForm(entry.compare()).orElseThrow(), LegalFormSpellings.position(entry));
            for (List<String> words : LegalFormSpellings.spellings(entry.written())) {
                node(words).addLegal(match);
            }
        }
    }
}
