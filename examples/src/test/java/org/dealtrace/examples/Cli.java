package org.dealtrace.examples;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One call of the command line, with what it printed. */
record Cli(int exitCode, String out, String err) {

    static Cli run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        int exitCode = Program.commandLine(new Preparation(), new PrintWriter(out), new PrintWriter(err))
                .execute(texts);
        return new Cli(exitCode, out.toString(), err.toString());
    }
}
