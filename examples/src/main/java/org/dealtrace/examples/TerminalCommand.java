package org.dealtrace.examples;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands have: help, options in the order in which they are declared, and a place for what they say. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
abstract class TerminalCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
