package org.dealtrace.benchmarks.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.dealtrace.benchmarks.command.UserMistake;

/**
 * Links many worlds. Linking takes seconds a world and estimating none, so what was linked can be kept in a file, a
 * line of JSON a world: a run that was interrupted goes on, and estimators are tried out on the same worlds.
 */
final class LinkedWorlds {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final long seed;
    private final int runs;
    private final int threads;
    private final Optional<Path> file;
    private final IntFunction<LinkedWorld> linker;
    private final Map<Integer, LinkedWorld> known;

    /**
     * Reads what was linked before.
     *
     * @param file where linked worlds are kept, if anywhere
     * @throws UserMistake if it is another kind of file, or was made by another version of the linker
     */
    LinkedWorlds(long seed, int runs, int threads, Optional<Path> file) {
        this(seed, runs, threads, file, run -> LinkedWorld.link(seed, run));
    }

    /**
     * The same with worlds of another kind.
     *
     * @param linker links the world of a number
     */
    LinkedWorlds(long seed, int runs, int threads, Optional<Path> file, IntFunction<LinkedWorld> linker) {
        this.seed = seed;
        this.runs = runs;
        this.threads = threads;
        this.file = file;
        this.linker = linker;
        this.known = read();
    }

    /** The worlds in the order of their numbers, whatever the number of threads. */
    void forEach(Consumer<LinkedWorld> action) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<LinkedWorld>> ahead = new ArrayDeque<>();
            for (int next = 0, done = 0; done < runs; done++) {
                for (; next < runs && ahead.size() < 2 * threads; next++) {
                    int number = next;
                    LinkedWorld before = known.get(number);
                    ahead.add(pool.submit(() -> before != null ? before : linker.apply(number)));
                }
                LinkedWorld world = ahead.remove().get();
                if (!known.containsKey(world.run())) {
                    keep(world);
                }
                action.accept(world);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while linking worlds", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a world could not be linked", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private Map<Integer, LinkedWorld> read() {
        Map<Integer, LinkedWorld> before = new TreeMap<>();
        if (file.filter(Files::exists).isPresent()) {
            List<LinkedWorld> all;
            try (Stream<String> lines = Files.lines(file.get(), StandardCharsets.UTF_8)) {
                List<String> filled = lines.filter(line -> !line.isBlank()).toList();
                all = filled.stream()
                        .map(LinkedWorlds::parsed)
                        .flatMap(Optional::stream)
                        .toList();
                if (all.isEmpty() && !filled.isEmpty()) {
                    throw new UserMistake(file.get() + " is no file of linked worlds; name another with --linked.");
                }
            } catch (IOException | UncheckedIOException e) {
                throw new UserMistake(
                        file.get() + " cannot be read (" + e.getMessage() + "); name another with --linked.");
            }
            all.stream().filter(world -> world.seed() == seed).forEach(world -> before.put(world.run(), world));
            before.values().stream().limit(1).forEach(this::requireSame);
        }
        return before;
    }

    /**
     * What another version of the linker made would be counted as this one's; one world is enough to see it, since all
     * its probabilities are in it.
     */
    private void requireSame(LinkedWorld kept) {
        if (!linker.apply(kept.run()).equals(kept)) {
            throw new UserMistake(file.orElseThrow() + " was made by another version of the linker: world " + kept.run()
                    + " comes out otherwise now. Move the file away, or name another with --linked.");
        }
    }

    /** Empty for a line that was cut off in the middle: that world is linked again. */
    private static Optional<LinkedWorld> parsed(String line) {
        try {
            return Optional.of(JSON.readValue(line, LinkedWorld.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private void keep(LinkedWorld world) {
        if (file.isPresent()) {
            try {
                // A line of its own, also behind one that was cut off.
                Files.writeString(
                        file.get(),
                        "\n" + JSON.writeValueAsString(world),
                        StandardCharsets.UTF_8,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
