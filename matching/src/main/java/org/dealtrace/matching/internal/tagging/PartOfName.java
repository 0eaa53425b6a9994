package org.dealtrace.matching.internal.tagging;

import java.util.List;
import org.dealtrace.matching.internal.lexicon.Lexicon;
import org.dealtrace.matching.internal.words.Word;
import org.dealtrace.matching.name.token.NameToken;

/** Classifies the words in a part of a name, such as a bracket. */
public final class PartOfName {

    private PartOfName() {}

    /** Whether some word is distinctive. */
    public static boolean distinctive(List<Word> words, int from, int to, Lexicon lexicon) {
        return TokenTagger.partTokens(words.subList(from, to), lexicon).stream()
                .anyMatch(token -> token.role() == NameToken.Role.DISTINCTIVE
                        && token.text().length() > 1);
    }

    /** Whether some word is neither a legal form nor a connector. */
    public static boolean common(List<Word> words, int from, int to, Lexicon lexicon) {
        return TokenTagger.partTokens(words.subList(from, to), lexicon).stream()
                .anyMatch(
                        token -> token.role() != NameToken.Role.LEGAL_FORM && token.role() != NameToken.Role.CONNECTOR);
    }

    /**
     * Whether the words are common ones and a legal form that together are a name: "Kobe Steel, Ltd.", not "Holdings
     * Ltd".
     */
    public static boolean fullName(List<Word> words, int from, int to, Lexicon lexicon) {
        List<NameToken> tokens = TokenTagger.partTokens(words.subList(from, to), lexicon);
        long named = tokens.stream()
                .filter(t -> t.role() == NameToken.Role.GENERIC || t.role() == NameToken.Role.PLACE)
                .count();
        boolean business = tokens.stream().anyMatch(t -> t.role() == NameToken.Role.GENERIC && !t.saysAGroup());
        return named >= 2 && business && tokens.get(tokens.size() - 1).role() == NameToken.Role.LEGAL_FORM;
    }
}
