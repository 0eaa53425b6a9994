package org.dealtrace.io.internal;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import org.dealtrace.internal.DisplayText;
import org.dealtrace.internal.FileInPlace;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, lists, records and plain values as JSON, with the same bytes on every machine. The keys of records are
 * those of {@link RecordMapper}. A {@link java.util.stream.Stream} becomes a list whose elements are made while it is
 * written, so that a long list need not stand in memory as a whole.
 *
 * <p>The text is safe inside an HTML page: {@code <}, {@code >} and {@code &} are written as escapes, so that no value
 * can end a script element, and so are the characters that turn the direction of text around.
 */
public final class JsonTree {

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter INDENTED = RecordMapper.ALL_KEYS
            .writer(new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER))
            .with(new Escapes())
            .with(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    private static final ObjectWriter ON_A_LINE = RecordMapper.ALL_KEYS
            .copy()
            .registerModule(
                    new SimpleModule("clean").addSerializer(new JsonForms.Writer<>(String.class, DisplayText::clean)))
            .writer(new Escapes())
            .with(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

    private JsonTree() {}

    /**
     * The tree as indented JSON that ends in a line end.
     *
     * @throws IllegalArgumentException if it holds something that has no form in JSON
     */
    public static String text(Object tree) {
        StringWriter text = new StringWriter();
        try {
            write(text, tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /**
     * Writes the tree into a file, beside its place first and moved there in one step.
     *
     * @throws UncheckedIOException if the file cannot be written; an older one is then as it was
     * @throws IllegalArgumentException if the tree holds something that has no form in JSON
     */
    public static void write(Path file, Object tree) {
        try (FileInPlace place = FileInPlace.beside(file)) {
            write(place.writer(), tree);
            place.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void write(Writer target, Object tree) throws IOException {
        try {
            INDENTED.writeValue(target, tree);
        } catch (JacksonException e) {
            throw unwritable(e);
        }
        target.write('\n');
        target.flush();
    }

    /** The tree on one line, for the script of a page: texts without line ends and without changes of direction. */
    public static String line(Object tree) {
        try {
            return ON_A_LINE.writeValueAsString(tree);
        } catch (JacksonException e) {
            throw unwritable(e);
        }
    }

    private static IllegalArgumentException unwritable(JacksonException e) {
        return new IllegalArgumentException("cannot be written as JSON: " + e.getOriginalMessage(), e);
    }

    /** The standard escapes, and those that the class comment names. */
    private static final class Escapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;
        private static final int[] ASCII = CharacterEscapes.standardAsciiEscapesForJSON();

        static {
            ASCII['<'] = CharacterEscapes.ESCAPE_STANDARD;
            ASCII['>'] = CharacterEscapes.ESCAPE_STANDARD;
            ASCII['&'] = CharacterEscapes.ESCAPE_STANDARD;
            ASCII[0x7F] = CharacterEscapes.ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ASCII;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            boolean hidden = (c >= 0x80 && c < 0xA0)
                    || c == 0x061C
                    || c == 0x200E
                    || c == 0x200F
                    || (c >= 0x2028 && c <= 0x202E)
                    || (c >= 0x2066 && c <= 0x2069)
                    || c == 0xFEFF
                    || c == 0xFFFE
                    || c == 0xFFFF;
            return hidden ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", c)) : null;
        }
    }
}
