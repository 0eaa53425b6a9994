package org.dealtrace.benchmarks.contender;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dealtrace.benchmarks.data.Row;

/** A matcher that can be measured: the product, or one that it is held against. */
public interface Contender {

    /** How many partners a query asks for; the recall of candidates is read at this depth. */
    int DEPTH = 50;

    /** How many of them are written and judged. */
    int WRITTEN = 10;

    /** Short, in kebab case; stands in tables and metric files. */
    String name();

    /**
     * Takes in the side that is searched.
     *
     * @param fields the columns to compare
     */
    Register index(List<Row> rows, List<String> fields) throws IOException;

    /**
     * Prepares to score single pairs.
     *
     * @param corpus every record of the pairs, for whatever a contender learns from the texts without labels
     */
    PairScorer pairs(List<Row> corpus, List<String> fields);

    /** The searched side, ready for questions. Answers are the same however often and in which order one asks. */
    interface Register extends AutoCloseable {

        /** Learns from the texts of both sides, without labels. Does nothing in a contender that does not learn. */
        default void train(List<Row> queries) {}

        /** The best partners, best first. */
        List<Hit> match(Row query, int limit) throws IOException;

        /**
         * The best partners of every record of a list, in its order.
         *
         * @param record which record of the file a row's id stands for; rows of one record are names of one company
         * @param each is run for each row
         */
        default List<List<Hit>> matchAll(List<Row> queries, UnaryOperator<String> record, int limit, Runnable each)
                throws IOException {
            return eachAlone(this, queries, limit, each);
        }

        @Override
        void close() throws IOException;
    }

    /** The best partners of every record, asked for by itself, in their order. */
    static List<List<Hit>> eachAlone(Register register, List<Row> queries, int limit, Runnable each)
            throws IOException {
        List<List<Hit>> all = new ArrayList<>(queries.size());
        for (Row query : queries) {
            all.add(register.match(query, limit));
            each.run();
        }
        return all;
    }

    /** Scores one pair; the id of the hit is the second record's. */
    interface PairScorer {
        Hit score(Row first, Row second);
    }
}
