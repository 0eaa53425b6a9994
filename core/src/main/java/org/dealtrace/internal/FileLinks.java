package org.dealtrace.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Relative addresses between pages. */
public final class FileLinks {

    private FileLinks() {}

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
