package org.dealtrace.matching.name;

import java.util.List;
import java.util.Optional;
import org.dealtrace.CompanyName;
import org.dealtrace.matching.internal.lexicon.Initials;
import org.dealtrace.matching.internal.lexicon.Lexicon;
import org.dealtrace.matching.internal.tagging.PartOfName;
import org.dealtrace.matching.internal.tagging.TokenTagger;
import org.dealtrace.matching.internal.words.Acronyms;
import org.dealtrace.matching.internal.words.InitialRuns;
import org.dealtrace.matching.internal.words.Word;
import org.dealtrace.matching.name.token.NameVariant;

/** Finds an acronym beside the name that it is made of: "IMS Institute of Materials Science". */
final class OwnAcronym {

    /** Two letters are too often the initials of any two words. */
    private static final int SHORTEST_INITIALS = 3;

    private final String repaired;
    private final Lexicon lexicon;

    OwnAcronym(String repaired, Lexicon lexicon) {
        this.repaired = repaired;
        this.lexicon = lexicon;
    }

    /** An acronym and the name that it is made of. */
    record Found(Word acronym, List<Word> name) {}

    /** The acronym and the name, each of which may be cited alone: "Petróleo Brasileiro S.A. - Petrobras". */
    Optional<Found> find(List<Word> words) {
        int n = words.size();
        if (n < 3) {
            return Optional.empty();
        }
        Word first = words.get(0);
        Word last = words.get(n - 1);
        boolean hyphen = (words.get(1).before & Word.HYPHEN) != 0;
        if ((hyphen && Initials.are(first, words, 1, n, lexicon)) || isMadeOf(first, words.subList(1, n))) {
            return Optional.of(new Found(first, List.copyOf(words.subList(1, n))));
        }
        return isMadeOf(last, words.subList(0, n - 1))
                ? Optional.of(new Found(last, List.copyOf(words.subList(0, n - 1))))
                : Optional.empty();
    }

    /**
     * Whether a word is made of the initials of three or more others, or of the beginnings of two or more, from the
     * first on.
     */
    private boolean isMadeOf(Word word, List<Word> row) {
        if (word.text.length() < SHORTEST_INITIALS
                || word.text.charAt(0) != row.get(0).text.charAt(0)
                || !PartOfName.distinctive(List.of(word), 0, 1, lexicon)) {
            return false;
        }
        NameVariant name = TokenTagger.variant(
                Word.textOf(row, repaired), CompanyName.Kind.ALIAS, InitialRuns.joinNeighbours(row), repaired, lexicon);
        return Acronyms.of(name)
                .read(word.text)
                .filter(r -> r.first() == 0 && r.passedOver() == 0)
                .filter(r -> r.clipped() || r.beginnings() >= SHORTEST_INITIALS)
                .isPresent();
    }
}
