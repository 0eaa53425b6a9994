package org.dealtrace.matching.internal.compare;

import org.dealtrace.matching.name.token.NameToken;

/** The bits of the words of one name, summed by role and by whether they have a match in the other name. */
final class WordSums {
    final double totalBits;
    /** The bits of all words, each times its similarity to its match. */
    double matched;
    /** The bits without a match of all words but business words. */
    double rest;
    /** The bits without a match of business words. */
    double genericRest;
    /** The most bits without a match of one word. */
    double heaviestRest;
    /** The most bits with a match of one word. */
    double rarest;
    /** The number of distinctive words. */
    int distinctive;
    /** The number of distinctive words with a match. */
    int distinctiveFound;

    WordSums(NameProfile profile, double[] similarity, double[] bits, boolean[] spelled) {
        double total = spelled.length == 0 ? profile.totalBits : 0;
        for (int i = 0; i < profile.size(); i++) {
            double found = similarity[i] * bits[i];
            double missing = bits[i] - found;
            total += spelled.length == 0 ? 0 : bits[i];
            NameToken.Role role = role(profile, i, spelled);
            matched += found;
            if (role == NameToken.Role.GENERIC) {
                genericRest += missing;
            } else {
                rest += missing;
            }
            if (role == NameToken.Role.DISTINCTIVE) {
                distinctive++;
                distinctiveFound += similarity[i] >= Alignment.FOUND ? 1 : 0;
            }
            heaviestRest = Math.max(heaviestRest, missing);
            rarest = Math.max(rarest, found);
        }
        totalBits = total;
    }

    /** The role of a word; a {@linkplain SpelledReadings spelled} word is distinctive. */
    static NameToken.Role role(NameProfile name, int word, boolean[] spelled) {
        return spelled.length > 0 && spelled[word] ? NameToken.Role.DISTINCTIVE : name.facts.role(word);
    }
}
