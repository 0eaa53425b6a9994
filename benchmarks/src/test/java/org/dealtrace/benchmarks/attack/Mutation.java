package org.dealtrace.benchmarks.attack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** A file with some bytes of it changed, as by a broken download, a wrong encoding, or somebody who means harm. */
final class Mutation {

    /** Texts that have broken readers of tables, of JSON or of dates, and terminals. */
    static final List<String> PIECES = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "|",
            "\n",
            "\r",
            "\r\n",
            "#",
            "'",
            "=cmd|'/c calc'!A1",
            "\\",
            "{",
            "}",
            "[",
            "]",
            "\u0000",
            "\u001B[31m",
            "\u009B",
            "\uFEFF",
            "\uFFFD",
            "\u202E",
            "\uD83D",
            "🙂",
            "İ",
            "ﷺ",
            "é",
            "公",
            "한",
            "1e999999999",
            "-0",
            "NaN",
            "99999999999999999999",
            "2016-02-31",
            "31.12.99999",
            "0000",
            "12:00",
            " ",
            "\u00A0",
            "null",
            "#NAME?",
            "former:",
            "zh:",
            "lei:",
            "..",
            "→",
            "Inc.",
            "and ");

    private static final int MOST_CHANGES = 6;

    /** How often a repeated piece is repeated. */
    private static final int RUN = 2_000;

    private Mutation() {}

    static byte[] of(String sample, SplittableRandom random) {
        byte[] bytes = sample.getBytes(StandardCharsets.UTF_8);
        int changes = random.nextInt(1, MOST_CHANGES + 1);
        for (int i = 0; i < changes; i++) {
            bytes = changed(bytes, random);
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, SplittableRandom random) {
        int at = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, at + random.nextInt(40));
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 100);
        out.write(bytes, 0, at);
        switch (random.nextInt(6)) {
            case 0 -> out.write(random.nextInt(256));
            case 1 -> out.writeBytes(piece(random));
            case 2 -> {
                byte[] piece = piece(random);
                for (int i = 0; i < RUN; i++) {
                    out.writeBytes(piece);
                }
            }
            case 3 -> {
                // twice
                out.write(bytes, at, end - at);
                end = at;
            }
            case 4 -> {
                // cut off
                end = bytes.length;
            }
            default -> {
                // left out
            }
        }
        out.write(bytes, end, bytes.length - end);
        return out.toByteArray();
    }

    private static byte[] piece(SplittableRandom random) {
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    }

    /** A name of up to some hundred such pieces and parts of names. */
    static String name(SplittableRandom random) {
        List<String> parts = List.of(
                "Foo",
                "GmbH",
                "& Co. KG",
                "株式会社",
                "丰田",
                "(",
                ")",
                "formerly",
                "II",
                "Банк",
                "the",
                "S.A.",
                "-",
                ".",
                "/");
        StringBuilder name = new StringBuilder();
        int pieces = 1 << random.nextInt(9);
        String again = PIECES.get(random.nextInt(PIECES.size()));
        for (int i = 0; i < pieces; i++) {
            name.append(
                    switch (random.nextInt(4)) {
                        case 0 -> PIECES.get(random.nextInt(PIECES.size()));
                        case 1 -> again;
                        case 2 -> Character.toString(random.nextInt(0x20, 0xD7FF));
                        default -> parts.get(random.nextInt(parts.size()));
                    });
            name.append(random.nextBoolean() ? " " : "");
        }
        return name.toString();
    }
}
