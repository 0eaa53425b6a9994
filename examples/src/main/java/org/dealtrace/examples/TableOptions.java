package org.dealtrace.examples;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dealtrace.io.ReadOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the tables of a command are read. */
final class TableOptions {

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "the encoding of files that are not UTF-8, such as windows-1252 or GB18030, where it is not"
                    + " recognised")
    private Charset encoding = StandardCharsets.UTF_8;

    @Mixin
    private final ColumnOptions columns = new ColumnOptions();

    Charset encoding() {
        return encoding;
    }

    ReadOptions of(Path file) {
        return of(List.of(file)).getOrDefault(file, ReadOptions.standard());
    }

    Map<Path, ReadOptions> of(List<Path> files) {
        return columns.of(files, encoding);
    }
}
