package org.dealtrace.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.internal.FileInPlace;

/** Writes and reads samples as files. */
final class SampleRecord {

    private static final String HEAD = "dealtrace sample 1";

    private SampleRecord() {}

    /** See {@link Sample#write}. */
    static void write(Sample sample, Path file) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < sample.drawn().size(); i++) {
            places.put(sample.drawn().get(i), i + 1);
        }
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        line(text, "algorithm", sample.algorithm());
        line(text, "design", sample.design());
        line(text, "seed", sample.seed());
        line(text, "strata by", sample.frame().strata());
        line(text, "frame sha-256", sample.frameHash());
        sample.strata().forEach(s -> line(text, "stratum", s.drawn(), s.size(), s.name()));
        sample.frame().units().forEach(u -> line(text, "unit", places.getOrDefault(u.id(), 0), u.id(), u.stratum()));
        FileInPlace.write(file, text);
    }

    private static void line(StringBuilder text, Object... cells) {
        text.append(Stream.of(cells).map(String::valueOf).collect(Collectors.joining("\t", "", "\n")));
    }

    /** See {@link Sample#read}. */
    static Sample read(Path file) {
        List<String> lines = lines(file);
        if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
            throw new IllegalArgumentException(file + ":1: a sample record begins with '" + HEAD + "'");
        }
        Map<String, String> facts = new LinkedHashMap<>();
        List<Sample.Stratum> strata = new ArrayList<>();
        List<SampleFrame.Unit> units = new ArrayList<>();
        Map<Integer, String> drawn = new TreeMap<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            try {
                if (cells[0].equals("stratum") && cells.length == 4) {
                    strata.add(new Sample.Stratum(cells[3], Integer.parseInt(cells[2]), Integer.parseInt(cells[1])));
                } else if (cells[0].equals("unit") && cells.length == 4) {
                    units.add(new SampleFrame.Unit(cells[2], cells[3]));
                    int place = Integer.parseInt(cells[1]);
                    if (place > 0) {
                        drawn.put(place, cells[2]);
                    }
                } else if (cells.length == 2) {
                    facts.put(cells[0], cells[1]);
                } else {
                    throw new IllegalArgumentException("the line has " + cells.length + " cells");
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        file + ":" + (i + 1) + ": cannot read '" + lines.get(i) + "' (" + e.getMessage() + ")", e);
            }
        }
        for (String fact : List.of("algorithm", "design", "seed", "strata by", "frame sha-256")) {
            if (!facts.containsKey(fact)) {
                throw new IllegalArgumentException(file + ": the line '" + fact + "' is missing");
            }
        }
        long seed = seed(file, facts.getOrDefault("seed", ""));
        try {
            SampleFrame frame = new SampleFrame(facts.getOrDefault("strata by", ""), units);
            Sample sample = new Sample(
                    frame,
                    facts.getOrDefault("frame sha-256", ""),
                    facts.getOrDefault("design", ""),
                    facts.getOrDefault("algorithm", ""),
                    seed,
                    strata,
                    new ArrayList<>(drawn.values()));
            return sample.repeat(frame);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " is not an unchanged record of a draw: " + e.getMessage(), e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(file + " does not exist; check the path", e);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is no record of a sample: it is not UTF-8 text", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read (" + e.getMessage() + "); check its permissions", e);
        }
    }

    private static long seed(Path file, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(file + ": seed '" + text + "' is not a whole number", e);
        }
    }
}
