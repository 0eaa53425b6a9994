package org.dealtrace.benchmarks.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A file that grows at one place: one piece stands there over and over. Who reads eight times as much may take a little
 * more than eight times as long; where the time grows with the square, it is sixty-four times.
 *
 * @param target who reads it
 * @param begin the file before the place
 * @param piece what is repeated; {@code №} in it is a number that counts up
 * @param end the file behind the place
 */
record SlowInput(Target target, String begin, String piece, String end) {

    private static final List<String> PIECES = List.of(
            " ",
            "a",
            "a ",
            "and ",
            "Foo and ",
            "Foo, ",
            ", ",
            ",",
            "(",
            "\"\"",
            "-",
            "1",
            "1.",
            "é",
            "公",
            "x|",
            "x;",
            "|",
            "#",
            "/",
            "\\",
            "2016-01-01; ",
            ":",
            "a:",
            ".",
            "announced ",
            "ca. ",
            "(a|b) ",
            "№ ",
            "'",
            "=",
            "[",
            "<");

    /** Pieces that are lines. */
    private static final List<String> LINES = List.of("\n", "# note\n", ",,,,\n", " \n", "\"\n");

    /** How much longer the longer input is, and how many times as long it may take: n log n, and some slack. */
    private static final int LONGER = 8;

    private static final double MOST_TIMES = 20;

    /** Twice as long an input takes four times as long where the time grows with the square. */
    private static final double TWICE = 3;

    /** Below this a measurement says nothing. */
    private static final double LEAST_SECONDS = 0.2;

    /** The slowest that was seen. */
    record Measured(SlowInput input, double seconds, double times) {

        /** Whether the time grows faster than it may. */
        boolean isTooSlow() {
            return seconds > LEAST_SECONDS && times > MOST_TIMES;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%s: %.2f s of CPU time, %.1f times that of an eighth", input, seconds, times);
        }
    }

    /** All places of a target's file, each with every piece. */
    static List<SlowInput> of(Target target) {
        List<SlowInput> inputs = new ArrayList<>();
        String sample = target.sample();
        for (String line : LINES) {
            inputs.add(new SlowInput(target, "", line, sample));
            inputs.add(new SlowInput(target, sample, line, ""));
        }
        int head = sample.indexOf('\n') + 1;
        String row = sample.substring(head, sample.indexOf('\n', head) + 1);
        inputs.add(new SlowInput(target, sample, row, ""));
        inputs.add(new SlowInput(target, sample, row.replaceFirst("KUKA|my list|buys", "No № "), ""));
        for (int at = 0; at < head + row.length() - 1; at++) {
            // behind each separator of the first two lines there is a cell or a value
            if (at == 0 || ",\"".indexOf(sample.charAt(at - 1)) >= 0) {
                for (String piece : PIECES) {
                    inputs.add(new SlowInput(target, sample.substring(0, at), piece, sample.substring(at)));
                }
            }
        }
        return inputs;
    }

    /**
     * Reads the file in two lengths. Where the longer takes too long, twice its length has to say so as well: a reader
     * may do more from some length on, such as looking for a header, and no more than that.
     *
     * @param characters of the second length
     */
    Measured measure(Path folder, int characters) throws IOException {
        double longer = seconds(folder, characters);
        if (longer < LEAST_SECONDS) {
            return new Measured(this, longer, 1);
        }
        Measured measured = new Measured(this, longer, longer / Math.max(1e-3, seconds(folder, characters / LONGER)));
        if (measured.isTooSlow() && seconds(folder, 2 * characters) < TWICE * longer) {
            return new Measured(this, longer, LONGER);
        }
        return measured;
    }

    private double seconds(Path folder, int characters) throws IOException {
        int times = Math.max(1, characters / piece.length());
        String run = piece.indexOf('№') < 0
                ? piece.repeat(times)
                : IntStream.range(0, times)
                        .mapToObj(i -> piece.replace("№", Integer.toString(i)))
                        .collect(Collectors.joining());
        Path file = Files.writeString(folder.resolve("slow" + target.ending()), begin + run + end);
        Result result = Result.of(() -> target.reader().read(file));
        if (result.kind() == Result.Kind.FAILED || result.kind() == Result.Kind.STUCK) {
            throw new AssertionError(this + " fails: " + result.detail());
        }
        return result.seconds();
    }

    @Override
    public String toString() {
        return target + ", '" + piece.replace("\n", "\\n") + "' over and over behind '"
                + begin.substring(Math.max(0, begin.length() - 20)).replace("\n", "\\n") + "'";
    }
}
