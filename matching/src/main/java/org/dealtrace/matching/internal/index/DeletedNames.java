package org.dealtrace.matching.internal.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.dealtrace.matching.name.NameAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * The terms of the deleted names of a segment.
 *
 * <p>Lucene counts the terms of a deleted document until the segment is merged. Rarity would then depend on the history
 * of an index. So the deleted names, whose entries are still stored, are analysed again and their terms are subtracted.
 * Segments with more than a few deleted names are merged, so this stays small. Immutable.
 */
final class DeletedNames {

    static final DeletedNames NONE = new DeletedNames(Map.of(), null);

    /** The number of deleted names by field and term. */
    private final Map<String, Map<String, Integer>> counts;

    private final @Nullable Bits live;

    private DeletedNames(Map<String, Map<String, Integer>> counts, @Nullable Bits live) {
        this.counts = counts;
        this.live = live;
    }

    /** The number of deleted names of the segment that have a term. */
    int count(String field, String term) {
        return counts.isEmpty() ? 0 : counts.getOrDefault(field, Map.of()).getOrDefault(term, 0);
    }

    /**
     * The deleted names of a segment.
     *
     * @param before the result for the same segment at an earlier time, with fewer deleted names
     */
    static DeletedNames of(LeafReader reader, DeletedNames before, NameAnalyzer analyzer) throws IOException {
        Bits live = reader.getLiveDocs();
        if (live == null) {
            return NONE;
        }
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        before.counts.forEach((field, terms) -> counts.put(field, new HashMap<>(terms)));
        BinaryDocValues entries = reader.getBinaryDocValues(IndexFields.ENTRY);
        while (entries.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            int doc = entries.docID();
            if (!live.get(doc) && (before.live == null || before.live.get(doc))) {
                IndexFields.terms(entries.binaryValue(), analyzer).forEach((field, terms) -> {
                    Map<String, Integer> ofField = counts.computeIfAbsent(field, f -> new HashMap<>());
                    terms.forEach(term -> ofField.merge(term, 1, Integer::sum));
                });
            }
        }
        return new DeletedNames(counts, live);
    }
}
