package org.dealtrace.outcome;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.DealParty;
import org.dealtrace.Identifier;
import org.dealtrace.InputException;
import org.dealtrace.InputReport;
import org.dealtrace.PartialDate;
import org.dealtrace.SourceRow;
import org.dealtrace.Truth;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.TableReader;

/**
 * Who owned whom, and when. It shows, for example, that the German bidder of a deal belongs to a Chinese company.
 *
 * <p>Entries are followed from a party up to an owner without an entry of its own: the ultimate owner. Of several
 * owners at one time, the one with more than half decides. If no owner has more than half, or two have it on the day of
 * a sale, all are followed. The party then counts as from a country only if all its owners do. If the dates of an entry
 * leave open whether it held at the deal's date, the answer is unknown.
 *
 * <p>A party is found in the table by an identifier ({@code lei:…}) or by one of its names, compared without regard to
 * case, accents, punctuation, spacing and full- or half-width forms, and else exactly: "Grand Chip Investment GmbH" is
 * found as "GRAND CHIP INVESTMENT, GmbH" but not as "Grand Chip", because a wrong owner turns a domestic deal into a
 * foreign one. {@link #spelledBy} takes a second form of names in which they may also be equal. A party that is entered
 * as its own owner is its own ultimate owner, so the table can supply a country that the deals lack.
 *
 * <p>Immutable; the order of entries does not matter.
 */
public final class OwnershipTable {

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    /** Names whose forms are kept; a kilobyte each at most. */
    private static final int MOST_KEPT = 10_000;

    private static final OwnershipTable EMPTY = new OwnershipTable(List.of(), Optional.empty());

    /**
     * One owner of one party.
     *
     * @param party a name of the party as written, or an identifier of it as {@code scheme:value}
     * @param owner a name of the owner as written, or an identifier of it
     * @param ownerCountry the owner's country, when known
     * @param sharePercent the owner's share, above 0 and up to 100, when known
     * @param from since when, when known
     * @param until until when, when it has ended and is known
     * @param source where it was read
     */
    public record Entry(
            String party,
            String owner,
            Optional<Country> ownerCountry,
            Optional<BigDecimal> sharePercent,
            Optional<PartialDate> from,
            Optional<PartialDate> until,
            SourceRow source) {

        public Entry {
            Objects.requireNonNull(ownerCountry, "ownerCountry");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(source, "source");
            if (key(party).isEmpty() || key(owner).isEmpty()) {
                throw new IllegalArgumentException(
                        "ownership of '" + party + "' by '" + owner + "' at " + source + " must name both sides");
            }
            if (sharePercent.isPresent()
                    && (sharePercent.get().signum() <= 0
                            || sharePercent.get().compareTo(BigDecimal.valueOf(100)) > 0)) {
                throw new IllegalArgumentException("share of '" + owner + "' in '" + party + "' at " + source
                        + " must be above 0 and up to 100 percent but was " + sharePercent.get());
            }
            if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get()) == Truth.YES) {
                throw new IllegalArgumentException("ownership of '" + party + "' by '" + owner + "' at " + source
                        + " must not end before it begins but was " + from.get() + " to " + until.get());
            }
        }

        /** An owner at all times, with nothing else known. */
        public static Entry of(String party, String owner, Country ownerCountry) {
            return new Entry(
                    party,
                    owner,
                    Optional.of(ownerCountry),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    SourceRow.NONE);
        }

        /** The same owner, from this date on. */
        public Entry since(PartialDate date) {
            return new Entry(party, owner, ownerCountry, sharePercent, Optional.of(date), until, source);
        }

        /** The same owner, to this date. */
        public Entry until(PartialDate date) {
            return new Entry(party, owner, ownerCountry, sharePercent, from, Optional.of(date), source);
        }

        private Entry ownedFrom(Optional<Country> country) {
            return new Entry(party, owner, country, sharePercent, from, until, source);
        }

        Truth holds(Span at) {
            Truth begun = from.map(f -> at.high().isBefore(f.earliest())
                            ? Truth.NO
                            : at.low().isBefore(f.latest()) ? Truth.UNKNOWN : Truth.YES)
                    .orElse(Truth.YES);
            Truth lasting = until.map(u -> at.low().isAfter(u.latest())
                            ? Truth.NO
                            : at.high().isAfter(u.earliest()) ? Truth.UNKNOWN : Truth.YES)
                    .orElse(Truth.YES);
            return Logic.and(begun, lasting);
        }

        String words() {
            StringBuilder text = new StringBuilder(owner)
                    .append(" (")
                    .append(ownerCountry.map(Country::code).orElse("country unknown"));
            sharePercent.ifPresent(p -> text.append(", ")
                    .append(p.stripTrailingZeros().toPlainString())
                    .append(" %"));
            from.ifPresent(f -> text.append(", from ").append(f));
            until.ifPresent(u -> text.append(", until ").append(u));
            return text.append(')').toString();
        }
    }

    private final List<Entry> entries;
    private final Optional<InputReport> input;
    private final UnaryOperator<String> spelling;
    private final Map<String, List<Entry>> byParty = new HashMap<>();

    /** The forms of names that were met, because each variation of a rate asks for the same ones again. */
    private final Map<String, Set<String>> formsMet = new ConcurrentHashMap<>();

    private OwnershipTable(List<Entry> entries, Optional<InputReport> input) {
        this(entries, input, name -> "");
    }

    private OwnershipTable(List<Entry> entries, Optional<InputReport> input, UnaryOperator<String> spelling) {
        this.entries = List.copyOf(entries);
        this.input = input;
        this.spelling = spelling;
        // Sorted, so that the order of the file cannot show in an explanation.
        Comparator<Entry> order = Comparator.comparing(Entry::owner)
                .thenComparing(e -> e.from().map(PartialDate::earliest).orElse(LocalDate.MIN))
                .thenComparing(Entry::toString);
        this.entries.stream()
                .sorted(order)
                .forEach(e -> forms(e.party())
                        .forEach(f -> byParty.computeIfAbsent(f, k -> new ArrayList<>())
                                .add(e)));
    }

    /**
     * The same table. It also treats two names as equal if this function maps both to the same text that is not empty.
     * The result must leave no doubt about who is meant: a wrong owner changes an outcome.
     */
    public OwnershipTable spelledBy(UnaryOperator<String> form) {
        return new OwnershipTable(entries, input, Objects.requireNonNull(form, "form"));
    }

    /** The forms in which a name or an identifier is compared. */
    Set<String> forms(String text) {
        Set<String> met = formsMet.get(text);
        if (met != null) {
            return met;
        }
        Set<String> forms = newForms(text);
        if (formsMet.size() < MOST_KEPT) {
            formsMet.put(text, forms);
        }
        return forms;
    }

    private Set<String> newForms(String text) {
        Set<String> forms = new LinkedHashSet<>(List.of(key(text)));
        String spelled = spelling.apply(text);
        if (!spelled.isEmpty()) {
            // Marked, so that the form of one name is never taken for another name as written.
            forms.add("\u0001" + spelled);
        }
        return forms;
    }

    /** A table that knows nothing: every party goes by its own country. */
    public static OwnershipTable empty() {
        return EMPTY;
    }

    /** A table made in memory. */
    public static OwnershipTable of(List<Entry> entries) {
        return new OwnershipTable(entries, Optional.empty());
    }

    /** The same. */
    public static OwnershipTable of(Entry... entries) {
        return new OwnershipTable(List.of(entries), Optional.empty());
    }

    /**
     * Reads a table from a CSV file with the columns {@code party}, {@code owner}, {@code owner country}, {@code share}
     * (percent), {@code from} and {@code until} (dates as {@code 2016-05-18}, {@code 2016-05} or {@code 2016}); only
     * the first two have to be there, and blank cells stand for "not known".
     *
     * @throws InputException if the file cannot be read, or a value cannot be understood
     */
    public static OwnershipTable read(Path file) {
        return read(file, StandardCharsets.UTF_8);
    }

    /** Reads a file of another encoding than UTF-8; see {@link TableReader#open(Path, Charset, String...)}. */
    public static OwnershipTable read(Path file, Charset charset) {
        OwnershipFile read = OwnershipFile.read(file, charset);
        return new OwnershipTable(read.entries(), Optional.of(read.report()));
    }

    /**
     * The same table, with the countries that a register gives owners who are named by an identifier, such as those of
     * GLEIF's relationships. A country that the table has stays.
     *
     * @param register gone through once; of a company of several countries the first counts, its legal seat
     */
    public OwnershipTable withCountriesOf(Iterable<Company> register) {
        Set<String> sought = new HashSet<>();
        entries.stream()
                .filter(entry -> entry.ownerCountry().isEmpty())
                .forEach(entry -> sought.add(key(entry.owner())));
        Map<String, Country> found = new HashMap<>();
        for (Company company : register) {
            company.countries().stream()
                    .findFirst()
                    .ifPresent(country -> company.identifiers().stream()
                            .map(identifier -> key(identifier.toString()))
                            .filter(sought::contains)
                            .forEach(owner -> found.put(owner, country)));
        }
        return new OwnershipTable(
                entries.stream()
                        .map(entry -> entry.ownerCountry().isPresent()
                                ? entry
                                : entry.ownedFrom(Optional.ofNullable(found.get(key(entry.owner())))))
                        .toList(),
                input,
                spelling);
    }

    /** The entries, in their order. */
    public List<Entry> entries() {
        return entries;
    }

    /** What became of the rows of the file that the table was read from. */
    public Optional<InputReport> input() {
        return input;
    }

    /**
     * Who a party is, at a date.
     *
     * @param at the date; when it is empty, only entries without dates hold for certain
     */
    public Counterparty explain(DealParty party, Optional<PartialDate> at) {
        return explain(party, at.map(d -> new Span(d.earliest(), d.latest())).orElse(Span.UNKNOWN));
    }

    Counterparty explain(DealParty party, Span at) {
        if (byParty.isEmpty()) {
            return new Counterparty(party, List.of(), List.of(), true);
        }
        OwnershipClimb climb = new OwnershipClimb(this, at, keys(party));
        return new Counterparty(party, climb.words(), climb.ultimate(), climb.complete());
    }

    /** The names of a party and of all its owners at a date, in the form that is compared. */
    Set<String> namesOfOwners(DealParty party, Span at) {
        if (byParty.isEmpty()) {
            return Set.of();
        }
        Set<String> names = keys(party);
        names.addAll(new OwnershipClimb(this, at, names).names());
        return names;
    }

    /** The entries about somebody, by one form of a name. */
    List<Entry> entriesOf(String form) {
        return byParty.getOrDefault(form, List.of());
    }

    private Set<String> keys(DealParty party) {
        Set<String> keys = new LinkedHashSet<>();
        for (Identifier identifier : party.identifiers()) {
            keys.add(key(identifier.toString()));
        }
        for (CompanyName name : party.names()) {
            keys.addAll(forms(name.text()));
        }
        return keys;
    }

    /** The key that two spellings of one party share; see the class comment. */
    static String key(String text) {
        String folded = Normalizer.normalize(oneSpelling(text), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        String plain = ACCENTS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFD))
                .replaceAll("");
        return SEPARATORS
                .matcher(Normalizer.normalize(plain, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** An identifier as parties have it; a name as it is. */
    private static String oneSpelling(String text) {
        try {
            return text.indexOf(':') < 0 ? text : Identifier.parse(text).toString();
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    @Override
    public String toString() {
        return words(Messages.ENGLISH);
    }

    /** How many owners of how many parties it has. */
    String words(Messages texts) {
        long parties = entries.stream().map(e -> key(e.party())).distinct().count();
        return texts.count("rule.owners.given", entries.size(), texts.count("rule.owners.parties", parties));
    }
}
