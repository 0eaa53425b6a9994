package org.dealtrace.matching;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.InputReport;
import org.dealtrace.Link;
import org.dealtrace.io.Deals;
import org.dealtrace.io.JsonLines;
import org.dealtrace.io.RecordReader;

/**
 * Links the deals of a file into a file of links, for lists too long to hold or too long for one sitting.
 *
 * <p>Deals are read, looked up and written in the order of the file, a few hundred at a time on each thread. The links stand in
 * {@code <links>.part} until the last deal is done; beside it {@code <links>.checkpoint} says how many deals are written, and how long the
 * part was then. A run that was interrupted, in whatever way, goes on from there when it is started again with the same deals and
 * companies: what was written behind the checkpoint is cut off and made again. The links are the same bytes as those of a run without
 * interruption, on any number of threads.
 */
public final class StreamedLinks {

    private static final int CHUNK = 256;
    /** Chunks between two checkpoints: some seconds of work. */
    private static final int CHUNKS_A_CHECKPOINT = 8;

    private StreamedLinks() {}

    /**
     * How far a run is.
     *
     * @param deals deals done, in this run and those that it goes on from
     * @param links links written, likewise
     */
    public record Progress(long deals, long links) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,d deals, %,d links", deals, links);
        }
    }

    /**
     * What a run has done.
     *
     * @param deals all deals of the file
     * @param links all links written
     * @param resumedFrom the deals that earlier, interrupted runs had done
     * @param report what became of the rows of the file
     */
    public record Summary(long deals, long links, long resumedFrom, InputReport report) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,d deals, %,d links", deals, links)
                    + (resumedFrom == 0
                            ? ""
                            : String.format(Locale.ROOT, "; %,d of the deals in an earlier run", resumedFrom));
        }
    }

    /** What a run goes on from. */
    private record Checkpoint(String run, long deals, long links, long bytes) {

        private static final String FORMAT = "dealtrace-checkpoint-1";

        /** Of up to 18 digits, which a long holds. */
        private static final Pattern NUMBERS = Pattern.compile("\\d{1,18} \\d{1,18} \\d{1,18}");

        void write(Path file) throws IOException {
            Path aside = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(aside, String.join("\n", FORMAT, run, deals + " " + links + " " + bytes) + "\n");
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }

        static Checkpoint read(Path file) throws IOException {
            List<String> lines = Files.readAllLines(file);
            String[] numbers = lines.size() == 3 ? lines.get(2).split(" ", -1) : new String[0];
            if (numbers.length != 3
                    || !lines.get(0).equals(FORMAT)
                    || !NUMBERS.matcher(lines.get(2)).matches()) {
                throw new IllegalArgumentException(
                        file + " is no checkpoint of a run that links deals; remove it to start anew");
            }
            return new Checkpoint(
                    lines.get(1), Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
        }
    }

    /**
     * Links every deal of a file, or the rest of them when an earlier run was interrupted. Of rejected pairs, near misses are written.
     *
     * @see #write(LinkSession, Path, Path, int, LinkSession.Rejected, Consumer)
     */
    public static Summary write(LinkSession session, Path deals, Path links, int threads, Consumer<Progress> progress) {
        return write(session, deals, links, threads, LinkSession.Rejected.NEAR, progress);
    }

    /**
     * Links every deal of a file, or the rest of them when an earlier run was interrupted.
     *
     * @param session the companies
     * @param deals a file that {@link Deals#open} reads
     * @param links where the links go, as {@link JsonLines#writeLinks} writes them; replaced when it exists, and its folder made when it
     *     does not
     * @param threads how many threads look up deals, 1 or more
     * @param rejected which rejected pairs are written: most parties of a long list belong to no company, and are near to none
     * @param progress is told after each few hundred deals, from the calling thread
     * @throws IllegalArgumentException if the links would take the place of the deals, or if a checkpoint is there that belongs to other
     *     deals, companies or settings
     * @throws IllegalStateException if another run is writing these links
     * @throws UncheckedIOException if a file cannot be read or written
     */
    public static Summary write(
            LinkSession session,
            Path deals,
            Path links,
            int threads,
            LinkSession.Rejected rejected,
            Consumer<Progress> progress) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more but was " + threads);
        }
        if (isSame(deals, links)) {
            throw new IllegalArgumentException(
                    links + " holds the deals and would be overwritten by their links; give another path");
        }
        Path part = links.resolveSibling(links.getFileName() + ".part");
        Path mark = links.resolveSibling(links.getFileName() + ".checkpoint");
        try {
            MoreFiles.createParentDirectories(links);
            Summary summary = writePart(session, deals, part, mark, threads, rejected, progress);
            Files.move(part, links, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(mark);
            return summary;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the links of " + deals + " cannot be written to " + links + ": " + e.getMessage(), e);
        }
    }

    private static boolean isSame(Path deals, Path links) {
        try {
            return Files.exists(links) && Files.exists(deals) && Files.isSameFile(deals, links);
        } catch (IOException e) {
            throw new UncheckedIOException(links + " cannot be looked up; check the path", e);
        }
    }

    /** Two runs that write one part would write it to pieces. The lock ends with the channel, and with the program. */
    private static void lock(FileChannel out, Path part) throws IOException {
        boolean taken;
        try {
            taken = out.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            taken = true;
        }
        if (taken) {
            throw new IllegalStateException(
                    part + " is being written by another run; wait for it, or give another path");
        }
    }

    private static Summary writePart(
            LinkSession session,
            Path deals,
            Path part,
            Path mark,
            int threads,
            LinkSession.Rejected rejected,
            Consumer<Progress> progress)
            throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (RecordReader<Deal> reader = Deals.open(deals);
                FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock(out, part);
            Checkpoint start = start(mark, run(session, deals, rejected), out);
            out.truncate(start.bytes());
            out.position(start.bytes());
            Iterator<Deal> iterator = reader.iterator();
            for (long i = 0; i < start.deals() && iterator.hasNext(); i++) {
                iterator.next();
            }
            Checkpoint end = lookUp(session, iterator, out, mark, start, pool, threads, rejected, progress);
            return new Summary(end.deals(), end.links(), start.deals(), reader.report());
        } finally {
            pool.shutdownNow();
        }
    }

    private static Checkpoint start(Path mark, String run, FileChannel out) throws IOException {
        if (!Files.exists(mark)) {
            return new Checkpoint(run, 0, 0, 0);
        }
        Checkpoint found = Checkpoint.read(mark);
        if (!found.run().equals(run)) {
            throw new IllegalArgumentException(
                    mark + " belongs to a run with other deals, companies or settings; finish that one, or remove the"
                            + " checkpoint to start anew");
        }
        // without what it speaks of, a checkpoint is worth nothing
        return out.size() < found.bytes() ? new Checkpoint(run, 0, 0, 0) : found;
    }

    /** Stands for everything that the links depend on. */
    private static String run(LinkSession session, Path deals, LinkSession.Rejected rejected) throws IOException {
        Hasher hasher = Hashing.murmur3_128().newHasher();
        for (Company company : session.companies()) {
            hasher.putUnencodedChars(company.toString()).putChar('\n');
        }
        hasher.putUnencodedChars(session.method()).putUnencodedChars(rejected.name());
        hasher.putUnencodedChars(session.matcher().added().toString());
        return hasher.hash() + "-" + MoreFiles.asByteSource(deals).hash(Hashing.murmur3_128());
    }

    /** The links of a few deals, as they are written. */
    private record Chunk(int deals, int links, byte[] lines) {}

    private static Checkpoint lookUp(
            LinkSession session,
            Iterator<Deal> deals,
            FileChannel out,
            Path mark,
            Checkpoint start,
            ExecutorService pool,
            int threads,
            LinkSession.Rejected rejected,
            Consumer<Progress> progress)
            throws IOException {
        ArrayDeque<Future<Chunk>> under = new ArrayDeque<>();
        Checkpoint at = start;
        int chunks = 0;
        while (true) {
            while (under.size() < threads + 1 && deals.hasNext()) {
                List<Deal> next = new ArrayList<>(CHUNK);
                while (next.size() < CHUNK && deals.hasNext()) {
                    next.add(deals.next());
                }
                under.add(pool.submit(task(session, next, rejected)));
            }
            Optional<Future<Chunk>> oldest = Optional.ofNullable(under.poll());
            if (oldest.isEmpty()) {
                return at;
            }
            Chunk done = done(oldest.get());
            ByteBuffer lines = ByteBuffer.wrap(done.lines());
            while (lines.hasRemaining()) {
                out.write(lines);
            }
            at = new Checkpoint(
                    at.run(), at.deals() + done.deals(), at.links() + done.links(), at.bytes() + done.lines().length);
            if (++chunks % CHUNKS_A_CHECKPOINT == 0) {
                out.force(false);
                at.write(mark);
            }
            progress.accept(new Progress(at.deals(), at.links()));
        }
    }

    private static Callable<Chunk> task(LinkSession session, List<Deal> deals, LinkSession.Rejected rejected) {
        return () -> {
            StringBuilder lines = new StringBuilder();
            int count = 0;
            for (Deal deal : deals) {
                for (Link link : session.link(deal, rejected)) {
                    lines.append(JsonLines.toJson(
                                    link,
                                    session.company(link.companyId()).orElseThrow(),
                                    deal.parties().get(link.party())))
                            .append('\n');
                    count++;
                }
            }
            return new Chunk(deals.size(), count, lines.toString().getBytes(StandardCharsets.UTF_8));
        };
    }

    private static Chunk done(Future<Chunk> chunk) {
        try {
            return chunk.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("linking was interrupted; started again it goes on from here", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
