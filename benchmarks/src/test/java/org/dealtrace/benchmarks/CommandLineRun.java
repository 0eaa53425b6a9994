package org.dealtrace.benchmarks;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One call of the command line, with what it printed. */
public record CommandLineRun(int exitCode, String out, String err) {

    public static CommandLineRun of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        int exitCode = Benchmarks.commandLine(new PrintWriter(out), new PrintWriter(err))
                .execute(texts);
        return new CommandLineRun(exitCode, out.toString(), err.toString());
    }
}
