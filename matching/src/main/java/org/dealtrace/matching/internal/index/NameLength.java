package org.dealtrace.matching.internal.index;

/** The length of a name that its score depends on, 0 to 255. The key of a name holds one byte for each length. */
enum NameLength {
    /** The number of terms in {@link IndexFields#WORDS}. */
    WORDS(0),
    /** The number of terms in {@link IndexFields#GRAMS}. */
    GRAMS(8),
    /** The number of terms in {@link IndexFields#NATIVE}. */
    NATIVE(16);

    private final int shift;

    NameLength(int shift) {
        this.shift = shift;
    }

    /** The length in a {@linkplain IndexFields#KEY key}. */
    int of(long key) {
        return (int) (key >>> shift) & 0xFF;
    }
}
