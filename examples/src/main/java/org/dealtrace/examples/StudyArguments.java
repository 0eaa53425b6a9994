package org.dealtrace.examples;

import java.io.File;
import java.util.Arrays;
import java.util.Set;

/**
 * What the arguments of the command line show of a study before they are parsed. The script {@code dealtrace} tells the
 * same.
 */
final class StudyArguments {

    /** Bytes of files below which the second compiler takes more time than it saves; see docs/adr/0097. */
    private static final long SMALL = 1_000_000;

    private static final Set<String> NO_STUDY = Set.of("-h", "--help", "-V", "--version");

    private StudyArguments() {}

    /** Whether they are for the main job: no command such as {@code shell} stands first, and nobody asks for help. */
    static boolean areOfAStudy(String... arguments) {
        return (arguments.length == 0 || arguments[0].isEmpty() || arguments[0].startsWith("-"))
                && Arrays.stream(arguments).noneMatch(NO_STUDY::contains);
    }

    /** Whether the files among them have less than a megabyte together. */
    static boolean areOfASmallStudy(String... arguments) {
        long bytes = 0;
        for (String argument : arguments) {
            // 0 for what is no file
            bytes += new File(argument).length();
        }
        return bytes < SMALL;
    }
}
