package org.dealtrace.examples;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an encoding, or says how to write it. */
final class Encoding implements ITypeConverter<Charset> {

    @Override
    public Charset convert(String value) {
        try {
            return Charset.forName(value);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new TypeConversionException("'" + value
                    + "' is no encoding that Java knows; write it as windows-1252, GB18030, Big5, Shift_JIS or"
                    + " UTF-16LE");
        }
    }
}
