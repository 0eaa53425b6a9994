package org.dealtrace.io;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.BiFunction;
import org.dealtrace.DealParty;
import org.dealtrace.PartyRole;
import org.dealtrace.internal.Messages;
import org.dealtrace.internal.WrittenLanguage;
import org.dealtrace.io.internal.DealInText;
import org.dealtrace.io.internal.ListedNames;
import org.dealtrace.io.internal.Repairs;

/**
 * Reads facts from a deal's text if no column has them, and lists each as doubtful.
 *
 * @param column the column of the texts
 */
record DealTexts(String column) {

    private static final int SHOWN = 60;

    /** The scripts of the languages that the classifier reads. */
    private static final Set<UnicodeScript> READ = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.CYRILLIC,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA);

    /** Loaded when the first row needs it. */
    private static final class Readers {
        static final Optional<DealInText> FIRST =
                ServiceLoader.load(DealInText.class).findFirst();
    }

    /** Lists a text that is longer than the classifier reads, or in a script that it does not read. */
    void check(String words, Repairs repairs) {
        int[] letters = words.codePoints().filter(Character::isLetter).toArray();
        long read = Arrays.stream(letters)
                .filter(letter -> READ.contains(UnicodeScript.of(letter)))
                .count();
        if (2 * read < letters.length) {
            WrittenLanguage.of(words)
                    .ifPresent(tag -> repairs.doubtful(
                            column,
                            shown(words),
                            Messages.row(
                                    "text.language", Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH))));
        }
        Readers.FIRST
                .filter(reader -> words.length() > reader.letters())
                .ifPresent(reader -> repairs.doubtful(
                        column, shown(words), Messages.row("text.long", Integer.toString(reader.letters()))));
    }

    private static String shown(String words) {
        return words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words;
    }

    /** The parties that the reader of texts finds, or else the listed names, whose roles are unknown. */
    List<DealParty> parties(String words, ListedNames listed, Repairs repairs) {
        List<DealParty> parties = new ArrayList<>();
        Readers.FIRST.ifPresent(reader -> reader.parties(words).forEach(proposed -> {
            parties.add(DealParty.of(proposed.role(), proposed.name()));
            repairs.doubtful(column, proposed.name(), Messages.row("text.party", EnumCells.word(proposed.role())));
        }));
        if (parties.isEmpty()) {
            listed.in(words).forEach(name -> {
                parties.add(DealParty.of(PartyRole.OTHER, name));
                repairs.doubtful(column, name, Messages.row("text.party", "party"));
            });
        }
        return parties;
    }

    <T> Optional<T> value(
            String what, String words, BiFunction<DealInText, String, Optional<T>> reading, Repairs repairs) {
        Optional<T> told = Readers.FIRST.flatMap(reader -> reading.apply(reader, words));
        told.ifPresent(value -> repairs.doubtful(
                column, value.toString(), Messages.row("text.value", Messages.message("what." + what))));
        return told;
    }
}
