package org.dealtrace.matching.stream;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.dealtrace.Deal;
import org.dealtrace.InputReport;
import org.dealtrace.Link;
import org.dealtrace.io.Deals;
import org.dealtrace.io.JsonLines;
import org.dealtrace.io.ReadOptions;
import org.dealtrace.io.RecordReader;
import org.dealtrace.matching.LinkSession;
import org.dealtrace.matching.internal.search.SearchSettings;
import org.dealtrace.matching.internal.work.Workers;

/**
 * Links the deals of a file into a file of links, for lists too long to hold or too long for one sitting.
 *
 * <p>Deals are read, looked up and written in the order of the file, a few hundred at a time on each thread. The links
 * stand in {@code <links>.part} until the last deal is done; beside it {@code <links>.checkpoint} says how many deals
 * are written, and how long the part was then. An interrupted run resumes at the checkpoint when it is started again
 * with the same deals and companies. Links written after the checkpoint are cut off and computed again. The links are
 * the same bytes as those of a run without interruption, on any number of threads.
 *
 * <pre>{@code
 * StreamedLinks.of(session).threads(4).write(Path.of("deals.csv"), Path.of("links.jsonl"));
 * }</pre>
 *
 * <p>Immutable: each method gives another object.
 */
public final class StreamedLinks {

    private static final int CHUNK = 256;
    /** Chunks between two checkpoints: some seconds of work. */
    private static final int CHUNKS_A_CHECKPOINT = 8;

    private static final String INTERRUPTED = "linking was interrupted; started again it goes on from here";

    private final LinkSession session;
    private final int threads;
    private final LinkSession.Rejected rejected;
    private final ReadOptions options;
    private final Consumer<Progress> progress;

    private StreamedLinks(
            LinkSession session,
            int threads,
            LinkSession.Rejected rejected,
            ReadOptions options,
            Consumer<Progress> progress) {
        this.session = Objects.requireNonNull(session, "session");
        this.threads = threads;
        this.rejected = Objects.requireNonNull(rejected, "rejected");
        this.options = Objects.requireNonNull(options, "options");
        this.progress = Objects.requireNonNull(progress, "progress");
    }

    /** On one thread, with near misses among the rejected pairs. The session stays open. */
    public static StreamedLinks of(LinkSession session) {
        return new StreamedLinks(session, 1, LinkSession.Rejected.NEAR, ReadOptions.standard(), done -> {});
    }

    /**
     * How many threads look up deals.
     *
     * @param number 1 or more
     */
    public StreamedLinks threads(int number) {
        SearchSettings.checkThreads(number);
        return new StreamedLinks(session, number, rejected, options, progress);
    }

    /** Which rejected pairs are written. Most parties of a long list belong to no company, and are near to none. */
    public StreamedLinks rejected(LinkSession.Rejected which) {
        return new StreamedLinks(session, threads, which, options, progress);
    }

    /** How the deals are read: the names of columns, the form of dates, the encoding. */
    public StreamedLinks reading(ReadOptions how) {
        return new StreamedLinks(session, threads, rejected, how, progress);
    }

    /** Calls a function after each few hundred deals, on the thread that calls {@link #write}. */
    public StreamedLinks progress(Consumer<Progress> listener) {
        return new StreamedLinks(session, threads, rejected, options, listener);
    }

    /**
     * How far a run is.
     *
     * @param deals deals done, in this run and those that it goes on from
     * @param links links written, in this run and those that it goes on from
     */
    public record Progress(long deals, long links) {

        @Override
        public String toString() {
            return count(deals, "deal") + ", " + count(links, "link");
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
            return new Progress(deals, links)
                    + (resumedFrom == 0
                            ? ""
                            : String.format(Locale.ROOT, "; %,d of the deals in an earlier run", resumedFrom));
        }
    }

    private static String count(long n, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", n, what, n == 1 ? "" : "s");
    }

    /**
     * Links every deal of a file, or the rest of them when an earlier run was interrupted.
     *
     * @param deals a file that {@link Deals#open} reads
     * @param links where the links go, as {@link JsonLines#writeLinks} writes them; replaced when it exists, and its
     *     folder made when it does not
     * @throws IllegalArgumentException if the links would take the place of the deals or of a folder, or if a
     *     checkpoint is there that belongs to other deals, companies or settings
     * @throws IllegalStateException if another run is writing these links, or the thread is interrupted meanwhile,
     *     which stays marked; started again it goes on
     * @throws UncheckedIOException if a file cannot be read or written
     */
    public Summary write(Path deals, Path links) {
        Path place = place(links);
        Path part = place.resolveSibling(place.getFileName() + ".part");
        Path mark = place.resolveSibling(place.getFileName() + ".checkpoint");
        for (Path written : List.of(place, part, mark)) {
            if (isSame(deals, written)) {
                throw new IllegalArgumentException((written.equals(place) ? links : written)
                        + " holds the deals and would be overwritten by their links; give another path");
            }
        }
        try {
            MoreFiles.createParentDirectories(place);
            try (LinkPart out = LinkPart.open(part)) {
                Summary summary = write(deals, out, mark);
                out.moveTo(place);
                Files.deleteIfExists(mark);
                return summary;
            }
        } catch (ClosedByInterruptException e) {
            throw new IllegalStateException(INTERRUPTED, e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the links of " + deals + " cannot be written to " + links + ": " + e.getMessage(), e);
        }
    }

    /** A link stays a link: the file that it points to is replaced. */
    private static Path place(Path links) {
        try {
            if (Files.exists(links) && !Files.isRegularFile(links)) {
                throw new IllegalArgumentException(links
                        + " is a folder or a device, where links cannot be put in place; give the path of a file");
            }
            return Files.exists(links) ? links.toRealPath() : links;
        } catch (IOException e) {
            throw new UncheckedIOException(links + " cannot be looked up; check the path", e);
        }
    }

    private static boolean isSame(Path deals, Path links) {
        try {
            return Files.exists(links) && Files.exists(deals) && Files.isSameFile(deals, links);
        } catch (IOException e) {
            throw new UncheckedIOException(links + " cannot be looked up; check the path", e);
        }
    }

    private Summary write(Path deals, LinkPart out, Path mark) throws IOException {
        try (RecordReader<Deal> reader = Deals.open(deals, options);
                Workers workers = new Workers(threads)) {
            LinkCheckpoint start = start(mark, run(deals), out);
            out.cut(start.bytes());
            Iterator<Deal> iterator = reader.iterator();
            for (long i = 0; i < start.deals() && iterator.hasNext(); i++) {
                iterator.next();
            }
            LinkCheckpoint end = lookUp(iterator, out, mark, start, workers);
            return new Summary(end.deals(), end.links(), start.deals(), reader.report());
        }
    }

    /**
     * Stands for everything that the links depend on, so that a run is never resumed with other deals, companies or
     * settings.
     */
    private String run(Path deals) throws IOException {
        return session.fingerprint() + "-" + rejected + "-"
                + Hashing.murmur3_128().hashString(options.toString(), StandardCharsets.UTF_8) + "-"
                + MoreFiles.asByteSource(deals).hash(Hashing.murmur3_128());
    }

    private static LinkCheckpoint start(Path mark, String run, LinkPart out) throws IOException {
        // without what it speaks of, a checkpoint is worth nothing: its run has ended, or its links were removed
        if (!Files.exists(mark) || out.size() == 0) {
            return LinkCheckpoint.start(run);
        }
        LinkCheckpoint found = LinkCheckpoint.read(mark);
        if (!found.run().equals(run)) {
            throw new IllegalArgumentException(
                    mark + " belongs to a run with other deals, companies or settings; finish that one, or remove the"
                            + " checkpoint to start anew");
        }
        return out.size() < found.bytes() ? LinkCheckpoint.start(run) : found;
    }

    /** The links of a few deals, as they are written. */
    private record Chunk(int deals, int links, byte[] lines) {}

    private LinkCheckpoint lookUp(Iterator<Deal> deals, LinkPart out, Path mark, LinkCheckpoint start, Workers workers)
            throws IOException {
        ArrayDeque<Future<Chunk>> under = new ArrayDeque<>();
        LinkCheckpoint at = start;
        int chunks = 0;
        while (true) {
            while (under.size() <= threads && deals.hasNext()) {
                List<Deal> next = new ArrayList<>(CHUNK);
                while (next.size() < CHUNK && deals.hasNext()) {
                    next.add(deals.next());
                }
                under.add(workers.submit(() -> chunk(next)));
            }
            Optional<Future<Chunk>> oldest = Optional.ofNullable(under.poll());
            if (oldest.isEmpty()) {
                return at;
            }
            Chunk done = Workers.get(oldest.get(), INTERRUPTED);
            out.append(done.lines());
            at = at.plus(done.deals(), done.links(), done.lines().length);
            if (++chunks % CHUNKS_A_CHECKPOINT == 0) {
                out.force();
                at.write(mark);
            }
            progress.accept(new Progress(at.deals(), at.links()));
        }
    }

    private Chunk chunk(List<Deal> deals) {
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
    }
}
