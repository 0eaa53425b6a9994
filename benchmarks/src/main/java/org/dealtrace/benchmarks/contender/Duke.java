package org.dealtrace.benchmarks.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.benchmarks.data.Row;
import org.jspecify.annotations.Nullable;

/**
 * Duke 1.2, the record linker of the JVM: its Lucene backend in memory for candidates, with fuzzy words and as many
 * candidates as it comes with, and its Jaro-Winkler on lower-case names, through its own processor.
 *
 * <p>Duke wants Lucene 4, the product another, and no class loader holds both. So Duke is not built against but loaded
 * from a folder of jars beside the product's, and called by name.
 */
final class Duke implements Contender {

    static final String NAME = "duke";

    /** System property: the folder with Duke's jars and what they need. */
    static final String JARS = "dealtrace.duke";

    private static final String PACKAGE = "no.priv.garshol.duke.";
    private static final String ID = "ID";
    private static final String TEXT = "NAME";

    /** The probabilities of Duke's own example for a name; they don't change the order of answers. */
    private static final double LOW = 0.1;

    private static final double HIGH = 0.9;
    private static final double THRESHOLD = 0.8;

    private final URLClassLoader loader;
    private final MethodHandle newRecord;
    private final MethodHandle addValue;
    private final MethodHandle value;
    private final MethodHandle addToIndex;
    private final MethodHandle candidates;
    private final MethodHandle compare;

    /**
     * Loads Duke.
     *
     * @param folder of the jars; null if it was not given
     * @throws UserMistake if there is no Duke in it
     */
    Duke(@Nullable String folder) {
        loader = new URLClassLoader(jars(folder), ClassLoader.getPlatformClassLoader());
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?> recordType = type("Record");
            Class<?> database = type("Database");
            newRecord = lookup.findConstructor(type("RecordImpl"), MethodType.methodType(void.class));
            addValue = lookup.findVirtual(
                    type("RecordImpl"), "addValue", MethodType.methodType(void.class, String.class, String.class));
            value = lookup.findVirtual(recordType, "getValue", MethodType.methodType(String.class, String.class));
            addToIndex = lookup.findVirtual(database, "index", MethodType.methodType(void.class, recordType));
            candidates = lookup.findVirtual(
                    database, "findCandidateMatches", MethodType.methodType(Collection.class, recordType));
            compare = lookup.findVirtual(
                    type("Processor"), "compare", MethodType.methodType(double.class, recordType, recordType));
        } catch (ClassNotFoundException e) {
            throw new UserMistake(
                    "There is no Duke 1.2 in the folder of -D" + JARS + ": " + e.getMessage() + " is missing.");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this is another Duke than 1.2", e);
        }
    }

    private static URL[] jars(@Nullable String folder) {
        if (folder == null) {
            throw new UserMistake(
                    "Duke is not part of the benchmarks. Put its jars in a folder (docs/scale.md says how) and start"
                            + " with -D"
                            + JARS + "=FOLDER.");
        }
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            List<URL> urls = new ArrayList<>();
            for (Path jar :
                    files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
                urls.add(jar.toUri().toURL());
            }
            return urls.toArray(URL[]::new);
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UserMistake("The folder of -D" + JARS + " cannot be read: " + folder);
        }
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return loader.loadClass(PACKAGE + name);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Register index(List<Row> rows, List<String> fields) {
        return inside(() -> {
            Linker linker = new Linker();
            for (Row row : rows) {
                addToIndex.invoke(linker.database, dukeRecord(row, fields));
            }
            linker.call("commit");
            return new Register() {
                @Override
                public List<Hit> match(Row query, int limit) {
                    return inside(() -> linker.match(dukeRecord(query, fields), limit));
                }

                @Override
                public void close() {
                    inside(() -> {
                        linker.call("close");
                        return linker;
                    });
                }
            };
        });
    }

    @Override
    public PairScorer pairs(List<Row> corpus, List<String> fields) {
        Linker linker = inside(Linker::new);
        return (first, second) -> inside(() -> Hit.scored(second.id(), (double)
                compare.invoke(linker.processor, dukeRecord(first, fields), dukeRecord(second, fields))));
    }

    private Object dukeRecord(Row row, List<String> fields) throws Throwable {
        Object made = newRecord.invoke();
        addValue.invoke(made, ID, row.id());
        String text = row.text(Row.textual(fields));
        addValue.invoke(made, TEXT, text.toLowerCase(Locale.ROOT));
        return made;
    }

    /** One configuration of Duke with its database and processor. */
    private final class Linker {
        private final Object database;
        private final Object processor;

        Linker() throws Throwable {
            Object id = type("PropertyImpl").getConstructor(String.class).newInstance(ID);
            Object measure = type("comparators.JaroWinkler").getConstructor().newInstance();
            Object name = type("PropertyImpl")
                    .getConstructor(String.class, type("Comparator"), double.class, double.class)
                    .newInstance(TEXT, measure, LOW, HIGH);
            Class<?> configurationType = type("ConfigurationImpl");
            Object configuration = configurationType.getConstructor().newInstance();
            configurationType.getMethod("setThreshold", double.class).invoke(configuration, THRESHOLD);
            configurationType.getMethod("setProperties", List.class).invoke(configuration, List.of(id, name));
            database = configurationType.getMethod("getDatabase", boolean.class).invoke(configuration, true);
            processor = type("Processor")
                    .getConstructor(type("Configuration"), type("Database"))
                    .newInstance(configuration, database);
        }

        void call(String method) throws ReflectiveOperationException {
            type("Database").getMethod(method).invoke(database);
        }

        List<Hit> match(Object query, int limit) throws Throwable {
            List<Hit> hits = new ArrayList<>();
            for (Object candidate : (Collection<?>) candidates.invoke(database, query)) {
                hits.add(Hit.scored(
                        (String) value.invoke(candidate, ID), (double) compare.invoke(processor, query, candidate)));
            }
            hits.sort(Comparator.comparingDouble(Hit::score).reversed());
            return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
        }
    }

    private interface Step<T> {
        T run() throws Throwable;
    }

    /** Lucene 4 looks for its codecs through the thread's class loader, which would find the product's. */
    private <T> T inside(Step<T> step) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return step.run();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("Duke failed: " + e.getMessage(), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
