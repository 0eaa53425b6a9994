package org.dealtrace.outcome.classify.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dealtrace.OutcomeType;
import org.dealtrace.outcome.classify.text.Phrase.Mood;
import org.dealtrace.outcome.classify.text.Phrases.Hit;

/**
 * Whether what is bought or sold is counted, as goods are: "a vendu 15 000 capteurs à", "出售拖拉机900台". Shares, companies, people and
 * money are counted too; where one of those stands in the clause, it is no sign. English has its own test ({@link BoughtObject}).
 */
final class CountedGoods {

    private static final Set<OutcomeType> SHARES = Set.of(OutcomeType.ACQUISITION, OutcomeType.MINORITY_STAKE);

    /** Words for buying from this weight on are of companies, however many. */
    private static final double PLAIN_WEIGHT = 0.9;

    /** Read when the first clause has a figure beside a word for buying. */
    private static final class Words {
        /** A number, but no year, with a noun behind it that is no money, time, share or company. */
        private static final String NUMBER = "(?<![\\p{L}\\d.,])(?!(?:19|20)\\d\\d )\\d{1,3}(?:[ .,]?\\d{3})* ";

        private static final Pattern COUNTED = FoldedText.pattern("(?:" + NUMBER
                + "(?:тысяч\\p{L}* |тыс\\. )?(?!prozent|millionen|milliarden|mio|mrd|euro|dollar|franken|yuan|yen|rubel|pfund|kronen|jahre|monate|tage|wochen|uhr"
                + "|mitarbeiter|beschäftigte|menschen|leute|aktien|anteile|filialen|märkte|werke|standorte|firmen|gesellschaften|töchter|unternehmen|häuser|kliniken|läden"
                + "|(?:january|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)"
                + "|millions|milliards|euros|dollars|francs|yuans|yens|livres|roubles|couronnes|ans|mois|jours|semaines|heures|salariés|employés|personnes|actions|titres"
                + "|parts|magasins|usines|sites|filiales|sociétés|entreprises|pour cent|points|hôtels|cliniques|agences|boutiques"
                + "|(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
                + "|процент|млн|млрд|тыс|тысяч|миллион|миллиард|руб|долл|евро|юан|иен|фунт|крон|лет|год|мес|дн|недел|акци|дол|пакет|сотрудник|человек|работник|предприят|завод|компани"
                + "|магазин|фили|клиник|отел|пай|паев|час|январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр"
                + "|de |des |d'|und |et |и |an |à |für |zu |auf |на |за |в |у |по )\\p{L}{3,}"
                + "|(?:\\d|[一二三四五六七八九十百千两])(?:[余多]?[百千万]?(?:余|多)?)(?:台|辆|部|套|吨|只|艘|架|瓶|箱|幅|批|隻|頭|着|足|トン|個|枚|冊|棟|戸))");
    }

    private final MarkedText marked;
    private final String folded;
    private final Clauses clauses;

    CountedGoods(MarkedText marked) {
        this.marked = marked;
        this.folded = marked.text().folded();
        this.clauses = marked.clauses();
    }

    /** Whether a phrase of buying or selling has goods by number for its object. */
    boolean are(int clause, Hit hit, List<Hit> in) {
        if (!SHARES.containsAll(hit.phrase().types())
                || hit.phrase().weight() >= PLAIN_WEIGHT
                || hit.phrase().language().equals("en")
                || in.stream()
                        .anyMatch(h ->
                                h.phrase().mood() == Mood.COMPANY || h.phrase().mood() == Mood.STAKE)) {
            return false;
        }
        Clauses.Clause bounds = clauses.list().get(clause);
        boolean verbFirst = Set.of("fr", "ru").contains(hit.phrase().language());
        int from = verbFirst ? hit.pieceEnd(0) : bounds.start();
        int to = verbFirst ? Math.min(bounds.end(), from + OBJECT) : bounds.end();
        return marked.percentages(bounds.start(), bounds.end()).isEmpty()
                && Words.COUNTED
                        .matcher(folded)
                        .region(from, to)
                        .useTransparentBounds(true)
                        .find();
    }

    /** Letters behind a verb in which its object begins. */
    private static final int OBJECT = 24;
}
