package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

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
        int exitCode =
                Program.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(texts);
        return new Cli(exitCode, out.toString(), err.toString());
    }

    /** The run ended with nothing but this sentence. */
    static void assertMistake(Cli run, String sentence) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().strip()).isEqualTo(sentence);
        assertThat(run.out()).isEmpty();
    }
}
