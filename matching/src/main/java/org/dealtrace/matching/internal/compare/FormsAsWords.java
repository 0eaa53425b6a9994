package org.dealtrace.matching.internal.compare;

import java.util.HashSet;
import java.util.Set;
import org.dealtrace.matching.name.token.NameToken;

/**
 * Finds letters that are a legal form in one name and a word in the other: "S.A.S. Dragon" and "S.A.S. Dragon Holdings
 * Ltd", "Smith A O" and "A. O. Smith".
 *
 * <p>A few letters count as a legal form only if no other form stands beside them. If one name has them as a form and
 * the other has them as a word without a match, they are the same.
 */
final class FormsAsWords {

    private static final int LONGEST_SHORT_FORM = 4;

    private FormsAsWords() {}

    /**
     * Matches words without a match to legal forms of the other name.
     *
     * @param similarity the similarity of each word of the second name to its match; raised for the words found
     * @return the forms of the first name that are words of the second, by their compare forms
     */
    static Set<String> find(Alignment alignment, NameProfile formed, NameProfile worded, double[] similarity) {
        if (formed.legalFormHash == 0) {
            return Set.of();
        }
        Set<String> found = Set.of();
        for (int i = 0; i < worded.size(); i++) {
            if (similarity[i] >= Alignment.FOUND || !mayBe(formed, worded, i)) {
                continue;
            }
            String text = worded.words[i].text();
            for (NameToken token : formed.variant().tokens()) {
                if (token.role() == NameToken.Role.LEGAL_FORM
                        && (token.text().equals(text) || token.canonical().equals(text))
                        && !worded.legalForm.equals(token.canonical())) {
                    alignment.addShared((Alignment.CERTAIN - similarity[i]) * worded.bits[i]);
                    similarity[i] = Alignment.CERTAIN;
                    found = found.isEmpty() ? new HashSet<>() : found;
                    found.add(token.canonical());
                    break;
                }
            }
        }
        return found;
    }

    /** Whether a word of the second name may be a legal form of the first. */
    private static boolean mayBe(NameProfile formed, NameProfile worded, int i) {
        return worded.facts.length(i) <= LONGEST_SHORT_FORM
                && worded.facts.role(i) == NameToken.Role.DISTINCTIVE
                && formed.facts.canHaveForm(worded.facts, i);
    }
}
