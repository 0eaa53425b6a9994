package org.dealtrace.outcome;

import org.dealtrace.Order;

/** Three-valued logic after Kleene: unknown wherever an unknown could still decide. */
final class Logic {

    private Logic() {}

    static Order of(boolean value) {
        return value ? Order.YES : Order.NO;
    }

    static Order and(Order... values) {
        Order result = Order.YES;
        for (Order value : values) {
            if (value == Order.NO) {
                return Order.NO;
            }
            if (value == Order.UNKNOWN) {
                result = Order.UNKNOWN;
            }
        }
        return result;
    }

    static Order or(Order a, Order b) {
        return not(and(not(a), not(b)));
    }

    static Order not(Order value) {
        return switch (value) {
            case YES -> Order.NO;
            case NO -> Order.YES;
            case UNKNOWN -> Order.UNKNOWN;
        };
    }
}
