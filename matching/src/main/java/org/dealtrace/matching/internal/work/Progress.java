package org.dealtrace.matching.internal.work;

/** Is told how far some work has come, by the thread that does it, and may end it with an exception. */
@FunctionalInterface
public interface Progress {

    /** For work that nobody watches. */
    Progress UNWATCHED = (done, total) -> {};

    /** So many of all are done. */
    void told(int done, int total);
}
