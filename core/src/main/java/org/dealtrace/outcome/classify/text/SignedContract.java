package org.dealtrace.outcome.classify.text;

import java.util.List;
import java.util.regex.Pattern;
import org.dealtrace.DealStatus;
import org.dealtrace.internal.DealStages;
import org.dealtrace.outcome.classify.text.Phrase.Mood;
import org.dealtrace.outcome.classify.text.Phrases.Hit;

/** What was signed: the contract by which something is done, that of which the terms are told, or the one that was ended. */
final class SignedContract {

    /** Letters before a participle in which a word that makes it an attribute can stand. */
    private static final int BEFORE = 12;

    /** Read when a deal is announced only, or came to nothing. */
    private static final class Rare {
        /** A contract that was signed, as what something is done by. */
        private static final Pattern UNDER_SIGNED = FoldedText.pattern(
                "(?<!\\p{L})(?:(?:under|by|according to|in) (?:a|an|the|their) (?:[\\p{L}-]+ ){0,4}(?:deal|contract|agreement|licence|license|pact|accord) (?:signed|concluded|agreed on|inked|sealed)"
                        + "|(?:laut|nach|gemäß) (?:dem|einem|der|einer) [^,.;]{0,40}(?:unterzeichneten|geschlossenen|unterschriebenen) \\p{L}*(?:vertrag|vereinbarung|abkommen|kontrakt)"
                        + "|(?:par|selon|aux termes d[eu']|en vertu d[eu'])[^,.;]{0,20}(?:accord|contrat|convention) (?:signée?|conclue?|paraphée?)"
                        + "|(?:по|согласно) (?:[\\p{L}]+ )?(?:договору|контракту|соглашению),? (?:подписанному|заключенному)"
                        + "|по (?:подписанному|заключенному) [^,.;]{0,30}(?:договору|контракту|соглашению))(?!\\p{L})");

        /** What can be signed without binding anybody. */
        private static final Pattern INTENT = FoldedText.pattern(
                "letter of intent|memorandum|heads of terms|term sheet|absichtserklärung|lettre d'intention|протокол о намерениях|соглашение о намерениях|меморандум"
                        + "|意向书|意向协议|框架协议|备忘录|基本合意|覚書");

        /** What makes an English participle the attribute of a contract: "the signed agreement", "that it had signed". */
        private static final Pattern ATTRIBUTE =
                Pattern.compile("(?<!\\p{L})(?:the|a|had|already|been|its|their|recently|was|were|just) $");
    }

    private final MarkedText marked;
    private final FoldedText text;
    private final Clauses clauses;
    private final List<Hit> hits;
    private final SaidStatus saidStatus;

    SignedContract(MarkedText marked, SaidStatus saidStatus) {
        this.marked = marked;
        this.text = marked.text();
        this.clauses = marked.clauses();
        this.hits = marked.hits();
        this.saidStatus = saidStatus;
    }

    /**
     * "Will sell the paper in Japan under a contract signed on Friday": what is planned is what was signed. What still waits for something is
     * as far as the words for it say.
     */
    boolean isGroundOf(Hit type) {
        int clause = clauses.at(type.start());
        boolean plain = hits.stream()
                .noneMatch(h -> (h.phrase().mood() == Mood.PENDING || h.phrase().mood() == Mood.POSSIBLE)
                        && clauses.first(clauses.at(h.start())) == clauses.first(clause));
        return plain
                && Rare.UNDER_SIGNED
                        .matcher(text.folded())
                        .region(
                                clauses.list().get(clauses.first(clause)).start(),
                                clauses.list().get(clauses.last(clause)).end())
                        .find();
    }

    /**
     * The state of what a contract is about: that of the contract, which the clause before tells. "Signed a contract, under which B will
     * use …": that B has not begun is no part of it.
     */
    DealStatus ofTerms(int clause, DealStatus status) {
        DealStatus furthest = status;
        for (Hit hit : marked.in(clause - 1)) {
            DealStatus said = hit.phrase().isStatus() ? saidStatus.of(hit) : null;
            if (said != null && DealStages.ended(said)) {
                return said;
            }
            if (said == DealStatus.SIGNED && DealStages.stage(furthest) < DealStages.stage(said)) {
                furthest = said;
            }
        }
        return furthest;
    }

    /**
     * Whether a deal that came to nothing had been signed before: "walked away from the signed agreement", "rescinded the contract that it
     * had signed". What was signed after an end is another deal, and a letter of intent binds nobody.
     */
    boolean stoodBefore(ToldDeal told) {
        int sentence =
                clauses.list().get(clauses.at(told.evidence.get(0).start())).sentence();
        Hit end = told.evidence.stream()
                .filter(h -> h.phrase().status() == DealStatus.WITHDRAWN)
                .findFirst()
                .orElse(told.evidence.get(0));
        return hits.stream()
                        .filter(h -> h.phrase().isStatus() && h.phrase().status() == DealStatus.SIGNED)
                        .filter(h -> clauses.list().get(clauses.at(h.start())).sentence() == sentence)
                        .filter(h -> h.end() <= end.start() || clauses.at(h.start()) == clauses.at(end.start()))
                        .filter(h -> !h.phrase().language().equals("en")
                                || Rare.ATTRIBUTE
                                        .matcher(text.folded().substring(Math.max(0, h.start() - BEFORE), h.start()))
                                        .find())
                        .anyMatch(h -> saidStatus.of(h) == DealStatus.SIGNED)
                && !Rare.INTENT.matcher(text.folded()).find();
    }
}
