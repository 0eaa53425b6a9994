package org.dealtrace.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
                switch (cells[0]) {
                    case "stratum" ->
                        strata.add(
                                new Sample.Stratum(cells[3], Integer.parseInt(cells[2]), Integer.parseInt(cells[1])));
                    case "unit" -> {
                        units.add(new SampleFrame.Unit(cells[2], cells[3]));
                        drawn.put(Integer.parseInt(cells[1]), cells[2]);
                    }
                    default -> facts.put(cells[0], cells[1]);
                }
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IllegalArgumentException(file + ":" + (i + 1) + ": cannot read '" + lines.get(i) + "'", e);
            }
        }
        drawn.remove(0);
        try {
            SampleFrame frame = new SampleFrame(fact(facts, "strata by"), units);
            return new Sample(
                            frame,
                            fact(facts, "frame sha-256"),
                            fact(facts, "design"),
                            fact(facts, "algorithm"),
                            Long.parseLong(fact(facts, "seed")),
                            strata,
                            List.copyOf(drawn.values()))
                    .repeat(frame);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " is not an unchanged record of a draw: " + e.getMessage(), e);
        }
    }

    private static String fact(Map<String, String> facts, String name) {
        String value = facts.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the line '" + name + "' is missing");
        }
        return value;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + " is no record of a sample: it is not UTF-8 text", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read; check the path and its permissions", e);
        }
    }
}
