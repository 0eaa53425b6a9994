package org.dealtrace.matching.internal.work;

/** Is told how far some work has come, by the thread that does it, and may end it with an exception. */
@FunctionalInterface
public interface Progress {

    /** For work that nobody watches. */
    Progress UNWATCHED = (done, total) -> {};

    /** Is told that {@code done} steps of {@code total} are done. */
    void told(int done, int total);
}
