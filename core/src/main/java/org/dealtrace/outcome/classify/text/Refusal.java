package org.dealtrace.outcome.classify.text;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.DealStatus;
import org.dealtrace.outcome.classify.text.Phrases.Hit;

/**
 * Verbs of refusal that end a deal only when the deal itself is their object: "rejects the takeover of B" does, "rejects claims that its
 * takeover of B cost jobs" and "drops 5 percent after the takeover" do not. A phrase cannot say what stands between a verb and its object,
 * so that these are read here; verbs that can have no other meaning ("calls off", "vetoes") are phrases.
 *
 * <p>Between verb and deal only words may stand that belong to the deal: articles, adjectives such as "planned", owners, names, sums. What
 * an authority refuses is blocked, and what anybody else does is withdrawn.
 */
final class Refusal {

    /** Letters before a deal in which the verb and its subject can stand. */
    private static final int BEFORE = 140;

    /** Letters behind a deal in which a passive can stand. */
    private static final int BEHIND = 90;

    /** The verbs of a language, before the deal that is their object and, passive, behind it. */
    private record Verbs(Pattern before, Pattern behind) {}

    /** Read when the first deal is told of. */
    private static final class Words {
        private static final Pattern AUTHORITY = FoldedText.pattern(
                "(?<!\\p{L})(?:cfius|ftc|doj|cma|government|governments|regulators?|ministry|minister|ministers|commission|cabinet|authority|authorities|watchdog|treasury"
                        + "|president|senate|parliament|court|tribunal|brussels|berlin|washington|beijing|london|paris|canberra|ottawa|tokyo|eu|officials|state"
                        + "|regierung|bundesregierung|ministerium|minister|ministerin|behorde|behörde|behörden|\\p{L}*behörde|\\p{L}*ministerium|\\p{L}*kartellamt|\\p{L}*kommission|\\p{L}*gericht|\\p{L}*aufsicht|kabinett|bund|wien|bern"
                        + "|gouvernement|ministere|ministère|ministre|autorité|commission|bercy|bruxelles|régulateur|tribunal|conseil d'etat|etat"
                        + "|правительств\\p{L}*|регулятор\\p{L}*|министерств\\p{L}*|власти|фас|суд|еврокомисси\\p{L}*|комисси\\p{L}*)(?!\\p{L})"
                        + "|政府|监管|委员会|商务部|法院|当局|財務省|経産省|外资委");

        private static final Pattern OWNERS = FoldedText.pattern(
                "(?<!\\p{L})(?:shareholders?|stockholders?|owners|investors|board|directors|aktionäre|anteilseigner|hauptversammlung|gesellschafter|vorstand|aufsichtsrat"
                        + "|actionnaires|conseil d'administration|assemblée générale|акционер\\p{L}*|совет директоров)(?!\\p{L})|股东|董事会|株主|取締役会");

        /** What leaves it open, or denies, that the verb behind it happened. */
        private static final String OPEN =
                "(?<!(?:not|n't|n’t|to|may|might|could|would|should|can|cannot|never|if|will not|nor) )";

        private static final String EN_OWN =
                "(?:(?:the|a|an|its|their|his|her|all|any|planned|proposed|hostile|pending|agreed|friendly|unsolicited|foreign|full|partial|long-awaited|controversial"
                        + "|[\\p{L}-]+ese|[\\p{L}-]+ian|[\\p{L}-]+[’']s?|foreign|us|american|french|dutch|greek|swiss|revised|latest|[$€£¥]?\\d[\\d.,]*(?:bn|m|mn|million|billion)?|billion|million|bn|dollar|euro|cash|offer for|bid for|plan for|plans for|proposal for|request for|application for|attempted|attempt at) ?){0,6}";

        private static final Map<String, Verbs> BY_LANGUAGE = Map.of(
                "en",
                        new Verbs(
                                FoldedText.pattern("(?<!\\p{L})" + OPEN
                                        + "(?:rejects|rejected|rejecting|turns? down|turned down|turning down|refuses|refused|refusing|declines|declined|spurns|spurned|rebuffs|rebuffed|throws out|threw out|kills|killed|nixes|nixed"
                                        + "|votes? (?:down|against)|voted (?:down|against)|says? no to|said no to|drops|dropped|dropping|dumps|dumped|ditches|ditched|quashes|quashed|torpedoes|torpedoed|derails|derailed|scuppers|scuppered|sinks|stops|stopped|halts|halted|shelves|shelved|axes|axed|aborts|aborted|abandons|abandoned|shoots down|shot down) "
                                        + EN_OWN + "$"),
                                FoldedText.pattern(
                                        "[^,;:.]{0,60}?(?<!not )(?<!\\p{L})(?:rejected|turned down|voted down|thrown out|shot down|nixed|scuppered|derailed|spurned|rebuffed|dropped)(?= (?:by|on|over|after|as|amid|at|for) | ?[,.;:]| ?$)")),
                "de",
                        new Verbs(
                                FoldedText.pattern(
                                        "(?<!\\p{L})(?:lehnt|lehnte|lehnen|lehnten|weist|wies|verwirft|verwarf|kippt|kippte|verabschiedet sich von|verabschiedete sich von|lässt|ließ|stimmten gegen|stimmt gegen|stimmte gegen|votierten gegen|votiert gegen) "
                                                + "(?:(?:die|den|das|der|dem|eine|einen|einer|seine|seinen|seiner|ihre|ihren|ihrer|geplante|geplanten|vorgeschlagene|vorgeschlagenen|feindliche|angekündigte|angekündigten|[\\p{L}-]+ische|[\\p{L}-]+ischen|plan|pläne) ?){0,5}$"),
                                FoldedText.pattern(
                                        "[^,;:.]{0,60}?(?<!nicht )(?:abgelehnt|verworfen|zurückgewiesen|gekippt|fallengelassen|fallen gelassen)(?!\\p{L})")),
                "fr",
                        new Verbs(
                                FoldedText.pattern(
                                        "(?<!\\p{L})(?:rejette|rejettent|rejeté|refuse|refusent|refusé|repousse|repoussent|repoussé|décline|décliné|écarte|écarté|enterre|enterré|retoque|retoqué|vot(?:e|ent|é) contre|dit non (?:à|au)|dit non a) "
                                                + "(?:(?:l[ae']|les|le|un|une|son|sa|ses|leur|projet de|projet d'|offre de|offre d'|proposition de|proposition d'|plan de) ?){0,4}$"),
                                FoldedText.pattern(
                                        "[^,;:.]{0,60}?(?<!pas été )(?<!\\p{L})(?:rejetée?|refusée?|repoussée?|écartée?|retoquée?)(?= par | ?[,.;]| ?$)")),
                "ru",
                        new Verbs(
                                FoldedText.pattern(
                                        "(?<!\\p{L})(?<!не )(?:отклон(?:ил|ила|или|ило|яет|яют)|отверг(?:ла|ли|ло|ает|ают)?|отвергнул\\p{L}*|проголосовал\\p{L}* против|голосу\\p{L}+ против|отказал\\p{L}? в одобрении) (?:(?:\\p{L}+(?:ую|ое|ый|ого|ой|ые)) ){0,2}$"),
                                FoldedText.pattern(
                                        "[^,;:.]{0,60}?(?<!не )(?:отклонен[аоы]?|отвергнут[аоы]?|провалил[аои]сь|провалился|сорвал[аои]сь|сорвался)(?!\\p{L})")),
                "zh",
                        new Verbs(
                                FoldedText.pattern(
                                        "(?<![未没不])(?:拒绝|否决|驳回|反对)(?:[^，。；]{0,10}?(?:对|与|和|跟|将|以)?[^，。；的]{0,8})$"),
                                FoldedText.pattern("[^，。；]{0,14}?(?<![未没不])(?:被拒|遭拒|遭否决|被否决|被驳回|遭反对|遇阻告终)")));
    }

    private final FoldedText text;
    private final Clauses clauses;

    Refusal(MarkedText marked) {
        this.text = marked.text();
        this.clauses = marked.clauses();
    }

    /** The end that a verb of refusal makes of the deal that a phrase names. */
    Optional<DealStatus> of(Hit type) {
        Verbs verbs = Words.BY_LANGUAGE.get(type.phrase().language());
        if (verbs == null) {
            return Optional.empty();
        }
        Clauses.Clause clause = clauses.list().get(clauses.at(type.start()));
        String folded = text.folded();
        String before = folded.substring(Math.max(clause.start(), type.start() - BEFORE), type.start());
        Matcher active = verbs.before().matcher(before);
        if (active.find()) {
            return Optional.of(by(before.substring(0, active.start())));
        }
        int end = Math.max(type.end(), Math.min(clause.end(), type.end() + BEHIND));
        Matcher passive = verbs.behind().matcher(folded).region(type.end(), end);
        return passive.lookingAt()
                ? Optional.of(by(folded.substring(
                        passive.end(), Math.max(passive.end(), Math.min(clause.end(), passive.end() + BEHIND)))))
                : Optional.empty();
    }

    /** Whether those who own a company, or run it, stand before a word for a ban: what they refuse is withdrawn. */
    boolean byOwners(Hit end) {
        Clauses.Clause clause = clauses.list().get(clauses.at(end.start()));
        String before = text.folded().substring(clause.start(), end.start());
        return Words.OWNERS.matcher(before).find()
                && !Words.AUTHORITY.matcher(before).find();
    }

    private static DealStatus by(String who) {
        return Words.AUTHORITY.matcher(who).find() ? DealStatus.BLOCKED : DealStatus.WITHDRAWN;
    }
}
