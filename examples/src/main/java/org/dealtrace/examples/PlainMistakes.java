package org.dealtrace.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Passes on what JShell prints, but of a user's mistake only its sentence: the message says what is wrong and what to
 * do next, and the frames of the stack below it say nothing to somebody who wrote one line of a script. Any other
 * exception keeps its stack.
 *
 * <p>JShell writes an exception as {@code |  Exception TYPE: MESSAGE} with lines {@code |        at …} and
 * {@code |  Caused by: …} below it; a cause from reading JSON tells its place on a line of its own. A line that does
 * not begin with a bar is never held back, so that a prompt appears at once.
 */
final class PlainMistakes extends OutputStream {

    private static final Pattern MISTAKE = Pattern.compile("\\|  Exception (?:org\\.dealtrace\\.InputException"
            + "|java\\.lang\\.IllegalArgumentException|java\\.io\\.UncheckedIOException): (.*)");

    private static final Pattern STACK =
            Pattern.compile("\\|        (?:at |\\.\\.\\.).*|\\|  Caused by: .*| at \\[Source: .*");

    private final OutputStream out;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean inMistake;

    PlainMistakes(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        line.write(b);
        if (b == '\n') {
            pass();
        }
    }

    private void pass() throws IOException {
        String text = line.toString(StandardCharsets.UTF_8);
        String content = text.stripTrailing();
        Matcher mistake = MISTAKE.matcher(content);
        if (mistake.matches()) {
            inMistake = true;
            out.write(("|  " + mistake.group(1) + text.substring(content.length())).getBytes(StandardCharsets.UTF_8));
        } else if (!inMistake || !STACK.matcher(content).matches()) {
            inMistake = false;
            line.writeTo(out);
        }
        line.reset();
    }

    @Override
    public void flush() throws IOException {
        if (line.size() > 0 && line.toByteArray()[0] != '|' && !(inMistake && line.toByteArray()[0] == ' ')) {
            line.writeTo(out);
            line.reset();
            inMistake = false;
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        line.writeTo(out);
        line.reset();
        out.close();
    }
}
