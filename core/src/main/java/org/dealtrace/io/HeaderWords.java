package org.dealtrace.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.internal.DataFile;
import org.dealtrace.internal.Spelling;
import org.dealtrace.io.internal.ShippedLists;
import org.dealtrace.io.internal.TableHeader;

/** The names that columns have, in the formats and in lists and exports of several languages ({@value #FILE}). */
final class HeaderWords {

    static final String FILE = "headers.csv";

    static final String LIST = "list";

    static final String DEALS = "deals";

    /** Copies of the China Global Investment Tracker. */
    static final String TRACKER = "tracker";

    private static final Map<String, List<String>> WORDS = read();
    private static final Set<String> KEYS = keys(key -> !key.startsWith(TRACKER));
    private static final Set<String> COUNTRIES = keys((LIST + ":country")::equals);
    private static final Set<String> LIST_NAMES = keys((LIST + ":name")::equals);

    /** The most letters of a name that is compared with others. */
    private static final int LONGEST = 60;

    /** An amount in millions of US dollars: a word for each of the three, and for no other dollar. */
    private static final Pattern MILLIONS_OF_DOLLARS = Pattern.compile(
            "(?isu)(?=.*(value|amount|price|size|volume|consideration|valor|importe|monto|precio|valeur|montant|prix|wert"
                    + "|betrag|preis|volumen|valore|importo|prezzo|сумма|стоимость|цена|[金总總]额|金額|价值|価値|价格|对价|금액))"
                    + "(?=.*((?<!\\p{L})(millions?|millionen|millones|milioni|milhões|mio|mln|mn|mm|m|млн)(?!\\p{L})"
                    + "|(\\$|usd)mm?(?!\\p{L})|musd|百万|백만))"
                    + "(?=.*((?<![a-z])(us)?\\$|usd|dollars|dólares|долл|美元|ドル|달러))"
                    + "(?!.*(canad|austral|hong|singap|taiw|zealand|[港加澳台新])).*");

    private static final Pattern BRACKETED = Pattern.compile("[(（\\[][^)）\\]]*[)）\\]]");

    /** What is between a word for a country and one for a party, as a key has it. */
    private static final Pattern OF = Pattern.compile("^(dela|della|del|des|der|dell|du|de|do|da|di|of)|[の的]$");

    /** Columns whose word may have any words before it; a date or an id may be one of something else. */
    private static final Set<String> AT_THE_END = Set.of("name", "post", "target", "acquirer", "seller");

    private static final List<TableForm<?>> FORMS =
            List.of(RecommendationTable.FORM, CompanyTable.FORM, DealTable.FORM);

    private HeaderWords() {}

    private static Map<String, List<String>> read() {
        Map<String, List<String>> words = new HashMap<>();
        for (DataFile.Row row : ShippedLists.table(FILE, "table,column,language,words")) {
            words.computeIfAbsent(row.get(0) + ":" + row.get(1), k -> new ArrayList<>(List.of(row.get(1))))
                    .addAll(List.of(row.get(3).split("\\|")));
        }
        return Map.copyOf(words);
    }

    private static Set<String> keys(Predicate<String> column) {
        return WORDS.entrySet().stream()
                .filter(entry -> column.test(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .map(TableHeader::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean isWord(String cell) {
        return KEYS.contains(TableHeader.key(cell));
    }

    /** Whether this is a name for the column of names in a list of companies. */
    static boolean isListName(String column) {
        return LIST_NAMES.contains(TableHeader.key(column));
    }

    /** Every name of a column, its own first. */
    static List<String> of(String table, String column) {
        return WORDS.getOrDefault(table + ":" + column, List.of(column));
    }

    static Set<String> columns(String table) {
        return WORDS.keySet().stream()
                .filter(key -> key.startsWith(table + ":"))
                .map(key -> key.substring(table.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The columns that a header lacks, by the keys of their names. */
    static Map<String, String> lacking(String table, Collection<String> more, TableHeader header) {
        Map<String, String> byWord = new HashMap<>();
        Stream.concat(columns(table).stream(), more.stream())
                .filter(column -> !has(header, table, column))
                .forEach(
                        column -> of(table, column).forEach(word -> byWord.putIfAbsent(TableHeader.key(word), column)));
        return byWord;
    }

    /**
     * The columns that a header lacks and that a longer name in it means: a word for the column with a remark in
     * brackets, "Company (alias)", or, for parties and posts, with words before it, "Chinese mission". A column that
     * two names mean stays unknown.
     *
     * @return the header's names by column
     */
    static Map<String, String> within(String table, TableHeader header) {
        Map<String, String> lacking = lacking(table, List.of(), header);
        Map<String, String> found = new TreeMap<>();
        Set<String> twice = new HashSet<>();
        for (String name : header.names()) {
            if (!isWord(name) && name.length() <= LONGEST) {
                meaning(name, lacking)
                        .filter(column -> found.putIfAbsent(column, name) != null)
                        .ifPresent(twice::add);
            }
        }
        found.keySet().removeAll(twice);
        return found;
    }

    /** Whether a name has the word country in it, or one that lists use for it. */
    static boolean isLikeCountry(String name) {
        return name.toLowerCase(Locale.ROOT).contains("country") || COUNTRIES.contains(TableHeader.key(name));
    }

    /**
     * The names in a header that are a word for a country beside one for a role, such as "Buyer country" or "País del
     * comprador". The role's own column comes first.
     *
     * @param named what the header calls the role
     */
    static List<String> countries(String role, String named, TableHeader header) {
        Set<String> roles = Stream.concat(of(DEALS, role).stream(), Stream.of(named))
                .map(TableHeader::key)
                .collect(Collectors.toSet());
        Stream<String> beside = header.names().stream().filter(name -> {
            String key = TableHeader.key(name);
            return COUNTRIES.stream()
                    .filter(word -> key.startsWith(word) || key.endsWith(word))
                    .map(word -> key.substring(
                            key.startsWith(word) ? word.length() : 0,
                            key.startsWith(word) ? key.length() : key.length() - word.length()))
                    .anyMatch(rest -> roles.contains(rest)
                            || roles.contains(OF.matcher(rest).replaceAll("")));
        });
        return Stream.concat(of(DEALS, role + "_country").stream(), beside).toList();
    }

    private static Optional<String> meaning(String name, Map<String, String> lacking) {
        String bare = BRACKETED.matcher(name).replaceAll(" ");
        String column = bare.equals(name) ? null : lacking.get(TableHeader.key(bare));
        String[] words = bare.strip().split("[^\\p{L}\\p{N}]+");
        for (int from = 1; from < words.length && column == null; from++) {
            String end =
                    lacking.get(TableHeader.key(String.join(" ", List.of(words).subList(from, words.length))));
            column = end != null && AT_THE_END.contains(end) ? end : null;
        }
        if (column == null
                && lacking.containsValue(DealTable.VALUE)
                && MILLIONS_OF_DOLLARS.matcher(name).matches()) {
            return Optional.of(DealTable.VALUE);
        }
        return Optional.ofNullable(column);
    }

    /** The lacking column that a misspelt name probably means; empty if none is near. */
    static Optional<String> nearest(String name, Map<String, String> lacking) {
        return name.length() > LONGEST || isWord(name)
                ? Optional.empty()
                : Spelling.nearest(TableHeader.key(name), lacking.keySet()).map(lacking::get);
    }

    static boolean has(TableHeader header, String table, String column) {
        return of(table, column).stream().anyMatch(header::has);
    }

    /**
     * Refuses a column name that no format has, because its cells would be lost.
     *
     * @throws IllegalArgumentException if no format has such a column
     */
    static void check(String column, String header) {
        boolean reversed = isOwn(header) && !isOwn(column);
        if (isKnown(column) && !reversed) {
            return;
        }
        String hint = reversed || isKnown(header)
                ? "Give the column first, then the header: " + header + ", " + column + "."
                : Spelling.nearest(TableHeader.key(column), formatNames())
                        .map(near -> "Did you mean " + near + "?")
                        .orElse("");
        throw new IllegalArgumentException("no format has a column '" + column + "'. " + hint + " The columns are "
                + String.join(", ", formatNames()) + ". For a column of your own write " + TableHeader.ATTRIBUTE
                + column);
    }

    private static boolean isKnown(String column) {
        return isOwn(column) || FORMS.stream().anyMatch(form -> form.isKnown().test(column));
    }

    /** Whether this is a format's own name of a column, and not only one that some files use. */
    private static boolean isOwn(String column) {
        return TableHeader.isAttribute(column)
                || DealTable.isOfRole(column)
                || CrunchbaseDeals.knows(column)
                || ChinaTrackerDeals.knows(column)
                || formatNames().stream().anyMatch(name -> TableHeader.key(name).equals(TableHeader.key(column)));
    }

    /** The formats' own names, without those that begin with a party's role. */
    private static Set<String> formatNames() {
        return Stream.of(
                        FORMS.stream().flatMap(form -> form.columns().stream()).map(TableForm.Column::name),
                        DealTableForm.COLUMNS.values().stream(),
                        columns(DEALS).stream())
                .flatMap(all -> all)
                .filter(name -> DealTableForm.COLUMNS.containsValue(name) || !DealTable.isOfRole(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
