package org.dealtrace;

import java.util.Locale;
import java.util.Objects;

/**
 * One step of an explanation: what one comparison found, and what it is worth.
 *
 * @param comparison the comparison's name, such as {@code name} or {@code country}
 * @param level the level that holds, in words
 * @param left what was compared on the company's side; can be empty
 * @param right what was compared on the deal's side; can be empty
 * @param bits its part of the weight, log2 of how many times likelier this finding is for the same company than for two
 *     different ones; negative when it speaks against
 */
public record EvidenceStep(String comparison, String level, String left, String right, double bits) {

    public EvidenceStep {
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(right, "right");
    }

    @Override
    public String toString() {
        return line(comparison.length());
    }

    /** The step as a line of a table whose column of comparisons has a width, in characters. */
    String line(int width) {
        return String.format(
                Locale.ROOT, "%+7.2f  %-" + Math.max(1, width) + "s  %s%s", bits, comparison, level, values());
    }

    private String values() {
        if (left.isEmpty() && right.isEmpty()) {
            return "";
        }
        return left.equals(right) ? ": " + left : ": " + left + " | " + right;
    }
}
