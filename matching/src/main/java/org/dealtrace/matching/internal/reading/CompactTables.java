package org.dealtrace.matching.internal.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.dealtrace.matching.internal.lexicon.LexiconSource;
import org.dealtrace.matching.internal.tables.NameTables;
import org.dealtrace.matching.internal.tables.OtherNames;
import org.dealtrace.matching.internal.tables.SortedTable;

/** Writes compact tables during the build, so that programs start faster. */
public final class CompactTables {

    private CompactTables() {}

    /** @param arguments the folder of the compiled classes */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0] + NameTables.FOLDER);
        write(folder.resolve(LexiconSource.FILE), LexiconSource.texts());
        write(folder.resolve(ScriptSource.FILE), ScriptSource.texts());
        write(folder.resolve(OtherNames.COMPACT), OtherNames.texts());
    }

    private static void write(Path file, SortedMap<String, String> texts) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, SortedTable.of(texts).file());
    }
}
