package org.dealtrace.outcome.classify.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.DealStatus;
import org.dealtrace.internal.DealStages;
import org.dealtrace.outcome.classify.text.Phrases.Hit;

/** How far a clause stands back behind the news of its text, as memories, descriptions of a party and clauses of time do. */
final class ClauseGround {

    /** From the foremost to the furthest back. */
    enum Ground {
        NEWS,
        TIME,
        BACKGROUND
    }

    /** Letters that may stand before a relative word at the beginning of its clause, such as "the shares of" before "which". */
    static final int RELATIVE_LEAD = 12;

    /** What follows a participle that has no object: "bought by", "acquired last year". */
    private static final Pattern PASSIVE =
            Pattern.compile("\\s+(?:by|in|last|from|for|earlier|two|three|par|en|l'an|pour|von|im|в|у|за)(?=\\s|$)");

    /** A participle without an auxiliary whose phrase holds its preposition: "vendue à", "acquired by"; "ownership of … was transferred to" is none. */
    private static final Pattern OWN_PREPOSITION = Pattern.compile(
            "^(?!(?:now|a|va)\\s)(?!(?:.*\\s)?(?:was|were|is|are|has|have|ont|est|sont)\\s).*\\s(?:by|to|par|à)$");

    /** What a German participle at the end of a clause stands with when it is the verb of that clause. */
    private static final Pattern AUXILIARY = Pattern.compile(
            "(?<!\\p{L})(?:hat|haben|hatte|hatten|habe|ist|sind|war|waren|sei|wird|werden|wurde|wurden|worden|will|soll)(?!\\p{L})");

    /** A pronoun, the last word but one, and a last word that is no noun. */
    private static final Pattern GERMAN_RELATIVE =
            Pattern.compile("^(die|der|das|den|dem) .*?(\\p{L}+) (\\p{Ll}\\p{L}*)\\W*$");

    /** An article with its noun and the verb right behind them: a main clause after a comma, "…, der Vertrag wurde unterzeichnet". */
    private static final Pattern GERMAN_MAIN = Pattern.compile(
            "^(?:die|der|das|den|dem) \\p{Lu}[\\p{L}-]+ (?:wurden?|wird|werden|ist|sind|war|waren|sei|hat|haben|hatte|soll|sollen|steht|liegt|läuft|kommt) ");

    /** A contract, whatever it is about. */
    private static final Pattern CONTRACT = FoldedText.pattern(
            "(?<!\\p{L})(?:agreement|contract|deal|accord|pact|memorandum|letter of intent|arrangement|right|permission|erlaubnis|nutzungsrecht|recht|lizenz"
                    + "|\\p{L}*vertrag|\\p{L}*vereinbarung|\\p{L}*abkommen|absichtserklärung|kontrakt|contrat|convention|protocole|lettre d'intention|pacte"
                    + "|соглашени\\p{L}|договор\\p{L}?|контракт\\p{L}?|меморандум\\p{L}?|мировую)(?!\\p{L})|合同|协议|合约|备忘录");

    /** "…, who will be the only dealer": what the one with whom something was signed is to do. */
    private static final Pattern TO_COME =
            FoldedText.pattern(" ?(?:(?:who|which|that) (?:will|shall|is to|are to|may|can)"
                    + "|(?:der|die|das) (?:.{0,90} )?(?:wird|werden|darf|dürfen|soll|sollen)(?=\\W*$)"
                    + "|qui (?:sera|seront|aura|auront|pourra|pourront|devra|deviendra|deviendront)"
                    + "|котор\\p{L}+ (?:будет|будут|станет|станут|сможет|смогут|получит|получат))(?!\\p{L})");

    /** A condition between two commas, or before the first one. */
    private static final Pattern CONDITION = FoldedText.pattern(
            "[^\\p{L}]*(?:subject to|on (?:the )?condition|provided that|with conditions|under conditions|sous réserve|sous conditions?|à condition|moyennant (?:l[ae] |l'|des |certain|plusieurs )|sous engagements?"
                    + "|vorbehaltlich|unter (?:dem vorbehalt|auflagen|der bedingung|der auflage|vorbehalt)|gegen auflagen|mit auflagen"
                    + "|при условии|с условием|на условии)(?!\\p{L})|[^。,，]*(?:前提下|为条件|为前提|を条件に|条件として|を前提に)[,，、]?$");

    /** Letters before the end of a clause in which its last noun can stand. */
    private static final int CONTRACT_LETTERS = 44;

    /** Read when a text first asks for one of them. */
    private static final class Rare {
        /** In German a condition at the head of a sentence stands in its main clause: "Unter Auflagen darf A die B kaufen". */
        private static final Pattern INVERTING = Pattern.compile("\\W*(?:vorbehaltlich|unter|gegen|mit) ");

        /** What says that a deed was agreed on before. */
        private static final Pattern AGREED = FoldedText.pattern(
                "(?<!\\p{L})(?:(?:as|had|was|were) (?:\\p{L}+ )?(?:agreed|contracted)(?! with)|as (?:\\p{L}+ ){1,3}(?:had )?agreed(?! with)"
                        + "|under (?:the|a|an|their|its|his|that|this|last|an? \\p{L}+)(?: \\p{L}+(?:'s)?){0,4}? (?:agreement|contract|deal|accord|pact)"
                        + "|wie (?!mit )(?:\\p{L}+ ){0,4}(?:vereinbart|verabredet|abgemacht)|(?:vereinbart|verabredet) (?:worden|hatten)|vereinbarungsgemäß|vertragsgemäß"
                        + "|comme (?:\\p{L}+ ){0,2}convenu|ainsi que convenu|conformément (?:à l'accord|au contrat)|aux termes (?:de l'accord|du contrat)"
                        + "|как (?:и |было |ранее )*(?:договаривались|договорились|договорено|согласовано|условлено|условились|оговорено)"
                        + "|(?:по|согласно) (?:\\p{L}+ ){0,3}(?:договору|контракту|соглашению|договоренности))(?!\\p{L})"
                        + "|(?:按|按照|依|依照|根据)[^,，。]{0,10}?(?:约定|协议|合同|合约)|(?:合意|契約|取り決め|約束|協定)(?:に基づ|通り|どおり|に従)");
    }

    private final MarkedText marked;
    private final FoldedText text;
    private final Clauses clauses;
    private final AttributiveClause attributive;

    ClauseGround(MarkedText marked) {
        this.marked = marked;
        this.attributive = new AttributiveClause(marked);
        this.text = marked.text();
        this.clauses = marked.clauses();
    }

    /** Whether another clause of the same sentence follows. */
    private boolean goesOn(int clause) {
        return clause + 1 < clauses.list().size() && !clauses.sentenceStart(clause + 1);
    }

    /** Of a clause as a whole, by the words in it. */
    Ground ground(int clause, List<Hit> in) {
        Ground ground = Ground.NEWS;
        for (Hit hit : in) {
            switch (hit.phrase().mood()) {
                case HISTORIC -> ground = endsOld(hit, in) || opensGerman(clause, hit, in) ? ground : Ground.BACKGROUND;
                case RELATIVE -> {
                    if ((!clauses.sentenceStart(clause) || heads(clause, hit))
                            && hit.start() - clauses.list().get(clause).start() <= RELATIVE_LEAD
                            && !germanMain(clause)
                            && !terms(clause)) {
                        ground = Ground.BACKGROUND;
                    }
                }
                case SUBORDINATE, EARLIER -> ground = ground == Ground.BACKGROUND ? ground : Ground.TIME;
                default -> {}
            }
        }
        return ground == Ground.NEWS && germanRelative(clause, in) && !terms(clause) ? Ground.BACKGROUND : ground;
    }

    /**
     * Whether a relative clause tells what was agreed: "signed a contract, under which B may use the patents". The clause before it names
     * the contract, how far it has come, and nothing of what it is.
     */
    boolean terms(int clause) {
        if (clauses.sentenceStart(clause)) {
            return false;
        }
        Clauses.Clause before = clauses.list().get(clause - 1);
        return marked.in(clause - 1).stream().noneMatch(h -> h.phrase().isType())
                && marked.in(clause - 1).stream()
                        .anyMatch(h -> h.phrase().isStatus()
                                || h.phrase().mood() == Phrase.Mood.PLANNED
                                || h.phrase().mood() == Phrase.Mood.ANAPHOR)
                && (CONTRACT.matcher(text.folded())
                                .region(Math.max(before.start(), before.end() - CONTRACT_LETTERS), before.end())
                                .find()
                        || (marked.in(clause - 1).stream()
                                        .anyMatch(h -> h.phrase().status() == DealStatus.SIGNED)
                                && TO_COME.matcher(text.folded())
                                        .region(
                                                clauses.list().get(clause).start(),
                                                clauses.list().get(clause).end())
                                        .lookingAt()));
    }

    /** Whether a clause says only on what condition the clause after it holds. */
    boolean condition(int clause) {
        Clauses.Clause bounds = clauses.list().get(clause);
        return goesOn(clause)
                && CONDITION
                        .matcher(text.folded())
                        .region(bounds.start(), bounds.end())
                        .lookingAt()
                && !(clauses.sentenceStart(clause)
                        && Rare.INVERTING
                                .matcher(text.folded())
                                .region(bounds.start(), bounds.end())
                                .lookingAt());
    }

    /** Whether the sentence of a clause says that what it tells of was agreed on before. */
    boolean agreed(int clause) {
        return Rare.AGREED
                .matcher(text.folded())
                .region(
                        clauses.list().get(clauses.first(clause)).start(),
                        clauses.list().get(clauses.last(clause)).end())
                .find();
    }

    /**
     * "Dissolved the joint venture founded in 2010": a memory behind the verb, in Japanese before it, belongs to the deal that ends, and
     * the end is the news.
     */
    private static boolean endsOld(Hit memory, List<Hit> in) {
        return in.stream()
                .anyMatch(h -> DealStages.ended(h.phrase().status())
                        && h.phrase().mood() == Phrase.Mood.ASSERTED
                        && (h.phrase().language().equals("ja")
                                ? h.start() >= memory.end()
                                : h.pieceEnd(0) <= memory.start()));
    }

    /** "Zwei Monate nach dem Antrag ist B … übergegangen": in German a time opens a main clause, whose verb comes right behind it. */
    private boolean opensGerman(int clause, Hit time, List<Hit> in) {
        return time.phrase().language().equals("de")
                && time.start() - clauses.list().get(clause).start() <= RELATIVE_LEAD
                && in.stream()
                        .filter(h -> h.phrase().isType())
                        .allMatch(h -> time.end() <= h.start()
                                && ((h.pieces() > 1 && h.phrase().status() == DealStatus.ANNOUNCED)
                                        || AUXILIARY
                                                .matcher(text.folded())
                                                .region(time.end(), h.end())
                                                .find()));
    }

    /** "Having failed to buy B, A …": it opens the sentence, and the main clause follows. German begins main clauses so. */
    private boolean heads(int clause, Hit hit) {
        return goesOn(clause)
                && hit.pieces() == 1
                && !hit.phrase().language().equals("de")
                && text.folded()
                        .substring(clauses.list().get(clause).start(), hit.start())
                        .isBlank();
    }

    /**
     * Whether a deal that came to nothing is told of in a clause of time at the head of a sentence: "After its bid for B had failed, A
     * builds a plant". The news is in the main clause.
     */
    boolean opens(int clause, List<Hit> in) {
        return clauses.sentenceStart(clause)
                && goesOn(clause)
                && in.stream().anyMatch(h -> h.phrase().mood() == Phrase.Mood.SUBORDINATE);
    }

    private boolean germanMain(int clause) {
        Clauses.Clause bounds = clauses.list().get(clause);
        return GERMAN_MAIN
                .matcher(text.original().substring(bounds.start(), bounds.end()).strip())
                .find();
    }

    /**
     * A German relative clause: after a comma it begins with a pronoun that looks like an article, and its verb comes last. "…, die Firma B
     * zu übernehmen" is none, nor is "…, die Übernahme sei …".
     */
    private boolean germanRelative(int clause, List<Hit> in) {
        if (clauses.sentenceStart(clause) || clauses.list().get(clause).hard()) {
            return false;
        }
        Clauses.Clause bounds = clauses.list().get(clause);
        String words = text.original().substring(bounds.start(), bounds.end()).strip();
        Matcher matcher = GERMAN_RELATIVE.matcher(words);
        if (!matcher.find() || matcher.group(2).equals("zu") || germanMain(clause)) {
            return false;
        }
        int second = bounds.start() + text.original().substring(bounds.start()).indexOf(words) + matcher.end(1) + 1;
        return in.stream().noneMatch(h -> h.phrase().isType() && h.start() <= second && second < h.end());
    }

    /**
     * Whether a completed deal stands as an attribute of a name: a participle at the start of a clause (", bought by Z in 2009,"), or in
     * Japanese a verb right before a noun.
     */
    boolean describes(int clause, Hit hit) {
        if (attributive.holds(clause, hit) || attributive.memory(clause, hit)) {
            return true;
        }
        if (hit.phrase().status() != DealStatus.COMPLETED) {
            return false;
        }
        String folded = text.folded();
        if (hit.phrase().language().equals("ja")) {
            return hit.end() < folded.length()
                    && Character.isIdeographic(folded.charAt(hit.end()))
                    && folded.charAt(hit.end()) != '后';
        }
        Clauses.Clause bounds = clauses.list().get(clause);
        boolean apart = !clauses.sentenceStart(clause) && !bounds.hard();
        if (!(apart || (clauses.sentenceStart(clause) && attributive.dated(clause)))
                || WordBounds.writesNoSpaces(folded.charAt(hit.start()))) {
            return false;
        }
        if (hit.phrase().language().equals("de")) {
            if (!apart) {
                return false;
            }
            // ", 1998 von Z erworben,": the participle comes last, and no auxiliary stands before it.
            return goesOn(clause)
                    && hit.pieces() == 1
                    && folded.substring(hit.end(), bounds.end()).chars().noneMatch(Character::isLetterOrDigit)
                    && !AUXILIARY
                            .matcher(folded)
                            .region(bounds.start(), hit.start())
                            .find();
        }
        return folded.substring(bounds.start(), hit.start()).isBlank()
                && (PASSIVE.matcher(folded).region(hit.end(), folded.length()).lookingAt()
                        || OWN_PREPOSITION
                                .matcher(folded)
                                .region(hit.start(), hit.end())
                                .lookingAt());
    }
}
