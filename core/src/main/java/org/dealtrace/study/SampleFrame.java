package org.dealtrace.study;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.dealtrace.Company;
import org.dealtrace.internal.Sha256;

/**
 * The list that a sample is drawn from: every unit once, ordered by the UTF-8 bytes of its id, so that the order of the
 * input does not matter.
 *
 * @param strata what divides the units, such as {@code country}; empty if nothing does
 * @param units the units in order
 */
public record SampleFrame(String strata, List<Unit> units) {

    static final Comparator<String> BYTES =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    /**
     * One unit.
     *
     * @param id its id
     * @param stratum the part of the frame it belongs to; empty in an undivided frame
     */
    public record Unit(String id, String stratum) {

        public Unit {
            if (id.isBlank()) {
                throw new IllegalArgumentException("a unit's id must not be blank");
            }
            if ((id + stratum).chars().anyMatch(c -> c == '\t' || c == '\n' || c == '\r')) {
                throw new IllegalArgumentException("a unit's id and stratum must have no tab or line break, but were '"
                        + id + "' and '" + stratum + "'");
            }
        }
    }

    public SampleFrame {
        List<Unit> ordered = new ArrayList<>(units);
        ordered.sort(Comparator.comparing(Unit::id, BYTES));
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i).id().equals(ordered.get(i - 1).id())) {
                throw new IllegalArgumentException("unit '" + ordered.get(i).id()
                        + "' occurs twice in the frame; a unit must have one chance only");
            }
        }
        units = List.copyOf(ordered);
    }

    /** An undivided frame of ids. */
    public static SampleFrame of(Collection<String> ids) {
        return new SampleFrame("", ids.stream().map(id -> new Unit(id, "")).toList());
    }

    /** A frame of items divided by a property; {@code strata} is its name. */
    public static <T> SampleFrame of(
            Collection<T> items, Function<T, String> id, String strata, Function<T, String> stratum) {
        return new SampleFrame(
                strata,
                items.stream().map(i -> new Unit(id.apply(i), stratum.apply(i))).toList());
    }

    /** An undivided frame of companies. */
    public static SampleFrame ofCompanies(List<Company> companies) {
        return of(companies.stream().map(Company::id).toList());
    }

    /** The same units without strata. */
    SampleFrame undivided() {
        return of(units.stream().map(Unit::id).toList());
    }

    public int size() {
        return units.size();
    }

    /** SHA-256, in hexadecimal, of the UTF-8 text that has for each unit its id, a tab, its stratum and a line feed. */
    public String hash() {
        MessageDigest digest = Sha256.digest();
        for (Unit unit : units) {
            digest.update((unit.id() + "\t" + unit.stratum() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
