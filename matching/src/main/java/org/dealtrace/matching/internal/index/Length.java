package org.dealtrace.matching.internal.index;

/** Which length of a name its score depends on. */
enum Length {
    WORDS(0),
    GRAMS(8),
    NATIVE(16);

    private final int shift;

    Length(int shift) {
        this.shift = shift;
    }

    int of(long key) {
        return (int) (key >>> shift) & 0xFF;
    }
}
