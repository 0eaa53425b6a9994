package org.dealtrace.outcome;

import org.dealtrace.Truth;

/** Kleene's three-valued logic. */
final class Logic {

    private Logic() {}

    static Truth of(boolean value) {
        return value ? Truth.YES : Truth.NO;
    }

    static Truth and(Truth... values) {
        Truth result = Truth.YES;
        for (Truth value : values) {
            if (value == Truth.NO) {
                return Truth.NO;
            }
            if (value == Truth.UNKNOWN) {
                result = Truth.UNKNOWN;
            }
        }
        return result;
    }

    static Truth or(Truth a, Truth b) {
        return not(and(not(a), not(b)));
    }

    static Truth not(Truth value) {
        return switch (value) {
            case YES -> Truth.NO;
            case NO -> Truth.YES;
            case UNKNOWN -> Truth.UNKNOWN;
        };
    }
}
