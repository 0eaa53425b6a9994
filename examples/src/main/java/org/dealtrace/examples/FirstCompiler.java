package org.dealtrace.examples;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Leaves all code to the first compiler of the virtual machine.
 *
 * <p>Of a small study the second takes more time than it saves. The script {@code dealtrace} says so by an option;
 * {@code java -jar} knows no options but those that its user writes, so the program asks for it when it has begun, as
 * {@code jcmd} would from outside: by a compiler directive. A virtual machine that knows no such thing goes on as it
 * is. See docs/adr/0097.
 */
final class FirstCompiler {

    /** The script sets it, which has chosen the compiler already. */
    private static final String CHOSEN = "dealtrace.compiler";

    private static final String DIRECTIVE = "[{match: \"*.*\", c2: {Exclude: true}}]";

    static final String THREAD = "compiler";

    private FirstCompiler() {}

    /** Asks for it on a thread of its own; what is compiled meanwhile stays. */
    static void alone() {
        if (System.getProperty(CHOSEN) == null) {
            Thread asking = new Thread(FirstCompiler::ask, THREAD);
            asking.setDaemon(true);
            asking.start();
        }
    }

    private static void ask() {
        try {
            // the virtual machine takes directives from files only
            Path file = Files.createTempFile("dealtrace", ".json");
            try {
                Files.writeString(file, DIRECTIVE);
                add(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException | JMException | RuntimeException e) {
            // slower, and the same results
        }
    }

    private static void add(Path directives) throws JMException {
        ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "compilerDirectivesAdd",
                        new Object[] {new String[] {directives.toString()}},
                        new String[] {String[].class.getName()});
    }
}
