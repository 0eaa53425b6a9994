package org.dealtrace.benchmarks.world;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a simulated world is like. All shares are 0 to 1.
 *
 * @param seed every number follows from it
 * @param notices how many notices; a block of 642 is shaped like the published corpus, larger worlds repeat the shape with new parties
 * @param dealShare parties whose fate is {@link Fate#DEAL}: the rate that a study wants to know
 * @param otherFates shares of the other fates; what is left is {@link Fate#NOTHING}
 * @param strayDealsPerNotice deals of companies that nobody recommended
 * @param namesakeShare of the stray deals, those of a company whose name comes near a party's
 * @param secondSourceShare deals that are reported twice, with another spelling and up to 40 days apart
 * @param noticeChanges how notices write names: weights of the changes
 * @param dealChanges how deals write names: weights of the changes
 * @param chineseNameShare notices that give a Chinese name beside the main one
 * @param formerNameShare of the renamed companies, those whose deal names the former name too
 * @param countryShare deals that give the company's country
 * @param monthOnlyShare deal dates known to the month only
 * @param shellShare Chinese sides that act through a company registered elsewhere
 */
public record WorldSettings(
        long seed,
        long notices,
        double dealShare,
        Map<Fate, Double> otherFates,
        double strayDealsPerNotice,
        double namesakeShare,
        double secondSourceShare,
        Map<NameChange, Double> noticeChanges,
        Map<NameChange, Double> dealChanges,
        double chineseNameShare,
        double formerNameShare,
        double countryShare,
        double monthOnlyShare,
        double shellShare) {

    /** The size of the published corpus, and of a block. */
    public static final int STUDY_NOTICES = 642;

    public WorldSettings {
        otherFates = ordered(Fate.class, otherFates);
        noticeChanges = ordered(NameChange.class, noticeChanges);
        dealChanges = ordered(NameChange.class, dealChanges);
        if (notices < 0) {
            throw new IllegalArgumentException("notices must be 0 or more but were " + notices);
        }
        double others =
                otherFates.values().stream().mapToDouble(Double::doubleValue).sum();
        if (otherFates.containsKey(Fate.DEAL) || !(dealShare >= 0) || !(dealShare + others <= 1 + 1e-9)) {
            throw new IllegalArgumentException(
                    "the shares of the fates must be 0 or more and sum to at most 1, with DEAL in"
                            + " dealShare only, but were " + dealShare + " and " + otherFates);
        }
    }

    private static <K extends Enum<K>> Map<K, Double> ordered(Class<K> type, Map<K, Double> map) {
        EnumMap<K, Double> copy = new EnumMap<>(type);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }

    /** The published corpus in shape and size. */
    public static WorldSettings study(long seed) {
        return new WorldSettings(
                seed,
                STUDY_NOTICES,
                0.4,
                Map.of(
                        Fate.DEAL_BEFORE, 0.05,
                        Fate.DEAL_LATE, 0.02,
                        Fate.DEAL_ENDED, 0.03,
                        Fate.BOUGHT_BY_OTHER, 0.08,
                        Fate.DISSOLVED, 0.03),
                1,
                0.15,
                0.05,
                Map.of(
                        NameChange.NONE, 0.55,
                        NameChange.LEGAL_FORM, 0.2,
                        NameChange.PUNCTUATION, 0.05,
                        NameChange.SHORT, 0.05,
                        NameChange.TYPO, 0.03,
                        NameChange.OWN_SCRIPT, 0.06,
                        NameChange.CHINESE, 0.06),
                Map.of(
                        NameChange.NONE, 0.4,
                        NameChange.LEGAL_FORM, 0.25,
                        NameChange.PUNCTUATION, 0.08,
                        NameChange.SHORT, 0.1,
                        NameChange.ABBREVIATED, 0.06,
                        NameChange.TYPO, 0.05,
                        NameChange.OWN_SCRIPT, 0.02,
                        NameChange.RENAMED, 0.04),
                0.45,
                0.5,
                0.85,
                0.3,
                0.1);
    }

    public WorldSettings withNotices(long value) {
        return new WorldSettings(
                seed,
                value,
                dealShare,
                otherFates,
                strayDealsPerNotice,
                namesakeShare,
                secondSourceShare,
                noticeChanges,
                dealChanges,
                chineseNameShare,
                formerNameShare,
                countryShare,
                monthOnlyShare,
                shellShare);
    }

    public WorldSettings withDealShare(double value) {
        return new WorldSettings(
                seed,
                notices,
                value,
                otherFates,
                strayDealsPerNotice,
                namesakeShare,
                secondSourceShare,
                noticeChanges,
                dealChanges,
                chineseNameShare,
                formerNameShare,
                countryShare,
                monthOnlyShare,
                shellShare);
    }

    /** Deals of companies that nobody recommended, for each notice. */
    public WorldSettings withStrayDealsPerNotice(double value) {
        return new WorldSettings(
                seed,
                notices,
                dealShare,
                otherFates,
                value,
                namesakeShare,
                secondSourceShare,
                noticeChanges,
                dealChanges,
                chineseNameShare,
                formerNameShare,
                countryShare,
                monthOnlyShare,
                shellShare);
    }
}
