package org.dealtrace.examples;

import com.google.common.io.Resources;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The data that the examples run on: publicly reported deals, and an <b>illustrative</b> list of companies. The deals
 * are real; no claim is made that any of the companies was ever named in a notice.
 *
 * <p>Read from {@code examples/data} when the program runs in the project's folder, else from the program's own jar.
 */
public final class ExampleData {

    private static final Path FOLDER = Path.of("examples", "data");

    private ExampleData() {}

    /** The illustrative companies, with invented dates of recommendation. */
    public static Path watchlist() {
        return file("watchlist.csv");
    }

    /** Real deals, each with its public source. */
    public static Path deals() {
        return file("deals.csv");
    }

    /** Who owned the bidders of these deals, and when. */
    public static Path ownership() {
        return file("ownership.csv");
    }

    static Path file(String name) {
        Path inProject = FOLDER.resolve(name);
        return Files.isRegularFile(inProject) ? inProject : onClassPath("/examples/data/" + name);
    }

    private static Path onClassPath(String resource) {
        try {
            URI uri = Resources.getResource(ExampleData.class, resource).toURI();
            return uri.getScheme().equals("jar") ? jar(uri).getPath(resource) : Path.of(uri);
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the example data " + resource + " cannot be read", e);
        }
    }

    /** The inside of the program's jar as files; it stays open as long as the program runs. */
    private static FileSystem jar(URI uri) throws IOException {
        try {
            return FileSystems.newFileSystem(uri, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            return FileSystems.getFileSystem(uri);
        }
    }
}
