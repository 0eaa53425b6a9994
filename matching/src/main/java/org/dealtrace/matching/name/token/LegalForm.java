package org.dealtrace.matching.name.token;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dealtrace.internal.LegalFormTable;

/**
 * A legal form in its compare form. Ways to write one form ({@code GmbH}, {@code G.m.b.H.},
 * {@code Gesellschaft mit beschränkter Haftung}) share it; forms of the same spelling in several jurisdictions ({@code
 * SA}) are one.
 *
 * @param compare the compare form, as in {@link NameToken#canonical()} of a token with the role
 *     {@link TokenRole#LEGAL_FORM}
 * @param genericClass the kind of body
 * @param jurisdictions ISO 3166-1 alpha-2 codes where it is in use, sorted; {@code EU} for forms of the European Union,
 *     {@code XK} for Kosovo, {@code ZZ} where no jurisdiction is meant in particular
 */
public record LegalForm(String compare, LegalFormClass genericClass, Set<String> jurisdictions) {

    public LegalForm {
        Objects.requireNonNull(compare, "compare");
        Objects.requireNonNull(genericClass, "genericClass");
        // in order, and looked up by hash: pairs of forms are compared by the million
        jurisdictions = Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(jurisdictions)));
    }

    /** The form with this compare form; empty if the table has none. */
    public static Optional<LegalForm> ofCompareForm(String compare) {
        return Optional.ofNullable(Table.FORMS.get(compare));
    }

    /**
     * Read when the first form is asked for. Where one spelling is two forms (AS of Norway and of Estonia), the first
     * gives the class.
     */
    private static final class Table {
        static final Map<String, LegalForm> FORMS = LegalFormTable.forms().stream()
                .map(form ->
                        new LegalForm(form.compare(), LegalFormClass.named(form.genericClass()), form.jurisdictions()))
                .collect(Collectors.toUnmodifiableMap(LegalForm::compare, form -> form, LegalForm::with));
    }

    private LegalForm with(LegalForm other) {
        Set<String> all = new TreeSet<>(jurisdictions);
        all.addAll(other.jurisdictions);
        return new LegalForm(compare, genericClass, all);
    }

    /** {@code gmbh, limited, in AT CH DE LI LU}. */
    @Override
    public String toString() {
        return compare + ", " + genericClass.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", in "
                + String.join(" ", jurisdictions);
    }
}
