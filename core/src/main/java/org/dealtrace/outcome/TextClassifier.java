package org.dealtrace.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.Classification;
import org.dealtrace.CompanyName;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartyRole;
import org.dealtrace.outcome.Phrase.Mood;
import org.dealtrace.outcome.Phrase.Scope;
import org.dealtrace.outcome.Phrases.Hit;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a deal is from its text.
 *
 * <p><b>How.</b> (1) All phrases are found in one pass; of two that cover the same words the longer one is meant. (2) The text is cut
 * into clauses. (3) Each phrase that names a type makes an event, whose state is the furthest that its own form and the status phrases
 * of its clause give, unless a mood governs them: plans hold it at announced, talks and hearsay at rumoured, a negated completion leaves
 * it open, a refusal makes it withdrawn, a denial, a supposition or a question takes it away. The reach of negation is the idea of NegEx
 * (Chapman and others, A simple algorithm for identifying negated findings and diseases in discharge summaries, Journal of Biomedical
 * Informatics 34(5), 2001), bounded here by clauses and not by a count of words. (4) A clause with a status but no type, such as "but
 * regulators blocked the deal", speaks of the last event before it. (5) If the deal's parties stand in the text, the events in their
 * clauses are meant; else relative clauses, memories and clauses of time stand back behind main clauses. (6) Events of one type become
 * one: a later mention of the same deal updates it; of two deals the less advanced state stands, since a wrong "completed" does most harm.
 *
 * <p><b>When it abstains.</b> When the text names no type, or only weakly ({@link #LEAST_CONFIDENCE}), or denies, supposes, asks or
 * merely remembers.
 */
final class TextClassifier implements OutcomeClassifier {

    /** The least weight of a phrase on which a type may rest. */
    static final double LEAST_CONFIDENCE = 0.5;

    /** A share of this many percent or more of a company is an acquisition, less is a minority stake. */
    static final BigDecimal CONTROL_PERCENT = BigDecimal.valueOf(50);

    /** From this weight on, the end of a deal is believed in a clause of its own that does not name the deal again. */
    private static final double PLAIN_END = 0.8;

    /** Below this weight a phrase can also be about goods. */
    private static final double PLAIN_WEIGHT = 0.8;

    /** Letters between a percentage and the word for shares or for buying that it belongs to. */
    private static final int PERCENT_REACH = 40;

    /** Letters between a modal verb and the verb it belongs to. */
    private static final int BESIDE = 20;

    /** Letters between the two words of a French negation. */
    private static final int NOT_YET = 10;

    /** Letters that may stand before a relative word at the beginning of its clause, such as "the shares of" before "which". */
    private static final int RELATIVE_LEAD = 12;

    private static final int TARGET_WORTH = 2;

    private static final Pattern PERCENT = Pattern.compile(
            "(\\d{1,3}(?:[.,]\\d{1,4})?)(?:\\s*%|[\\s-]*(?:percent|per cent|pct|prozent|prozentige[nrs]?|pour cent|процент\\p{L}*|パーセント))");

    /** What follows a participle that has no object: "bought by", "acquired last year". */
    private static final Pattern PASSIVE =
            Pattern.compile("\\s+(?:by|in|last|from|for|earlier|two|three|par|en|l'an|pour|von|im|в|у|за)(?=\\s|$)");

    /** A pronoun, the last word but one, and a last word that is no noun. */
    private static final Pattern GERMAN_RELATIVE =
            Pattern.compile("^(die|der|das|den|dem) .*?(\\p{L}+) (\\p{Ll}\\p{L}*)\\W*$");

    /** Prepositions and conjunctions that end the object of a verb, in the languages that have phrases of scope {@code object}. */
    private static final Set<String> ENDS_OBJECT = Set.of(
            "from", "for", "in", "to", "by", "with", "at", "on", "through", "via", "during", "and", "or", "as", "that",
            "because", "auprès", "pour", "dans", "en", "par", "avec", "à", "au", "aux", "sur", "et", "ou", "chez",
            "lors", "у", "за", "в", "на", "для", "через", "и", "или", "по", "от", "из", "с", "во");

    private static final List<OutcomeType> RANK = List.of(
            OutcomeType.JOINT_VENTURE,
            OutcomeType.ACQUISITION,
            OutcomeType.MINORITY_STAKE,
            OutcomeType.PATENT_LICENCE,
            OutcomeType.TECHNOLOGY_LICENCE,
            OutcomeType.PRODUCTION_OR_DISTRIBUTION,
            OutcomeType.RESEARCH_COLLABORATION);

    private static final Set<OutcomeType> COMPANIES =
            Set.of(OutcomeType.JOINT_VENTURE, OutcomeType.ACQUISITION, OutcomeType.MINORITY_STAKE);

    private static final Set<Mood> GOVERNING =
            EnumSet.of(Mood.NEGATED, Mood.PENDING, Mood.DENIED, Mood.PLANNED, Mood.POSSIBLE, Mood.CONDITIONAL);

    private final Phrases phrases;
    private final String version;

    TextClassifier(Phrases phrases, String version) {
        this.phrases = phrases;
        this.version = version;
    }

    @Override
    public String name() {
        return "text";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Optional<Classification> classify(Deal deal) {
        return deal.text().filter(t -> !t.isBlank()).flatMap(t -> new Reading(FoldedText.of(t), deal).answer());
    }

    /** How far a clause stands back behind the news of its text. */
    private enum Ground {
        NEWS,
        TIME,
        BACKGROUND
    }

    /** One deal, as one or more clauses tell of it. */
    private static final class Event {
        final Set<OutcomeType> types = new LinkedHashSet<>();
        final Set<OutcomeType> weak = new LinkedHashSet<>();
        final List<Hit> evidence = new ArrayList<>();
        DealStatus status = DealStatus.UNKNOWN;
        Ground ground = Ground.NEWS;
        double weight;
        int parties;
        String share = "";

        boolean ended() {
            return DealStages.ended(status);
        }
    }

    /** The reading of one text. */
    private final class Reading {
        private final FoldedText text;
        private final Deal deal;
        private final List<Hit> hits;
        private final Clauses clauses;
        private final Map<Integer, List<Hit>> byClause = new TreeMap<>();
        private final Map<Integer, Integer> partiesByClause = new HashMap<>();
        private final List<Event> events = new ArrayList<>();
        private boolean partiesNamed;
        private @Nullable Hit endBefore;

        Reading(FoldedText text, Deal deal) {
            this.text = text;
            this.deal = deal;
            Clauses.Builder builder = new Clauses.Builder();
            List<Hit> all = phrases.find(text, builder);
            List<int[]> names = names();
            all.removeIf(h -> names.stream().anyMatch(n -> n[0] <= h.start() && h.end() <= n[1]));
            this.hits = all;
            this.clauses = builder.build(hits);
            hits.forEach(h -> byClause.computeIfAbsent(clauses.at(h.start()), k -> new ArrayList<>())
                    .add(h));
            names.forEach(n -> partiesByClause.merge(clauses.at(n[0]), n[2], Integer::sum));
        }

        /** Where the deal's parties are named: start, end, worth. A party counts once a place. */
        private List<int[]> names() {
            List<int[]> places = new ArrayList<>();
            for (DealParty party : deal.parties()) {
                int worth = party.role() == PartyRole.TARGET ? TARGET_WORTH : 1;
                for (CompanyName name : party.names()) {
                    String folded = FoldedText.fold(name.text()).strip();
                    for (int at = text.folded().indexOf(folded);
                            at >= 0 && !folded.isEmpty();
                            at = text.folded().indexOf(folded, at + folded.length())) {
                        if (Phrases.wholeWord(text.folded(), at, at + folded.length())) {
                            places.add(new int[] {at, at + folded.length(), worth});
                            partiesNamed = true;
                        }
                    }
                }
            }
            return places;
        }

        Optional<Classification> answer() {
            for (int c = 0; c < clauses.list().size(); c++) {
                read(c, byClause.getOrDefault(c, List.of()));
            }
            List<Event> meant = meant();
            return meant.isEmpty() ? Optional.empty() : combine(meant);
        }

        private void read(int clause, List<Hit> in) {
            // Words for goods in the clause: what is bought or sold there is not a company, unless the verb can mean
            // nothing else.
            boolean goods = in.stream()
                    .anyMatch(h ->
                            h.phrase().mood() == Mood.OTHER_SENSE && h.phrase().scope() == Scope.CLAUSE);
            List<Hit> types = in.stream()
                    .filter(h -> h.phrase().isType() && !(goods && h.phrase().weight() < PLAIN_WEIGHT))
                    .filter(h -> h.phrase().scope() != Scope.OBJECT || buysCompany(clause, h, in))
                    .toList();
            if (types.isEmpty()) {
                update(clause, in);
                return;
            }
            List<Hit> strong = types.stream()
                    .filter(h -> h.phrase().weight() >= LEAST_CONFIDENCE)
                    .toList();
            if (strong.isEmpty()) {
                return;
            }
            // A weak phrase such as "exclusive" counts beside a strong one, but exclusive designs make no exclusive
            // takeover.
            boolean company = strong.stream()
                    .allMatch(h -> COMPANIES.containsAll(h.phrase().types()));
            Ground ground = ground(clause, in);
            for (Hit hit : types) {
                Ground own = describes(clause, hit) ? Ground.BACKGROUND : ground;
                if (company && hit.phrase().weight() < LEAST_CONFIDENCE) {
                    continue;
                }
                Optional<DealStatus> status = status(hit, in);
                if (status.isPresent()) {
                    add(clause, hit, status.get(), own, in);
                }
            }
        }

        /**
         * Whether what follows a verb of buying, up to the next preposition, is a company: a name, which these languages write with a capital,
         * a word such as "maker" or "stake", or a share in percent. "Acquired new skills" and "bought steel from Y" are no deals.
         */
        private boolean buysCompany(int clause, Hit verb, List<Hit> in) {
            if (!mixedCase()) {
                return true;
            }
            String original = text.original();
            int end = clauses.list().get(clause).end();
            int at = verb.end();
            boolean word = false;
            while (at < end) {
                while (at < end && !Character.isLetterOrDigit(original.charAt(at))) {
                    if (original.charAt(at) == '%') {
                        return true;
                    }
                    at++;
                }
                int start = at;
                while (at < end && (Character.isLetterOrDigit(original.charAt(at)) || original.charAt(at) == '-')) {
                    at++;
                }
                if (start == at) {
                    break;
                }
                if (Character.isUpperCase(original.charAt(start))) {
                    boolean owns = original.startsWith("'s ", at) || original.startsWith("’s ", at);
                    if (!owns && !ownsNext(original, at, end)) {
                        return true;
                    }
                    word = true;
                    continue;
                }
                int from = start;
                if (in.stream()
                        .anyMatch(h ->
                                (h.phrase().mood() == Mood.COMPANY || h.phrase().mood() == Mood.STAKE)
                                        && h.start() <= from
                                        && h.end() > from)) {
                    return true;
                }
                if (Character.isDigit(original.charAt(start))
                        && PERCENT.matcher(text.folded()).region(start, end).lookingAt()) {
                    return true;
                }
                String folded = text.folded().substring(start, at);
                if (ENDS_OBJECT.contains(folded) && !text.folded().startsWith("up to", Math.max(0, start - 3))) {
                    // "Acquired by", "bought last year from": no object stands after the verb.
                    return !word;
                }
                word = true;
            }
            return !word;
        }

        /** Whether a name goes on to an English possessive, as in "Company Y's patents": then what it owns is the object. */
        private static boolean ownsNext(String original, int from, int end) {
            int at = from;
            while (at < end && original.charAt(at) == ' ') {
                int start = at + 1;
                at = start;
                while (at < end && Character.isLetterOrDigit(original.charAt(at))) {
                    at++;
                }
                if (at == start || !Character.isUpperCase(original.charAt(start))) {
                    return false;
                }
                if (original.startsWith("'s ", at) || original.startsWith("’s ", at)) {
                    return true;
                }
            }
            return false;
        }

        private boolean mixedCase() {
            String original = text.original();
            boolean upper = false;
            boolean lower = false;
            for (int i = 0; i < original.length() && !(upper && lower); i++) {
                upper |= Character.isUpperCase(original.charAt(i));
                lower |= Character.isLowerCase(original.charAt(i));
            }
            return upper && lower;
        }

        private void add(int clause, Hit hit, DealStatus status, Ground ground, List<Hit> in) {
            if (hit.phrase().mood() == Mood.ANAPHOR) {
                Event named = last(hit.phrase().types());
                if (named != null && clauseOf(named) != clause) {
                    advance(named, status);
                    named.evidence.add(hit);
                    named.evidence.addAll(supporting(hit, in));
                    return;
                }
            }
            Event same = overlapping(hit);
            if (same != null) {
                // Two readings of the same words, such as "set up a joint venture" and "joint venture … opened".
                advance(same, status);
                same.evidence.add(hit);
                return;
            }
            Event event = new Event();
            event.types.addAll(hit.phrase().types());
            // A licence to patents is a patent licence, however its words overlap with those for a licence.
            if (in.stream().anyMatch(h -> h.phrase().types().contains(OutcomeType.PATENT_LICENCE) && h.overlaps(hit))
                    && !hit.phrase().types().contains(OutcomeType.PATENT_LICENCE)) {
                event.types.remove(OutcomeType.TECHNOLOGY_LICENCE);
            }
            if (event.types.isEmpty()) {
                return;
            }
            event.status = status;
            event.ground = ground;
            event.weight = hit.phrase().weight();
            event.parties = partiesByClause.getOrDefault(clause, 0);
            event.evidence.add(hit);
            event.evidence.addAll(supporting(hit, in));
            if (event.weight < LEAST_CONFIDENCE) {
                event.weak.addAll(hit.phrase().types());
            }
            weigh(event, clause, hit, in);
            Hit end = endBefore;
            if (end != null
                    && ground == Ground.TIME
                    && clauses.list().get(clauses.at(end.start())).sentence()
                            == clauses.list().get(clause).sentence()) {
                // "Called off their deal after failing to win approval for the takeover."
                event.status = end.phrase().status();
                event.ground = Ground.NEWS;
                event.evidence.add(end);
            }
            events.add(event);
        }

        private @Nullable Event overlapping(Hit hit) {
            for (Event event : events) {
                if (event.types.equals(new LinkedHashSet<>(hit.phrase().types()))
                        && !event.ended()
                        && event.evidence.get(0).overlaps(hit)) {
                    return event;
                }
            }
            return null;
        }

        private int clauseOf(Event event) {
            return clauses.at(event.evidence.get(0).start());
        }

        private @Nullable Event last(List<OutcomeType> types) {
            for (int i = events.size() - 1; i >= 0; i--) {
                if (events.get(i).types.stream().anyMatch(t -> sameFamily(t, types))) {
                    return events.get(i);
                }
            }
            return null;
        }

        private static boolean sameFamily(OutcomeType type, List<OutcomeType> types) {
            boolean shares = type.equals(OutcomeType.ACQUISITION) || type.equals(OutcomeType.MINORITY_STAKE);
            return types.contains(type)
                    || (shares
                            && (types.contains(OutcomeType.ACQUISITION) || types.contains(OutcomeType.MINORITY_STAKE)));
        }

        /** A later word on the same deal. */
        private static void advance(Event event, DealStatus status) {
            if (DealStages.ended(status) || DealStages.stage(status) > DealStages.stage(event.status)) {
                event.status = status;
            }
        }

        private List<Hit> supporting(Hit type, List<Hit> in) {
            return in.stream()
                    .filter(h -> h != type
                            && (h.phrase().status() != DealStatus.UNKNOWN
                                    || GOVERNING.contains(h.phrase().mood()))
                            && !h.phrase().isType())
                    .toList();
        }

        /** Whether shares are bought, and then by their percentage which type it is. */
        private void weigh(Event event, int clause, Hit hit, List<Hit> in) {
            boolean shares =
                    event.types.contains(OutcomeType.ACQUISITION) || event.types.contains(OutcomeType.MINORITY_STAKE);
            if (!shares || in.stream().anyMatch(h -> h.phrase().types().contains(OutcomeType.JOINT_VENTURE))) {
                return;
            }
            List<Hit> stakes =
                    in.stream().filter(h -> h.phrase().mood() == Mood.STAKE).toList();
            Optional<Hit> said = stakes.stream()
                    .filter(h -> h.phrase().isType())
                    .max(Comparator.comparingDouble(h -> h.phrase().weight()));
            Optional<BigDecimal> percent = percent(clause, stakes, hit);
            OutcomeType type = null;
            if (said.isPresent() && said.get().phrase().weight() >= PLAIN_END) {
                // "majority stake", "remaining shares", "minority interest" say it without a number.
                type = said.get().phrase().types().get(0);
                event.evidence.add(said.get());
            } else if (percent.isPresent()) {
                type = percent.get().compareTo(CONTROL_PERCENT) < 0
                        ? OutcomeType.MINORITY_STAKE
                        : OutcomeType.ACQUISITION;
            } else if (said.isPresent()) {
                type = deal.stakePercent()
                        .map(p ->
                                p.compareTo(CONTROL_PERCENT) < 0 ? OutcomeType.MINORITY_STAKE : OutcomeType.ACQUISITION)
                        .orElse(said.get().phrase().types().get(0));
                event.evidence.add(said.get());
            }
            if (type != null) {
                event.types.remove(OutcomeType.ACQUISITION);
                event.types.remove(OutcomeType.MINORITY_STAKE);
                event.types.add(type);
            }
            percent.ifPresent(p -> event.share = p.toPlainString() + " %");
        }

        private Optional<BigDecimal> percent(int clause, List<Hit> stakes, Hit verb) {
            Clauses.Clause bounds = clauses.list().get(clause);
            Matcher matcher = PERCENT.matcher(text.folded()).region(bounds.start(), bounds.end());
            BigDecimal most = null;
            while (matcher.find()) {
                int start = matcher.start();
                int end = matcher.end();
                boolean near = start >= verb.pieceEnd(0) && start - verb.pieceEnd(0) <= PERCENT_REACH;
                for (Hit stake : stakes) {
                    near |= stake.start() >= end
                            ? stake.start() - end <= PERCENT_REACH
                            : start - stake.end() <= PERCENT_REACH;
                }
                BigDecimal value = new BigDecimal(matcher.group(1).replace(',', '.'));
                if (near
                        && value.compareTo(BigDecimal.valueOf(100)) <= 0
                        && (most == null || value.compareTo(most) > 0)) {
                    most = value;
                }
            }
            return Optional.ofNullable(most);
        }

        private Ground ground(int clause, List<Hit> in) {
            Ground ground = Ground.NEWS;
            for (Hit hit : in) {
                switch (hit.phrase().mood()) {
                    case HISTORIC -> ground = Ground.BACKGROUND;
                    case RELATIVE -> {
                        if (!sentenceStart(clause)
                                && hit.start() - clauses.list().get(clause).start() <= RELATIVE_LEAD) {
                            ground = Ground.BACKGROUND;
                        }
                    }
                    case SUBORDINATE -> ground = ground == Ground.BACKGROUND ? ground : Ground.TIME;
                    default -> {}
                }
            }
            return ground == Ground.NEWS && germanRelative(clause, in) ? Ground.BACKGROUND : ground;
        }

        /**
         * A German relative clause: after a comma it begins with a pronoun that looks like an article, and its verb comes last. "…, die Firma B
         * zu übernehmen" is none, nor is "…, die Übernahme sei …".
         */
        private boolean germanRelative(int clause, List<Hit> in) {
            if (sentenceStart(clause) || clauses.list().get(clause).hard()) {
                return false;
            }
            Clauses.Clause bounds = clauses.list().get(clause);
            String words =
                    text.original().substring(bounds.start(), bounds.end()).strip();
            Matcher matcher = GERMAN_RELATIVE.matcher(words);
            if (!matcher.find() || matcher.group(2).equals("zu")) {
                return false;
            }
            int second =
                    bounds.start() + text.original().substring(bounds.start()).indexOf(words) + matcher.end(1) + 1;
            return in.stream().noneMatch(h -> h.phrase().isType() && h.start() <= second && second < h.end());
        }

        private boolean sentenceStart(int clause) {
            return clause == 0
                    || clauses.list().get(clause).sentence()
                            != clauses.list().get(clause - 1).sentence();
        }

        /**
         * Whether a completed deal stands as an attribute of a name: a participle at the start of a clause (", bought by Z in 2009,"), or in
         * Japanese a verb right before a noun.
         */
        private boolean describes(int clause, Hit hit) {
            if (hit.phrase().status() != DealStatus.COMPLETED) {
                return false;
            }
            String folded = text.folded();
            if (hit.phrase().language().equals("ja")) {
                return hit.end() < folded.length()
                        && Character.isIdeographic(folded.charAt(hit.end()))
                        && folded.charAt(hit.end()) != '后';
            }
            int start = clauses.list().get(clause).start();
            return !sentenceStart(clause)
                    && !clauses.list().get(clause).hard()
                    && !Languages.writesNoSpaces(folded.charAt(hit.start()))
                    && folded.substring(start, hit.start()).isBlank()
                    && PASSIVE.matcher(folded)
                            .region(hit.end(), folded.length())
                            .lookingAt();
        }

        /** The state of what a type phrase names; empty when the text takes it back. */
        private Optional<DealStatus> status(Hit type, List<Hit> in) {
            if (clauses.list().get(clauses.at(type.start())).question()) {
                return Optional.empty();
            }
            DealStatus cap = DealStatus.COMPLETED;
            for (Hit mood : hits) {
                if (!governs(mood, type)) {
                    continue;
                }
                switch (mood.phrase().mood()) {
                    case DENIED -> {
                        if (negation(mood).isEmpty()) {
                            return Optional.empty();
                        }
                    }
                    case CONDITIONAL -> {
                        return Optional.empty();
                    }
                    case NEGATED -> {
                        return ended(type, in)
                                .or(() -> mood.phrase().status() == DealStatus.UNKNOWN
                                        ? Optional.empty()
                                        : Optional.of(mood.phrase().status()));
                    }
                    case PLANNED, POSSIBLE -> {
                        Optional<Hit> not = negation(mood);
                        if (not.isPresent() && reaches(mood, type)) {
                            return ended(type, in)
                                    .or(() -> Optional.of(not.get().phrase().status())
                                            .filter(s -> s != DealStatus.UNKNOWN));
                        }
                        cap = least(
                                cap, mood.phrase().mood() == Mood.PLANNED ? DealStatus.ANNOUNCED : DealStatus.RUMOURED);
                    }
                    case PENDING -> cap = least(cap, DealStatus.ANNOUNCED);
                    default -> {}
                }
            }
            Optional<DealStatus> end = ended(type, in);
            if (end.isPresent()) {
                return end;
            }
            boolean noun = type.phrase().status() == DealStatus.UNKNOWN;
            if (in.stream().anyMatch(h -> h.start() >= type.end() && takesBack(h, noun))) {
                return Optional.empty();
            }
            DealStatus status = type.phrase().status();
            if (DealStages.ended(status)) {
                return Optional.of(cap == DealStatus.COMPLETED ? status : DealStatus.UNKNOWN);
            }
            for (Hit hit : in) {
                if (!hit.phrase().isStatus() || DealStages.ended(hit.phrase().status())) {
                    continue;
                }
                DealStatus said = said(hit);
                if (said == null) {
                    return Optional.empty();
                }
                if (DealStages.ended(said)) {
                    return Optional.of(said);
                }
                if (said != hit.phrase().status()) {
                    cap = least(cap, DealStatus.ANNOUNCED);
                }
                if (lifts(hit, said, type, in) && DealStages.stage(said) > DealStages.stage(status)) {
                    status = said;
                }
                if (said == DealStatus.RUMOURED) {
                    cap = least(cap, said);
                }
            }
            DealStatus before = said(clauses.at(type.start()));
            if (DealStages.stage(before) > DealStages.stage(status)) {
                status = before;
            }
            if (cap != DealStatus.COMPLETED && status == DealStatus.UNKNOWN) {
                return Optional.of(cap);
            }
            return Optional.of(least(cap, status));
        }

        /**
         * What the clause before says if it names no deal of its own, as Chinese and newspapers have it: "签署协议，收购…". A completion there
         * can be that of anything.
         */
        private DealStatus said(int clause) {
            if (sentenceStart(clause) || clauses.list().get(clause).hard()) {
                return DealStatus.UNKNOWN;
            }
            DealStatus furthest = DealStatus.UNKNOWN;
            for (Hit hit : byClause.getOrDefault(clause - 1, List.of())) {
                if (hit.phrase().isType()) {
                    return DealStatus.UNKNOWN;
                }
                DealStatus said = hit.phrase().isStatus() ? said(hit) : DealStatus.UNKNOWN;
                if (said != null
                        && said != DealStatus.COMPLETED
                        && DealStages.stage(said) > DealStages.stage(furthest)) {
                    furthest = said;
                }
            }
            return furthest;
        }

        /**
         * Whether a status phrase is the state of what a type phrase names. A completion beside an infinitive ("completed its financing to
         * buy …") is that only if the deal is named beside it ("and the deal closed").
         */
        private boolean lifts(Hit status, DealStatus said, Hit type, List<Hit> in) {
            return said != DealStatus.COMPLETED
                    || type.phrase().status() != DealStatus.ANNOUNCED
                    || in.stream()
                            .anyMatch(h -> h.phrase().mood() == Mood.ANAPHOR
                                    && !h.phrase().isType()
                                    && (beside(h, status)
                                            // "the deal to buy Y was completed"
                                            || (h.end() <= type.start()
                                                    && type.start() <= status.start()
                                                    && beside(h, type))));
        }

        /** The end that a clause tells of, as far as it is the end of what a type phrase names. */
        private Optional<DealStatus> ended(Hit type, List<Hit> in) {
            for (Hit hit : in) {
                if (hit.phrase().isStatus()
                        && DealStages.ended(hit.phrase().status())
                        && hit.phrase().status() == said(hit)
                        && !relieved(hit, type, in)) {
                    return Optional.of(hit.phrase().status());
                }
            }
            return Optional.empty();
        }

        /** "Dropped its bid for Y and signed a licence": the end has found its deal, and a new verb follows before the next one. */
        private boolean relieved(Hit end, Hit type, List<Hit> in) {
            for (Hit verb : in) {
                // "… and took a licence": the type phrase can be that verb itself.
                boolean verbal = verb.phrase().isStatus()
                        || (verb == type
                                && DealStages.stage(verb.phrase().status()) >= DealStages.stage(DealStatus.SIGNED));
                boolean fresh = verbal
                        && !DealStages.ended(verb.phrase().status())
                        && verb.start() >= end.end()
                        && (verb == type || verb.end() <= type.start());
                if (fresh
                        && in.stream()
                                .anyMatch(t -> t != verb
                                        && t.phrase().isType()
                                        && t.end() > end.start()
                                        && t.start() < verb.start()
                                        && t.phrase().types().stream()
                                                .noneMatch(x -> sameFamily(
                                                        x, type.phrase().types())))) {
                    return true;
                }
            }
            return false;
        }

        /**
         * What a status phrase says under the moods that govern it: its status, a lesser one, or null when a refusal or a denial leaves
         * nothing of the deal.
         */
        private @Nullable DealStatus said(Hit status) {
            DealStatus said = status.phrase().status();
            if (status.phrase().language().equals("en")
                    && !DealStages.ended(said)
                    && text.folded().startsWith("to ", status.start() - 3)) {
                // "X to complete …", "hopes to sign …": an infinitive has not happened.
                said = least(said, DealStatus.ANNOUNCED);
            }
            for (Hit mood : hits) {
                if (mood == status || !governs(mood, status)) {
                    continue;
                }
                switch (mood.phrase().mood()) {
                    case NEGATED -> {
                        if (DealStages.ended(said)) {
                            return DealStatus.UNKNOWN;
                        }
                        if (mood.phrase().status() != DealStatus.UNKNOWN) {
                            return mood.phrase().status();
                        }
                        if (status.phrase().status() == DealStatus.COMPLETED) {
                            said = DealStatus.ANNOUNCED;
                        } else {
                            return null;
                        }
                    }
                    // A plan or a talk that ended has ended; "may block" has not.
                    case PENDING, PLANNED -> said = DealStages.ended(said) ? said : least(said, DealStatus.ANNOUNCED);
                    case POSSIBLE -> {
                        if (!DealStages.ended(said)) {
                            said = least(said, DealStatus.RUMOURED);
                        } else if (beside(mood, status)) {
                            said = DealStatus.UNKNOWN;
                        }
                    }
                    case CONDITIONAL -> said = DealStatus.UNKNOWN;
                    default -> {}
                }
            }
            return said;
        }

        /** "N'a pas encore": the negation belongs to a "not yet". */
        private boolean notYet(Hit negation) {
            return hits.stream()
                    .anyMatch(h -> h.phrase().mood() == Mood.PENDING
                            && h.start() >= negation.start()
                            && h.start() - negation.end() <= NOT_YET);
        }

        private boolean beside(Hit mood, Hit status) {
            int between = status.start() >= mood.end() ? status.start() - mood.end() : mood.start() - status.end();
            return between <= BESIDE;
        }

        /** Whether a mood reaches a phrase; negation reaches the nearest one only. */
        private boolean governs(Hit mood, Hit target) {
            Mood kind = mood.phrase().mood();
            if (mood == target || !GOVERNING.contains(kind) || !reaches(mood, target)) {
                return false;
            }
            if (kind == Mood.NEGATED && notYet(mood)) {
                return false;
            }
            if (kind != Mood.NEGATED && kind != Mood.PENDING) {
                return true;
            }
            // Two phrases for the same words are negated together.
            Hit nearest = nearest(mood);
            return nearest != null && (nearest == target || nearest.overlaps(target));
        }

        /**
         * "… is not planned", "… is not being considered": a negated plan or talk behind what it is about. A deal that is only a noun is given
         * up too if something about it is negated that no phrase knows.
         */
        private boolean takesBack(Hit negation, boolean noun) {
            if (negation.phrase().mood() != Mood.NEGATED || notYet(negation) || nearestOf(negation, false) != null) {
                return false;
            }
            Hit mood = nearestOf(negation, true);
            return mood == null ? noun : clauses.at(mood.start()) == clauses.at(negation.start());
        }

        /** The negation of a plan, a talk or a denial. */
        private Optional<Hit> negation(Hit mood) {
            return hits.stream()
                    .filter(h -> h.phrase().mood() == Mood.NEGATED && reaches(h, mood))
                    .filter(h -> {
                        Hit nearest = nearestOf(h, true);
                        return nearest == mood;
                    })
                    .findFirst();
        }

        private @Nullable Hit nearest(Hit mood) {
            return nearestOf(mood, false);
        }

        /** The nearest type or status phrase in reach, or with {@code moods} the nearest phrase of any kind that can be negated. */
        private @Nullable Hit nearestOf(Hit mood, boolean moods) {
            Hit best = null;
            int distance = Integer.MAX_VALUE;
            for (Hit hit : hits) {
                boolean can = hit.phrase().isType()
                        || hit.phrase().isStatus()
                        || (moods
                                && EnumSet.of(Mood.PLANNED, Mood.POSSIBLE, Mood.DENIED)
                                        .contains(hit.phrase().mood()));
                if (hit == mood || !can || !reaches(mood, hit)) {
                    continue;
                }
                int far = hit.start() >= mood.end()
                        ? hit.start() - mood.end()
                        : text.folded().length() + mood.start() - hit.end();
                if (far < distance) {
                    best = hit;
                    distance = far;
                }
            }
            return best;
        }

        private boolean reaches(Hit mood, Hit target) {
            int from = clauses.at(mood.start());
            int to = clauses.at(target.start());
            if (clauses.list().get(from).sentence() != clauses.list().get(to).sentence()) {
                return false;
            }
            boolean after = target.start() >= mood.end();
            boolean before = target.end() <= mood.start();
            return switch (mood.phrase().scope()) {
                case SENTENCE -> true;
                case CLAUSE -> from == to;
                case FORWARD, OBJECT -> after && (from == to || spills(mood, from, to) || supposes(mood, from));
                case BACKWARD -> before && (from == to || spills(mood, to, from));
            };
        }

        /** "If …, X will acquire Y": a supposition at the head of a sentence holds for all of it. */
        private boolean supposes(Hit mood, int clause) {
            return mood.phrase().mood() == Mood.CONDITIONAL
                    && sentenceStart(clause)
                    && text.folded()
                            .substring(clauses.list().get(clause).start(), mood.start())
                            .isBlank();
        }

        /**
         * Whether a mood reaches over one soft bound: "plans, subject to approval, to buy". Negation does so only when it stands right at
         * the bound, since in "not Company Y, bought Z" it is spent.
         */
        private boolean spills(Hit mood, int left, int right) {
            if (right - left != 1 || clauses.list().get(right).hard()) {
                return false;
            }
            boolean forward = mood.phrase().scope() == Scope.FORWARD;
            int own = forward ? left : right;
            boolean spent = byClause.getOrDefault(own, List.of()).stream()
                    .anyMatch(h -> (h.phrase().isType() || h.phrase().isStatus())
                            && (forward ? h.start() >= mood.end() : h.end() <= mood.start()));
            if (spent) {
                return false;
            }
            if (mood.phrase().mood() != Mood.NEGATED) {
                return true;
            }
            Clauses.Clause clause = clauses.list().get(own);
            String between = forward
                    ? text.folded().substring(mood.end(), clause.end())
                    : text.folded().substring(clause.start(), mood.start());
            return between.chars().noneMatch(Character::isLetterOrDigit);
        }

        /** A clause without a type: what it says of the deal told of before. */
        private void update(int clause, List<Hit> in) {
            if (events.isEmpty()) {
                boolean deal = in.stream().anyMatch(h -> h.phrase().mood() == Mood.ANAPHOR);
                in.stream()
                        .filter(h -> deal
                                && h.phrase().isStatus()
                                && DealStages.ended(h.phrase().status())
                                && said(h) == h.phrase().status())
                        .findFirst()
                        .ifPresent(h -> endBefore = h);
                return;
            }
            Event event = events.get(events.size() - 1);
            boolean named = in.stream().anyMatch(h -> h.phrase().mood() == Mood.ANAPHOR);
            int start = clauses.list().get(clause).start();
            boolean sameSentence = clauses.list().get(clause).sentence()
                    == clauses.list().get(clauseOf(event)).sentence();
            for (Hit hit : in) {
                if (!hit.phrase().isStatus()) {
                    if (hit.phrase().mood() == Mood.PENDING && (named || sameSentence)) {
                        hold(event, hit);
                    }
                    continue;
                }
                DealStatus status = hit.phrase().status();
                boolean first = sameSentence && hit.start() - start <= RELATIVE_LEAD && !ownWork(hit, in);
                boolean plain =
                        DealStages.ended(status) && sameSentence && hit.phrase().weight() >= PLAIN_END;
                if (!named && !first && !plain) {
                    continue;
                }
                DealStatus said = said(hit);
                if (said == status) {
                    if (DealStages.ended(status)) {
                        // The end of talks or of a deal is the end of all that the sentence told of it.
                        for (Event other : events) {
                            if (other.ground == event.ground && sentenceOf(other) == sentenceOf(event)) {
                                other.status = status;
                                other.evidence.add(hit);
                            }
                        }
                        event.status = status;
                    } else {
                        advance(event, status);
                        event.evidence.add(hit);
                    }
                } else if (status == DealStatus.COMPLETED) {
                    hold(event, hit);
                }
            }
        }

        /** "…, which completed its new plant": what the party did, and not what became of the deal ("which was completed"). */
        private boolean ownWork(Hit status, List<Hit> in) {
            return in.stream()
                    .anyMatch(h -> h.phrase().mood() == Mood.RELATIVE
                            && h.end() <= status.start()
                            && text.folded().substring(h.end(), status.start()).isBlank());
        }

        private int sentenceOf(Event event) {
            return clauses.list().get(clauseOf(event)).sentence();
        }

        /** What is still to be done is not done, whatever the form of the verb said. */
        private void hold(Event event, Hit hit) {
            if (event.status == DealStatus.COMPLETED || event.status == DealStatus.UNKNOWN) {
                event.status = DealStatus.ANNOUNCED;
                event.evidence.add(hit);
            }
        }

        /** The events that the deal of this row is. */
        private List<Event> meant() {
            if (partiesNamed) {
                int most = events.stream().mapToInt(e -> e.parties).max().orElse(0);
                if (most > 0) {
                    return foremost(
                            events.stream().filter(e -> e.parties == most).toList(), Ground.BACKGROUND);
                }
            }
            return foremost(events, Ground.TIME);
        }

        private static List<Event> foremost(List<Event> from, Ground furthest) {
            for (Ground ground : Ground.values()) {
                List<Event> here = from.stream().filter(e -> e.ground == ground).toList();
                if (!here.isEmpty() && ground.compareTo(furthest) <= 0) {
                    return here;
                }
            }
            return List.of();
        }

        private Optional<Classification> combine(List<Event> meant) {
            List<Event> live = meant.stream().filter(e -> !e.ended()).toList();
            List<Event> chosen = new ArrayList<>(meant);
            Set<OutcomeType> dead = new LinkedHashSet<>();
            meant.stream().filter(Event::ended).forEach(e -> dead.addAll(e.types));
            // A deal that ended beside another that lives: "dropped its bid and signed a licence instead".
            if (live.stream()
                    .anyMatch(e -> e.weight >= LEAST_CONFIDENCE
                            && e.types.stream().noneMatch(t -> sameFamily(t, List.copyOf(dead))))) {
                chosen.removeIf(Event::ended);
            }
            Map<OutcomeType, Double> weights = new LinkedHashMap<>();
            for (Event event : chosen) {
                event.types.forEach(t -> weights.merge(t, event.weight, Math::max));
            }
            boolean strong = weights.entrySet().stream()
                    .anyMatch(
                            e -> e.getValue() >= LEAST_CONFIDENCE && !e.getKey().equals(OutcomeType.OTHER));
            List<OutcomeType> types = new ArrayList<>(weights.keySet());
            if (strong) {
                types.remove(OutcomeType.OTHER);
            }
            double best = weights.values().stream().mapToDouble(w -> w).max().orElse(0);
            if (best < LEAST_CONFIDENCE || types.isEmpty()) {
                return Optional.empty();
            }
            types.sort(Comparator.comparingInt(TextClassifier::rank));
            DealStatus status = DealStatus.UNKNOWN;
            for (Event event : chosen) {
                status = lessAdvanced(status, event.status);
            }
            Set<Hit> evidence = new LinkedHashSet<>();
            chosen.forEach(e -> evidence.addAll(e.evidence));
            List<String> words = new ArrayList<>(evidence.stream()
                    .sorted(Comparator.comparingInt(Hit::start))
                    .map(this::words)
                    .distinct()
                    .toList());
            chosen.stream()
                    .map(e -> e.share)
                    .filter(s -> !s.isEmpty())
                    .distinct()
                    .forEach(words::add);
            return Optional.of(new Classification(types, status, best, words, label()));
        }

        private String words(Hit hit) {
            List<String> pieces = new ArrayList<>();
            for (int i = 0; i < hit.pieces(); i++) {
                pieces.add(text.original()
                        .substring(hit.pieceStart(i), hit.pieceEnd(i))
                        .strip());
            }
            return String.join(" … ", pieces);
        }
    }

    private static int rank(OutcomeType type) {
        int rank = RANK.indexOf(type);
        return rank >= 0
                ? rank
                : RANK.size()
                        + Arrays.asList(OutcomeType.EXCLUSIVE_AGREEMENT, OutcomeType.OTHER)
                                .indexOf(type);
    }

    private static DealStatus least(DealStatus a, DealStatus b) {
        return DealStages.stage(a) <= DealStages.stage(b) ? a : b;
    }

    /** Of two deals in one text the state that claims less; an end claims least of all, and an unknown state claims nothing. */
    private static DealStatus lessAdvanced(DealStatus a, DealStatus b) {
        if (a == DealStatus.UNKNOWN || b == DealStatus.UNKNOWN) {
            return a == DealStatus.UNKNOWN ? b : a;
        }
        return least(a, b);
    }
}
