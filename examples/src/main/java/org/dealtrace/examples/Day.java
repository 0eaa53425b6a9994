package org.dealtrace.examples;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day, or says how to write it. */
final class Day implements ITypeConverter<LocalDate> {

    /** {@code 31.12.2015}: with points the day is always first. */
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT);

    @Override
    public LocalDate convert(String value) {
        try {
            return value.contains(".") ? LocalDate.parse(value, DAY_FIRST) : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + value + "' is no day; write it as 2020-12-31");
        }
    }
}
