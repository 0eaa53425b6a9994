package org.dealtrace.benchmarks.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What happens to a name on its way into another list. */
public enum Corruption {
    ONE_TYPO((name, statistics, chance) -> typo(name, chance)),
    TWO_TYPOS((name, statistics, chance) ->
            name.length() < 8 ? Optional.empty() : typo(name, chance).flatMap(n -> typo(n, chance))),
    LEGAL_FORM(Corruption::legalForm),
    LEGAL_FORM_AND_TYPO(
            (name, statistics, chance) -> legalForm(name, statistics, chance).flatMap(n -> typo(n, chance))),
    DROPPED_WORD(inWords(3, (words, statistics, chance) -> {
        words.remove(1 + chance.index(words.size() - 1));
        return joined(words);
    })),
    SWAPPED_WORDS(inWords(2, (words, statistics, chance) -> {
        int at = chance.index(words.size() - 1);
        words.add(at, words.remove(at + 1));
        return joined(words);
    })),
    SHORTENED_WORD(inWords(1, (words, statistics, chance) -> {
        int at = chance.index(words.size());
        String word = words.get(at);
        if (word.length() < 6) {
            return Optional.empty();
        }
        String begin = word.substring(0, 3 + chance.index(2));
        words.set(at, chance.withProbability(0.5) ? begin + "." : begin + word.charAt(word.length() - 1));
        return joined(words);
    })),
    JOINED_OR_SPLIT(inWords(1, (words, statistics, chance) -> {
        int at = chance.index(words.size());
        String word = words.get(at);
        if (at + 1 < words.size() && chance.withProbability(0.5)) {
            words.set(at, word + words.remove(at + 1).toLowerCase(Locale.ROOT));
            return joined(words);
        }
        if (word.length() < 6) {
            return Optional.empty();
        }
        int cut = 3 + chance.index(word.length() - 5);
        words.set(at, word.substring(0, cut) + " " + NameGenerator.capital(word.substring(cut)));
        return joined(words);
    })),
    EXTRA_WORD(inWords(1, (words, statistics, chance) -> {
        words.add(1 + chance.index(words.size()), NameGenerator.capital(statistics.middleWord(chance)));
        return joined(words);
    })),
    MISREAD((name, statistics, chance) -> misread(name, chance)),
    CUT_OFF((name, statistics, chance) -> name.length() < 16
            ? Optional.empty()
            : Optional.of(
                    name.substring(0, 12 + chance.index(name.length() - 13)).strip()));

    /** What optical character recognition makes of letters. */
    private static final List<String[]> MISREADINGS = List.of(
            new String[] {"m", "rn"},
            new String[] {"rn", "m"},
            new String[] {"l", "1"},
            new String[] {"O", "0"},
            new String[] {"o", "0"},
            new String[] {"e", "c"},
            new String[] {"h", "b"},
            new String[] {"cl", "d"},
            new String[] {"i", "l"},
            new String[] {"S", "5"});

    /** A change of a name, or of its words; empty when they do not lend themselves to it. */
    private interface Change<T> {
        Optional<String> apply(T name, TokenStatistics statistics, Chance chance);
    }

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final Change<String> change;

    Corruption(Change<String> change) {
        this.change = change;
    }

    /** Applies the change; empty when the name does not lend itself to it. */
    public Optional<String> apply(String name, TokenStatistics statistics, Chance chance) {
        return change.apply(name, statistics, chance);
    }

    private static Change<String> inWords(int least, Change<List<String>> change) {
        return (name, statistics, chance) -> {
            List<String> words = words(name);
            return words.size() < least ? Optional.empty() : change.apply(words, statistics, chance);
        };
    }

    private static Optional<String> misread(String name, Chance chance) {
        List<String[]> fitting =
                MISREADINGS.stream().filter(m -> name.contains(m[0])).toList();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        String[] misreading = chance.oneOf(fitting);
        int at = name.indexOf(misreading[0]);
        return Optional.of(name.substring(0, at) + misreading[1] + name.substring(at + misreading[0].length()));
    }

    /** As it stands in files: {@code one-typo}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> words(String name) {
        return new ArrayList<>(Arrays.asList(name.split(" ", -1)));
    }

    private static Optional<String> joined(List<String> words) {
        return Optional.of(String.join(" ", words));
    }

    /** Leaves the common last word out, or puts another in its place. */
    private static Optional<String> legalForm(String name, TokenStatistics statistics, Chance chance) {
        List<String> words = words(name);
        String last = words.get(words.size() - 1);
        if (words.size() < 2 || !statistics.endsNames(last.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        words.remove(words.size() - 1);
        if (chance.withProbability(0.6)) {
            words.add(NameGenerator.capital(statistics.lastWord(chance)));
        }
        return joined(words);
    }

    /** One letter left out, doubled, changed, put in, or swapped with the next; never the first letter. */
    private static Optional<String> typo(String name, Chance chance) {
        if (name.length() < 4) {
            return Optional.empty();
        }
        int at = 1 + chance.index(name.length() - 2);
        String before = name.substring(0, at);
        String after = name.substring(at + 1);
        char letter = name.charAt(at);
        char other = (char) ('a' + chance.index(26));
        return Optional.of(
                switch (chance.index(4)) {
                    case 0 -> before + after;
                    case 1 -> before + other + after;
                    case 2 -> before + letter + other + after;
                    default -> before + after.charAt(0) + letter + after.substring(1);
                });
    }
}
