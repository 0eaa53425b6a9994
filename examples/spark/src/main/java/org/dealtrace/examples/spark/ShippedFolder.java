package org.dealtrace.examples.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;

/**
 * A folder of less than two gigabytes that Spark ships to its executors, where each unpacks it once. Archives of
 * {@code SparkContext.addArchive} do not reach the tasks of a session that has artifacts of its own, as in Spark 4.2.
 */
final class ShippedFolder implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Map<String, Path> UNPACKED = new ConcurrentHashMap<>();

    private final String key;
    private final Broadcast<byte[]> archive;

    private ShippedFolder(String key, Broadcast<byte[]> archive) {
        this.key = key;
        this.archive = archive;
    }

    static ShippedFolder of(SparkSession spark, Path folder) {
        Broadcast<byte[]> archive =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(zipped(folder));
        return new ShippedFolder(spark.sparkContext().applicationId() + "-" + archive.id(), archive);
    }

    /** Tells it apart from others of this program. */
    String key() {
        return key;
    }

    /** Where it is on this machine. */
    Path unpacked() {
        return UNPACKED.computeIfAbsent(key, k -> unzipped(archive.value()));
    }

    private static byte[] zipped(Path folder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.walk(folder);
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Path unzipped(byte[] archive) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            Path folder = Files.createTempDirectory("dealtrace");
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(in, file);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
