package org.dealtrace.benchmarks.world;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a simulated world is like. All shares are 0 to 1; those that no command changes are constants.
 *
 * @param seed every number follows from it
 * @param notices how many notices; a block of 642 is shaped like the published corpus, larger worlds repeat the shape
 *     with new parties
 * @param dealShare parties whose fate is {@link Fate#DEAL}: the rate that a study wants to know
 * @param strayDealsPerNotice deals of companies that nobody recommended
 */
public record WorldSettings(long seed, long notices, double dealShare, double strayDealsPerNotice) {

    /** The size of the published corpus, and of a block. */
    public static final int STUDY_NOTICES = 642;

    /** Shares of the other fates; what is left is {@link Fate#NOTHING}. */
    static final Map<Fate, Double> OTHER_FATES = ordered(Map.of(
            Fate.DEAL_BEFORE, 0.05,
            Fate.DEAL_LATE, 0.02,
            Fate.DEAL_ENDED, 0.03,
            Fate.BOUGHT_BY_OTHER, 0.08,
            Fate.DISSOLVED, 0.03));

    /** Of the stray deals, the share of a company whose name comes near a party's. */
    static final double NAMESAKES = 0.15;

    /** Deals that are reported twice, with another spelling and up to 40 days apart. */
    static final double SECOND_SOURCES = 0.05;

    /** How notices write names: weights of the changes. */
    static final Map<NameChange, Double> NOTICE_CHANGES = ordered(Map.of(
            NameChange.NONE, 0.55,
            NameChange.LEGAL_FORM, 0.2,
            NameChange.PUNCTUATION, 0.05,
            NameChange.SHORT, 0.05,
            NameChange.TYPO, 0.03,
            NameChange.OWN_SCRIPT, 0.06,
            NameChange.CHINESE, 0.06));

    /** How deals of companies that nobody recommended write names. */
    static final Map<NameChange, Double> STRAY_CHANGES = ordered(Map.of(
            NameChange.NONE, 0.4,
            NameChange.LEGAL_FORM, 0.25,
            NameChange.PUNCTUATION, 0.08,
            NameChange.SHORT, 0.1,
            NameChange.ABBREVIATED, 0.06,
            NameChange.TYPO, 0.05));

    /** How deals of recommended parties write names: in two more ways. */
    static final Map<NameChange, Double> DEAL_CHANGES = dealChanges();

    /** Notices that give a Chinese name beside the main one. */
    static final double CHINESE_NAMES = 0.45;

    /** Of the renamed companies, those whose deal gives the former name too. */
    static final double FORMER_NAMES = 0.5;

    /** Deals that give the company's country. */
    static final double COUNTRIES = 0.85;

    /** Deal dates known to the month only. */
    static final double MONTH_ONLY = 0.3;

    /** Chinese sides that act through a company registered elsewhere. */
    static final double SHELLS = 0.1;

    public WorldSettings {
        if (notices < 0) {
            throw new IllegalArgumentException("notices must be 0 or more but were " + notices);
        }
        double others =
                OTHER_FATES.values().stream().mapToDouble(Double::doubleValue).sum();
        if (!(dealShare >= 0) || !(dealShare + others <= 1 + 1e-9)) {
            throw new IllegalArgumentException("the share of deals must be from 0 to " + (1 - others)
                    + ", so that the shares of all fates sum to at most 1, but was " + dealShare);
        }
    }

    private static <K extends Enum<K>> Map<K, Double> ordered(Map<K, Double> map) {
        return Collections.unmodifiableMap(new EnumMap<>(map));
    }

    private static Map<NameChange, Double> dealChanges() {
        EnumMap<NameChange, Double> changes = new EnumMap<>(STRAY_CHANGES);
        changes.put(NameChange.OWN_SCRIPT, 0.02);
        changes.put(NameChange.RENAMED, 0.04);
        return Collections.unmodifiableMap(changes);
    }

    /** The published corpus in shape and size. */
    public static WorldSettings study(long seed) {
        return new WorldSettings(seed, STUDY_NOTICES, 0.4, 1);
    }

    public WorldSettings withNotices(long value) {
        return new WorldSettings(seed, value, dealShare, strayDealsPerNotice);
    }

    public WorldSettings withDealShare(double value) {
        return new WorldSettings(seed, notices, value, strayDealsPerNotice);
    }
}
