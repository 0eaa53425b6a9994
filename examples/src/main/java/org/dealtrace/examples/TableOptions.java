package org.dealtrace.examples;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.dealtrace.io.ReadOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How the only table that a command reads is read. */
final class TableOptions {

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            converter = Encoding.class,
            description = "the encoding of a file that is not UTF-8, such as windows-1252 or GB18030")
    private Charset encoding = StandardCharsets.UTF_8;

    @Mixin
    private final ColumnOptions columns = new ColumnOptions();

    Charset encoding() {
        return encoding;
    }

    ReadOptions of(Path file, CommandSpec spec) {
        return columns.of(List.of(file), encoding, spec).getOrDefault(file, ReadOptions.standard());
    }
}
