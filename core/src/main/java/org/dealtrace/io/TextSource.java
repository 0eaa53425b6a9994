package org.dealtrace.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.dealtrace.io.internal.DecodedText;
import org.dealtrace.io.internal.TableHeader;

/** A text that can be opened several times: a file, the content of a stream, or the result of a query. */
interface TextSource {

    /** @param wanted whether a sheet of a workbook has the header of a table of the kind asked for */
    DecodedText open(Predicate<TableHeader> wanted);

    static TextSource of(Path file, ReadOptions options) {
        return wanted -> InputFile.open(file, options, wanted);
    }

    static TextSource of(String name, InputStream in, ReadOptions options) {
        byte[] bytes;
        try {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw DecodedText.unreadable(name, e);
        }
        return wanted -> DecodedText.of(name, new ByteArrayInputStream(bytes), options.encoding());
    }

    static TextSource of(String name, Reader reader) {
        StringWriter text = new StringWriter();
        try {
            reader.transferTo(text);
        } catch (IOException e) {
            throw DecodedText.unreadable(name, e);
        }
        InputStream bytes = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
        return of(name, bytes, ReadOptions.standard());
    }
}
