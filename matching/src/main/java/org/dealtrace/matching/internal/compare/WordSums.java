package org.dealtrace.matching.internal.compare;

import org.dealtrace.matching.name.token.NameToken;

/** The bits of the words of one name, summed by role and by whether they have a match. */
final class WordSums {
    final double totalBits;
    double matched;
    double rest;
    double genericRest;
    double heaviestRest;
    double rarest;
    int distinctive;
    int distinctiveFound;

    WordSums(NameProfile profile, double[] similarity, double[] bits, boolean[] read) {
        double total = read.length == 0 ? profile.totalBits : 0;
        for (int i = 0; i < profile.size(); i++) {
            double found = similarity[i] * bits[i];
            double missing = bits[i] - found;
            total += read.length == 0 ? 0 : bits[i];
            NameToken.Role role = role(profile, i, read);
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

    /** The role of a word; a {@linkplain ReadMeanings read} word is distinctive. */
    static NameToken.Role role(NameProfile name, int word, boolean[] read) {
        return read.length > 0 && read[word] ? NameToken.Role.DISTINCTIVE : name.facts.role(word);
    }
}
