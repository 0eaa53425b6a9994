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
 * A legal form. All spellings ({@code GmbH}, {@code G.m.b.H.}, {@code Gesellschaft mit beschränkter Haftung}) have the
 * same compare form, and so have forms with equal spellings in several jurisdictions ({@code SA}).
 *
 * @param compare the compare form, which is the {@link NameToken#canonical()} of legal forms
 * @param genericClass the kind of body
 * @param jurisdictions ISO 3166-1 alpha-2 codes, sorted; {@code EU} for the European Union, {@code XK} for Kosovo,
 *     {@code ZZ} for no particular jurisdiction
 */
public record LegalForm(String compare, Kind genericClass, Set<String> jurisdictions) {

    /** The kind of body, across jurisdictions. */
    public enum Kind {
        /** Shareholders with limited liability, closed: GmbH, Ltd, LLC, SARL, ООО, 有限公司. */
        LIMITED,
        /** A company whose capital is divided into stock: AG, SA, plc, Inc, ПАО, 股份有限公司, 株式会社. */
        JOINT_STOCK,
        /** Partners liable without limit: OHG, SNC, general partnership. */
        PARTNERSHIP,
        /** At least one partner without, and one with limited liability: KG, GmbH &amp; Co. KG, LP, LLP. */
        LIMITED_PARTNERSHIP,
        COOPERATIVE,
        FOUNDATION,
        /** Association, society, club, chamber. */
        ASSOCIATION,
        /** A merchant in person: e.K., ИП, individual enterprise. */
        SOLE_TRADER,
        /** A branch or representative office of a company elsewhere. */
        BRANCH,
        /** Owned by the state, a region or a city; bodies of public law. */
        STATE,
        TRUST,
        /** A company of any kind: Company, Co., Corp. in some jurisdictions, Firma. */
        COMPANY;

        static Kind named(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public LegalForm {
        Objects.requireNonNull(compare, "compare");
        Objects.requireNonNull(genericClass, "genericClass");
        // sorted, with fast look-up, because pairs of forms are compared by the million
        jurisdictions = Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(jurisdictions)));
    }

    /** The form with this compare form; empty if the table has none. */
    public static Optional<LegalForm> ofCompareForm(String compare) {
        return Optional.ofNullable(Table.FORMS.get(compare));
    }

    /**
     * Read with the first form. If one spelling has two forms (AS of Norway and of Estonia), the first gives the class.
     */
    private static final class Table {
        static final Map<String, LegalForm> FORMS = LegalFormTable.forms().stream()
                .map(form -> new LegalForm(form.compare(), Kind.named(form.genericClass()), form.jurisdictions()))
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
