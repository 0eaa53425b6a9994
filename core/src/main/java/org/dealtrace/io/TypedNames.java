package org.dealtrace.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dealtrace.CompanyName;
import org.dealtrace.PartialDate;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.Cells;
import org.dealtrace.io.internal.Lists;
import org.dealtrace.io.internal.Repairs;

/**
 * Names in a cell, each with its properties before a colon: {@code former:Old Name}, {@code zh:西门子}, {@code former de
 * 1998..2004:Alter Name}.
 *
 * <p>The properties are, in any order, a kind of {@link CompanyName.Kind}, a language tag, and the time of use. Other
 * words before a colon belong to the name. A name without properties is an alias; one with only a language is the same
 * name in another script.
 */
final class TypedNames {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern SPAN = Pattern.compile("([0-9-]*)[.][.]([0-9-]*)");

    private TypedNames() {}

    /** The properties of a name. */
    private record Type(
            Optional<CompanyName.Kind> kind,
            Optional<String> language,
            Optional<PartialDate> from,
            Optional<PartialDate> until) {

        static final Type NONE = new Type(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        CompanyName name(String text, CompanyName.Kind otherwise) {
            return new CompanyName(text, kind.orElse(otherwise), language, from, until);
        }
    }

    static List<CompanyName> read(String cell) {
        return read(Lists.parts(cell, "|;"));
    }

    /** Names from parts that still have their backslashes; empty ones are left out. */
    static List<CompanyName> read(List<String> parts) {
        List<CompanyName> names = new ArrayList<>();
        for (String part : parts) {
            int colon = Lists.find(part, ':');
            Optional<Type> type = colon < 0 ? Optional.empty() : type(part.substring(0, colon));
            String text = Cells.strip(Lists.plain(type.isPresent() ? part.substring(colon + 1) : part));
            if (!text.isBlank()) {
                Type known = type.orElse(Type.NONE);
                names.add(known.name(
                        text, known.language().isPresent() ? CompanyName.Kind.TRANSLITERATED : CompanyName.Kind.ALIAS));
            }
        }
        return List.copyOf(names);
    }

    /** A main name; its properties, if any, are in a cell of their own. */
    static CompanyName main(String text, String typeColumn, String type, Repairs repairs) {
        Optional<Type> known = type.isEmpty() ? Optional.of(Type.NONE) : type(type);
        if (known.isEmpty()) {
            repairs.repaired(typeColumn, type, Messages.row("name-type"));
        }
        return known.orElse(Type.NONE).name(text, CompanyName.Kind.LEGAL);
    }

    /** The names after the main one. */
    static String others(List<CompanyName> names, String separator) {
        return names.stream().skip(1).map(TypedNames::write).collect(Collectors.joining(separator));
    }

    private static String write(CompanyName name) {
        String text = Lists.escape(name.text());
        String words =
                words(name, name.language().isPresent() ? CompanyName.Kind.TRANSLITERATED : CompanyName.Kind.ALIAS);
        return words.isEmpty() ? text : words + ":" + text;
    }

    /** Whether a text is a language tag such as {@code en} or {@code zh-Hant}, and not a kind of name. */
    static boolean isLanguage(String tag) {
        return LANGUAGE.matcher(tag).matches() && !EnumCells.NAME_KINDS.containsKey(tag);
    }

    /** The properties of a main name; empty if there are none. */
    static String mainType(List<CompanyName> names) {
        return words(names.get(0), CompanyName.Kind.LEGAL);
    }

    private static String words(CompanyName name, CompanyName.Kind otherwise) {
        List<String> words = new ArrayList<>();
        if (name.kind() != otherwise) {
            words.add(EnumCells.word(name.kind()));
        }
        name.language().ifPresent(l -> {
            if (!isLanguage(l)) {
                throw new IllegalArgumentException(
                        "language '" + l + "' of the name '" + name.text() + "' must be a tag such as en or zh-Hant");
            }
            words.add(l);
        });
        if (name.from().isPresent() || name.until().isPresent()) {
            words.add(name.from().map(PartialDate::toString).orElse("") + ".."
                    + name.until().map(PartialDate::toString).orElse(""));
        }
        return String.join(" ", words);
    }

    private static Optional<Type> type(String words) {
        Type type = Type.NONE;
        List<String> list =
                Lists.parts(words, " ").stream().filter(w -> !w.isEmpty()).toList();
        for (String word : list) {
            CompanyName.Kind kind = EnumCells.NAME_KINDS.get(word.toLowerCase(Locale.ROOT));
            var span = SPAN.matcher(word);
            if (kind != null && type.kind().isEmpty()) {
                type = new Type(Optional.of(kind), type.language(), type.from(), type.until());
            } else if (span.matches() && type.from().isEmpty() && type.until().isEmpty() && word.length() > 2) {
                Optional<PartialDate> from = date(span.group(1));
                Optional<PartialDate> until = date(span.group(2));
                if (from.isEmpty() != span.group(1).isEmpty()
                        || until.isEmpty() != span.group(2).isEmpty()) {
                    return Optional.empty();
                }
                type = new Type(type.kind(), type.language(), from, until);
            } else if (LANGUAGE.matcher(word).matches() && type.language().isEmpty()) {
                type = new Type(type.kind(), Optional.of(word), type.from(), type.until());
            } else {
                return Optional.empty();
            }
        }
        return list.isEmpty() ? Optional.empty() : Optional.of(type);
    }

    private static Optional<PartialDate> date(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
