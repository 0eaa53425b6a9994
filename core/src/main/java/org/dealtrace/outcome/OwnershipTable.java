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
import org.dealtrace.Message;
import org.dealtrace.PartialDate;
import org.dealtrace.SourceRow;
import org.dealtrace.Truth;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.internal.NoNames;

/**
 * Who owned whom, and when. It shows, for example, that the German bidder of a deal belongs to a Chinese company.
 *
 * <p>Entries are followed from a party up to an owner without an entry of its own: the ultimate owner. Of several
 * owners at one time, the one with more than half decides. If none has, or two have it on the day of a sale, all are
 * followed; the party is then from a country only if all its owners are. If it is open whether an entry held at the
 * deal's date, the answer is unknown.
 *
 * <p>A party is found by an identifier ({@code lei:…}) or by one of its names, without regard to case, accents,
 * punctuation, spacing and width. Otherwise names must be equal: "Grand Chip Investment GmbH" is found as "GRAND CHIP
 * INVESTMENT, GmbH" but not as "Grand Chip", because a wrong owner turns a domestic deal into a foreign one.
 * {@link #spelledBy} adds a second form of names. A party that is entered as its own owner is its own ultimate owner,
 * which adds a country that the deals lack.
 *
 * <p>Immutable; the order of entries does not matter.
 */
public final class OwnershipTable {

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    /** The most names whose forms are kept, at about a kilobyte each. */
    private static final int MOST_KEPT = 10_000;

    private static final OwnershipTable EMPTY = new OwnershipTable(List.of(), Optional.empty());

    /**
     * One owner of one party.
     *
     * @param party a name of the party as written, or an identifier as {@code scheme:value}
     * @param owner a name of the owner as written, or an identifier
     * @param ownerCountry the owner's country, if known
     * @param sharePercent the owner's share, above 0 and up to 100, if known
     * @param from the beginning, if known
     * @param until the end, if it has ended and is known
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

        Message words() {
            List<Object> facts = new ArrayList<>();
            facts.add(ownerCountry.<Object>map(Country::code).orElseGet(() -> Messages.message("why.side.unknown")));
            sharePercent.ifPresent(p -> facts.add(DealStake.percent(p)));
            from.ifPresent(f -> facts.add(Messages.message("owner.from", f)));
            until.ifPresent(u -> facts.add(Messages.message("owner.until", u)));
            return Messages.message("owner", owner, facts);
        }
    }

    private final List<Entry> entries;
    private final Optional<InputReport> input;
    private final UnaryOperator<String> spelling;
    private final Map<String, List<Entry>> byParty = new HashMap<>();

    /** The forms of names so far, because each variation of a rate asks for the same ones. */
    private final Map<String, Set<String>> formsMet = new ConcurrentHashMap<>();

    private final Map<Asked, Counterparty> explained = new ConcurrentHashMap<>();

    private OwnershipTable(List<Entry> entries, Optional<InputReport> input) {
        this(entries, input, name -> "");
    }

    private OwnershipTable(List<Entry> entries, Optional<InputReport> input, UnaryOperator<String> spelling) {
        this.entries = List.copyOf(entries);
        this.input = input;
        this.spelling = spelling;
        // Sorted, so that the order of the file does not show in explanations.
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
     * The same table with a second form of names: two names are also equal if this function maps both to the same text
     * that is not empty. It must be certain, because a wrong owner changes an outcome.
     */
    public OwnershipTable spelledBy(UnaryOperator<String> form) {
        return new OwnershipTable(entries, input, Objects.requireNonNull(form, "form"));
    }

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
            // Marked, so that the second form of a name differs from every name as written.
            forms.add("\u0001" + spelled);
        }
        return forms;
    }

    /** A table without entries: a party's own country decides. */
    public static OwnershipTable empty() {
        return EMPTY;
    }

    /** A table made in memory. */
    public static OwnershipTable of(List<Entry> entries) {
        return new OwnershipTable(entries, Optional.empty());
    }

    /** A table made in memory. */
    public static OwnershipTable of(Entry... entries) {
        return new OwnershipTable(List.of(entries), Optional.empty());
    }

    /**
     * Reads a CSV file with the columns {@code party}, {@code owner}, and optionally {@code owner country},
     * {@code share} (percent), {@code from} and {@code until} (dates as {@code 2016-05-18}, {@code 2016-05} or
     * {@code 2016}); blank cells stand for "not known".
     *
     * @throws InputException if the file or a value cannot be read
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
     * The same table with countries from a register for owners that are named by an identifier, such as those of
     * GLEIF's relationships. Countries in the table stay.
     *
     * @param register read once; the first country of a company counts, its legal seat
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
                            .filter(NoNames::tells)
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

    /** The account of the file that the table was read from. */
    public Optional<InputReport> input() {
        return input;
    }

    /**
     * The owners of a party at a date.
     *
     * @param at the date; if empty, only entries without dates hold for certain
     */
    public Counterparty explain(DealParty party, Optional<PartialDate> at) {
        return explain(party, at.map(d -> new Span(d.earliest(), d.latest())).orElse(Span.UNKNOWN));
    }

    Counterparty explain(DealParty party, Span at) {
        if (byParty.isEmpty()) {
            return new Counterparty(party, List.of(), List.of(), true);
        }
        return explained.computeIfAbsent(new Asked(party, at), asked -> {
            OwnershipClimb climb = new OwnershipClimb(this, at, keys(party));
            return new Counterparty(party, climb.words(), climb.ultimate(), climb.complete());
        });
    }

    /** A question that the variations of a rule ask again. */
    private record Asked(DealParty party, Span at) {}

    /** The names of a party and of all its owners at a date, in the form that is compared. */
    Set<String> namesOfOwners(DealParty party, Span at) {
        if (byParty.isEmpty()) {
            return Set.of();
        }
        Set<String> names = keys(party);
        names.addAll(new OwnershipClimb(this, at, names).names());
        return names;
    }

    List<Entry> entriesOf(String form) {
        return byParty.getOrDefault(form, List.of());
    }

    private Set<String> keys(DealParty party) {
        Set<String> keys = new LinkedHashSet<>();
        party.identifiers().stream().filter(NoNames::tells).forEach(known -> keys.add(key(known.toString())));
        for (CompanyName name : party.names()) {
            keys.addAll(forms(name.text()));
        }
        return keys;
    }

    /** The form in which spellings of one name are equal; see the class comment. */
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

    /** The normal form of an identifier; a name unchanged. */
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

    String words(Messages texts) {
        long parties = entries.stream().map(e -> key(e.party())).distinct().count();
        return texts.count("rule.owners.given", entries.size(), texts.count("rule.owners.parties", parties));
    }
}
