package org.dealtrace.outcome.classify.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.internal.DealStages;
import org.dealtrace.outcome.classify.text.Clauses.Clause;
import org.dealtrace.outcome.classify.text.Phrases.Hit;

/**
 * Clauses that stand before the noun they describe, as Chinese and Japanese have them and English, French and German with a participle:
 * "…を買収したBは", "收购了…的B昨日", "Bought by B last year, A …". What they tell is known; the news is in the words that follow the noun.
 *
 * <p>A noun that stands for what the clause says ("…を買収した件は", "收购…的交易昨日") is no party that it describes: then the clause is
 * the news.
 */
final class AttributiveClause {

    /** The patterns of languages in which the clause stands before its noun, read when the first text is in one of them. */
    private static final class Words {
        /** Nouns that stand for the deal itself, its parts or its time. */
        private static final String JAPANESE_CONTENT =
                "株|持|事|件|案|額|金|契約|協定|合意|計画|方針|旨|後|際|時|結果|場合|上|理由|目的|形|点|日|月|年|段階|背景|内容|交渉|協議"
                        + "|取引|提携|出資|合弁|新会社|買収|統合|合併|売却|提案|覚書|意向|見通し|可能性|話|動き|例|中|人|者|同意|発表|ため|公算|見込|予定|考え|姿勢|狙い|模様|様子|噂|報道|懸念|恐れ|必要|権利|条件|戦略|構え|通り|方向|段取り|決議|判断|決断";

        /** A verb in the past right before a name, which is what the rest of the sentence is about. */
        private static final Pattern JAPANESE = FoldedText.pattern("(?:た|る|である)(?!" + JAPANESE_CONTENT
                + ")[\\p{IsHan}\\p{IsKatakana}ー・a-z0-9&.\\-]{2,24} ?(?:は|が|も)(?=.)");

        private static final String CHINESE_CONTENT =
                "交易|协议|股权|股份|股票|计划|申请|要约|事项|议案|提案|方案|谈判|传闻|消息|合资|百分|全部|控股|资产|业务|子公司|公司股|合同"
                        + "|项目|意向|决定|公告|价格|金额|对价|过程|条件|目的|可能|请求|诉讼|新公司|\\d";

        private static final String CHINESE_TIME =
                "昨日|昨天|昨晚|今日|今天|今早|日前|近日|前日|本周|上周|本月|上月|周[一二三四五六日]|今年|近年|首次|上半年|下半年|[一二三四]季度|\\d{1,2}日|\\d{1,2}月";

        private static final String CHINESE_NAME = "的(?!" + CHINESE_CONTENT + ")[\\p{IsHan}a-z0-9·&]{2,14}?";

        /** A name that has a verb of telling, or its day, after it. */
        private static final Pattern CHINESE_SUBJECT = FoldedText.pattern(
                CHINESE_NAME + "(?:" + CHINESE_TIME + "|宣布|公布|发布|披露|表示|称|推出|转而|改为|将|拟|正在|准备|计划|去世|退休)");

        /** A name that ends its clause; that alone can be what is bought. */
        private static final Pattern CHINESE_AT_END = FoldedText.pattern(CHINESE_NAME + "(?:[,，]|$)");

        /** "When it was bought in 2009": a year before, and 时 behind the deal. */
        private static final Pattern CHINESE_WHEN = FoldedText.pattern(
                "(?:(?:19|20)\\d\\d年|当年|早年|当初)[^,，。;]{0,14}(?:收购|并购|合并|入股|买下)[^,，。;]{0,12}(?:时|之时|的时候)(?!间|代|期|候|报)");

        /** "2011年收购B被认为是失误": a deal of a year as what something is said of. */
        private static final Pattern CHINESE_JUDGED = FoldedText.pattern(
                "(?:19|20)\\d\\d年(?:对[^,，。;]{1,14}的)?(?:收购|并购|合并|入股)[^,，。;]{1,16}(?:被认为|被视为|被看作|被誉为|是|成为|堪称)");

        /** "2011年のB買収は": the year of a deal as its attribute. */
        private static final Pattern JAPANESE_YEAR =
                FoldedText.pattern("(?:19|20)\\d\\d年の[^、。]{0,16}(?:買収|合併|統合|提携|出資|売却|合弁)");

        /** What shows that a clause tells of a thing past. */
        private static final Pattern CHINESE_PAST =
                FoldedText.pattern("去年|前年|年前|个月前|此前|早前|早先|曾|当年|今年初|(?:19|20)\\d\\d年|试图");
    }

    /** A year that a participle gives: "sold to B in 2019, A …". */
    private static final Pattern YEAR = FoldedText.pattern("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    /** The year of a deal as its attribute: "the 2019 sale", "der 2023 abgeschlossene Kauf". */
    private static final Pattern YEAR_BEFORE = FoldedText.pattern(
            "(?:the|its|their|of|der|die|den|dem|des) (?:19|20)\\d\\d (?:\\p{L}+(?:te|ten|ter|tes|ne|nen|ner) )?$");

    /** A clause without "which" behind what it describes: "the 10 percent it bought in 2015". */
    private static final Pattern CONTACT = Pattern.compile(
            "(?:percent|per cent|%|stake|shares|company|business|firm|unit|holding|plant|brand|division|interest|mill|subsidiary|rival|maker|factory) "
                    + "(?:it|he|she|they|we) (?:had |has |have |only )?$");

    /** Letters in which it stands. */
    private static final int CONTACT_LETTERS = 24;

    /** Letters between a deal and its year. */
    private static final int NEAR = 40;

    private final MarkedText marked;
    private final String folded;
    private final Clauses clauses;

    AttributiveClause(MarkedText marked) {
        this.marked = marked;
        this.folded = marked.text().folded();
        this.clauses = marked.clauses();
    }

    /** Whether a phrase stands in a clause that describes the noun after it. */
    boolean holds(int clause, Hit hit) {
        Clause bounds = clauses.list().get(clause);
        return switch (hit.phrase().language()) {
            case "ja" ->
                before(Words.JAPANESE, hit, bounds)
                        || Words.JAPANESE_YEAR
                                .matcher(folded)
                                .region(bounds.start(), hit.end())
                                .find();
            case "zh" -> chinese(hit, bounds);
            case "en" ->
                CONTACT.matcher(folded.substring(Math.max(bounds.start(), hit.start() - CONTACT_LETTERS), hit.start()))
                        .find();
            default -> false;
        };
    }

    /** Whether a dated participle at the head of a sentence, such as "bought by B in 2019", has another clause after it. */
    boolean dated(int clause) {
        Clause bounds = clauses.list().get(clause);
        boolean goesOn = clause + 1 < clauses.list().size() && !clauses.sentenceStart(clause + 1);
        return goesOn
                && (YEAR.matcher(folded).region(bounds.start(), bounds.end()).find()
                        || marked.in(clause).stream()
                                .anyMatch(h -> h.phrase().mood() == Phrase.Mood.EARLIER
                                        || h.phrase().mood() == Phrase.Mood.HISTORIC));
    }

    /**
     * "The man who led the merger", "после покупки в 2018 году", "the 2019 sale": a deal inside the description of a person, a time or a
     * cause.
     */
    boolean memory(int clause, Hit hit) {
        return (yearBefore(clause, hit) && !ends(clause))
                || marked.in(clause).stream()
                        .anyMatch(h -> h.end() <= hit.start()
                                && (ofAPerson(h)
                                        || (h.phrase().mood() == Phrase.Mood.SUBORDINATE && dates(h, clause, hit))));
    }

    /** Whether a deal ends in a clause, or in one before it that does not name what ends: "gave notice ending, at once, the 2019 licence". */
    private boolean ends(int clause) {
        if (marked.in(clause).stream().anyMatch(h -> DealStages.ended(h.phrase().status()))) {
            return true;
        }
        for (int c = clauses.first(clause); c < clause; c++) {
            if (marked.in(c).stream().noneMatch(h -> h.phrase().isType())
                    && marked.in(c).stream()
                            .anyMatch(h -> h.phrase().isStatus()
                                    && DealStages.ended(h.phrase().status()))) {
                return true;
            }
        }
        return false;
    }

    private boolean yearBefore(int clause, Hit hit) {
        int from = Math.max(clauses.list().get(clause).start(), hit.start() - NEAR);
        return digitBefore(hit)
                && YEAR_BEFORE.matcher(folded.substring(from, hit.start())).find();
    }

    private static boolean ofAPerson(Hit relative) {
        return relative.phrase().mood() == Phrase.Mood.RELATIVE
                && relative.phrase().pattern().equals("who");
    }

    /** Whether a word of time stands right before a deal that has its year behind it. */
    private boolean dates(Hit time, int clause, Hit hit) {
        int to = Math.min(hit.end() + NEAR, clauses.list().get(clause).end());
        return folded.substring(time.end(), hit.start()).isBlank()
                && YEAR.matcher(folded).region(hit.end(), to).find();
    }

    /** Whether a digit stands near before a phrase, without which no year does. */
    private boolean digitBefore(Hit hit) {
        for (int i = Math.max(0, hit.start() - NEAR); i < hit.start(); i++) {
            if (Character.isDigit(folded.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean chinese(Hit hit, Clause bounds) {
        if (Words.CHINESE_JUDGED
                .matcher(folded)
                .region(bounds.start(), bounds.end())
                .find()) {
            return true;
        }
        if (Words.CHINESE_WHEN
                .matcher(folded)
                .region(bounds.start(), bounds.end())
                .find()) {
            return true;
        }
        if (before(Words.CHINESE_SUBJECT, hit, bounds) && past(hit, bounds)) {
            return true;
        }
        return before(Words.CHINESE_AT_END, hit, bounds)
                && Words.CHINESE_PAST
                        .matcher(folded)
                        .region(bounds.start(), hit.start() + 1)
                        .find();
    }

    /** "收购了…的B": a particle or a time shows that it is over; "收购…的B" can be what is bought. */
    private boolean past(Hit hit, Clause bounds) {
        int next = hit.pieceEnd(0);
        return folded.startsWith("了", next)
                || folded.charAt(next - 1) == '了'
                || folded.startsWith("过", next)
                || Words.CHINESE_PAST
                        .matcher(folded)
                        .region(bounds.start(), bounds.end())
                        .find();
    }

    /** Whether a pattern with the described noun stands behind a phrase in its clause. */
    private boolean before(Pattern noun, Hit hit, Clause bounds) {
        // A phrase with a comma in it ends in a later clause than it begins.
        int from = Math.min(bounds.end(), Math.max(bounds.start(), hit.pieceEnd(0) - 1));
        Matcher matcher = noun.matcher(folded).region(from, bounds.end());
        matcher.useTransparentBounds(true).useAnchoringBounds(true);
        return matcher.find();
    }
}
