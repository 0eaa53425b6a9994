package org.dealtrace.outcome.classify.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;

/**
 * One deal told of in two words of which the plainer says less: "signed a licence agreement and will pay royalties on the patents" is one
 * patent licence, a bare licence that ends a quarrel over patents is one to them, "its entry at B, buying the majority" one acquisition, and the money for a joint venture no stake of its own. What the fuller word says stands.
 */
final class OneDealTwice {

    /** Words for what is licensed that is no patent. */
    private static final Pattern KNOW_HOW = FoldedText.pattern(
            "tech|know|process|softw|platform|verfahren|prozess|procéd|logiciel|savoir|технол|ноу|процесс|技术|技術|ノウハウ|工艺|软件|ソフト|製法|诀窍");

    /** A quarrel over patents, which a licence ends: then it is one to patents. */
    private static final Pattern PATENT_QUARREL = FoldedText.pattern(
            "patent (?:dispute|lawsuit|litigation|war|suit|battle|fight|row|feud|infringement|case)|patentstreit|patentklage|patentkrieg|patentprozess|patentverletzung"
                    + "|(?:litige|contentieux|guerre|différend|procès|conflit)s? (?:de|des|sur les|en matière de|en contrefaçon de) brevets"
                    + "|патентн\\p{L}+ (?:спор|войн|тяжб|иск|конфликт)|专利(?:纠纷|诉讼|战|侵权|官司)|特許(?:紛争|訴訟|係争|侵害)");

    /** From this weight on, a word for shares says by itself how many they are. */
    private static final double PLAIN_SHARE = 0.8;

    private OneDealTwice() {}

    /** Leaves out what another deal of the list says more fully. */
    static void settle(List<ToldDeal> deals, FoldedText text) {
        deals.stream()
                .filter(d -> d.types.contains(OutcomeType.TECHNOLOGY_LICENCE) && bare(d, text))
                .filter(d -> PATENT_QUARREL.matcher(text.folded()).find())
                .forEach(d -> {
                    d.types.remove(OutcomeType.TECHNOLOGY_LICENCE);
                    d.types.add(OutcomeType.PATENT_LICENCE);
                });
        if (deals.size() < 2) {
            return;
        }
        boolean patents = deals.stream().anyMatch(d -> d.types.contains(OutcomeType.PATENT_LICENCE));
        boolean control = deals.stream().anyMatch(d -> d.types.contains(OutcomeType.ACQUISITION) && !d.ended());
        boolean venture = deals.stream().anyMatch(d -> d.types.contains(OutcomeType.JOINT_VENTURE) && !d.ended());
        if (!patents && !control && !venture) {
            return;
        }
        for (ToldDeal plain : List.copyOf(deals)) {
            if ((control || venture) && plain.types.equals(Set.of(OutcomeType.MINORITY_STAKE)) && unmeasured(plain)) {
                deals.remove(plain);
            } else if (patents && plain.types.equals(Set.of(OutcomeType.TECHNOLOGY_LICENCE)) && bare(plain, text)) {
                deals.remove(plain);
                deals.stream()
                        .filter(d -> d.types.contains(OutcomeType.PATENT_LICENCE) && d.status == DealStatus.UNKNOWN)
                        .forEach(d -> {
                            d.status = plain.status;
                            d.evidence.addAll(plain.evidence);
                        });
            }
        }
    }

    /** A licence of which the words do not say to what. */
    private static boolean bare(ToldDeal licence, FoldedText text) {
        var words = licence.evidence.get(0);
        return !KNOW_HOW.matcher(text.folded())
                .region(words.start(), words.end())
                .find();
    }

    /** Shares of which nothing says how many, such as an entry or an investment. */
    private static boolean unmeasured(ToldDeal stake) {
        return stake.share.isEmpty() && stake.weight < PLAIN_SHARE && !stake.ended();
    }
}
