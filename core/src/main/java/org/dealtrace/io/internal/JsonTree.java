package org.dealtrace.io.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.internal.FileInPlace;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree of plain values as JSON, indented, with the same bytes on every machine.
 *
 * <p>A tree is made of {@link Map}s with text keys (in their own order), {@link Iterable}s, {@link CharSequence}s,
 * {@link Boolean}s, {@link Integer}s, {@link Long}s, {@link BigDecimal}s, {@link Double}s and {@link Optional}s of
 * these; null and an empty {@code Optional} become {@code null}. An iterable is asked for its elements while it is
 * written, so that a long list need not stand in memory as a whole.
 *
 * <p>A {@code Double} is written with twelve significant digits, since Java releases print the rest differently; one
 * that is no number becomes {@code null}.
 *
 * <p>The text is safe inside an HTML page: {@code <}, {@code >} and {@code &} are written as escapes, so that no value
 * can end a script element, and so are the characters that turn the direction of text around.
 */
public final class JsonTree {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final CharacterEscapes ESCAPES = new Escapes();
    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    private JsonTree() {}

    /** The tree as JSON text that ends in a line end. */
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
     * @throws IllegalArgumentException if the tree holds anything else than the class comment lists
     */
    public static void write(Path file, Object tree) {
        try (FileInPlace place = FileInPlace.beside(file)) {
            write(place.writer(), tree);
            place.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** The tree as JSON on one line, without a line end. */
    public static String line(@Nullable Object tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.setCharacterEscapes(ESCAPES);
            value(out, tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(Writer target, Object tree) throws IOException {
        try (JsonGenerator out = FACTORY.createGenerator(target)) {
            out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            out.setCharacterEscapes(ESCAPES);
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            out.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            value(out, tree);
        }
        target.write('\n');
        target.flush();
    }

    private static void value(JsonGenerator out, @Nullable Object value) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Optional<?> optional) {
            value(out, optional.orElse(null));
        } else if (value instanceof CharSequence text) {
            out.writeString(text.toString());
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Integer || value instanceof Long) {
            out.writeNumber(((Number) value).longValue());
        } else if (value instanceof BigDecimal decimal) {
            out.writeNumber(decimal.toPlainString());
        } else if (value instanceof Double number) {
            if (number.isNaN() || number.isInfinite()) {
                out.writeNull();
            } else {
                BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
                out.writeNumber(rounded.signum() == 0 ? "0" : rounded.toPlainString());
            }
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (!(entry.getKey() instanceof CharSequence key)) {
                    throw new IllegalArgumentException("a key in a JSON tree must be text but is " + entry.getKey());
                }
                out.writeFieldName(key.toString());
                value(out, entry.getValue());
            }
            out.writeEndObject();
        } else if (value instanceof Iterable<?> list) {
            out.writeStartArray();
            for (Object element : list) {
                value(out, element);
            }
            out.writeEndArray();
        } else {
            throw new IllegalArgumentException("a JSON tree cannot hold a "
                    + value.getClass().getName() + "; turn it into text or a number first: " + value);
        }
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
