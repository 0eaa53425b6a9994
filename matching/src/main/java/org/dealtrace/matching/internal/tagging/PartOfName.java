package org.dealtrace.matching.internal.tagging;

import java.util.List;
import org.dealtrace.matching.internal.lexicon.Lexicon;
import org.dealtrace.matching.internal.words.Word;
import org.dealtrace.matching.name.token.NameToken;

/** Tells what the words in a part of a name can be, such as those in brackets. */
public final class PartOfName {

    private PartOfName() {}

    /** Whether there is an unknown word among some words. */
    public static boolean distinctive(List<Word> words, int from, int to, Lexicon lexicon) {
        for (NameToken token : TokenTagger.partTokens(words.subList(from, to), lexicon)) {
            if (token.role() == NameToken.Role.DISTINCTIVE && token.text().length() > 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether any of the words is more than a legal form or a connector. */
    public static boolean common(List<Word> words, int from, int to, Lexicon lexicon) {
        for (NameToken token : TokenTagger.partTokens(words.subList(from, to), lexicon)) {
            if (token.role() != NameToken.Role.LEGAL_FORM && token.role() != NameToken.Role.CONNECTOR) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the words are a name of common ones that ends in its legal form: "Kobe Steel, Ltd.", and not "Holdings
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
