package org.dealtrace.matching.compare;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.StringJoiner;
import org.dealtrace.matching.name.Acronyms;
import org.dealtrace.matching.name.NameToken;
import org.dealtrace.matching.name.TokenRole;

/**
 * Which word of one name stands for which of the other.
 *
 * <p>Pairs are taken greedily by similarity times rarity, each word at most once. That differs from the optimal assignment only where two
 * words are both near to the same others, which is rare among the few words of a name. Afterwards
 * words that are written apart on one side and joined on the other are aligned, then acronyms with the words that they are made of.
 */
final class Alignment {

    /** Above this, a word counts as found when an acronym is looked for. */
    private static final double FOUND = 0.5;
    /** Above this, a word needs no better partner. */
    private static final double CERTAIN = 0.95;

    /** What a word that an acronym leaves out takes off its similarity. */
    private static final double PASSED_OVER_COST = 0.15;
    /**
     * The initials of how characters are read are met by chance more often than those of words: a transcription has one for each syllable,
     * and 埃马克, EMAG, is no AMK.
     */
    private static final double READ_INITIALS_COST = 0.4;
    /** The entropy of the first letters of English words is near four bits; a little less, since a name has few places to start from. */
    private static final double BITS_OF_AN_INITIAL = 3.5;

    /** Translated word by word is a little surer than into one word: 中国银行 is Bank of China rather than Chinabank. */
    private static final double JOINED_MEANINGS = 0.95;

    /** A word that fewer than one name in 500 has. */
    private static final double RARE_BITS = 9;
    /** How alike a clipped word is that the others of its name confirm; a single letter says less. */
    private static final double CONFIRMED_CLIP = 0.8;

    private static final double CONFIRMED_INITIAL = 0.65;

    private static final int LONGEST_SHORT_FORM = 4;
    /** One is met by chance: Eons is not Eon Systems. */
    private static final int LEAST_INITIALS_BEHIND_A_WORD = 2;

    private static final int MOST_INITIALS_BEHIND_A_WORD = 4;
    private static final int SHORTEST_JOINED = 3;
    private static final int SHORTEST_CLIP = 3;
    private static final int MOST_JOINED_WORDS = 4;
    static final int MOST_WORDS_BY_SOUND = 3;
    /** A word further away in the other name is a little less likely to be meant; only breaks ties. */
    private static final double DISTANCE_COST = 0.01;

    /** From this on, a word in another script is spelled as it is read. */
    private static final double SPELLED_AS_READ = 0.9;

    private static final int USUAL_WORDS = 8;
    private static final boolean[] NONE = {};

    NameProfile left;
    NameProfile right;
    /** How alike each word of the left name is to what it stands for; behind its last word the array holds nothing. */
    double[] leftSimilarity = new double[USUAL_WORDS];

    double[] rightSimilarity = new double[USUAL_WORDS];
    int[] partner = new int[USUAL_WORDS];
    /** How many bits each word is worth; those of the profile, but for words that are read. */
    double[] leftBits;

    double[] rightBits;
    /** Whether each word is {@linkplain #read read}; of no length when none is. */
    boolean[] leftRead = NONE;

    boolean[] rightRead = NONE;
    double sharedBits;
    int acronymLetters;
    /** Legal forms that are words of the other name, by their compare forms. */
    Set<String> formsOfLeft = Set.of();

    Set<String> formsOfRight = Set.of();

    private double[] similarity = new double[USUAL_WORDS * USUAL_WORDS];

    Alignment(NameProfile left, NameProfile right) {
        this.left = left;
        this.right = right;
        this.leftBits = left.bits;
        this.rightBits = right.bits;
        align();
    }

    /** Aligns two other names in place of those before, in the same arrays: a fresh set for each pair would wash the candidates out of the
     * processor's cache. */
    void align(NameProfile newLeft, NameProfile newRight) {
        left = newLeft;
        right = newRight;
        align();
    }

    private void align() {
        int n = left.size();
        int m = right.size();
        leftSimilarity = cleared(leftSimilarity, n);
        rightSimilarity = cleared(rightSimilarity, m);
        similarity = similarity.length < n * m ? new double[n * m] : similarity;
        partner = partner.length < n ? new int[n] : partner;
        Arrays.fill(partner, 0, n, -1);
        sharedBits = 0;
        leftBits = left.bits;
        rightBits = right.bits;
        leftRead = NONE;
        rightRead = NONE;
        alignWords();
        if (left.latin && right.latin) {
            confirmClips();
        }
        joins(left, right, leftSimilarity, rightSimilarity);
        joins(right, left, rightSimilarity, leftSimilarity);
        if (left.latin != right.latin) {
            joinsBySound(left, right, leftSimilarity, rightSimilarity);
            joinsBySound(right, left, rightSimilarity, leftSimilarity);
            read();
        }
        formsOfLeft = formsThatAreWords(left, right, rightSimilarity);
        formsOfRight = formsThatAreWords(right, left, leftSimilarity);
        acronymLetters = acronyms(left, right, leftSimilarity, rightSimilarity)
                + acronyms(right, left, rightSimilarity, leftSimilarity);
    }

    private static double[] cleared(double[] array, int length) {
        if (array.length < length) {
            return new double[length];
        }
        Arrays.fill(array, 0, length, 0);
        return array;
    }

    private void alignWords() {
        int n = left.size();
        int m = right.size();
        boolean any = false;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                double s = WordSimilarity.of(left, i, right, j);
                similarity[i * m + j] = s;
                any |= s > 0;
            }
        }
        while (any) {
            double best = 0;
            int bestLeft = -1;
            int bestRight = -1;
            for (int i = 0; i < n; i++) {
                if (leftSimilarity[i] > 0) {
                    continue;
                }
                for (int j = 0; j < m; j++) {
                    double s = similarity[i * m + j];
                    if (s <= 0 || rightSimilarity[j] > 0) {
                        continue;
                    }
                    double gain = s * (left.bits[i] + right.bits[j]) - DISTANCE_COST * Math.abs(i - j);
                    if (gain > best) {
                        best = gain;
                        bestLeft = i;
                        bestRight = j;
                    }
                }
            }
            if (bestLeft < 0) {
                return;
            }
            double s = similarity[bestLeft * m + bestRight];
            leftSimilarity[bestLeft] = s;
            rightSimilarity[bestRight] = s;
            partner[bestLeft] = bestRight;
            sharedBits += s * Math.min(left.bits[bestLeft], right.bits[bestRight]);
        }
    }

    /**
     * A short name shortens its words in their order: where each word of one name is the beginning, or the first letters, of a word of the
     * other in the same order, and a rare one of them is the whole word, those that were clipped confirm each other. "KB Laminates" is then most
     * likely Kingboard Laminates, while "kb" alone says next to nothing.
     */
    private void confirmClips() {
        int n = left.size();
        int m = right.size();
        if (n < 2 || m < 2) {
            return;
        }
        int last = -1;
        int found = 0;
        boolean whole = false;
        boolean ordered = true;
        for (int i = 0; i < n; i++) {
            int j = partner[i];
            if (j >= 0) {
                ordered &= j > last;
                last = j;
                found++;
                whole |= leftSimilarity[i] >= CERTAIN && Math.min(left.bits[i], right.bits[j]) >= RARE_BITS;
            }
        }
        if (!ordered || !whole || found < Math.min(n, m)) {
            return;
        }
        boolean leftIsShort = found == n;
        boolean rightIsShort = found == m;
        for (int i = 0; i < n; i++) {
            int j = partner[i];
            if (j < 0 || leftSimilarity[i] >= CONFIRMED_CLIP) {
                continue;
            }
            int ofLeft = left.facts.length(i);
            int ofRight = right.facts.length(j);
            boolean clip = ofLeft < ofRight
                    ? leftIsShort && WordSimilarity.isClip(left.words[i].text(), right.words[j].text())
                    : ofRight < ofLeft
                            && rightIsShort
                            && WordSimilarity.isClip(right.words[j].text(), left.words[i].text());
            if (!clip) {
                continue;
            }
            double s = Math.min(ofLeft, ofRight) == 1 ? CONFIRMED_INITIAL : CONFIRMED_CLIP;
            if (s > leftSimilarity[i]) {
                sharedBits += (s - leftSimilarity[i]) * Math.min(left.bits[i], right.bits[j]);
                leftSimilarity[i] = s;
                rightSimilarity[j] = s;
            }
        }
    }

    /**
     * A word of which the meaning is known can still be part of a name that is read: Oschadbank is written so, and not "savings bank".
     * Where the Latin side spells the reading in a word that tells companies apart, the other word does so too, and is as rare.
     */
    private void read() {
        for (int i = 0; i < left.size(); i++) {
            int j = partner[i];
            if (j < 0 || leftSimilarity[i] < SPELLED_AS_READ) {
                continue;
            }
            if (left.latin && isRead(right, j, left, i)) {
                rightBits = with(rightBits, right.bits, j, left.bits[i]);
                rightRead = with(rightRead, right.size(), j);
                sharedBits += leftSimilarity[i] * (left.bits[i] - Math.min(left.bits[i], right.bits[j]));
                covered(right, j, rightSimilarity);
            } else if (right.latin && isRead(left, i, right, j)) {
                leftBits = with(leftBits, left.bits, i, right.bits[j]);
                leftRead = with(leftRead, left.size(), i);
                sharedBits += leftSimilarity[i] * (right.bits[j] - Math.min(left.bits[i], right.bits[j]));
                covered(left, i, leftSimilarity);
            }
        }
    }

    private static boolean isRead(NameProfile name, int word, NameProfile latin, int spelled) {
        return name.facts.role(word) != TokenRole.DISTINCTIVE
                && latin.facts.role(spelled) == TokenRole.DISTINCTIVE
                && name.words[word].readings().contains(latin.words[spelled].text());
    }

    /** One word that says two things in English, such as savings and bank, is read as a whole. */
    private static void covered(NameProfile name, int word, double[] similarity) {
        String text = name.words[word].text();
        for (int k = word + 1; k < name.words.length && name.words[k].text().equals(text); k++) {
            similarity[k] = Math.max(similarity[k], similarity[word]);
        }
    }

    private static double[] with(double[] bits, double[] original, int word, double value) {
        double[] changed = bits == original ? original.clone() : bits;
        changed[word] = value;
        return changed;
    }

    private static boolean[] with(boolean[] flags, int length, int word) {
        boolean[] changed = flags.length == 0 ? new boolean[length] : flags;
        changed[word] = true;
        return changed;
    }

    /** Adjacent words of a that b writes as one: "deep mind" and "deepmind", "bank of jinzhou" and "bankofjinzhou". */
    private void joins(NameProfile a, NameProfile b, double[] ofA, double[] ofB) {
        if (a.partPairs == 0) {
            return;
        }
        for (int j = 0; j < b.size(); j++) {
            if (ofB[j] >= CERTAIN) {
                continue;
            }
            if ((b.facts.kind(j) & WordFacts.HAS_READINGS) == 0
                    && (b.facts.length(j) < SHORTEST_JOINED || (a.partPairs & b.facts.pairBit(j)) == 0)) {
                continue;
            }
            String whole = NameProfile.latin(b.words[j]);
            if (whole.length() < SHORTEST_JOINED) {
                continue;
            }
            boolean behindArticle = !a.article.isEmpty() && whole.startsWith(a.article);
            for (int i = 0; i + 1 < a.parts.length || (i == 0 && behindArticle); i++) {
                int end = joinedEnd(a, a.parts, i, whole, 0);
                double s = 1;
                if (end == 0 && i == 0 && behindArticle) {
                    end = joinedEnd(a, a.parts, 0, whole, a.article.length());
                }
                if (end == 0 && a.meanings != a.parts) {
                    end = joinedEnd(a, a.meanings, i, whole, 0);
                    s = JOINED_MEANINGS;
                }
                if (end == 0) {
                    continue;
                }
                double bits = 0;
                for (int k = i; k < end; k++) {
                    int word = a.partWords[k];
                    if (word >= 0) {
                        bits += a.bits[word] * Math.max(0, s - ofA[word]);
                        ofA[word] = Math.max(ofA[word], s);
                    }
                }
                // a word that nobody else joins is no rarer than its parts are together
                sharedBits += Math.min(b.bits[j] * Math.max(0, s - ofB[j]), bits);
                ofB[j] = Math.max(ofB[j], s);
                break;
            }
        }
    }

    /** Adjacent words of a that sound like one word of b in another script. */
    private void joinsBySound(NameProfile a, NameProfile b, double[] ofA, double[] ofB) {
        for (int j = 0; j < b.size(); j++) {
            if (ofB[j] >= CERTAIN) {
                continue;
            }
            for (int i = 0; i + 1 < a.size(); i++) {
                for (int end = i + 2; end <= Math.min(a.size(), i + MOST_WORDS_BY_SOUND); end++) {
                    joinBySound(a, i, end, b, j, ofA, ofB);
                }
            }
        }
    }

    private void joinBySound(NameProfile a, int start, int end, NameProfile b, int j, double[] ofA, double[] ofB) {
        double before = ofB[j] * b.bits[j];
        double bits = 0;
        for (int k = start; k < end; k++) {
            if (ofA[k] >= CERTAIN) {
                return;
            }
            before += ofA[k] * a.bits[k];
            bits += a.bits[k];
        }
        double s = a.joinedSounds(start, end).similarity(b.sounds(j));
        double gain = s * (bits + b.bits[j]) - before;
        if (gain <= 0) {
            return;
        }
        sharedBits += gain / 2;
        ofB[j] = Math.max(ofB[j], s);
        for (int k = start; k < end; k++) {
            ofA[k] = s;
        }
    }

    /**
     * The index after the last of the parts from start on that make up the whole, or 0. The last part may be clipped, as where a list
     * allows a name so many letters only; connectors may be left out, as Şişecam is made of "Şişe ve Cam".
     *
     * @param from how many letters of the whole are an article before the parts
     */
    private static int joinedEnd(NameProfile a, String[] parts, int start, String whole, int from) {
        int at = from;
        int joined = from > 0 ? 1 : 0;
        for (int i = start; i < parts.length && joined < MOST_JOINED_WORDS; i++) {
            String part = parts[i];
            int left = whole.length() - at;
            if (whole.startsWith(part, at)) {
                at += part.length();
                joined++;
                if (at == whole.length()) {
                    return joined > 1 ? i + 1 : 0;
                }
            } else if (left < part.length()
                    && joined > 0
                    && left >= SHORTEST_CLIP
                    && whole.regionMatches(at, part, 0, left)) {
                return i + 1;
            } else if (joined == 0 || a.partWords[i] >= 0) {
                return 0;
            }
        }
        return 0;
    }

    /**
     * The same few letters are a legal form where nothing else can be one, and a word where another form stands beside them: "S.A.S. Dragon" and
     * "S.A.S. Dragon Holdings Ltd", "Smith A O" and "A. O. Smith". Where one name has them as a form of which the other has the letters as a
     * word without a partner, they are the same.
     *
     * @return the forms of a name that are words of the other
     */
    private Set<String> formsThatAreWords(NameProfile formed, NameProfile worded, double[] similarity) {
        if (formed.legalFormHash == 0) {
            return Set.of();
        }
        Set<String> found = Set.of();
        for (int i = 0; i < worded.size(); i++) {
            if (similarity[i] >= FOUND
                    || worded.facts.length(i) > LONGEST_SHORT_FORM
                    || worded.facts.role(i) != TokenRole.DISTINCTIVE) {
                continue;
            }
            String text = worded.words[i].text();
            for (NameToken token : formed.variant().tokens()) {
                if (token.role() == TokenRole.LEGAL_FORM
                        && (token.text().equals(text) || token.canonical().equals(text))
                        && !worded.legalForm.equals(token.canonical())) {
                    sharedBits += (CERTAIN - similarity[i]) * worded.bits[i];
                    similarity[i] = CERTAIN;
                    found = found.isEmpty() ? new HashSet<>() : found;
                    found.add(token.canonical());
                    break;
                }
            }
        }
        return found;
    }

    /** Words of a that are made of the beginnings of b's words; returns their number of letters. */
    private int acronyms(NameProfile a, NameProfile b, double[] ofA, double[] ofB) {
        int letters = 0;
        for (int i = 0; i < a.size(); i++) {
            if (ofA[i] > FOUND && !goesOn(a, i, b)) {
                continue;
            }
            int kind = a.facts.kind(i);
            boolean saysAName = (kind & WordFacts.SAYS_A_NAME) != 0;
            if (!saysAName
                    && ((kind & WordFacts.HAS_READINGS) != 0
                            || (b.acronymStarts & NameProfile.bit(a.facts.firstLetter(i))) == 0
                            || (b.acronymPairs & a.facts.pairBit(i)) == 0
                            || (a.facts.letterSet(i) & ~b.acronymLetters) != 0)) {
                continue;
            }
            Acronyms.Reading reading = b.acronyms
                    .read(saysAName ? a.words[i].canonical() : a.words[i].text())
                    .orElse(null);
            if (reading != null) {
                letters += explain(i, reading, a, b, ofA, ofB);
            }
        }
        return letters;
    }

    /** Whether a word begins with a whole first word of the other name, and may go on with initials: CliffordML. */
    private static boolean goesOn(NameProfile a, int i, NameProfile b) {
        int more = a.facts.length(i) - b.facts.length(0);
        return more >= LEAST_INITIALS_BEHIND_A_WORD
                && more <= MOST_INITIALS_BEHIND_A_WORD
                && a.facts.firstLetter(i) == b.facts.firstLetter(0)
                && a.words[i].text().startsWith(b.words[0].text());
    }

    private int explain(int i, Acronyms.Reading reading, NameProfile a, NameProfile b, double[] ofA, double[] ofB) {
        // the letters of a clip follow from its first ones: Broadcom is made of the beginnings of "Broadcast.com" by
        // chance
        int letters = reading.clipped() ? reading.beginnings() + 1 : reading.letters();
        double s = letters >= 4 ? 0.95 : letters == 3 ? 0.85 : 0.7;
        s -= PASSED_OVER_COST * reading.passedOver() + (b.latin ? 0 : READ_INITIALS_COST);
        boolean gain = false;
        for (int token = reading.first(); token <= reading.last(); token++) {
            int word = b.tokenWords[token];
            gain |= word >= 0 && ofB[word] < s;
        }
        if (!gain || ofA[i] >= s) {
            return 0;
        }
        sharedBits += Math.min(BITS_OF_AN_INITIAL * letters, a.bits[i]) * (b.latin ? 1 : s);
        ofA[i] = s;
        for (int token = reading.first(); token <= reading.last(); token++) {
            int word = b.tokenWords[token];
            if (word >= 0) {
                ofB[word] = Math.max(ofB[word], s);
            }
        }
        return letters - reading.passedOver();
    }

    /** Whether each word of both names stands for one of the other. */
    boolean complete() {
        for (int i = 0; i < left.size(); i++) {
            if (leftSimilarity[i] < CERTAIN) {
                return false;
            }
        }
        for (int j = 0; j < right.size(); j++) {
            if (rightSimilarity[j] < CERTAIN) {
                return false;
            }
        }
        return true;
    }

    int outOfOrder() {
        int count = 0;
        int last = -1;
        for (int i = 0; i < left.size(); i++) {
            int j = partner[i];
            if (j >= 0) {
                if (j < last) {
                    count++;
                }
                last = j;
            }
        }
        return count;
    }

    /** The words that are alike by how they are read, and how that is, for an explanation. */
    String[] heard() {
        StringJoiner ofLeft = new StringJoiner(" ");
        StringJoiner ofRight = new StringJoiner(" ");
        for (int i = 0; i < left.size() && left.latin != right.latin; i++) {
            int j = partner[i];
            boolean read = j >= 0
                    && ((left.facts.kind(i) | right.facts.kind(j)) & WordFacts.HAS_READINGS) != 0
                    && !left.words[i].sharesFormWith(right.words[j]);
            if (read) {
                String[] heard = left.sounds(i).heard(right.sounds(j));
                ofLeft.add(heard[0]);
                ofRight.add(heard[1]);
            }
        }
        return new String[] {ofLeft.toString(), ofRight.toString()};
    }

    /** The words with a partner, for an explanation. */
    static String matched(NameProfile profile, double[] similarity) {
        return words(profile, similarity, true);
    }

    /** The words without one. */
    static String rest(NameProfile profile, double[] similarity) {
        return words(profile, similarity, false);
    }

    private static String words(NameProfile profile, double[] similarity, boolean matched) {
        StringJoiner text = new StringJoiner(" ");
        for (int i = 0; i < profile.words.length; i++) {
            if ((similarity[i] > 0) == matched) {
                text.add(profile.words[i].text());
            }
        }
        return text.toString();
    }
}
