package org.dealtrace.outcome.classify.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.internal.DealStages;
import org.dealtrace.outcome.classify.text.Percentages.Found;
import org.dealtrace.outcome.classify.text.Phrase.Scope;
import org.dealtrace.outcome.classify.text.Phrases.Hit;

/**
 * Two holders whose shares make up a whole: "a new company that A owns to 60 and B to 40 %" is a joint venture that nobody calls so. A
 * sentence in which one of them buys tells of that purchase instead, and so does one with "the remaining 40 %".
 */
final class JointHolders {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Read when they are first looked for. */
    private static final class Words {
        /** "60 und … 40 Prozent": the first figure may leave out its sign. */
        private static final Pattern BARE = FoldedText.pattern(
                "(?<![\\d.,])(?<bare>\\d{1,2}(?:[.,]\\d{1,2})?)(?: (?:und|and|et|и) [^\\d%]{0,40})(?<last>\\d{1,2}(?:[.,]\\d{1,2})?)");

        /** Half by half, in a word. */
        private static final Pattern HALVES =
                FoldedText.pattern("(?<!\\p{L})each (?:\\p{L}+ ){0,4}(?:half|50 ?%|50 percent|50 per cent)"
                        + "|jede[rs]? (?:\\p{L}+ ){0,3}(?:die hälfte|50 prozent)|je (?:50 prozent|die hälfte)"
                        + "|chacune? (?:\\p{L}+ ){0,3}(?:la moitié|50 ?%)|по 50 ?%|кажд\\p{L}+ (?:\\p{L}+ ){0,3}(?:половин|50 ?%)|各(?:出资|投资)50%|各半"
                        + "|je zur hälfte|zu gleichen teilen|in equal shares|half each|each own half|each owns half|à parts égales|à parité|détenue pour moitié"
                        + "|поровну|на паритетн|втор(?:ая|ой|ую) половин|各占一半|各持一半|各持股50%|各占50%|各持有50%|折半|半分ずつ|50%ずつ");

        /** A venture as one that was founded or has begun to work, beside its noun. */
        private static final Pattern SET_UP = FoldedText.pattern(
                "(?<!\\p{L})(?:(?:was|were|been|newly|just|recently) (?:set up|formed|founded|established|created|incorporated|launched)"
                        + "|(?:set up|formed|founded|established|created|incorporated|launched) (?:in|on|by|last|this|earlier|only|a few|two|three|at the)"
                        + "|(?:(?:im|am|vor|von|neu|erst|letzte\\p{L}+|vergangene\\p{L}+) [^,.]{0,40})?(?:gegründete|ins leben gerufene)[nsmr]?"
                        + "|(?:créée?|fondée?|constituée?|lancée?)s? (?:en|le|par|lundi|mardi|mercredi|jeudi|vendredi|il y a|cette|ce|au|fin|début)"
                        + "|(?:учрежденн|созданн|основанн|образованн)\\p{L}+"
                        + "|(?:has |have )?(?:opened for business|opened its doors|started operations|began operations|commenced operations|started trading)"
                        + "|betrieb aufgenommen|arbeit aufgenommen|ging an den start|a (?:démarré|débuté|commencé) (?:ses|son) activités?|a ouvert ses portes"
                        + "|начал[ао] работу|приступил[ао] к работе|заработал[ао])(?!\\p{L})"
                        + "|(?:共同|合资|联合|出资|投资)(?:出资|投资)?(?:设立|成立|组建|创办|创立|注册)的|(?:设立|成立|组建)的(?:新)?合资"
                        + "|(?:営業|業務|操業|事業)を(?:始めた|開始した)|(?:設立|創設|発足|新設|立ち上げ)(?:した|された|させた)(?:ばかりの)?(?:新しい)?合弁");

        /** A founding that lies years back. */
        private static final Pattern YEARS = FoldedText.pattern(
                "(?<!\\d)(?:19|20)\\d\\d(?!\\d)|(?<!\\p{L})(?:years? ago|jahren?|ans|années?|лет|года?)(?!\\p{L})|年前|去年|昨年|前年");

        private static final Pattern FOUNDED =
                FoldedText.pattern("(?<!\\p{L})(?:registered|incorporated|founded|has started|have set up|began work"
                        + "|immatriculée|créée|constituée|eingetragen|gegründet\\p{L}*|зарегистрирован\\p{L}*|учрежден\\p{L}*|создан\\p{L}*|появил\\p{L}+)(?!\\p{L})"
                        + "|注册成立|完成工商|领取营业执照|已成立|正式成立|揭牌|発足し|設立した|営業を始め|事業を始め");
    }

    private static final Set<OutcomeType> SHARES = Set.of(OutcomeType.ACQUISITION, OutcomeType.MINORITY_STAKE);

    private final MarkedText marked;
    private final boolean possible;
    private final String folded;
    private final Clauses clauses;

    JointHolders(MarkedText marked) {
        this.marked = marked;
        this.possible = marked.hits().stream().anyMatch(h -> h.phrase().scope() == Scope.WHOLE);
        this.folded = marked.text().folded();
        this.clauses = marked.clauses();
    }

    /**
     * Whether a phrase keeps its type: one of the scope {@link Scope#WHOLE} where the shares make up a whole, and any other, unless it is
     * one of shares in such a sentence, where they are those of the founders.
     */
    boolean agree(int clause, Hit hit) {
        if (!possible) {
            return !(founded(clause) && SHARES.containsAll(hit.phrase().types()) && whole(clause) && !buys(clause));
        }
        if (hit.phrase().scope() == Scope.WHOLE) {
            return whole(clause) && !buys(clause);
        }
        return !(SHARES.containsAll(hit.phrase().types())
                && said(clause).stream().anyMatch(h -> h.phrase().scope() == Scope.WHOLE)
                && whole(clause)
                && !buys(clause));
    }

    /** Whether a sentence before names a joint venture: "A and B set up a joint venture. A holds 60 %, B 40 %." */
    private boolean founded(int clause) {
        int start = clauses.list().get(clauses.first(clause)).start();
        return marked.hits().stream()
                .anyMatch(h -> h.end() <= start && h.phrase().types().contains(OutcomeType.JOINT_VENTURE));
    }

    /**
     * The state of a joint venture of which nothing is said but who holds it: completed if a word for its founding stands in the sentence,
     * and none for a plan or a talk.
     */
    DealStatus state(int clause, Hit hit) {
        if (!hit.phrase().types().contains(OutcomeType.JOINT_VENTURE)) {
            return DealStatus.UNKNOWN;
        }
        int start = clauses.list().get(clauses.first(clause)).start();
        int end = clauses.list().get(clauses.last(clause)).end();
        if (!whole(clause) && !lately(clause, start, end)) {
            return DealStatus.UNKNOWN;
        }
        boolean open = said(clause).stream()
                .anyMatch(h -> h.phrase().mood() == Phrase.Mood.PLANNED
                        || h.phrase().mood() == Phrase.Mood.POSSIBLE
                        || h.phrase().mood() == Phrase.Mood.PENDING
                        || h.phrase().status() == DealStatus.SIGNED);
        return !open
                        && (Words.FOUNDED.matcher(folded).region(start, end).find()
                                || Words.SET_UP
                                        .matcher(folded)
                                        .region(start, end)
                                        .find())
                ? DealStatus.COMPLETED
                : DealStatus.UNKNOWN;
    }

    /**
     * Whether a joint venture is described as one that was set up, and not years ago: "the joint venture, formed in May by A and B, has hired
     * its first engineers".
     */
    private boolean lately(int clause, int start, int end) {
        return Words.SET_UP.matcher(folded).region(start, end).find()
                && !Words.YEARS.matcher(folded).region(start, end).find()
                && said(clause).stream()
                        .noneMatch(h -> h.phrase().mood() == Phrase.Mood.HISTORIC
                                || h.phrase().mood() == Phrase.Mood.EARLIER
                                || h.phrase().mood() == Phrase.Mood.CONDITIONAL
                                || h.phrase().mood() == Phrase.Mood.DENIED
                                || h.phrase().mood() == Phrase.Mood.NEGATED
                                || DealStages.ended(h.phrase().status()));
    }

    private List<Hit> said(int clause) {
        return marked.hits().stream()
                .filter(h -> clauses.list().get(clauses.at(h.start())).sentence()
                        == clauses.list().get(clause).sentence())
                .toList();
    }

    /** Whether a verb of buying, and not only a share, stands in the sentence. */
    private boolean buys(int clause) {
        return said(clause).stream()
                .anyMatch(h -> h.phrase().types().contains(OutcomeType.ACQUISITION)
                        && (h.phrase().mood() != Phrase.Mood.STAKE || folded.startsWith("remaining", h.start())));
    }

    private boolean whole(int clause) {
        int start = clauses.list().get(clauses.first(clause)).start();
        int end = clauses.list().get(clauses.last(clause)).end();
        if (Words.HALVES.matcher(folded).region(start, end).find()) {
            return true;
        }
        List<Found> shares = marked.percentages(start, end);
        for (int i = 1; i < shares.size(); i++) {
            if (shares.get(i - 1).value().add(shares.get(i).value()).compareTo(WHOLE) == 0) {
                return true;
            }
        }
        var bare = Words.BARE.matcher(folded).region(start, end);
        while (bare.find()) {
            int last = bare.start("last");
            if (shares.stream().anyMatch(s -> s.start() == last)
                    && new BigDecimal(bare.group("bare").replace(',', '.'))
                                    .add(new BigDecimal(bare.group("last").replace(',', '.')))
                                    .compareTo(WHOLE)
                            == 0) {
                return true;
            }
        }
        return false;
    }
}
