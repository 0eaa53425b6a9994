package org.dealtrace.matching.internal.index;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Identifier;
import org.dealtrace.matching.name.NameAnalyzer;

/**
 * Makes Lucene documents from the names of companies. It reuses its token streams, because Lucene needs more time to
 * inspect a new stream than to read the few terms of a name. For one thread.
 */
final class NameDocuments {

    /** The largest length that a key can hold, in terms. */
    private static final int LONGEST = 255;

    private static final FieldType TERMS = new FieldType();
    private static final FieldType IDS = new FieldType();

    static {
        TERMS.setIndexOptions(IndexOptions.DOCS);
        TERMS.setOmitNorms(true);
        TERMS.setTokenized(true);
        TERMS.freeze();
        IDS.setIndexOptions(IndexOptions.DOCS);
        IDS.setOmitNorms(true);
        IDS.setTokenized(false);
        IDS.freeze();
    }

    private final NameAnalyzer analyzer;
    private final Map<String, ReadyTerms> streams = new HashMap<>();

    NameDocuments(NameAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** One document for each name of a company. Each is made on demand and valid until the next one is made. */
    Iterable<List<IndexableField>> of(Company company) {
        return () -> new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < company.names().size();
            }

            @Override
            public List<IndexableField> next() {
                return document(company, next++);
            }
        };
    }

    private List<IndexableField> document(Company company, int index) {
        CompanyName name = company.names().get(index);
        IndexTerms terms = IndexTerms.of(name, analyzer);
        List<IndexableField> document = new ArrayList<>();
        document.add(new Field(IndexFields.ID, company.id(), IDS));
        if (index == 0) {
            for (Identifier identifier : Set.copyOf(company.identifiers())) {
                document.add(new Field(IndexFields.IDENTIFIER, identifier.toString(), IDS));
            }
        }
        document.add(new BinaryDocValuesField(IndexFields.ENTRY, CompanyCodec.encode(company, index)));
        document.add(new NumericDocValuesField(IndexFields.KEY, key(company.id(), name.text(), terms)));
        IndexFields.terms(terms, index == 0, company.countries()).forEach((field, each) -> {
            ReadyTerms stream = streams.computeIfAbsent(field, f -> new ReadyTerms(term -> 1));
            stream.set(each);
            document.add(new Field(field, stream, TERMS));
        });
        return document;
    }

    /** A key: forty bits that order names of equal score, then the name's lengths; see {@link NameLength}. */
    private static long key(String id, String name, IndexTerms terms) {
        long hash = Hashing.murmur3_128()
                .hashString(id + '\u0001' + name, StandardCharsets.UTF_8)
                .asLong();
        return (hash << 24)
                | (Math.min(LONGEST, terms.of(IndexFields.NATIVE).size()) << 16)
                | (Math.min(LONGEST, terms.of(IndexFields.GRAMS).size()) << 8)
                | Math.min(LONGEST, terms.of(IndexFields.WORDS).size());
    }
}
