package org.dealtrace.outcome.classify.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.DealStatus;
import org.dealtrace.InputException;
import org.dealtrace.OutcomeType;
import org.dealtrace.internal.DealStages;
import org.dealtrace.outcome.classify.text.ClauseGround.Ground;
import org.dealtrace.outcome.classify.text.Phrase.Mood;
import org.dealtrace.outcome.classify.text.Phrase.Scope;
import org.dealtrace.outcome.classify.text.Phrases.Hit;

/**
 * Reads what a deal is from its text.
 *
 * <p><b>How.</b> (1) All {@link Phrases} are found in one pass; of two that cover the same words the longer one is meant. (2) The text is
 * cut into {@link Clauses}; {@link MarkedText} holds both. (3) Each phrase that names a type tells of a deal, if what it speaks of can be
 * a company ({@link BoughtObject}). Its state is the furthest that its own form and the status phrases of its clause give
 * ({@link StatusReading}), unless a mood governs them ({@link MoodReach}): plans hold it at announced, talks and hearsay at rumoured, a
 * negated completion leaves it open, a refusal makes it withdrawn, a denial, a supposition or a question takes it away. The reach of
 * negation is the idea of NegEx (Chapman and others, A simple algorithm for identifying negated findings and diseases in discharge
 * summaries, Journal of Biomedical Informatics 34(5), 2001), bounded here by clauses and not by a count of words. Where shares are
 * bought, their percentage decides the type ({@link BoughtShare}), where they grow what is held in the end ({@link ShareRise}); two
 * shares of a new company are a joint venture ({@link JointHolders}). (4) A clause with a status but no type, such as "but regulators
 * blocked the deal", speaks of the last deal before it, and a later mention of the same deal updates it ({@link ToldDeals}). (5) If the
 * deal's parties stand in the text, the deals told of in their clauses are meant; else relative clauses, memories and clauses of time
 * ({@link ClauseGround}, {@link AttributiveClause}) stand back behind main clauses. (6) All that is meant becomes one answer; of two deals the less advanced state
 * stands, since a wrong "completed" does most harm ({@link MeantDeal}).
 *
 * <p>(7) Where all that finds nothing, a sentence of which no phrase knows the words can still hold what a deal is made of
 * ({@link FrameReading}).
 *
 * <p><b>When it abstains.</b> When the text names no type, or only weakly ({@link #LEAST_CONFIDENCE}), or denies, supposes, asks or
 * merely remembers, or only mentions what exists ({@link BareMention}).
 */
public final class TextReader {

    /** The least weight of a phrase on which a type may rest. */
    static final double LEAST_CONFIDENCE = 0.5;

    /** The same in a clause that tells what a contract is about. */
    private static final double TERMS_CONFIDENCE = 0.44;

    /** The same where the sentence says that what is done was agreed on: "as agreed in spring, B has begun bottling". */
    private static final double AGREED_CONFIDENCE = 0.4;

    /** Below this weight a phrase can also be about goods. */
    private static final double PLAIN_WEIGHT = 0.8;

    private static final Set<OutcomeType> SHARES = Set.of(OutcomeType.ACQUISITION, OutcomeType.MINORITY_STAKE);

    private static final Set<OutcomeType> COMPANIES =
            Set.of(OutcomeType.JOINT_VENTURE, OutcomeType.ACQUISITION, OutcomeType.MINORITY_STAKE);

    /** Below this a deal may rest on a plain word for a sale or a purchase alone. */
    private static final double PLAIN_SURE = 0.75;

    private final Phrases phrases;
    private final String label;

    TextReader(Phrases phrases, String label) {
        this.phrases = phrases;
        this.label = label;
    }

    /**
     * Reads by the phrases that ship.
     *
     * @param label name and version of the classifier that reads by it, for its {@linkplain Classification#classifier() answers}
     */
    public static TextReader shipped(String label) {
        return new TextReader(Phrases.shipped(), label);
    }

    /**
     * Reads by a user's phrases too; one of them wins over a shipped one for the same words.
     *
     * @throws InputException if the file cannot be read or a row of it is wrong
     */
    public static TextReader with(Path phrases, String label) {
        return new TextReader(Phrases.with(PhraseFile.read(phrases)), label);
    }

    /** What the deal is and how far it has come; empty when the text does not say. */
    public Optional<Classification> classify(Deal deal) {
        return deal.text().filter(t -> !t.isBlank()).flatMap(t -> {
            MarkedText marked = new MarkedText(FoldedText.of(t), deal, phrases);
            return meant(marked, new Reading(marked, deal).read());
        });
    }

    /** The deal that phrases tell of, and where none does, or only a plain word, the one that the concepts of a sentence make up. */
    private Optional<Classification> meant(MarkedText marked, ToldDeals told) {
        MeantDeal meant = new MeantDeal(marked.text(), label);
        Optional<Classification> answer = meant.of(told.list());
        if (answer.filter(a -> !plain(a)).isPresent()) {
            return answer;
        }
        Optional<Classification> frame = meant.of(new FrameReading(marked).read());
        boolean says =
                frame.filter(f -> !f.types().contains(OutcomeType.ACQUISITION)).isPresent();
        return answer.isPresent() && !says ? answer : frame;
    }

    /** "Their monopoly on the sale of skis": a plain word for a sale or a purchase says less than the concepts beside it. */
    private static boolean plain(Classification answer) {
        return answer.types().equals(List.of(OutcomeType.OTHER))
                || (answer.types().equals(List.of(OutcomeType.ACQUISITION)) && answer.confidence() < PLAIN_SURE);
    }

    /** The shares of a company that the text says are bought in this deal, rising; most texts have no percentage and cost little. */
    public List<ToldShare> shares(Deal deal) {
        return deal.text()
                .map(FoldedText::of)
                .filter(t -> !Percentages.in(t.folded(), 0, t.folded().length()).isEmpty())
                .map(t -> new MeantDeal(t, label)
                        .shares(new Reading(new MarkedText(t, deal, phrases), deal)
                                .read()
                                .list()))
                .orElse(List.of());
    }

    /** What the text says against the deal of its row, be it the end of a deal or a denial; empty where it says nothing of the kind. */
    public Optional<TextDoubt> doubt(Deal deal) {
        return deal.text().filter(t -> !t.isBlank()).flatMap(t -> {
            MarkedText marked = new MarkedText(FoldedText.of(t), deal, phrases);
            ToldDeals told = new Reading(marked, deal).read();
            Optional<Classification> answer = meant(marked, told);
            return answer.isEmpty()
                    ? told.doubt()
                    : answer.filter(a -> DealStages.ended(a.status()))
                            .map(a -> new TextDoubt(TextDoubt.Kind.TYPED_END, a.status(), a.evidence()));
        });
    }

    /** The end of a deal of which another source says what it is. */
    public Classification end(List<OutcomeType> types, TextDoubt end) {
        return new Classification(types, end.status(), LEAST_CONFIDENCE, end.words(), label);
    }

    /** Goes through a text clause by clause: each either names deals or says more of one named before. */
    private static final class Reading {
        private final MarkedText marked;
        private final BoughtObject object;
        private final ClauseGround grounds;
        private final JointHolders holders;
        private final CountedGoods counted;
        private final GermanObject german;
        private final SignedContract contract;
        private final StatusReading statuses;
        private final ToldDeals told;

        Reading(MarkedText marked, Deal deal) {
            this.marked = marked;
            this.object = new BoughtObject(marked);
            this.grounds = new ClauseGround(marked);
            this.holders = new JointHolders(marked);
            this.counted = new CountedGoods(marked);
            this.german = new GermanObject(marked);
            MoodReach reach = new MoodReach(marked);
            VerbForm forms = new VerbForm(marked);
            SaidStatus saidStatus = new SaidStatus(marked, reach, forms);
            this.contract = new SignedContract(marked, saidStatus);
            this.statuses = new StatusReading(marked, reach, forms, grounds, saidStatus, contract);
            this.told = new ToldDeals(marked, saidStatus, contract, new BoughtShare(marked, deal));
        }

        ToldDeals read() {
            for (int c = 0; c < marked.clauses().list().size(); c++) {
                read(c, marked.in(c));
            }
            BareMention mention = new BareMention(marked);
            List<ToldDeal> all = List.copyOf(told.list());
            told.leaveOut(deal -> mention.only(deal, all));
            told.signedOnesAreTerminated();
            return told;
        }

        /** Goods are what is made, sold and distributed; of such agreements they are no sign against. */
        private static boolean ofCompany(Hit hit) {
            return !hit.phrase().types().contains(OutcomeType.PRODUCTION_OR_DISTRIBUTION);
        }

        private void read(int clause, List<Hit> in) {
            if (grounds.condition(clause)) {
                // "Approved, on condition that two plants are sold, the purchase of B": what is sold is not the news.
                return;
            }
            // Words for goods in the clause: what is bought or sold there is not a company, unless the verb can mean
            // nothing else.
            boolean goods = in.stream()
                    .anyMatch(h -> h.phrase().mood() == Mood.OTHER_SENSE
                            && h.phrase().scope() == Scope.CLAUSE
                            && !object.inName(clause, h)
                            && !ofBusiness(h, in));
            List<Hit> types = in.stream()
                    .filter(h -> h.phrase().isType() && !(goods && h.phrase().weight() < PLAIN_WEIGHT && ofCompany(h)))
                    .filter(h -> h.phrase().scope() != Scope.OBJECT || object.isCompany(clause, h, in))
                    .filter(h -> holders.agree(clause, h))
                    .filter(h -> !counted.are(clause, h, in) && !german.isThing(clause, h, in))
                    .toList();
            if (types.isEmpty()) {
                told.update(clause, in);
                return;
            }
            // What a contract is about is told in its terms, however plain the words: "…, under which B may use the
            // process".
            boolean terms = grounds.terms(clause);
            boolean agreed = !terms
                    && types.stream().anyMatch(h -> h.phrase().weight() < LEAST_CONFIDENCE)
                    && grounds.agreed(clause);
            // "Calls off the sale of B": goods are sold and bought, but only of companies does a text tell that it came
            // to nothing.
            boolean sale = !agreed
                    && types.stream()
                            .allMatch(h -> h.phrase().weight() < LEAST_CONFIDENCE
                                    && SHARES.containsAll(h.phrase().types())
                                    && statuses.status(h, in)
                                            .filter(DealStages::ended)
                                            .isPresent());
            double least = terms ? TERMS_CONFIDENCE : agreed || sale ? AGREED_CONFIDENCE : LEAST_CONFIDENCE;
            List<Hit> strong =
                    types.stream().filter(h -> h.phrase().weight() >= least).toList();
            if (strong.isEmpty()) {
                types.forEach(hit -> statuses.status(hit, in).ifPresent(status -> told.confirm(clause, hit, status)));
                return;
            }
            // A weak phrase such as "exclusive" counts beside a strong one, but exclusive designs make no exclusive
            // takeover.
            boolean company = strong.stream()
                    .allMatch(h -> COMPANIES.containsAll(h.phrase().types()));
            Ground ground = grounds.ground(clause, in);
            for (Hit hit : types) {
                if (hit.phrase().weight() < least && beside(hit, strong)) {
                    continue;
                }
                Ground own = grounds.describes(clause, hit) ? Ground.BACKGROUND : ground;
                if ((company || plainSale(hit)) && !sale && hit.phrase().weight() < LEAST_CONFIDENCE) {
                    continue;
                }
                Optional<DealStatus> status = statuses.status(hit, in);
                if (status.isPresent() && status.get() == DealStatus.UNKNOWN) {
                    status = Optional.of(holders.state(clause, hit));
                }
                if (own == Ground.TIME && status.filter(DealStages::ended).isPresent() && grounds.opens(clause, in)) {
                    own = Ground.BACKGROUND;
                }
                if (terms) {
                    status = status.map(s -> contract.ofTerms(clause, s));
                }
                boolean bare = status.isPresent() && status.get() == DealStatus.UNKNOWN;
                if (status.isPresent() && (!bare || object.names(clause, hit, in))) {
                    told.add(clause, hit, status.get(), own, in);
                }
            }
            if (terms || agreed || sale) {
                told.believe(clause);
            }
            for (Hit hit : types) {
                if (hit.phrase().weight() < least && beside(hit, strong)) {
                    statuses.status(hit, in).ifPresent(status -> told.confirm(clause, hit, status));
                }
            }
        }

        /** "The right to produce and sell the vaccine": beside another deal a plain word for a sale is about goods. */
        private static boolean plainSale(Hit hit) {
            return hit.phrase().types().equals(List.of(OutcomeType.ACQUISITION))
                    && hit.phrase().mood() == Mood.ASSERTED;
        }

        /** "White goods business", "steel maker": a word for goods right before one for a company says what that company makes. */
        private static boolean ofBusiness(Hit goods, List<Hit> in) {
            return in.stream()
                    .anyMatch(h -> h.phrase().mood() == Mood.COMPANY
                            && h.start() >= goods.end()
                            && h.start() - goods.end() <= 1);
        }

        /** Whether a plain word is for the types of a strong one beside it: then it only says how far that has come. */
        private static boolean beside(Hit plain, List<Hit> strong) {
            return strong.stream()
                    .anyMatch(h -> h.phrase().types().containsAll(plain.phrase().types()));
        }
    }
}
