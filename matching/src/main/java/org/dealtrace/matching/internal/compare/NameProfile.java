package org.dealtrace.matching.internal.compare;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.dealtrace.CompanyName;
import org.dealtrace.matching.internal.script.Han;
import org.dealtrace.matching.internal.words.Acronyms;
import org.dealtrace.matching.name.token.LegalForm;
import org.dealtrace.matching.name.token.NameToken;
import org.dealtrace.matching.name.token.NameVariant;

/**
 * A name variant prepared for comparing: its words with their rarity, its letters as weighted trigrams. Immutable; safe
 * for several threads. It is bound to the {@link Rarity} that it was made with.
 */
public final class NameProfile {

    /** The least bits of a word; even the commonest word is some evidence. */
    private static final double LEAST_BITS = 0.1;

    private static final int[] NO_GRAMS = {};

    /** What a profile is made from. */
    public record Origin(NameVariant variant, boolean mainName) {

        public NameProfile profile(Rarity rarity) {
            return of(variant, mainName, rarity);
        }
    }

    private final NameVariant variant;
    final boolean mainName;
    /** Whether every letter of the variant is Latin. */
    final boolean latin;
    /** The scripts of a name that is not in Latin letters. */
    private final Set<UnicodeScript> scripts;

    public final NameToken[] words;
    final double[] bits;
    /** Facts about each word, which rule out most pairs without comparing letters. */
    final NameFacts facts;

    /** The letters that an acronym of this name can start with, one bit each. */
    public final long acronymStarts;
    /** The pairs of letters that an acronym of this name can start with, one bit each. */
    public final long acronymPairs;
    /** The letters that can occur in an acronym of this name, one bit each; see {@link Letters#set}. */
    public final int acronymLetters;

    final double totalBits;
    /** The words and the connectors between them, without legal forms and listing tails, for finding joined words. */
    final String[] parts;
    /** An article before the parts, which may be joined with them ("El Pozo", ElPozo); empty if there is none. */
    final String article;
    /** The {@linkplain JoinedWords#starts possible beginnings} of a word that joins parts or their meanings. */
    final long[] joinedStarts;
    /**
     * The parts by their English meaning, if it differs from the reading ("バリュー": value); otherwise the same as
     * {@link #parts}.
     */
    final String[] meanings;
    /** The index of the word of each part; -1 for a connector. */
    final int[] partWords;
    /** The words and connectors in Latin letters, without legal forms and spaces. */
    final String joined;
    /** The same in the script of the name; equal to {@link #joined} for a Latin name. */
    final String joinedAsWritten;

    final int joinedHash;
    /** The name without spaces, with its numbers in digits; empty without a number. */
    final String inNumbers;
    /** 0 without a number. */
    final int inNumbersHash;
    /** The letters and digits of the text in lower case, with one space where others stand between them. */
    final String written;

    final int writtenHash;
    /** The letters of the name without its legal forms; {@link #whole} has these too. */
    final Letters core;

    final Letters whole;

    /** The trigrams, ascending: the trigram in the upper half of an entry, its weight as a float in the lower half. */
    final long[] weightedGrams;

    final double gramSum;
    final double gramNorm;
    /** Single letters and pairs of the name in its own script; of length 0 for a Latin name. */
    final int[] gramsAsWritten;

    final String legalForm;
    /** 0 without a legal form. */
    final int legalFormHash;

    final List<LegalForm> legalForms;
    /** The classes of the legal forms, one bit each. */
    final int legalFormClasses;
    /** The acronyms that the beginnings of its words make. */
    public final Acronyms acronyms;
    /** The index of the word of each token of the variant, or -1. */
    final int[] tokenWords;

    private final ProfileSounds sounds;
    /** 0 until it is needed. */
    private int keyHash;

    private NameProfile(NameVariant variant, boolean mainName, Rarity rarity) {
        this.variant = variant;
        this.mainName = mainName;
        List<NameToken> kept = new ArrayList<>(variant.tokens().size());
        StringBuilder legal = new StringBuilder();
        List<NameToken> all = new ArrayList<>(variant.tokens().size());
        for (NameToken token : variant.tokens()) {
            if (token.role() != NameToken.Role.LEGAL_FORM && token.role() != NameToken.Role.LISTING_TAIL) {
                all.add(token);
            }
            switch (token.role()) {
                case LEGAL_FORM -> legal.append(legal.isEmpty() ? "" : " ").append(token.canonical());
                case CONNECTOR, LISTING_TAIL -> {}
                default -> kept.add(token);
            }
        }
        String first = all.isEmpty() ? "" : all.get(0).text();
        boolean shortened = ProfileTexts.withoutArticle(all);
        this.article = shortened ? first : "";
        if (kept.isEmpty()) {
            kept.addAll(variant.tokens());
            all = kept;
        }
        this.words = kept.toArray(new NameToken[0]);
        this.sounds = new ProfileSounds(words);
        this.legalForm = legal.toString();
        this.legalFormHash = legalForm.isEmpty() ? 0 : legalForm.hashCode() | 1;
        this.legalForms = variant.legalForms();
        this.legalFormClasses = LegalFormComparison.classes(legalForms);
        this.latin = variant.latin();
        this.scripts = latin ? Set.of() : ProfileTexts.scripts(words);
        this.bits = new double[words.length];
        this.facts = new NameFacts(words, variant.tokens());
        StringBuilder text = new StringBuilder();
        StringBuilder spelled = new StringBuilder();
        StringBuilder asWritten = new StringBuilder();
        double sum = 0;
        for (int i = 0; i < words.length; i++) {
            bits[i] = Math.max(LEAST_BITS, rarity.bits(words[i].canonical()));
            sum += bits[i];
        }
        this.totalBits = sum;
        long initials = 0;
        for (NameToken token : variant.tokens()) {
            initials |= bit(latin(token).charAt(0));
        }
        this.acronymStarts = initials;
        this.parts = new String[all.size()];
        this.partWords = new int[all.size()];
        int word = 0;
        String[] said = new String[parts.length];
        for (int i = 0; i < parts.length; i++) {
            NameToken token = all.get(i);
            parts[i] = latin(token).replace(" ", "");
            ProfileTexts.appendJoined(spelled, ProfileTexts.spelled(token));
            if (i == 0 || !ProfileTexts.sameWritten(all.get(i - 1), token)) {
                text.append(parts[i]);
                ProfileTexts.appendJoined(asWritten, token.text());
            }
            said[i] = token.readings().isEmpty() ? parts[i] : token.canonical().replace(" ", "");
            boolean connector = token.role() == NameToken.Role.CONNECTOR && words.length < parts.length;
            partWords[i] = connector ? -1 : word++;
        }
        this.meanings = variant.latin() ? parts : said;
        this.joinedStarts = JoinedWords.starts(article, parts, meanings, partWords);
        this.joined = text.toString();
        this.joinedAsWritten = variant.latin() ? joined : Han.fold(asWritten.toString());
        this.joinedHash = joinedAsWritten.hashCode();
        this.inNumbers = ProfileTexts.inNumbers(all);
        this.inNumbersHash = inNumbers.isEmpty() ? 0 : inNumbers.hashCode() | 1;
        this.written = ProfileTexts.written(variant.text());
        this.writtenHash = written.hashCode();
        this.core = new Letters(joinedAsWritten);
        this.whole = new Letters(written.replace(" ", ""));
        this.acronyms = Acronyms.of(variant);
        this.acronymPairs = acronyms.firstPairs();
        this.acronymLetters = Letters.set(acronyms.letters());
        this.tokenWords = new int[variant.tokens().size()];
        for (int i = 0, next = 0; i < tokenWords.length; i++) {
            boolean isWord =
                    next < words.length && words[next].equals(variant.tokens().get(i));
            tokenWords[i] = isWord ? next++ : -1;
        }
        int[] grams = LetterGrams.of(latin ? joined : spelled.toString());
        this.gramsAsWritten = latin ? NO_GRAMS : LetterGrams.pairsOf(joinedAsWritten);
        this.weightedGrams = new long[grams.length];
        double squares = 0;
        double weights = 0;
        for (int i = 0; i < grams.length; i++) {
            float weight = (float) rarity.gramBits(grams[i]);
            weightedGrams[i] = ((long) grams[i] << 32) | Float.floatToRawIntBits(weight);
            weights += weight;
            squares += (double) weight * weight;
        }
        this.gramSum = weights;
        this.gramNorm = Math.sqrt(squares);
    }

    /**
     * Prepares a variant.
     *
     * @param variant the variant
     * @param mainName whether it is the company's main name, rather than a former, short or bracketed one
     * @param rarity how rare words are among the names searched
     */
    public static NameProfile of(NameVariant variant, boolean mainName, Rarity rarity) {
        return new NameProfile(variant, mainName && variant.kind() == CompanyName.Kind.LEGAL, rarity);
    }

    /** Whether both names are in Latin letters, or both in the same other script. */
    boolean sharesScript(NameProfile other) {
        return (latin || other.latin) ? (latin && other.latin) : !Collections.disjoint(scripts, other.scripts);
    }

    /** The number of words. It is read without touching the words, which most comparisons never need. */
    int size() {
        return bits.length;
    }

    /**
     * Reads what most comparisons need into the processor's cache.
     *
     * @param other the profile that it will be compared with
     * @return a number without meaning. The caller must store it, or the compiler drops the reads
     */
    public int prefetch(NameProfile other) {
        int grams = weightedGrams.length == 0 ? 0 : (int) weightedGrams[weightedGrams.length / 2];
        int heard = latin == other.latin ? 0 : sounds.prefetch();
        return heard
                ^ bits.length
                ^ grams
                ^ facts.prefetch()
                ^ core.prefetch()
                ^ whole.prefetch()
                ^ (int) acronymPairs
                ^ legalFormHash;
    }

    /** The variant that the profile was made from. */
    public NameVariant variant() {
        return variant;
    }

    /** What the profile was made from. */
    public Origin origin() {
        return new Origin(variant, mainName);
    }

    /** The name without differences that do not matter: case, marks, spaces, and the writing of its legal form. */
    public String key() {
        return ProfileTexts.key(variant);
    }

    /** Whether another name has the same key. */
    public boolean hasKeyOf(NameProfile other) {
        return keyHash() == other.keyHash() && key().equals(other.key());
    }

    private int keyHash() {
        int known = keyHash;
        if (known == 0) {
            // several threads may do this at once, with the same result
            known = key().hashCode() | 1;
            keyHash = known;
        }
        return known;
    }

    /** The sounds of its words. */
    ProfileSounds sounds() {
        return sounds;
    }

    /** The likeliest Latin writing of a word: itself if it is Latin. */
    static String latin(NameToken word) {
        return word.readings().isEmpty() ? word.text() : word.readings().get(0);
    }

    /** The bit of a letter; some letters share a bit. */
    static long bit(char letter) {
        return 1L << (letter & 63);
    }
}
