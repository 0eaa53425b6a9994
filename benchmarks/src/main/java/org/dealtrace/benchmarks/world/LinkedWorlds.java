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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Links many worlds. Linking takes seconds a world and estimating none, so what was linked can be kept in a file, a line of JSON a world:
 * a run that was interrupted goes on, and estimators are tried out on the same worlds.
 */
final class LinkedWorlds {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final long seed;
    private final int runs;
    private final int threads;
    private final Optional<Path> file;

    LinkedWorlds(long seed, int runs, int threads, Optional<Path> file) {
        this.seed = seed;
        this.runs = runs;
        this.threads = threads;
        this.file = file;
    }

    /** The worlds in the order of their numbers, whatever the number of threads. */
    void forEach(Consumer<LinkedWorld> action) {
        Map<Integer, LinkedWorld> known = read();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<LinkedWorld>> ahead = new ArrayDeque<>();
            for (int next = 0, done = 0; done < runs; done++) {
                for (; next < runs && ahead.size() < 2 * threads; next++) {
                    int number = next;
                    LinkedWorld before = known.get(number);
                    ahead.add(pool.submit(() -> before != null ? before : LinkedWorld.link(seed, number)));
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
        Map<Integer, LinkedWorld> known = new HashMap<>();
        if (file.filter(Files::exists).isPresent()) {
            try (Stream<String> lines = Files.lines(file.get(), StandardCharsets.UTF_8)) {
                lines.map(LinkedWorlds::parsed)
                        .flatMap(Optional::stream)
                        .filter(w -> w.seed() == seed)
                        .forEach(w -> known.put(w.run(), w));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return known;
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
