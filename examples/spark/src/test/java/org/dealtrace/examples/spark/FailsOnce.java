package org.dealtrace.examples.spark;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;

/** Passes rows on, and fails in the middle of every partition the first time. */
final class FailsOnce implements MapFunction<Row, Row> {

    private static final long serialVersionUID = 1L;

    /** The partitions that failed. */
    static final Set<Integer> FAILED = ConcurrentHashMap.newKeySet();

    private int seen;

    static FailsOnce of() {
        return new FailsOnce();
    }

    @Override
    public Row call(Row row) {
        seen++;
        if (seen > 3 && TaskContext.get().attemptNumber() == 0) {
            FAILED.add(TaskContext.getPartitionId());
            throw new IllegalStateException("an executor is lost");
        }
        return row;
    }
}
