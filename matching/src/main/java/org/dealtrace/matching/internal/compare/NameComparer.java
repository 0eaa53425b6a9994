package org.dealtrace.matching.internal.compare;

import org.dealtrace.matching.model.Comparison;
import org.dealtrace.matching.name.token.NameToken;
import org.jspecify.annotations.Nullable;

/** Compares two names: one value for each {@link Comparison}, by its index. */
public final class NameComparer {

    // Levels of NUMBERS and PLACES, rising.
    static final int CONFLICT = 0;
    private static final int ONE_SIDE = 1;
    private static final int NONE = 2;
    static final int AGREE = 3;
    /** The highest level of COMMON_EQUALITY: equal without spaces. */
    private static final int COMMON_EQUAL = 2;
    /** Words below these bits are common: more than one name in 500 has them. */
    private static final double COMMON_BITS = 9;
    // Kinds of DISTINCTIVE.
    private static final int NONE_SHARED = 0;
    private static final int LACKING_ON_ONE_SIDE = 1;
    private static final int LACKING = 2;
    private static final int SOME_SHARED = 3;
    private static final int ALL_OF_ONE_SIDE = 4;
    private static final int ALL_SHARED = 5;
    /** Below this similarity, a word counts as not found. */
    private static final double FOUND = 0.5;

    private static final double SOUNDS_CLOSE = 0.85;
    private static final double SOUNDS_POSSIBLE = 0.6;
    /** Names with at most this many Latin letters sound like too many others. */
    private static final int SHORT_SOUND = 5;

    // Kinds of SOUND.
    static final int SAME_SCRIPT = 0;
    static final int FAR = 1;
    private static final int POSSIBLE = 2;

    /** A kind of {@link Comparison#SOUND}: every word of the name sounds or is spelled nearly like the other name. */
    public static final int CLOSE = 3;

    private static final int SHORT = 4;

    private static final int COMPARISONS = Comparison.values().length;

    private NameComparer() {}

    /**
     * The comparison vector of two names, by {@link Comparison#index()}.
     *
     * @param rarity the rarity that both profiles were made with
     */
    public static double[] compare(NameProfile left, NameProfile right, Rarity rarity) {
        return compare(left, right, rarity, new Workspace());
    }

    /** Arrays that comparisons use again. For one thread. */
    public static final class Workspace {
        private final double[] values = new double[COMPARISONS];
        private final GramTable gramsOfRight = new GramTable();
        private @Nullable Alignment alignment;

        private Alignment align(NameProfile left, NameProfile right) {
            Alignment known = alignment;
            if (known == null) {
                known = Aligner.align(left, right);
                alignment = known;
            } else {
                Aligner.align(known, left, right);
            }
            return known;
        }

        private Alignment lastAlignment() {
            if (alignment == null) {
                throw new IllegalStateException("no names were compared in this workspace; compare two names first");
            }
            return alignment;
        }
    }

    /**
     * Like {@link #compare(NameProfile, NameProfile, Rarity)}, in arrays that are used again.
     *
     * @return the comparison vector, valid until the workspace is used again. The value of {@link Comparison#COUNTRY}
     *     is left unchanged, because it does not depend on names
     */
    public static double[] compare(NameProfile left, NameProfile right, Rarity rarity, Workspace workspace) {
        workspace.gramsOfRight.hold(right.weightedGrams);
        values(workspace.align(left, right), workspace.gramsOfRight, rarity, workspace.values);
        return workspace.values;
    }

    private static void values(Alignment alignment, GramTable gramsOfRight, Rarity rarity, double[] values) {
        NameProfile a = alignment.left;
        NameProfile b = alignment.right;
        WordSums leftSide = new WordSums(a, alignment.leftSimilarity, alignment.leftBits, alignment.leftSpelled);
        WordSums rightSide = new WordSums(b, alignment.rightSimilarity, alignment.rightBits, alignment.rightSpelled);
        double total = leftSide.totalBits + rightSide.totalBits;
        set(values, Comparison.WORDS, total == 0 ? 0 : (leftSide.matched + rightSide.matched) / total);
        set(values, Comparison.RARITY, alignment.sharedBits - rarity.log2Names());
        set(values, Comparison.RAREST, Math.min(leftSide.rarest, rightSide.rarest));
        set(values, Comparison.LEFT_REST, leftSide.rest);
        set(values, Comparison.RIGHT_REST, rightSide.rest);
        set(values, Comparison.LEFT_GENERIC_REST, leftSide.genericRest);
        set(values, Comparison.RIGHT_GENERIC_REST, rightSide.genericRest);
        set(values, Comparison.HEAVIEST_REST, Math.max(leftSide.heaviestRest, rightSide.heaviestRest));
        letters(values, alignment, gramsOfRight);
        set(values, Comparison.EDITS, edits(alignment));
        set(values, Comparison.FIRST_WORD, firstWord(alignment));
        // the order of words differs by language: 中国银行 is Bank of China
        set(values, Comparison.ORDER, acrossScripts(a, b) ? 0 : alignment.outOfOrder());
        set(values, Comparison.SOUND, sound(alignment));
        set(values, Comparison.NUMBERS, relation(alignment, NameToken.Role.NUMBER));
        set(values, Comparison.PLACES, relation(alignment, NameToken.Role.PLACE));
        set(values, Comparison.LEGAL_FORM, LegalFormComparison.kind(alignment));
        int equality = NameEquality.of(a, b);
        boolean common = Math.min(leftSide.rarest, rightSide.rarest) < COMMON_BITS;
        set(values, Comparison.EQUALITY, equality);
        set(values, Comparison.COMMON_EQUALITY, common ? Math.min(equality, COMMON_EQUAL) : 0);
        set(values, Comparison.DISTINCTIVE, distinctive(leftSide, rightSide));
        set(values, Comparison.VARIANT, (a.mainName ? 0 : 1) + (b.mainName ? 0 : 1));
    }

    /**
     * The most bits that {@link Comparison#COUNTRY} may add to two names. An equal country adds nothing if the names
     * already show it.
     *
     * @param countryCode a country that both companies are in, two upper case letters of ISO 3166
     * @param compared the workspace in which the two names were compared last
     * @return bits, 0 or more; infinite without a limit
     */
    public static double mostOfCountry(String countryCode, Workspace compared) {
        return CountryInformativeness.most(countryCode, compared.lastAlignment(), compared.values);
    }

    /** Whether one of two names is in Latin letters and the other is not. */
    private static boolean acrossScripts(NameProfile a, NameProfile b) {
        return a.latin != b.latin;
    }

    /** Whether two names are written in one script, so that they can be compared by their letters. */
    public static boolean inOneScript(NameProfile a, NameProfile b) {
        return a.sharesScript(b);
    }

    /** Whether two names are one name, perhaps in two scripts: each distinctive word of one is found in the other. */
    public static boolean renderings(NameProfile a, NameProfile b, Rarity rarity) {
        return a == b || compare(a, b, rarity)[Comparison.DISTINCTIVE.index()] == ALL_SHARED;
    }

    private static void set(double[] values, Comparison comparison, double value) {
        values[comparison.index()] = value;
    }

    private static void letters(double[] values, Alignment alignment, GramTable gramsOfRight) {
        NameProfile a = alignment.left;
        NameProfile b = alignment.right;
        if (acrossScripts(a, b) && alignment.complete()) {
            // a translation may order its words otherwise and add connectors
            set(values, Comparison.LETTERS, 1);
            set(values, Comparison.LETTERS_CONTAINED, 1);
            return;
        }
        if (!a.latin && !b.latin) {
            double cosine = LetterGrams.cosine(a.gramsAsWritten, b.gramsAsWritten);
            double contained = LetterGrams.contained(a.gramsAsWritten, b.gramsAsWritten);
            set(values, Comparison.LETTERS, cosine);
            set(values, Comparison.LETTERS_CONTAINED, contained);
            return;
        }
        double dot = 0;
        double common = 0;
        for (long gram : a.weightedGrams) {
            double weight = gramsOfRight.weight(gram);
            dot += weight * weight;
            common += weight;
        }
        double norms = a.gramNorm * b.gramNorm;
        double smaller = Math.min(a.gramSum, b.gramSum);
        set(values, Comparison.LETTERS, norms == 0 ? 0 : Math.min(1, dot / norms));
        set(values, Comparison.LETTERS_CONTAINED, smaller == 0 ? 0 : Math.min(1, common / smaller));
    }

    /** How near two names are by letters, 0 to 1; 0 if each name has a listed word that the other lacks. */
    private static double edits(Alignment alignment) {
        NameProfile a = alignment.left;
        NameProfile b = alignment.right;
        double core = a.core.nearness(b.core);
        double nearness = core == 1 ? 1 : Math.max(core, a.whole.nearness(b.whole));
        return nearness > 0 && lacksListed(a, alignment.leftSimilarity) && lacksListed(b, alignment.rightSimilarity)
                ? 0
                : nearness;
    }

    private static boolean lacksListed(NameProfile name, double[] similarity) {
        for (int i = 0; i < name.size(); i++) {
            if (similarity[i] < FOUND && (name.facts.kind(i) & NameFacts.IS_LISTED) != 0) {
                return true;
            }
        }
        return false;
    }

    private static double firstWord(Alignment alignment) {
        if (alignment.left.size() == 0 || alignment.right.size() == 0) {
            return 0;
        }
        double left = alignment.leftSimilarity[0];
        double right = alignment.rightSimilarity[0];
        if (alignment.partner[0] == 0) {
            return left;
        }
        // the order differs by language, but the first word of each must be somewhere in the other
        return !acrossScripts(alignment.left, alignment.right) || left == 0 || right == 0
                ? 0.5 * Math.max(left, right)
                : Math.min(left, right);
    }

    private static int sound(Alignment alignment) {
        if (!acrossScripts(alignment.left, alignment.right)) {
            return SAME_SCRIPT;
        }
        double sum = 0;
        double bits = 0;
        boolean bySound = false;
        for (int i = 0; i < alignment.left.size(); i++) {
            if (WordSums.role(alignment.left, i, alignment.leftSpelled) == NameToken.Role.DISTINCTIVE) {
                double similarity = alignment.leftSimilarity[i];
                sum += similarity * alignment.leftBits[i];
                bits += alignment.leftBits[i];
                bySound |= similarity > 0 && similarity < 1;
            }
        }
        double similarity = bits == 0 ? 0 : sum / bits;
        if (similarity < SOUNDS_POSSIBLE) {
            return FAR;
        }
        if (bySound && distinctiveLetters(alignment) <= SHORT_SOUND) {
            return SHORT;
        }
        return similarity >= SOUNDS_CLOSE ? CLOSE : POSSIBLE;
    }

    private static int distinctiveLetters(Alignment alignment) {
        int letters = 0;
        for (int i = 0; i < alignment.left.size(); i++) {
            if (WordSums.role(alignment.left, i, alignment.leftSpelled) == NameToken.Role.DISTINCTIVE) {
                letters += NameProfile.latin(alignment.left.words[i]).length();
            }
        }
        return letters;
    }

    private static int relation(Alignment alignment, NameToken.Role role) {
        if (!alignment.left.facts.has(role) && !alignment.right.facts.has(role)) {
            return NONE;
        }
        boolean left = rest(alignment.left, alignment.leftSimilarity, role);
        boolean right = rest(alignment.right, alignment.rightSimilarity, role);
        if (!left && !right) {
            return AGREE;
        }
        return left && right ? CONFLICT : ONE_SIDE;
    }

    private static boolean rest(NameProfile name, double[] similarity, NameToken.Role role) {
        for (int i = 0; i < name.size(); i++) {
            if (name.facts.role(i) == role && similarity[i] < FOUND) {
                return true;
            }
        }
        return false;
    }

    private static int distinctive(WordSums left, WordSums right) {
        if (left.distinctive == 0 || right.distinctive == 0) {
            return left.distinctive + right.distinctive == 0 ? LACKING : LACKING_ON_ONE_SIDE;
        }
        boolean allLeft = left.distinctiveFound == left.distinctive;
        boolean allRight = right.distinctiveFound == right.distinctive;
        if (allLeft || allRight) {
            return allLeft && allRight ? ALL_SHARED : ALL_OF_ONE_SIDE;
        }
        return left.distinctiveFound + right.distinctiveFound == 0 ? NONE_SHARED : SOME_SHARED;
    }
}
