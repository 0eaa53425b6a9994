package org.dealtrace;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a company and a deal party were linked, or not. The steps sum to the weight.
 *
 * @param left the company's name that was compared
 * @param right the deal party's name that was compared
 * @param steps the evidence, the prior first
 * @param rival the next best company for the same deal party, when there was one
 * @param note what else bears on the decision: a tie, a veto, what would have changed it; can be empty
 */
public record Explanation(String left, String right, List<Step> steps, Optional<Rival> rival, Message note)
        implements Serializable {

    /**
     * One step of an explanation: what one comparison found, and what it is worth.
     *
     * @param comparison the comparison's name, such as {@code name} or {@code country}
     * @param level the level that holds, in words
     * @param left what was compared on the company's side; can be empty
     * @param right what was compared on the deal's side; can be empty
     * @param bits its part of the weight: log2 of how many times likelier this finding is for the same company than for
     *     two different ones; negative if it is evidence against the link
     */
    public record Step(String comparison, String level, String left, String right, double bits)
            implements Serializable {

        public Step {
            Objects.requireNonNull(comparison, "comparison");
            Objects.requireNonNull(level, "level");
            Objects.requireNonNull(left, "left");
            Objects.requireNonNull(right, "right");
        }

        @Override
        public String toString() {
            return line(comparison.length());
        }

        /** The step as a line of a table; {@code width} is that of the column of comparisons, in characters. */
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

    /** The explanation of a link made outside the model, such as one from equal identifiers. */
    public static final Explanation NONE = new Explanation("", "", List.of(), Optional.empty(), Message.NONE);

    /** The step for the odds before any comparison. */
    public static final String PRIOR = "prior";

    /** The step for the evidence that competing companies take away. */
    public static final String RIVALS = "rivals";

    /** The step for the list's calibration. */
    public static final String CALIBRATION = "calibration";

    public Explanation {
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(right, "right");
        Objects.requireNonNull(rival, "rival");
        Objects.requireNonNull(note, "note");
        steps = List.copyOf(steps);
    }

    /** This explanation with another note. */
    public Explanation noted(Message other) {
        return new Explanation(left, right, steps, rival, other);
    }

    /**
     * The nearest other company.
     *
     * @param companyId its id
     * @param name its name
     * @param weight its weight in bits against the same deal party
     */
    public record Rival(String companyId, String name, double weight) implements Serializable {

        public Rival {
            Objects.requireNonNull(companyId, "companyId");
            Objects.requireNonNull(name, "name");
        }
    }

    /** The sum of the steps, in bits. */
    public double weight() {
        double sum = 0;
        for (Step step : steps) {
            sum += step.bits();
        }
        return sum;
    }

    /** A table of the steps and their sum, then the nearest rival and the note. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(left).append("  ~  ").append(right).append('\n');
        int width = "comparison".length();
        for (Step step : steps) {
            width = Math.max(width, step.comparison().length());
        }
        text.append(String.format(Locale.ROOT, "%7s  %-" + width + "s  %s\n", "bits", "comparison", "finding"));
        for (Step step : steps) {
            text.append(step.line(width)).append('\n');
        }
        text.append(String.format(Locale.ROOT, "%+7.2f  %s\n", weight(), "in all"));
        text.append(rival.map(this::distance).orElse("nearest rival: none"));
        if (!note.isEmpty()) {
            note.english().lines().forEach(line -> text.append('\n').append(line));
        }
        return text.toString();
    }

    private String distance(Rival other) {
        double gap = weight() - other.weight();
        return String.format(
                Locale.ROOT,
                "nearest rival: %s (%s), %.2f bits, %.2f %s",
                other.name(),
                other.companyId(),
                other.weight(),
                Math.abs(gap),
                gap >= 0 ? "less" : "more");
    }

    private Object writeReplace() {
        return SerialForm.of(this);
    }
}
