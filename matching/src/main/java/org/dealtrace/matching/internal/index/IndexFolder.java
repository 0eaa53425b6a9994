package org.dealtrace.matching.internal.index;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.dealtrace.InputException;
import org.dealtrace.matching.name.NameAnalyzer;

/**
 * The folder of an index. Each commit records the format and the tables of the index. A folder that does not fit is
 * refused with a message for the user.
 */
final class IndexFolder implements Closeable {

    /** The format number in every commit; another number means other fields or terms. */
    private static final String FORMAT = "8";

    private static final String FORMAT_KEY = "dealtrace.format";
    /** The commit's key for the fingerprint of the tables that the names were analysed with. */
    private static final String TABLES_KEY = "dealtrace.tables";

    /** The file that remains if the first commit was interrupted. */
    private static final String UNFINISHED = "pending_segments";

    private final Path path;
    private final Directory directory;

    /**
     * A folder that was already checked.
     *
     * @param directory reads and writes its files; closed with this object
     */
    IndexFolder(Path path, Directory directory) {
        this.path = path;
        this.directory = directory;
    }

    /**
     * A folder for a new index.
     *
     * @param path the folder; created if missing
     * @throws InputException if the folder holds anything, or cannot be created
     */
    static IndexFolder empty(Path path) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw InputException.in(
                    path + ":", "a file, not a folder; give an empty folder, or one that does not exist yet");
        }
        try {
            Files.createDirectories(path);
            try (Stream<Path> files = Files.list(path)) {
                Optional<String> any = files.map(f -> f.getFileName().toString())
                        .filter(name -> !name.equals(IndexWriter.WRITE_LOCK_NAME) && !name.startsWith(UNFINISHED))
                        .sorted()
                        .findFirst();
                if (any.isPresent()) {
                    throw notEmpty(path, any.get());
                }
            }
            return new IndexFolder(path, new InterruptSafeDirectory(path));
        } catch (IOException e) {
            throw notCreated(path, e);
        }
    }

    /**
     * The folder of an index.
     *
     * @throws InputException if there is no such folder
     */
    static IndexFolder existing(Path path) {
        if (!Files.isDirectory(path)) {
            throw InputException.in(
                    path + ":",
                    Files.exists(path)
                            ? "no folder; give the folder of an index"
                            : "there is no such folder; check the path, or make an index there");
        }
        try {
            return new IndexFolder(path, new InterruptSafeDirectory(path));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    Directory directory() {
        return directory;
    }

    /** The data of each commit. */
    static Map<String, String> commitData(NameAnalyzer analyzer) {
        return Map.of(FORMAT_KEY, FORMAT, TABLES_KEY, analyzer.tables());
    }

    /**
     * The last commit.
     *
     * @throws InputException if it is of another version, or was made with other tables than the analyzer's
     */
    SegmentInfos newest(NameAnalyzer analyzer) throws IOException {
        SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
        Map<String, String> data = commit.getUserData();
        String format = data.getOrDefault(FORMAT_KEY, "");
        if (!format.equals(FORMAT)) {
            throw InputException.in(
                    path + ":",
                    format.isEmpty()
                            ? "an index, but not one that this program made"
                            : "an index of format " + format + "; this version reads format " + FORMAT
                                    + ". Build it again from the companies");
        }
        String tables = data.getOrDefault(TABLES_KEY, "");
        if (!tables.equals(analyzer.tables())) {
            throw InputException.in(
                    path + ":",
                    "an index made with other tables of words, legal forms or aliases (" + tables + ") than this"
                            + " version and analyzer have (" + analyzer.tables()
                            + "), so that names would be missed."
                            + " Build it again from the companies, or open it with the analyzer that it was made"
                            + " with");
        }
        return commit;
    }

    private static InputException notEmpty(Path path, String name) {
        return InputException.in(
                path + ":",
                "the folder is not empty (it holds " + name
                        + "); a new index needs an empty folder, or one that does not exist yet");
    }

    /** The message if another program wrote to the folder first. */
    InputException notEmpty() {
        return notEmpty(path, "an index");
    }

    /** The message if an index cannot be created. */
    InputException notCreated(IOException e) {
        return notCreated(path, e);
    }

    private static InputException notCreated(Path path, IOException e) {
        return e instanceof LockObtainFailedException
                ? unreadable(path, e)
                : InputException.in(
                        path + ":",
                        "no index can be made there (" + e.getMessage() + "); choose a folder that you may write to",
                        e);
    }

    /** The message if an index cannot be opened or read. */
    InputException unreadable(IOException e) {
        return unreadable(path, e);
    }

    private static InputException unreadable(Path path, IOException e) {
        String problem;
        if (e instanceof IndexNotFoundException) {
            problem = "holds no index of companies; check the path, or make one in an empty folder";
        } else if (e instanceof IndexFormatTooNewException || e instanceof IndexFormatTooOldException) {
            problem =
                    "an index of another version of Lucene; build it again from the companies (" + e.getMessage() + ")";
        } else if (e instanceof LockObtainFailedException) {
            problem = "open for changes already, here or in another program; close it there first";
        } else if (e instanceof CorruptIndexException || e instanceof EOFException) {
            problem = "the index is damaged (" + e.getMessage() + "); build it again from the companies";
        } else if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
            problem = "the index is damaged (it lacks " + e.getMessage() + "); build it again from the companies";
        } else {
            problem = "the index cannot be read (" + e.getMessage()
                    + "); check the disk and the permissions of its files";
        }
        return InputException.in(path + ":", problem, e);
    }

    /** The message if an index cannot be changed. */
    InputException unwritable(Throwable e) {
        return e instanceof CorruptIndexException damage
                ? unreadable(damage)
                : InputException.in(
                        path + ":",
                        "the index cannot be written (" + e.getMessage()
                                + "); what was committed before is kept. Check the space on the disk and the"
                                + " permissions of its files, and open it again",
                        e);
    }

    @Override
    public void close() {
        try {
            directory.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
