package org.dealtrace.examples;

import com.google.common.hash.Hashing;
import com.google.common.io.ByteStreams;
import com.google.common.io.MoreFiles;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dealtrace.InputException;
import org.dealtrace.internal.DisplayText;
import org.dealtrace.internal.FileInPlace;

/**
 * A study in one file: a zip archive without folders that has the report, what it was made from, and the SHA-256 of all
 * of them. Equal files give equal bytes. An archive may come from a stranger, so names, number and size of its files
 * are checked while it is unpacked.
 */
final class Pack {

    static final String REPORT = "report.html";
    static final String SUMS = "SHA256SUMS";

    /** Bytes of all files. */
    static final long MOST_BYTES = 2L << 30;

    private static final int MOST_FILES = 1_000;

    /** No letter of it leads to another folder, to a device or to an option. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}._ ()+,=-]{0,199}");

    private static final Pattern SUM = Pattern.compile("([0-9a-f]{64})  (.+)");

    /** The first that an archive can say. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Pack() {}

    /** A name for a file in an archive. */
    static String name(Path file) {
        String name = String.valueOf(file.getFileName()).replaceAll("[^\\p{L}\\p{M}\\p{N}._ ()+,=-]", "_");
        return NAME.matcher(name).matches() ? name : "_" + name.substring(Math.max(0, name.length() - 100));
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    static String sha256(Path file) throws IOException {
        return MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
    }

    /** Packs the files of a folder with their checksums; of some, these only. */
    static void write(Path archive, Path folder, Set<String> leftOut) throws IOException {
        StringBuilder sums = new StringBuilder();
        for (Path file : new TreeSet<>(MoreFiles.listFiles(folder))) {
            sums.append(sha256(file)).append("  ").append(file.getFileName()).append('\n');
        }
        Files.writeString(folder.resolve(SUMS), sums);
        long left = MOST_BYTES;
        try (FileInPlace place = FileInPlace.beside(archive);
                ZipOutputStream zip = new ZipOutputStream(place.stream())) {
            for (Path file : new TreeSet<>(MoreFiles.listFiles(folder))) {
                ZipEntry entry = new ZipEntry(String.valueOf(file.getFileName()));
                if (!leftOut.contains(entry.getName())) {
                    entry.setTimeLocal(TIME);
                    zip.putNextEntry(entry);
                    left -= Files.copy(file, zip);
                    Checks.refuse(left < 0, "The files have more than " + MOST_BYTES + " bytes; pack with --hashes");
                }
            }
            zip.finish();
            place.commit();
        }
    }

    /**
     * Unpacks an archive into a new folder.
     *
     * @param most bytes of all files
     */
    static void unpack(Path archive, Path folder, long most) {
        long left = most;
        Set<String> names = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (!isName(name)) {
                    throw strange(archive, "has a file '" + name + "', whose name is not allowed there");
                }
                try (OutputStream out = Files.newOutputStream(folder.resolve(name), StandardOpenOption.CREATE_NEW)) {
                    left -= ByteStreams.limit(zip, left + 1).transferTo(out);
                }
                names.add(name);
                if (left < 0 || names.size() > MOST_FILES) {
                    throw strange(archive, "has more than " + MOST_FILES + " files or " + most + " bytes");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw strange(archive, "cannot be unpacked (" + e.getMessage() + ")");
        }
        if (!names.remove(SUMS) || !sums(folder).keySet().containsAll(names)) {
            throw strange(archive, "has no " + SUMS + ", or a file that is not in it");
        }
    }

    private static InputException strange(Path file, String problem) {
        return InputException.in(file, DisplayText.clean(problem) + "; ask for an archive made by 'dealtrace pack'");
    }

    /** The SHA-256 of each file by its name, as the list in a folder has them. */
    static Map<String, String> sums(Path folder) {
        Path list = folder.resolve(SUMS);
        Map<String, String> sums = new TreeMap<>();
        try {
            if (!Files.isRegularFile(list)) {
                throw strange(list, "is no list of checksums");
            }
            for (String line : Files.readAllLines(list)) {
                Matcher sum = SUM.matcher(line);
                if (!sum.matches() || !isName(sum.group(2))) {
                    throw strange(list, "has a line that is no SHA-256 with a name: '" + line + "'");
                }
                sums.put(sum.group(2), sum.group(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(list + " cannot be read: " + e.getMessage(), e);
        }
        return sums;
    }
}
