package org.dealtrace.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dealtrace.benchmarks.command.OutFolder;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.internal.FileInPlace;

/** The part of a page in Markdown that a command writes; the rest of the page is written by people. */
final class PageBlock {

    static final String BEGIN = "<!-- begin: made by quality-all -->";
    static final String END = "<!-- end: made by quality-all -->";

    private PageBlock() {}

    /** Refuses a page that has no block for tables or cannot be written. */
    static void require(Path page) throws IOException {
        if (!Files.isRegularFile(page)) {
            throw new UserMistake("There is no page " + page + "; make a file with the lines '" + BEGIN + "' and '"
                    + END + "' in it.");
        }
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        if (begin < 0 || text.indexOf(END) < begin) {
            throw new UserMistake(page + " has no block between '" + BEGIN + "' and '" + END
                    + "'; put these lines where" + " the tables shall stand.");
        }
        OutFolder.checked(page);
    }

    /** Replaces the text between the two markers of a page. */
    static void replace(Path page, String tables) throws IOException {
        require(page);
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        FileInPlace.write(page, text.substring(0, begin) + "\n" + tables + "\n" + text.substring(text.indexOf(END)));
    }
}
