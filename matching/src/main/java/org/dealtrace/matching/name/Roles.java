package org.dealtrace.matching.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dealtrace.NameKind;
import org.jspecify.annotations.Nullable;

/**
 * Gives the words of one name their roles.
 *
 * <p>One pass finds for each word the longest term and the longest legal form that begin there. Then, from the outside in: what a
 * stock list adds at the end; legal forms at the end, at the beginning, and inside where the table or a comma allows it; then word by
 * word numbers, connectors, places, generic words. What is left is distinctive. Short words mean different things in different
 * places ("AS", "CO", "I", "E"), so position decides before the table does. If nothing but legal forms and connectors would be left,
 * the first legal form is taken for the name itself: "SA", "The Company".
 */
final class Roles {

    private static final Set<String> ELIDED =
            Set.of("d", "l", "dell", "all", "nell", "dall", "sull", "un", "qu", "degl", "dagl");

    /** Top-level domains that names carry behind a dot. */
    private static final Set<String> DOMAINS =
            Set.of(("com net org info biz io ai co tv me fm ly us uk de fr it es nl ru su ua by kz cn hk"
                            + " tw jp kr in au nz ca br mx ar ch at be se no dk fi pl cz eu app dev xyz tech online shop store cloud")
                    .split(" "));

    /** Marks of the Hong Kong exchange: weighted votes, secondary listing, biotech, renminbi counter, pre-commercial, SPAC. */
    private static final Set<String> EXCHANGE_MARKS =
            Set.of("w", "s", "b", "r", "p", "z", "x", "sw", "wr", "sr", "swr", "bw", "wb", "sb", "br", "bp");

    private static final Set<String> US_STATES =
            Set.of(("al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv"
                            + " nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc pr")
                    .split(" "));

    /** Two letters that stand for a country wherever they are. */
    private static final Set<String> SURE_COUNTRIES = Set.of("us", "uk", "hk", "eu");

    private static final Set<String> COUNTRY_CODES = countryCodes();

    private static final Set<String> REGISTER_MARKS = Set.of("new", "old", "adv", "ta", "fi", "bd", "can");

    /** Words before a lone roman numeral. */
    private static final Set<String> NUMBERED = Set.of(
            "fund",
            "partner",
            "partners",
            "capital",
            "trust",
            "venture",
            "acquisition",
            "holding",
            "series",
            "phase",
            "part",
            "stage",
            "opportunity",
            "growth",
            "equity",
            "investment",
            "property",
            "lp",
            "portfolio",
            "finance",
            "tower",
            "energy");

    /** A tail of place and street behind a legal form and a comma has no more words than this. */
    private static final int LONGEST_ADDRESS = 8;

    private static final int LONGEST_FORM = 8;

    /** Legal forms of one long word; shorter ones are too near to other words to be taken for them. */
    private static final List<String> LONG_FORMS = List.of(
            "corporation",
            "incorporated",
            "limited",
            "company",
            "aktiengesellschaft",
            "kommanditgesellschaft",
            "aktiebolag",
            "aktieselskab",
            "osakeyhtio",
            "partnership");

    private static final int SHORTEST_MISSPELT = 6;

    private final List<Word> words;
    private final String repaired;
    private final Lexicon lexicon;
    private final int n;

    private final int[] termLength;
    private final Lexicon.@Nullable Term[] term;
    private final int[] formLength;
    private final LegalForms.@Nullable Match[] form;
    private final int[] tailLength;
    private final boolean[] accepted;
    private final List<NameToken> tokens;
    private final boolean lowerCaseSeen;

    /** Of the whole name; null until a word in another script is met. */
    private @Nullable SourceLanguage language;

    private int tailFrom;
    private int addressFrom;
    /** Where a country or state code ends the name behind a legal form; -1 if nowhere. */
    private int codeAt = -1;

    private Roles(List<Word> words, String repaired, Lexicon lexicon) {
        this.words = words;
        this.repaired = repaired;
        this.lexicon = lexicon;
        this.n = words.size();
        this.termLength = new int[n];
        this.term = new Lexicon.Term[n];
        this.formLength = new int[n];
        this.form = new LegalForms.Match[n];
        this.tailLength = new int[n];
        this.accepted = new boolean[n];
        this.tokens = new ArrayList<>(n);
        boolean lower = false;
        for (Word word : words) {
            lower |= !word.upper && !word.ampersand;
        }
        this.lowerCaseSeen = lower;
    }

    static NameVariant variant(String text, NameKind kind, List<Word> words, String repaired, Lexicon lexicon) {
        boolean latin = true;
        for (Word word : words) {
            latin &= !ScriptReader.handles(word.text);
        }
        return new NameVariant(text, kind, latin, new Roles(words, repaired, lexicon).tokens());
    }

    /** "d'Assurances" → "d", "assurances"; "L'Oréal" stays, since nothing is known of "oréal". */
    static List<Word> splitElisions(List<Word> words, String repaired, Lexicon lexicon) {
        List<Word> out = null;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean split = word.apostrophe > 0
                    && ELIDED.contains(word.text.substring(0, word.apostrophe))
                    && (lexicon.term(word.text.substring(word.apostrophe)) != null
                            || smallBeforeCapital(repaired, word.start, word.start + word.apostrophe + 1));
            if (split && out == null) {
                out = new ArrayList<>(words.subList(0, i));
            }
            if (out == null) {
                continue;
            }
            if (split) {
                int at = word.start + word.apostrophe;
                out.add(part(word, 0, word.apostrophe, word.start, at, word.before, Word.QUOTE));
                out.add(part(word, word.apostrophe, word.text.length(), at + 1, word.end, Word.QUOTE, word.after));
            } else {
                out.add(word);
            }
        }
        return out == null ? words : out;
    }

    /** "d'Evian" against "D'Angelo" and "DEVIAN". */
    private static boolean smallBeforeCapital(String text, int small, int capital) {
        return capital < text.length()
                && Character.isLowerCase(text.charAt(small))
                && Character.isUpperCase(text.charAt(capital));
    }

    private static Word part(Word word, int from, int to, int start, int end, int before, int after) {
        Word part =
                new Word(word.text.substring(from, to), start, end, before, word.depth, false, word.upper, false, 0);
        part.after = after;
        return part;
    }

    /** Cuts "SiemensAG", "theDailyMuse", "77Bank" where a part of them is a known word; else the same words. */
    static List<Word> splitMixed(List<Word> words, String repaired, Lexicon lexicon) {
        List<Word> out = null;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            List<Word> parts = word.mixed && word.text.length() == word.end - word.start
                    ? mixedParts(word, repaired, lexicon)
                    : List.of();
            if (!parts.isEmpty() && out == null) {
                out = new ArrayList<>(words.subList(0, i));
            }
            if (out != null) {
                if (parts.isEmpty()) {
                    out.add(word);
                } else {
                    out.addAll(parts);
                }
            }
        }
        return out == null ? words : Words.joinNeighbours(out);
    }

    private static List<Word> mixedParts(Word word, String repaired, Lexicon lexicon) {
        List<Word> parts = new ArrayList<>();
        int length = word.text.length();
        int from = 0;
        boolean known = false;
        for (int i = 1; i <= length; i++) {
            if (i < length && !boundary(repaired, word.start + i, word.end)) {
                continue;
            }
            boolean first = from == 0;
            boolean last = i == length;
            if (last && from > 0 && isOrdinalSuffix(word.text.substring(from))) {
                return List.of();
            }
            Word part = part(
                    word,
                    from,
                    i,
                    word.start + from,
                    word.start + i,
                    first ? word.before : Word.SPACE,
                    last ? word.after : Word.SPACE);
            parts.add(part);
            if (i - from >= 2) {
                Lexicon.Node node = lexicon.first(part.text);
                known |= (Character.isDigit(part.text.charAt(0)) && length - i + from >= 3)
                        || (node != null
                                && ((node.term != null && reveals(node.term, part))
                                        || (node.legal != null && last && node.legal.position().last)));
            }
            from = i;
        }
        return known && parts.size() > 1 ? parts : List.of();
    }

    /** Whether a part of a word with inner capitals is worth a second reading. */
    private static boolean reveals(Lexicon.Term term, Word part) {
        return term.role() == TokenRole.CONNECTOR
                ? part.is("the")
                : part.text.length() > 3 || (!term.abbreviation() && term.role() != TokenRole.DISTINCTIVE);
    }

    private static boolean boundary(String text, int at, int end) {
        char before = text.charAt(at - 1);
        char here = text.charAt(at);
        if (Character.isDigit(before) != Character.isDigit(here)) {
            return true;
        }
        if (!Character.isUpperCase(here)) {
            return false;
        }
        return Character.isLowerCase(before)
                || (Character.isUpperCase(before) && at + 1 < end && Character.isLowerCase(text.charAt(at + 1)));
    }

    /** Whether words hold something of which nothing is known. */
    static boolean distinctive(List<Word> words, int from, int to, Lexicon lexicon) {
        for (NameToken token : new Roles(words.subList(from, to), "", lexicon).rawTokens()) {
            if (token.role() == TokenRole.DISTINCTIVE && token.text().length() > 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether any of the words is more than a legal form or a connector. */
    static boolean common(List<Word> words, int from, int to, Lexicon lexicon) {
        for (NameToken token : new Roles(words.subList(from, to), "", lexicon).rawTokens()) {
            if (token.role() != TokenRole.LEGAL_FORM && token.role() != TokenRole.CONNECTOR) {
                return true;
            }
        }
        return false;
    }

    private List<NameToken> rawTokens() {
        lookUp();
        tailFrom = n;
        addressFrom = n;
        // All of it may be a legal form here: a bracket is a part of a name.
        for (int i = 0; i < n; i++) {
            accepted[i] = form[i] != null;
        }
        emit();
        return tokens;
    }

    private List<NameToken> tokens() {
        lookUp();
        findTail();
        acceptForms();
        findAddress();
        emit();
        keepOneThatNames();
        return language == null ? tokens : LetterNames.joined(tokens);
    }

    /** A legal form that is misspelt by one letter, in the last place, where little else can stand: "Corporatin", "Aktiengeselschaft". */
    private void findMisspeltForm() {
        int last = n - 1;
        if (n < 2
                || form[last] != null
                || term[last] != null
                || words.get(last).text.length() < SHORTEST_MISSPELT) {
            return;
        }
        String text = words.get(last).text;
        for (String each : LONG_FORMS) {
            Lexicon.Node node = each.charAt(0) == text.charAt(0) && oneEdit(text, each) ? lexicon.first(each) : null;
            if (node != null && node.legal != null) {
                form[last] = node.legal;
                formLength[last] = 1;
                return;
            }
        }
    }

    /** Whether one letter added, left out, changed, or two neighbours swapped make one word of the other. */
    private static boolean oneEdit(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (Math.max(a.length(), b.length()) - shorter > 1) {
            return false;
        }
        int from = 0;
        while (from < shorter && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        int endA = a.length();
        int endB = b.length();
        while (endA > from && endB > from && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        int left = endA - from;
        int right = endB - from;
        boolean swapped =
                left == 2 && right == 2 && a.charAt(from) == b.charAt(from + 1) && a.charAt(from + 1) == b.charAt(from);
        return swapped || (left <= 1 && right <= 1);
    }

    private void lookUp() {
        for (int i = 0; i < n; i++) {
            Word word = words.get(i);
            Lexicon.Node node = lexicon.first(word.text);
            if (node == null) {
                continue;
            }
            if (node.dotted != null && word.dotted() && !word.initials) {
                term[i] = node.dotted;
                termLength[i] = 1;
            }
            int k = i;
            while (node != null) {
                k++;
                if (node.term != null && (k > i + 1 || term[i] == null)) {
                    term[i] = node.term;
                    termLength[i] = k - i;
                }
                if (node.legal != null && (k > i + 1 || word.text.length() > 1 || bracketed(word))) {
                    form[i] = node.legal;
                    formLength[i] = k - i;
                }
                if (node.tail) {
                    tailLength[i] = k - i;
                }
                node = k < n ? node.next(words.get(k).text) : null;
            }
        }
        findMisspeltForm();
    }

    /** "(株)": one letter is a legal form only in brackets of its own. */
    private static boolean bracketed(Word word) {
        return (word.before & Word.OPEN) != 0 && (word.after & Word.CLOSE) != 0;
    }

    private void findTail() {
        tailFrom = n;
        for (int i = 1; i < n; i++) {
            if (tailLength[i] == 0) {
                continue;
            }
            // A single word such as "Units" ends a list entry only behind a legal form; two words or more say enough.
            boolean strong = tailLength[i] > 1
                    || endsForm(i)
                    || (i + 1 == n && words.get(i).text.length() <= 3);
            boolean formBehind = false;
            for (int k = i + tailLength[i]; k < n && !formBehind; k++) {
                formBehind = form[k] != null && form[k].position().inside;
            }
            if (strong && !formBehind) {
                tailFrom = i;
                break;
            }
        }
        Word last = words.isEmpty() ? null : words.get(n - 1);
        if (tailFrom == n
                && n > 1
                && last != null
                && last.before == Word.HYPHEN
                && last.upper
                && !lowerCaseSeen
                && EXCHANGE_MARKS.contains(last.text)
                && words.get(n - 2).text.length() > 1) {
            tailFrom = n - 1;
        }
    }

    private boolean endsForm(int at) {
        for (int start = Math.max(0, at - LONGEST_FORM); start < at; start++) {
            if (form[start] != null && start + formLength[start] == at) {
                return true;
            }
        }
        return false;
    }

    private void acceptForms() {
        int end = tailFrom;
        int skipped = 0;
        if (end > 1
                && (isRegisterMark(end - 1)
                        || (end > 2
                                && words.get(end - 1).text.length() == 2
                                && isCode(end - 1)
                                && formBefore(end - 1)))) {
            end--;
            skipped++;
            codeAt = end;
        }
        boolean found = true;
        while (found && end > 1) {
            found = false;
            for (int start = Math.max(1, end - LONGEST_FORM); start < end; start++) {
                LegalForms.Match match = form[start];
                if (match != null
                        && start + formLength[start] == end
                        && match.position().last
                        && !pairedByAmpersand(start)) {
                    accepted[start] = true;
                    end = start;
                    found = true;
                    break;
                }
            }
            // Behind the form: "Ltd/The", "Inc /DE/", "GmbH, DE".
            if (!found && skipped < 2 && end == tailFrom - skipped && stateOrArticle(end - 1)) {
                end--;
                skipped++;
                found = true;
            }
        }
        int start = 0;
        while (start < end - 1
                && form[start] != null
                && form[start].position().first
                && start + formLength[start] < end
                && !accepted[start]
                && prefixCounts(start)) {
            accepted[start] = true;
            start += formLength[start];
        }
        int places = end;
        while (places > start && term[places - 1] != null && term[places - 1].role() == TokenRole.PLACE) {
            places--;
        }
        for (int i = start + 1; i < end; i++) {
            if (form[i] != null && !accepted[i] && i + formLength[i] <= end && !pairedByAmpersand(i)) {
                int behind = i + formLength[i];
                boolean parted = (words.get(behind - 1).after & (Word.COMMA | Word.OPEN | Word.SLASH)) != 0;
                boolean beforeCode = codeAt > 0 && codeAt - behind < LONGEST_ADDRESS;
                if (form[i].position().inside
                        || (form[i].position().last && (parted || behind >= places || beforeCode))) {
                    accepted[i] = true;
                    i = behind - 1;
                }
            }
        }
    }

    /** "Resort & Spa" has no form; "Krupp & Co." is in the table with its ampersand. */
    private boolean pairedByAmpersand(int at) {
        return at > 0 && words.get(at - 1).is("and") && formLength[at] == 1;
    }

    private boolean stateOrArticle(int at) {
        Word word = words.get(at);
        if (word.is("the")) {
            return true;
        }
        boolean parted = (word.before & (Word.SLASH | Word.COMMA | Word.OPEN)) != 0;
        return parted
                && (word.is("new")
                        || (word.text.length() == 2
                                && (US_STATES.contains(word.text) || COUNTRY_CODES.contains(word.text)))
                        || (term[at] != null && term[at].role() == TokenRole.PLACE));
    }

    /** A short form that is also a word ("As", "Co") counts at the beginning only in capitals. */
    private boolean prefixCounts(int at) {
        Word word = words.get(at);
        if (at + 1 < n && word.is(words.get(at + 1).text)) {
            // "Sa Sa", "Co Co": a syllable said twice is a name
            return false;
        }
        return formLength[at] > 1 || word.text.length() > 3 || term[at] == null || (word.upper && lowerCaseSeen);
    }

    private void findAddress() {
        addressFrom = n;
        for (int i = 1; i < tailFrom; i++) {
            if (!accepted[i] || form[i] == null) {
                continue;
            }
            int behind = i + formLength[i];
            if (behind < tailFrom
                    && tailFrom - behind <= LONGEST_ADDRESS
                    && (codeAt > 0 || (words.get(behind).before & Word.COMMA) != 0)
                    && form[i].form().genericClass() != LegalFormClass.COMPANY) {
                boolean more = false;
                for (int k = behind; k < tailFrom; k++) {
                    more |= accepted[k];
                }
                if (!more) {
                    addressFrom = behind;
                    return;
                }
            }
        }
    }

    private void emit() {
        int i = 0;
        while (i < n) {
            if (i >= tailFrom) {
                add(i, 1, words.get(i).text, TokenRole.LISTING_TAIL, List.of());
                i++;
            } else if (accepted[i] && form[i] != null) {
                add(i, formLength[i], form[i].form().compare(), TokenRole.LEGAL_FORM, List.of());
                i += formLength[i];
            } else {
                i += emitWord(i);
            }
        }
    }

    /** Adds the token that begins here and gives the number of words in it. */
    private int emitWord(int i) {
        Word word = words.get(i);
        String text = word.text;
        if (ScriptReader.handles(text)) {
            if (termLength[i] > 1 && term[i] != null) {
                add(i, termLength[i], term[i].canonical(), term[i].role(), term[i].alternatives());
                return termLength[i];
            }
            if (language == null) {
                language = SourceLanguage.of(written());
            }
            tokens.addAll(lexicon.scripts().read(text, language));
            return 1;
        }
        if (i == codeAt
                || (i > 0 && i == tailFrom - 1 && text.length() == 2 && (word.before & Word.OPEN) != 0 && isCode(i))) {
            boolean state = (word.before & Word.SLASH) != 0;
            add(i, 1, text, state ? TokenRole.LISTING_TAIL : TokenRole.PLACE, List.of());
            return 1;
        }
        if (text.length() == 1 && bracketed(word) && i > 0) {
            String country =
                    text.equals("i") ? "india" : text.equals("s") ? "singapore" : text.equals("m") ? "malaysia" : null;
            if (country != null) {
                add(i, 1, country, TokenRole.PLACE, List.of());
                return 1;
            }
        }
        if (word.after == Word.QUOTE && i < n - 1 && ELIDED.contains(text)) {
            add(i, 1, "of", TokenRole.CONNECTOR, List.of());
            return 1;
        }
        if (i == 0 && n > 1 && word.is("www") && words.get(1).afterTightDot()) {
            add(i, 1, text, TokenRole.CONNECTOR, List.of());
            return 1;
        }
        if (isDomain(i)) {
            add(i, 1, text, TokenRole.GENERIC, List.of());
            return 1;
        }
        String number = number(i);
        if (number != null) {
            return addNumber(i, number);
        }
        Lexicon.Term known = term[i];
        if (known != null && (runsIntoForm(i) || (known.role() == TokenRole.CONNECTOR && !connects(i)))) {
            known = null;
        }
        if (known != null && termLength[i] == 1 && standsForItself(i, known)) {
            List<String> meanings = new ArrayList<>(known.alternatives());
            if (!known.canonical().equals(text)) {
                meanings.add(0, known.canonical());
            }
            add(i, 1, text, TokenRole.DISTINCTIVE, word.initials ? List.of() : meanings);
            return 1;
        }
        if (known != null) {
            if (known.role() == TokenRole.NUMBER) {
                return addNumber(i, known.canonical());
            }
            TokenRole role = i >= addressFrom && known.role() != TokenRole.CONNECTOR ? TokenRole.PLACE : known.role();
            add(i, termLength[i], known.canonical(), role, known.alternatives());
            return termLength[i];
        }
        if (i >= addressFrom) {
            add(i, 1, text, TokenRole.PLACE, List.of());
            return 1;
        }
        Lexicon.Term clip = lexicon.clipped(text);
        if (clip != null && word.dotted() && i + 1 < n) {
            add(i, 1, clip.canonical(), TokenRole.GENERIC, clip.alternatives());
            return 1;
        }
        List<String> alternatives = spelledOut(word);
        if (alternatives.isEmpty() && clip != null && text.length() >= 5 && lexicon.commonness(clip.canonical()) >= 3) {
            alternatives = List.of(clip.canonical());
        }
        add(i, 1, american(text), TokenRole.DISTINCTIVE, alternatives);
        return 1;
    }

    /** The words of this variant alone: another name in brackets can be in another language. */
    private String written() {
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            text.append(bracketed(word) ? " (" + word.text + ")" : " " + word.text);
        }
        return text.toString();
    }

    private void add(int at, int length, String canonical, TokenRole role, List<String> alternatives) {
        String text = words.get(at).text;
        if (length > 1) {
            StringBuilder joined = new StringBuilder(text);
            for (int k = at + 1; k < at + length; k++) {
                joined.append(' ').append(words.get(k).text);
            }
            text = joined.toString();
        }
        tokens.add(new NameToken(text, canonical, role, List.of(), alternatives));
    }

    /** A term must not swallow the first word of an accepted legal form: "Joint Stock Company". */
    private boolean runsIntoForm(int i) {
        for (int k = i + 1; k < i + termLength[i]; k++) {
            if (accepted[k] || k >= tailFrom) {
                return true;
            }
        }
        return false;
    }

    /** A code of a country or state behind a comma, slash or bracket. */
    private boolean isCode(int i) {
        Word word = words.get(i);
        return (word.before & (Word.SLASH | Word.COMMA | Word.OPEN)) != 0
                && (COUNTRY_CODES.contains(word.text) || US_STATES.contains(word.text));
    }

    /**
     * What a register puts between slashes behind a name to tell it from an earlier one: "/NEW/", "/MI/", "/ADV/", as the conformed names
     * of the Securities and Exchange Commission have it.
     */
    private boolean isRegisterMark(int i) {
        Word word = words.get(i);
        return (word.before & Word.SLASH) != 0
                && (word.after & Word.SLASH) != 0
                && (REGISTER_MARKS.contains(word.text) || isCode(i));
    }

    private boolean formBefore(int at) {
        for (int i = 1; i < at; i++) {
            if (form[i] != null && form[i].position().last && i + formLength[i] <= at) {
                return true;
            }
        }
        return false;
    }

    private boolean isDomain(int i) {
        return i > 0
                && i < n
                && words.get(i).afterTightDot()
                && !words.get(i).is("co")
                && DOMAINS.contains(words.get(i).text)
                && words.get(i - 1).text.length() > 1;
    }

    /**
     * Initials are no abbreviations, except of countries. A short abbreviation that begins a name is more often the name itself
     * ("INT, Inc.", "Fab.com", "Digi") than a clipped word; not so "Intl" and "Natl", which nobody could say.
     */
    private boolean standsForItself(int i, Lexicon.Term known) {
        Word word = words.get(i);
        if (word.initials) {
            return known.role() == TokenRole.GENERIC
                    || (i == 0 && word.text.length() == 2 && !SURE_COUNTRIES.contains(word.text));
        }
        if (i > 0 || !known.abbreviation() || (word.dotted() && !isDomain(1))) {
            return false;
        }
        return known.role() == TokenRole.PLACE
                ? word.text.length() == 2 && !SURE_COUNTRIES.contains(word.text)
                : word.text.length() <= 3 || vowels(word.text) > 1;
    }

    private static int vowels(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if ("aeiou".indexOf(text.charAt(i)) >= 0) {
                count++;
            }
        }
        return count;
    }

    private boolean connects(int i) {
        Word word = words.get(i);
        if (i == 0
                && term[0] != null
                && !term[0].canonical().equals("the")
                && !term[0].canonical().equals("a")) {
            return false;
        }
        // "Dai-Dan" is one word, "Bread-and-Butter" are three
        if (i > 0 && ((word.before & Word.HYPHEN) != 0) != ((word.after & Word.HYPHEN) != 0)) {
            return false;
        }
        if (word.text.length() > 1) {
            return i < n - 1 || word.is("the");
        }
        return i > 0
                && i < n - 1
                && words.get(i - 1).text.length() > 2
                && words.get(i + 1).text.length() > 2
                && !words.get(i - 1).is("and")
                && !(word.upper && lowerCaseSeen);
    }

    private int addNumber(int i, String value) {
        // "twenty first", "forty 4"
        if (value.length() == 2
                && value.charAt(1) == '0'
                && value.charAt(0) >= '2'
                && i + 1 < n
                && !Character.isDigit(words.get(i).text.charAt(0))) {
            String unit = number(i + 1);
            if (unit == null && term[i + 1] != null && term[i + 1].role() == TokenRole.NUMBER) {
                unit = term[i + 1].canonical();
            }
            if (unit != null && unit.length() == 1 && unit.charAt(0) != '0') {
                add(i, 2, value.charAt(0) + unit, i >= addressFrom ? TokenRole.PLACE : TokenRole.NUMBER, List.of());
                return 2;
            }
        }
        add(i, 1, value, i >= addressFrom ? TokenRole.PLACE : TokenRole.NUMBER, List.of());
        return 1;
    }

    /** The value of a word in digits, of an ordinal in digits, or of a roman numeral; null for any other word. */
    private @Nullable String number(int i) {
        Word word = words.get(i);
        String text = word.text;
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        if (digits == text.length()) {
            return plainDigits(text);
        }
        if (digits > 0) {
            return isOrdinalSuffix(text.substring(digits)) ? plainDigits(text.substring(0, digits)) : null;
        }
        char first = text.charAt(0);
        if (i == 0 || text.length() > 5 || (first != 'i' && first != 'v' && first != 'x')) {
            return null;
        }
        int value = roman(text);
        if (value == 0) {
            return null;
        }
        boolean capitals = word.upper;
        boolean afterNumbered = numbered(i - 1);
        if (text.length() == 1) {
            return afterNumbered && capitals && endsName(i + 1) ? Integer.toString(value) : null;
        }
        // "Xi", "Vi", "Mix", "Ix" are words and names too.
        boolean ambiguous = text.equals("vi") || text.equals("xi") || text.equals("xx") || text.equals("ix");
        return !ambiguous || afterNumbered || (capitals && lowerCaseSeen) ? Integer.toString(value) : null;
    }

    private static boolean isOrdinalSuffix(String text) {
        return text.equals("st") || text.equals("nd") || text.equals("rd") || text.equals("th");
    }

    private boolean numbered(int i) {
        Lexicon.Term known = term[i];
        return NUMBERED.contains(words.get(i).text) || (known != null && NUMBERED.contains(known.canonical()));
    }

    private boolean endsName(int i) {
        return i >= n || i >= tailFrom || accepted[i];
    }

    private static String plainDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit != 0 || out.length() > 0 || i == text.length() - 1) {
                out.append((char) ('0' + digit));
            }
        }
        return out.toString();
    }

    /** The value of a well-formed roman numeral up to 39, else 0. */
    static int roman(String text) {
        int i = 0;
        int value = 0;
        while (i < text.length() && text.charAt(i) == 'x') {
            value += 10;
            i++;
        }
        String unit = text.substring(i);
        int units = switch (unit) {
            case "" -> 0;
            case "i" -> 1;
            case "ii" -> 2;
            case "iii" -> 3;
            case "iv" -> 4;
            case "v" -> 5;
            case "vi" -> 6;
            case "vii" -> 7;
            case "viii" -> 8;
            case "ix" -> 9;
            default -> -1;
        };
        return i > 3 || units < 0 ? 0 : value + units;
    }

    private List<String> spelledOut(Word word) {
        if (repaired.isEmpty() || word.end > repaired.length()) {
            return List.of();
        }
        for (int i = word.start; i < word.end; i++) {
            if (repaired.charAt(i) >= 0xC4) {
                return Folding.spelledOut(repaired.substring(word.start, word.end));
            }
        }
        return List.of();
    }

    /** "organisation" → "organization", for words of which nothing else is known. */
    private static String american(String word) {
        int n = word.length();
        if (n > 8 && word.endsWith("isation")) {
            return word.substring(0, n - 6) + "zation";
        }
        return n > 9 && word.endsWith("isations") ? word.substring(0, n - 7) + "zation" : word;
    }

    private void keepOneThatNames() {
        int form = -1;
        int connector = -1;
        int tail = -1;
        for (int i = 0; i < tokens.size(); i++) {
            switch (tokens.get(i).role()) {
                case LEGAL_FORM -> form = form < 0 ? i : form;
                case CONNECTOR -> connector = connector < 0 ? i : connector;
                case LISTING_TAIL -> tail = tail < 0 ? i : tail;
                default -> {
                    return;
                }
            }
        }
        int promoted = form >= 0 ? form : connector >= 0 ? connector : tail;
        if (promoted >= 0) {
            NameToken token = tokens.get(promoted);
            tokens.set(promoted, new NameToken(token.text(), token.text(), TokenRole.DISTINCTIVE, token.readings()));
        }
    }

    private static Set<String> countryCodes() {
        Set<String> codes = new java.util.HashSet<>();
        for (String code : Locale.getISOCountries()) {
            codes.add(code.toLowerCase(Locale.ROOT));
        }
        codes.add("uk");
        return Set.copyOf(codes);
    }
}
