package org.dealtrace.examples;

import static java.util.stream.Collectors.joining;

import com.google.common.io.Resources;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dealtrace.DealLinks;
import org.dealtrace.io.Recommendations;
import org.dealtrace.outcome.Outcomes;

/**
 * What a JShell session of {@code dealtrace shell} begins with: the user's lists or the example, linked and tracked,
 * and {@link #help}. Public because lines of JShell call it.
 */
public final class Shell {

    /** What {@link #help} says; JShell prints it in lines. */
    public record Help(String text) {

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * What the session is about.
     *
     * @param at the outcomes with another lowest probability of a link
     */
    public record Study(
            Recommendations recommendations, Outcomes outcomes, DealLinks links, DoubleFunction<Outcomes> at) {}

    private static final String TEXTS = "shell-help.txt";

    private static volatile CompletableFuture<Study> study = CompletableFuture.failedFuture(
            new IllegalStateException("no lists were read; start with 'dealtrace shell'"));

    private Shell() {}

    /** Links and tracks while JShell starts. */
    static void begin(Supplier<Study> linked) {
        study = CompletableFuture.supplyAsync(linked);
    }

    /** The lists, linked and tracked. */
    public static Study study() {
        return study.join();
    }

    /** What became of the companies if a pair is linked from this probability on. */
    public static Outcomes at(double link) {
        return study().at().apply(link);
    }

    /** Which companies have another outcome, why, and what it does to the number. */
    public static Help diff(Outcomes before, Outcomes after) throws IOException {
        return new Help(DiffCommand.between(before.report(), after.report()));
    }

    /** The values of the session, and how to ask them. */
    public static Help help() {
        return new Help(
                "Values: recommendations, corpus, deals, links, outcomes. help(links) says what can be asked of one.");
    }

    /**
     * What can be asked of a value.
     *
     * @param value any result, or a class for what its static methods make
     */
    public static Help help(Object value) {
        boolean statics = value instanceof Class;
        Class<?> type = statics ? (Class<?>) value : value.getClass();
        List<String> lines = statics ? List.of() : texts(type);
        return new Help(lines.isEmpty() ? methods(type, statics) : String.join("\n", lines));
    }

    /** The lines below the type's name in the file of texts. */
    private static List<String> texts(Class<?> type) {
        return lines(TEXTS).stream()
                .dropWhile(line -> !line.equals("# " + type.getSimpleName()))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .toList();
    }

    static List<String> lines(String resource) {
        try {
            return Resources.readLines(Resources.getResource(Shell.class, resource), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String methods(Class<?> type, boolean statics) {
        String methods = Arrays.stream(type.getMethods())
                .filter(m -> m.getDeclaringClass() != Object.class && !m.isSynthetic() && !m.isBridge())
                .filter(m -> Modifier.isStatic(m.getModifiers()) == statics)
                .filter(m -> !List.of("toString", "hashCode", "equals").contains(m.getName()))
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::getParameterCount))
                .map(Shell::signature)
                .distinct()
                .collect(joining("\n"));
        return type.getSimpleName()
                + (statics ? " makes with static methods" : " answers")
                + (methods.isEmpty() ? " nothing" : ":\n" + methods);
    }

    private static String signature(Method method) {
        String parameters =
                Stream.of(method.getParameterTypes()).map(Class::getSimpleName).collect(joining(", "));
        return "  ." + method.getName() + "(" + parameters + ")  "
                + method.getReturnType().getSimpleName();
    }
}
