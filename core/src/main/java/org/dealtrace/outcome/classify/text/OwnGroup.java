package org.dealtrace.outcome.classify.text;

import java.util.List;
import java.util.regex.Pattern;
import org.dealtrace.OutcomeType;
import org.dealtrace.outcome.classify.text.Phrases.Hit;

/**
 * Whether a merger only moves a company inside its own group: "the two wholly owned subsidiaries were merged", "吸收合并全资子公司". Nobody
 * gains or loses control then, so it is another deal and no acquisition.
 *
 * <p>That both sides belong to one owner is told by the whole sentence, which a phrase does not see.
 */
final class OwnGroup {

    /** Read when the first merger is told of. */
    private static final class Words {

        /** Said of any deal: it stays in the group. */
        private static final Pattern INSIDE = FoldedText.pattern(
                "(?<!\\p{L})(?:intra-?group|intragroup|inside the group|within the group|internal (?:reorgani[sz]ation|restructuring|merger)"
                        + "|innerhalb (?:des|der|seines|ihres) (?:eigenen )?(?:konzerns|gruppe|unternehmensgruppe)|konzernintern\\p{L}*|gruppenintern\\p{L}*"
                        + "|intragroupe|intra-groupe|interne au groupe|internes au groupe|au sein (?:du|de son|d'un même) (?:propre )?groupe"
                        + "|(?:réorganisation|restructuration|fusion) interne"
                        + "|внутри (?:группы|холдинга|концерна|корпорации)|внутригрупп\\p{L}*|внутрикорпоратив\\p{L}*)(?!\\p{L})"
                        + "|集团内部|内部(?:重组|整合|吸收合并)|同一控制下|グループ内|グループ会社同士|グループ内部");

        /** Several companies of one owner, as those that are joined. */
        private static final Pattern SIBLINGS = FoldedText.pattern(
                "(?<!\\p{L})(?:(?:two|three|both|several|some) (?:of (?:its|his|her|the group's) )?(?:own )?(?:wholly[- ]owned |fully owned |100 ?%-owned )?(?:subsidiaries|units)"
                        + "|(?:its|the group's) (?:two |three |own )?(?:wholly[- ]owned |fully owned )?subsidiaries|sister compan(?:y|ies)|another (?:wholly[- ]owned )?subsidiary"
                        + "|(?:beide[nr]?|zweier|zwei|dreier|drei|mehrere[rn]?) (?:eigenen? )?(?:\\p{L}*prozentige[nr]? |100-prozentige[nr]? |100-%-)?(?:tochtergesellschaften|tochterfirmen|töchtern?|tochterunternehmen)"
                        + "|schwestergesellschaft\\p{L}*|schwesterfirma|schwesterunternehmen"
                        + "|(?:ses|de ses|deux|deux de ses|ses deux|trois) (?:propres )?filiales|sociétés? sœurs?"
                        + "|(?:двух|две|трех|три|обеих|свои|своих) (?:собственн\\p{L}* )?(?:\\p{L}*процентн\\p{L}* )? ?(?:дочерн\\p{L}*|доч(?:ек|ки))"
                        + "|друг(?:ой|ую) (?:\\p{L}*процентн\\p{L}* )? ?(?:дочерн\\p{L}*|дочк\\p{L}*)|сестринск\\p{L}*)"
                        + "|(?:两|二|三|多|数)家[^,。;]{0,4}(?:子公司|附属公司)|(?:旗下|下属|所属)[^,。;]{0,6}(?:全资)?子公司之间|(?:子公司|附属公司)(?:之间|间)"
                        + "|(?:其|本公司|公司)(?:的)?全资(?:子公司|附属公司)|吸收合并全资(?:子公司|附属公司)"
                        + "|子会社(?:同士|間|[2-5]社|二社|三社)|(?:2|二|3|三)つの(?:完全|連結|全額出資)?子会社|(?:2|二|3|三)社の子会社|完全子会社[^。]{1,40}完全子会社|兄弟会社");

        /** Words of joining companies, and not of buying one. */
        private static final Pattern MERGING = FoldedText.pattern(
                "merg|fusion|absorb|combin|consolidat|amalgamat|verschm|zusammen|слия|слит|присоедин|объедин|合并|合併|整合|統合");
    }

    private final String folded;
    private final Clauses clauses;

    OwnGroup(MarkedText marked) {
        this.folded = marked.text().folded();
        this.clauses = marked.clauses();
    }

    /** Whether what a phrase tells of changes nobody's control. */
    boolean keeps(int clause, Hit hit) {
        if (!hit.phrase().types().equals(List.of(OutcomeType.ACQUISITION))) {
            return false;
        }
        int start = clauses.list().get(clauses.first(clause)).start();
        int end = clauses.list().get(clauses.last(clause)).end();
        boolean merges = Words.MERGING
                .matcher(folded)
                .region(hit.start(), Math.max(hit.start(), hit.end()))
                .find();
        return merges
                && (Words.INSIDE.matcher(folded).region(start, end).find()
                        || Words.SIBLINGS.matcher(folded).region(start, end).find());
    }
}
