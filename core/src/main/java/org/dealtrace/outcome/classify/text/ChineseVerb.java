package org.dealtrace.outcome.classify.text;

import java.util.List;
import java.util.regex.Pattern;
import org.dealtrace.DealStatus;
import org.dealtrace.outcome.classify.text.Phrase.Mood;
import org.dealtrace.outcome.classify.text.Phrases.Hit;

/**
 * Whether a Chinese word for buying is the verb of its clause: "汉北收购维斯卡" tells of a deal as an English headline in the present tense
 * does, "汉北对维斯卡的收购" and "收购事项" only name one. Chinese has one word for both; a verb has who buys before it and what is bought
 * behind it, and nothing else of its clause may say how far the deal has come.
 */
final class ChineseVerb {

    /** Words that can be the verb. */
    private static final Pattern VERB = FoldedText.pattern("(?:战略)?(?:收购|并购|入股|参股|控股|吸收合并)");

    /** Who buys, up to the verb; behind these words stands a noun, a memory or what somebody thinks of. */
    private static final Pattern BUYER = FoldedText.pattern(
            "(?!.*(?:去年|前年|当年|曾|此前|早前|如果|一旦|假如|倘若|(?:19|20)\\d\\d年|自从|为何|为什么|是否|能否))"
                    + ".*[\\p{IsHan}\\p{IsKatakana}a-z0-9·）)]{2,}"
                    + "(?<![的对该此次后因为就于之其与和及从在是有无不未没若如被]|否决|反对|阻止|支持|质疑|看好|热衷|擅长|通过|用于|用来|拒绝|怀疑|讨论|回顾|分析|关注|帮助|协助|指控|起诉|批评|建议|呼吁|希望|主张|禁止|导致|负责|参与|主导|欢迎|庆祝)");

    /** What is bought, to the end of the clause. */
    private static final Pattern BOUGHT = FoldedText.pattern(
            "(?!事|案|一案|计划|方案|协议|合同|价|款|方|要约|战|市场|业务|者|行为|规模|基金|后|前|时|与否|失败|风险|传闻|消息|谈判|申请|交易|意向|标的|对象|对价|金额|资金|策略|门槛|站|点|季|工作|过程|活动|热|潮|的)"
                    + "(?!.*(?:后|以来|之前|期间|时$|的$|的时候|事项|事宜|一案|一事|案$|的(?:交易|计划|决定|消息|传闻|申请|谈判|协议|方案|风险|可能|故事|案例|经验|教训|意义|影响|前景|原因|模式|好处|话题)))"
                    + "[^,，。;]{2,}");

    /** What the buyer has then: "入股…，持股15%"; "将持股" is still to come. */
    private static final Pattern HOLDS = FoldedText.pattern("(?:持股|占股|持有|成为[^,，。;]{0,6}(?:第一大|第二大|控股)?股东)");

    private final FoldedText text;
    private final Clauses clauses;

    ChineseVerb(MarkedText marked) {
        this.text = marked.text();
        this.clauses = marked.clauses();
    }

    /** Announced where the word is the verb of its clause, completed where the next one tells what the buyer holds, else unknown. */
    DealStatus status(Hit type, List<Hit> in) {
        if (!isVerb(type, in)) {
            return DealStatus.UNKNOWN;
        }
        int next = clauses.at(type.start()) + 1;
        boolean holds = next < clauses.list().size()
                && !clauses.sentenceStart(next)
                && HOLDS.matcher(text.folded())
                        .region(
                                clauses.list().get(next).start(),
                                clauses.list().get(next).end())
                        .lookingAt();
        return holds ? DealStatus.COMPLETED : DealStatus.ANNOUNCED;
    }

    private boolean isVerb(Hit type, List<Hit> in) {
        if (!type.phrase().language().equals("zh")
                || type.pieces() > 1
                || !VERB.matcher(text.folded()).region(type.start(), type.end()).matches()
                || in.stream().anyMatch(ChineseVerb::speaksOfTheState)) {
            return false;
        }
        Clauses.Clause bounds = clauses.list().get(clauses.at(type.start()));
        return BUYER.matcher(text.folded()).region(bounds.start(), type.start()).matches()
                && BOUGHT.matcher(text.folded())
                        .region(type.end(), bounds.end())
                        .lookingAt();
    }

    private static boolean speaksOfTheState(Hit hit) {
        Mood mood = hit.phrase().mood();
        return hit.phrase().isStatus()
                || MoodReach.governing(mood)
                || mood == Mood.HISTORIC
                || mood == Mood.EARLIER
                || mood == Mood.RELATIVE
                || mood == Mood.SUBORDINATE;
    }
}
