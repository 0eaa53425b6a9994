package org.dealtrace.matching;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;

/** Everything that the links of a file of deals depend on, as one checksum: what a run began with must not be ended with anything else. */
final class LinkRun {

    private final Hasher hasher = Hashing.murmur3_128().newHasher();

    private LinkRun() {}

    static String checksum(LinkSession session, Path deals, LinkSession.Rejected rejected) throws IOException {
        LinkRun run = new LinkRun();
        session.companies().forEach(run::put);
        MatcherSettings settings = session.search().settings();
        run.put(settings.model().checksum());
        run.put(settings.analyzer().tables());
        run.put(Double.toString(settings.thresholds().link()));
        run.put(Double.toString(settings.thresholds().review()));
        settings.comparisons().list().forEach(run::put);
        run.put(rejected.name());
        return run.hasher.hash() + "-" + MoreFiles.asByteSource(deals).hash(Hashing.murmur3_128());
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
        put(company.id());
        for (CompanyName name : company.names()) {
            put(name.text());
            put(name.kind().name());
            put(name.language());
            put(name.from());
            put(name.until());
        }
        put(company.countries());
        put(company.city());
        put(company.identifiers());
        put(company.fields());
        put(company.recommendations());
    }

    private void put(List<?> values) {
        hasher.putInt(values.size());
        values.forEach(value -> put(value.toString()));
    }

    private void put(Optional<?> value) {
        hasher.putBoolean(value.isPresent());
        value.ifPresent(v -> put(v.toString()));
    }

    private void put(String text) {
        hasher.putInt(text.length()).putUnencodedChars(text);
    }
}
