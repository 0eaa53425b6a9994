package org.dealtrace.outcome.classify.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.outcome.classify.text.Phrase.Mood;
import org.dealtrace.outcome.classify.text.Phrase.Scope;
import org.dealtrace.outcome.classify.text.Phrases.Hit;

/**
 * What a text mentions without reporting it as a deal.
 *
 * <p>A noun such as "joint venture" or "takeover" in a full sentence that says of it nothing that happens to deals is one that exists or is
 * remembered: "profit at the joint venture fell". A heading ("Joint venture of A and B, rail brakes") has no full stop, and there the noun is
 * the report; and where a price or terms are not disclosed, the deal is the news. Of such answers three in four were right, too few. And a verb such as "bought"
 * or "stopped distributing" in a text that names nobody and no company tells of goods: "the wolf swallowed the grandmother".
 */
final class BareMention {

    /** Languages that give capitals to names only. */
    private static final Set<String> CAPITAL_NAMES = Set.of("en", "fr", "ru");

    /** Deals that are no purchase of goods, however little is named. */
    private static final Set<OutcomeType> COMMON =
            Set.of(OutcomeType.JOINT_VENTURE, OutcomeType.RESEARCH_COLLABORATION);

    /** Deals that are contracts about a thing, which strong words such as "licence to its patents" name without a verb. */
    private static final Set<OutcomeType> CONTRACTS = Set.of(
            OutcomeType.PATENT_LICENCE,
            OutcomeType.TECHNOLOGY_LICENCE,
            OutcomeType.EXCLUSIVE_AGREEMENT,
            OutcomeType.PRODUCTION_OR_DISTRIBUTION,
            OutcomeType.RESEARCH_COLLABORATION);

    /** Letters of the longest text that is taken for a heading with a stop. */
    private static final int HEADING = 60;

    /** What is bought and sold of companies is told by a word for them; a contract about goods has two of them. */
    private static final Set<OutcomeType> SHARES = Set.of(OutcomeType.ACQUISITION, OutcomeType.MINORITY_STAKE);

    /** From this weight on, a noun is one of deals between companies. */
    private static final double PLAIN_WEIGHT = 0.8;

    /** Read when the first text without a name is asked for. */
    private static final class Words {
        private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d'’-]*");

        /** Words with a capital that name no company. */
        private static final Pattern CALENDAR = Pattern.compile(
                "(?:January|February|March|April|May|June|July|August|September|October|November|December"
                        + "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|I)s?");

        /** The first word of a sentence that can be no name: a function word, or in English a plural. */
        private static final Pattern OPENING = Pattern.compile(
                "(?:The|A|An|In|On|At|By|For|From|To|Of|With|Under|After|Before|As|If|When|While|Its|Their|His|Her|Our|My|Your|It|They|He|She|We|This|That"
                        + "|These|Those|There|All|Any|Each|Every|No|Some|Both|Two|Three|More|Most|Not|And|But|Or|Once|Since|Until|Having|What|Who|Whoever"
                        + "|L['’]\\p{L}+|D['’]\\p{L}+|Le|La|Les|Un|Une|Des|Du|De|Au|Aux|En|Dans|Sur|Par|Pour|Avec|Chez|Ce|Cet|Cette|Ces|Son|Sa|Ses|Leur|Leurs"
                        + "|Il|Elle|Ils|Elles|On|Après|Avant|Selon|Toute?s?|Tous|Chaque|À|\\p{L}+s)");

        /** What is said of a deal when nothing else is known of it: its price and terms were not told. */
        private static final Pattern UNDISCLOSED = FoldedText.pattern(
                "disclos|reveal|made public|bekannt|mitgeteilt|angaben|offengelegt|dévoilé|précisé|divulgué|communiqué|révélé|раскры|сообща|разглаша|уточня|назва"
                        + "|披露|公布|透露|公表|明らか|開示");

        /** A name after an elision. */
        private static final Pattern ELIDED = Pattern.compile("[dlDL]['’]\\p{Lu}.*");
    }

    private final MarkedText marked;
    private final FoldedText text;
    private final Clauses clauses;

    BareMention(MarkedText marked) {
        this.marked = marked;
        this.text = marked.text();
        this.clauses = marked.clauses();
    }

    /** Whether what was read as a deal is only mentioned. */
    boolean only(ToldDeal told, List<ToldDeal> all) {
        Hit first = told.evidence.get(0);
        if (told.status == DealStatus.UNKNOWN) {
            // A plain noun beside what happens to deals can be another word for one of them; a venture is not.
            boolean alone = told.types.equals(Set.of(OutcomeType.JOINT_VENTURE))
                    || all.stream().allMatch(d -> d.status == DealStatus.UNKNOWN);
            return alone
                    && !tenseless(first)
                    && !(CONTRACTS.containsAll(told.types) && told.weight >= PLAIN_WEIGHT)
                    && first.phrase().scope() != Scope.WHOLE
                    && told.evidence.stream()
                            .allMatch(h -> h.phrase().isType() || h.phrase().mood() == Mood.STAKE)
                    && stopped(clauses.at(first.start()))
                    && !opensAsHeading(told, first)
                    && !Words.UNDISCLOSED.matcher(text.folded()).find();
        }
        return told.parties == 0
                && CAPITAL_NAMES.contains(first.phrase().language())
                && told.types.stream().noneMatch(COMMON::contains)
                && (first.phrase().status() != DealStatus.UNKNOWN
                        || first.phrase().weight() < PLAIN_WEIGHT)
                && !companies(told)
                && nameless();
    }

    /** A Chinese verb of buying has no tense, and "收购51%股权" is as much a verb as a noun. */
    private static boolean tenseless(Hit first) {
        return first.phrase().language().equals("zh")
                && first.phrase().mood() == Mood.ASSERTED
                && SHARES.containsAll(first.phrase().types());
    }

    /** "Acquisition of B by A.": a short text that begins with the deal and is no sentence, though it has its stop. */
    private boolean opensAsHeading(ToldDeal told, Hit first) {
        return first.start() == 0
                && first.phrase().mood() == Mood.ASSERTED
                && text.folded().length() <= HEADING
                && !told.types.equals(Set.of(OutcomeType.JOINT_VENTURE));
    }

    /** Whether a sentence ends in a full stop, as headings and the entries of lists do not. */
    private boolean stopped(int clause) {
        int end = clauses.list().get(clauses.last(clause)).end();
        while (end > 0 && " \n)".indexOf(text.folded().charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".。!;".indexOf(text.folded().charAt(end - 1)) >= 0;
    }

    private boolean companies(ToldDeal told) {
        long words = marked.hits().stream()
                .filter(h -> h.phrase().mood() == Mood.COMPANY || h.phrase().mood() == Mood.STAKE)
                .count();
        return words > (SHARES.containsAll(told.types) ? 0 : 1);
    }

    /** Whether no word of the text can be the name of a company. */
    private boolean nameless() {
        String original = text.original();
        if (original.indexOf('«') >= 0 || original.indexOf('“') >= 0 || original.indexOf('"') >= 0) {
            return false;
        }
        boolean lower = false;
        boolean opens = true;
        int last = 0;
        Matcher words = Words.WORD.matcher(original);
        while (words.find()) {
            opens |= original.substring(last, words.start()).chars().anyMatch(c -> ".!?;:\n".indexOf(c) >= 0);
            last = words.end();
            String word = words.group();
            boolean capital = Character.isUpperCase(word.charAt(0));
            lower |= Character.isLowerCase(word.charAt(0));
            if (Words.ELIDED.matcher(word).matches()) {
                return false;
            }
            if (capital && !Words.CALENDAR.matcher(word).matches()) {
                boolean cyrillic = Letters.script(word.charAt(0)) == Letters.Script.CYRILLIC;
                if (!opens || (!cyrillic && !Words.OPENING.matcher(word).matches())) {
                    return false;
                }
            }
            opens = false;
        }
        return lower;
    }
}
