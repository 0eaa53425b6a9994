package org.dealtrace.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.dealtrace.SourceRow;

/** Addresses between pages, and the names by which pages call files. */
public final class FileLinks {

    private FileLinks() {}

    /**
     * A file as a page names it: a path outside the folder of the run, only its author's business, by its last part.
     */
    public static String shown(String file) {
        try {
            Path path = Path.of(file);
            return (path.isAbsolute() || path.startsWith("..")) && path.getFileName() != null
                    ? path.getFileName().toString()
                    : file;
        } catch (InvalidPathException e) {
            return file;
        }
    }

    /** A row as a page names it: {@code deals.csv:17}. */
    public static String shown(SourceRow row) {
        return new SourceRow(shown(row.file()), row.line()).toString();
    }

    /** The address of a file as seen from another; empty if they have no common root. */
    public static String between(Path from, Path to) {
        Path folder = from.toAbsolutePath().normalize().getParent();
        Path target = to.toAbsolutePath().normalize();
        if (folder == null || folder.getRoot() == null || !folder.getRoot().equals(target.getRoot())) {
            return "";
        }
        return StreamSupport.stream(folder.relativize(target).spliterator(), false)
                .map(part -> URLEncoder.encode(part.toString(), StandardCharsets.UTF_8)
                        .replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
