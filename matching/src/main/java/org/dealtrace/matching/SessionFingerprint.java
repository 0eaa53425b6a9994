package org.dealtrace.matching;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.util.Collection;
import java.util.function.Consumer;
import org.dealtrace.Company;
import org.dealtrace.io.JsonLines;
import org.dealtrace.matching.fields.FieldComparison;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.SearchSettings;

/** A checksum of everything in a session that its links depend on. */
final class SessionFingerprint {

    private final Hasher hasher = Hashing.murmur3_128().newHasher();

    private SessionFingerprint() {}

    /** @param background further companies, with ids that no other company has */
    static String of(Consumer<Consumer<Company>> companies, Collection<Company> background, CompanySearch search) {
        SearchSettings settings = search.settings();
        SessionFingerprint made = new SessionFingerprint();
        companies.accept(made::put);
        background.forEach(made::put);
        made.put(settings.model().checksum());
        made.put(settings.analyzer().tables());
        made.put(Double.toString(settings.thresholds().link()));
        made.put(Double.toString(settings.thresholds().review()));
        settings.calibration().ifPresent(c -> made.put(c.text()));
        settings.comparisons().list().forEach(made::put);
        made.put(search.wholeRegister());
        return made.hasher.hash().toString();
    }

    /** Its probabilities to the last digit; what its functions do cannot be told. */
    private void put(FieldComparison comparison) {
        put(comparison.name());
        hasher.putInt(comparison.levels().size());
        for (FieldComparison.Level level : comparison.levels()) {
            put(level.label());
            hasher.putDouble(level.m()).putDouble(level.u());
        }
    }

    private void put(Company company) {
        put(JsonLines.toJson(company));
    }

    private void put(String text) {
        hasher.putInt(text.length()).putUnencodedChars(text);
    }
}
