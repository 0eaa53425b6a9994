package org.dealtrace.matching.stream;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
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
import org.dealtrace.matching.internal.work.OrderedPrefetcher;

/**
 * Links the deals of a file into a file of links, for lists that do not fit into memory or take long.
 *
 * <p>Deals are read, looked up and written in the order of the file. Until the last deal is done, links are in
 * {@code <links>.part}, and {@code <links>.checkpoint} has the number of deals and the length of the part. A run that
 * is started again with the same deals and companies resumes at the checkpoint; later links are computed again. The
 * result has the same bytes as without interruption, on any number of threads.
 *
 * <pre>{@code
 * StreamedLinks.of(session).threads(4).write(Path.of("deals.csv"), Path.of("links.jsonl"));
 * }</pre>
 *
 * <p>Immutable: each method gives another object.
 */
public final class StreamedLinks {

    private static final int CHUNK = 256;
    /** Deals between two checkpoints: some seconds of work. */
    private static final int CHECKPOINT = 8 * CHUNK;

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

    /** With one thread, and near misses among the rejected pairs. The session stays open. */
    public static StreamedLinks of(LinkSession session) {
        return new StreamedLinks(session, 1, LinkSession.Rejected.NEAR, ReadOptions.standard(), done -> {});
    }

    /**
     * The number of threads.
     *
     * @param number 1 or more
     */
    public StreamedLinks threads(int number) {
        SearchSettings.checkThreads(number);
        return new StreamedLinks(session, number, rejected, options, progress);
    }

    /** The rejected pairs to write. */
    public StreamedLinks rejected(LinkSession.Rejected which) {
        return new StreamedLinks(session, threads, which, options, progress);
    }

    /** The options for reading deals: columns, dates, encoding. */
    public StreamedLinks reading(ReadOptions how) {
        return new StreamedLinks(session, threads, rejected, how, progress);
    }

    /** Calls a function after each few hundred deals, on the thread that calls {@link #write}. */
    public StreamedLinks progress(Consumer<Progress> listener) {
        return new StreamedLinks(session, threads, rejected, options, listener);
    }

    /**
     * The progress of a run.
     *
     * @param deals deals done, including earlier interrupted runs
     * @param links links written, including earlier interrupted runs
     */
    public record Progress(long deals, long links) {

        @Override
        public String toString() {
            return count(deals, "deal") + ", " + count(links, "link");
        }
    }

    /**
     * The result of a run.
     *
     * @param deals all deals of the file
     * @param links all links written
     * @param resumedFrom the number of deals done by earlier, interrupted runs
     * @param report on the rows of the file
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
     * Links all deals of a file, or the remaining ones after an interrupted run.
     *
     * @param deals a file for {@link Deals#open}
     * @param links the file of links in the format of {@link JsonLines#writeLinks}; replaced if it exists
     * @throws IllegalArgumentException if the links would replace the deals or a folder, or if there is a checkpoint of
     *     other deals, companies or settings
     * @throws IllegalStateException if another run is writing these links, or the thread is interrupted (it stays
     *     marked); start it again to continue
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
        } catch (ClosedByInterruptException | CancellationException e) {
            throw new IllegalStateException(INTERRUPTED, e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the links of " + deals + " cannot be written to " + links + ": " + e.getMessage(), e);
        }
    }

    /** The file to replace, which a symbolic link may point to. */
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
        try (RecordReader<Deal> reader = Deals.open(deals, options)) {
            LinkCheckpoint start = start(mark, run(deals), out);
            out.cut(start.bytes());
            Iterator<Deal> iterator = reader.iterator();
            for (long i = 0; i < start.deals() && iterator.hasNext(); i++) {
                iterator.next();
            }
            LinkCheckpoint end = lookUp(iterator, out, mark, start);
            return new Summary(end.deals(), end.links(), start.deals(), reader.report());
        }
    }

    /** Identifies deals, companies and settings, so that a run is never resumed with others. */
    private String run(Path deals) throws IOException {
        return session.fingerprint() + "-" + rejected + "-"
                + Hashing.murmur3_128().hashString(options.toString(), StandardCharsets.UTF_8) + "-"
                + MoreFiles.asByteSource(deals).hash(Hashing.murmur3_128());
    }

    private static LinkCheckpoint start(Path mark, String run, LinkPart out) throws IOException {
        // a checkpoint without links is useless
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

    /** The links of one deal, as they are written. */
    private record Lines(int links, byte[] bytes) {}

    private LinkCheckpoint lookUp(Iterator<Deal> deals, LinkPart out, Path mark, LinkCheckpoint start)
            throws IOException {
        LinkCheckpoint at = start;
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        int links = 0;
        try (OrderedPrefetcher<Deal, Lines> found = new OrderedPrefetcher<>(deals, threads, this::lines)) {
            for (long done = 1; found.hasNext(); done++) {
                Lines next = found.next();
                chunk.writeBytes(next.bytes());
                links += next.links();
                if (done % CHUNK == 0 || !found.hasNext()) {
                    out.append(chunk.toByteArray());
                    at = at.plus(start.deals() + done - at.deals(), links, chunk.size());
                    chunk.reset();
                    links = 0;
                    if (done % CHECKPOINT == 0) {
                        out.force();
                        at.write(mark);
                    }
                    progress.accept(new Progress(at.deals(), at.links()));
                }
            }
        }
        return at;
    }

    private Lines lines(Deal deal) {
        StringBuilder lines = new StringBuilder();
        List<Link> links = session.link(deal, rejected);
        for (Link link : links) {
            lines.append(JsonLines.toJson(
                            link,
                            session.company(link.companyId()).orElseThrow(),
                            deal.parties().get(link.party())))
                    .append('\n');
        }
        return new Lines(links.size(), lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
