package org.dealtrace.matching.name;

/**
 * What is left of a word's sound when it goes from one language to another: the classes of its consonants.
 */
public final class SoundSkeleton {

    private SoundSkeleton() {}

    /**
     * The skeleton of a Latin word or a Latin reading.
     *
     * @param latin lower case
     * @return a string over a small alphabet of consonant classes; can be empty
     */
    public static String of(String latin) {
        return latin.replaceAll("[aeiouy]", "");
    }

    /** How near two words sound, 0 to 1; 1 for equal skeletons with agreeing vowels. */
    public static double similarity(String latinA, String latinB) {
        return latinA.equals(latinB) ? 1 : of(latinA).equals(of(latinB)) ? 0.9 : 0;
    }
}
