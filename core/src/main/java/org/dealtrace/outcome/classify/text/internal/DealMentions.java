package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.Deal;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.internal.DealStages;
import org.dealtrace.outcome.classify.text.TextDoubt;
import org.dealtrace.outcome.classify.text.internal.DealMention.Ground;
import org.dealtrace.outcome.classify.text.internal.Phrase.Mood;
import org.dealtrace.outcome.classify.text.internal.Phrases.Hit;
import org.jspecify.annotations.Nullable;

/**
 * Finds the deals that a text mentions, clause by clause. A clause adds a mention, or says more of an earlier one: by
 * naming it again, or with a status and no type, such as "but regulators blocked the deal".
 */
public final class DealMentions {

    /** The least weight of the end of a deal in a clause of its own that does not name the deal again. */
    private static final double PLAIN_END = 0.8;

    private static final Set<OutcomeType> COMPANIES =
            Set.of(OutcomeType.JOINT_VENTURE, OutcomeType.ACQUISITION, OutcomeType.MINORITY_STAKE);

    private final MarkedText marked;
    private final FoldedText text;
    private final Clauses clauses;
    private final ObjectFilter object;
    private final Backgrounding grounds;
    private final StatusResolver statuses;
    private final ShareReader shares;
    private final List<DealMention> mentions = new ArrayList<>();
    private @Nullable Hit endBefore;

    private DealMentions(MarkedText marked, Deal deal) {
        this.marked = marked;
        this.text = marked.text();
        this.clauses = marked.clauses();
        this.object = new ObjectFilter(marked);
        this.grounds = new Backgrounding(marked);
        this.statuses = new StatusResolver(marked, new CueScope(marked));
        this.shares = new ShareReader(marked, deal);
    }

    /** Reads a text. */
    static DealMentions of(MarkedText marked, Deal deal) {
        DealMentions all = new DealMentions(marked, deal);
        for (int clause = 0; clause < all.clauses.list().size(); clause++) {
            all.read(clause, marked.in(clause));
        }
        GenericMentionFilter generic = new GenericMentionFilter(marked);
        List<DealMention> read = List.copyOf(all.mentions);
        all.mentions.removeIf(mention -> generic.isGeneric(mention, read));
        return all;
    }

    /** In the order of the text. */
    List<DealMention> list() {
        return List.copyOf(mentions);
    }

    private void read(int clause, List<Hit> in) {
        List<Hit> types = in.stream()
                .filter(h -> h.phrase().isType())
                .filter(h -> h.phrase().scope() != Phrase.Scope.OBJECT || object.isCompany(clause, h, in))
                .toList();
        List<Hit> strong = types.stream()
                .filter(h -> h.phrase().weight() >= TextReader.LEAST_CONFIDENCE)
                .toList();
        if (types.isEmpty()) {
            update(clause, in);
        } else if (!strong.isEmpty()) {
            add(clause, types, strong, in);
        }
    }

    private void add(int clause, List<Hit> types, List<Hit> strong, List<Hit> in) {
        // A weak phrase such as "exclusive" counts beside a strong one, but exclusive designs make no exclusive
        // takeover.
        boolean company =
                strong.stream().allMatch(h -> COMPANIES.containsAll(h.phrase().types()));
        Ground ground = grounds.ground(clause, in);
        for (Hit hit : types) {
            boolean weak = hit.phrase().weight() < TextReader.LEAST_CONFIDENCE;
            if (weak && (company || plainSale(hit) || beside(hit, strong))) {
                continue;
            }
            Optional<DealStatus> status = statuses.status(hit, in);
            Ground own = grounds.describes(clause, hit) ? Ground.BACKGROUND : ground;
            status.ifPresent(s -> add(clause, hit, s, own, in));
        }
    }

    /** "The right to produce and sell the vaccine": beside another deal a plain word for a sale is about goods. */
    private static boolean plainSale(Hit hit) {
        return hit.phrase().types().equals(List.of(OutcomeType.ACQUISITION))
                && hit.phrase().mood() == Mood.ASSERTED;
    }

    /** Whether a plain word is for the types of a strong one beside it: then it only says how far that has come. */
    private static boolean beside(Hit plain, List<Hit> strong) {
        return strong.stream()
                .anyMatch(h -> h.phrase().types().containsAll(plain.phrase().types()));
    }

    private void add(int clause, Hit hit, DealStatus status, Ground ground, List<Hit> in) {
        int twice = overlapping(hit);
        if (twice >= 0) {
            // Two readings of the same words, such as "set up a joint venture" and "joint venture … opened".
            mentions.set(twice, mentions.get(twice).advanced(status, hit));
            return;
        }
        Set<OutcomeType> types = new LinkedHashSet<>(hit.phrase().types());
        if (hit.phrase().scope() == Phrase.Scope.ROUND && !shares.investorIsNamed(clause)) {
            // Money raised without a named investor makes no one a shareholder that a report could name.
            types = Set.of(OutcomeType.OTHER);
        }
        // A licence to patents is a patent licence, however its words overlap with those for a licence.
        if (!types.contains(OutcomeType.PATENT_LICENCE)
                && in.stream()
                        .anyMatch(h -> h.phrase().types().contains(OutcomeType.PATENT_LICENCE) && h.overlaps(hit))) {
            types.remove(OutcomeType.TECHNOLOGY_LICENCE);
        }
        if (types.isEmpty()) {
            return;
        }
        List<Hit> evidence = new ArrayList<>(List.of(hit));
        evidence.addAll(supporting(hit, in));
        ShareReader.Weighed weighed = shares.weigh(types, clause, hit, in);
        evidence.addAll(weighed.evidence());
        DealMention mention = new DealMention(
                weighed.types(),
                status,
                ground,
                hit.phrase().weight(),
                marked.parties(clause),
                evidence,
                weighed.share());
        Hit end = endBefore;
        if (end != null && ground == Ground.TIME && sentence(clauses.at(end.start())) == sentence(clause)) {
            // "Called off their deal after failing to win approval for the takeover."
            mention = mention.with(end.phrase().status(), Ground.NEWS, end);
        }
        mentions.add(mention);
    }

    private static List<Hit> supporting(Hit type, List<Hit> in) {
        return in.stream()
                .filter(h -> h != type
                        && (h.phrase().status() != DealStatus.UNKNOWN
                                || CueScope.governing(h.phrase().mood()))
                        && !h.phrase().isType())
                .toList();
    }

    private int overlapping(Hit hit) {
        for (int i = 0; i < mentions.size(); i++) {
            DealMention mention = mentions.get(i);
            boolean alike =
                    mention.types().equals(new LinkedHashSet<>(hit.phrase().types()))
                            || (hit.phrase().scope() == Phrase.Scope.ROUND
                                    && mention.head().phrase().scope() == Phrase.Scope.ROUND);
            if (alike && !mention.ended() && mention.head().overlaps(hit)) {
                return i;
            }
        }
        return -1;
    }

    /** A clause without a type: what it says of the deal mentioned before. */
    private void update(int clause, List<Hit> in) {
        boolean named = in.stream().anyMatch(h -> h.phrase().mood() == Mood.ANAPHOR);
        if (mentions.isEmpty()) {
            if (named) {
                in.stream().filter(statuses::ends).findFirst().ifPresent(h -> endBefore = h);
            }
            return;
        }
        int start = clauses.list().get(clause).start();
        int last = mentions.size() - 1;
        boolean sameSentence = sentence(clause) == sentence(clauseOf(mentions.get(last)));
        for (Hit hit : in) {
            DealMention mention = mentions.get(last);
            DealStatus status = hit.phrase().status();
            if (!hit.phrase().isStatus()) {
                if (hit.phrase().mood() == Mood.PENDING && (named || sameSentence)) {
                    mentions.set(last, mention.held(hit));
                }
                continue;
            }
            boolean first = sameSentence && hit.start() - start <= Backgrounding.RELATIVE_LEAD;
            boolean plain =
                    DealStages.ended(status) && sameSentence && hit.phrase().weight() >= PLAIN_END;
            if (!named && !first && !plain) {
                continue;
            }
            if (statuses.said(hit) != status) {
                mentions.set(last, status == DealStatus.COMPLETED ? mention.held(hit) : mention);
            } else if (DealStages.ended(status)) {
                // The end of talks or of a deal is the end of all that the sentence told of it.
                mentions.replaceAll(other -> other.equals(mention)
                                || (other.ground() == mention.ground()
                                        && sentence(clauseOf(other)) == sentence(clauseOf(mention)))
                        ? other.with(status, other.ground(), hit)
                        : other);
            } else {
                mentions.set(last, mention.advanced(status, hit));
            }
        }
    }

    private int clauseOf(DealMention mention) {
        return clauses.at(mention.head().start());
    }

    private int sentence(int clause) {
        return clauses.list().get(clause).sentence();
    }

    /**
     * What a text that names no deal says against the one of its row: the end of "the deal", the end of something in a
     * clause that names a party or buys and sells, or a denial of plans.
     */
    Optional<TextDoubt> doubt() {
        Hit end = endBefore;
        if (end != null) {
            return Optional.of(doubt(TextDoubt.Kind.END, end));
        }
        for (Hit hit : marked.hits()) {
            int clause = clauses.at(hit.start());
            boolean about = marked.parties(clause) > 0
                    || marked.in(clause).stream().anyMatch(h -> h.phrase().isType());
            if (about && statuses.ends(hit)) {
                return Optional.of(doubt(TextDoubt.Kind.PLAIN_END, hit));
            }
        }
        return marked.hits().stream()
                .filter(h -> h.phrase().mood() == Mood.DENIED && deniesADeal(h))
                .findFirst()
                .map(h -> doubt(TextDoubt.Kind.DENIAL, h));
    }

    private TextDoubt doubt(TextDoubt.Kind kind, Hit hit) {
        return new TextDoubt(kind, hit.phrase().status(), List.of(hit.words(text)));
    }

    /** Whether what is denied is a deal: "denies plans for a joint venture", and not "denies wrongdoing". */
    private boolean deniesADeal(Hit denial) {
        return marked.inSentence(sentence(clauses.at(denial.start()))).stream()
                .anyMatch(h -> (h.phrase().isType()
                                || h.phrase().mood() == Mood.PLANNED
                                || h.phrase().mood() == Mood.POSSIBLE
                                || h.phrase().mood() == Mood.ANAPHOR
                                || h.phrase().mood() == Mood.STAKE)
                        && statuses.denies(denial, h));
    }
}
