package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dealtrace.PartyRole;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;

/**
 * Who does what to whom: the companies that one sentence names, with their roles in its deal.
 *
 * <p>A trigger such as "sold" gives its subject and its object a role, and prepositions give the others theirs; the
 * passive turns the first two round. The triggers and prepositions of a language are lines of {@code participants.csv}.
 * A name is a run of words with a capital, in German without common nouns; in Chinese and Japanese, which have no
 * capitals, it is what stands between particles and other bounds.
 */
public final class Participants {

    /** Letters between a pronoun and its verb. */
    private static final int PRONOUN_REACH = 40;

    /** A name longer than this is a clause. */
    private static final int LONGEST = 60;

    private static final int LONGEST_WITHOUT_SPACES = 18;

    private static final Set<String> WITHOUT_CAPITALS = Set.of("zh", "ja");

    private static final String WORD = "[\\p{Lu}\\d][\\p{L}\\d&.!'’-]*";

    private static final Pattern NAME =
            Pattern.compile("«[^»]{2,50}»|„[^“”]{2,50}[“”]|(?<![\\p{L}\\d])\\p{Lu}[\\p{L}\\d&.!'’-]*(?:(?: (?:& |and "
                    + "(?=Co\\b|Sons\\b|Company\\b)|of (?=\\p{Lu})|de |du )?)"
                    + WORD + ")*");

    private static final Pattern LIST = Pattern.compile("(?:,| and| und| et| и|, and) ");

    private static final Pattern CODE = Pattern.compile(" [A-Z]{2,6}\\.[A-Z]{1,2}$");

    private static final String BOUNDS = ",，。;；:：、(（)）%％《》“”\"「」 ";

    /** A figure with its unit, in scripts without spaces. */
    private static final Pattern AMOUNT =
            Pattern.compile("[\\d,.．，]+[万亿億千百]*(?:美元|欧元|港元|英镑|日元|ユーロ|ドル|円|元|股|株|年|月|日|家|名|人|%|％|[A-Z]?)");

    private static final Pattern EDGES =
            Pattern.compile("^[\\s\"'“”„«»‘’《》「」『』(（,，:：、.。\\d%％-]+|[\\s\"'“”„«»‘’《》「」『』)(（）,，:：、.。-]+$");

    /** A stretch of a text. */
    private record Span(int start, int end) {}

    /** A trigger or preposition in a text. */
    private record Mark(String kind, int start, int end) {}

    private static final Map<String, Participants> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final PieceIndex index;
    private final List<String> kinds = new ArrayList<>();
    private final Set<String> generic;
    private final boolean capitals;
    private final boolean capitalNouns;
    private final boolean verbLast;

    private Participants(String language) {
        Map<String, Phrase.Piece> known = new HashMap<>();
        List<Phrase> words = new ArrayList<>();
        Set<String> none = Set.of();
        try (TableReader table = TableReader.ofText(
                "classify/participants.csv", ShippedFile.read("participants.csv"), "language", "kind", "words")) {
            for (TableRow row : table) {
                if (!row.get("language").equals(language)) {
                    continue;
                }
                if (row.get("kind").equals("generic")) {
                    none = Set.of(row.get("words").split("\\|"));
                    continue;
                }
                for (String each : row.get("words").split("\\|")) {
                    words.add(Phrase.word(language, each, row.source(), kinds.size(), known));
                    kinds.add(row.get("kind"));
                }
            }
        }
        generic = none;
        index = new PieceIndex(words);
        capitals = !WITHOUT_CAPITALS.contains(language);
        capitalNouns = language.equals("de");
        verbLast = language.equals("ja");
    }

    /**
     * The names of the first sentence that has a trigger and a name, by role, in the order of the text; {@code ;} parts
     * several of one role.
     */
    static Map<PartyRole, String> of(MarkedText marked) {
        Participants words = BY_LANGUAGE.computeIfAbsent(marked.language(), Participants::new);
        Clauses clauses = marked.clauses();
        int last;
        for (int c = 0; c < clauses.list().size(); c = last + 1) {
            last = clauses.last(c);
            Map<PartyRole, String> roles = words.read(
                    marked,
                    clauses.list().get(c).start(),
                    clauses.list().get(last).end());
            if (!roles.isEmpty()) {
                return roles;
            }
        }
        return Map.of();
    }

    private Map<PartyRole, String> read(MarkedText marked, int start, int end) {
        String text = marked.text().original().substring(start, end);
        List<Mark> marks = marks(marked.text().folded().substring(start, end));
        List<Span> names = capitals ? names(text, marks) : between(text, marks);
        return marks.stream()
                .filter(m -> Set.of("buy", "sell", "merge", "join", "license", "licensee")
                        .contains(m.kind()))
                .map(trigger -> roles(trigger, marks, names, text))
                .max(Comparator.comparingInt((Map<PartyRole, String> roles) -> roles.size()))
                .orElse(Map.of());
    }

    private List<Mark> marks(String folded) {
        List<PieceIndex.Found> found = new ArrayList<>();
        index.find(folded, found);
        List<Mark> marks = new ArrayList<>();
        for (PieceIndex.Found piece : found) {
            marks.add(new Mark(kinds.get(piece.phrase().rank()), piece.start(), piece.end()));
        }
        marks.removeIf(m -> marks.stream()
                .anyMatch(o ->
                        o.start() <= m.start() && m.end() <= o.end() && o.end() - o.start() > m.end() - m.start()));
        marks.sort(Comparator.comparingInt(Mark::start));
        return marks;
    }

    /** The roles that a trigger gives. */
    private Map<PartyRole, String> roles(Mark trigger, List<Mark> marks, List<Span> names, String text) {
        Map<PartyRole, String> roles = new LinkedHashMap<>();
        if (trigger.kind().equals("join") || trigger.kind().equals("merge")) {
            List<Span> both = names.stream().limit(2).toList();
            if (both.size() == 2) {
                roles.put(
                        PartyRole.PARTNER, both.stream().map(n -> name(text, n)).collect(Collectors.joining(";")));
            }
            return roles;
        }
        boolean passive = passive(trigger, marks)
                && !text.substring(trigger.start(), trigger.end()).endsWith("ing");
        boolean selling = trigger.kind().equals("sell");
        Optional<Span> before =
                pronoun(trigger, marks, names) ? first(names, 0, trigger.start()) : last(names, 0, trigger.start());
        Optional<Span> object = passive ? before : first(names, trigger.end(), text.length(), marks, Set.of("agent"));
        if (!passive
                && (verbLast
                        || object.filter(o -> !cut(text, trigger.end(), o.start()))
                                .isEmpty())
                && !capitals) {
            // 将 T 出售, Tを買収: the object stands before the verb, behind the subject.
            object = before;
            before = object.flatMap(o -> verbLast ? first(names, 0, o.start()) : last(names, 0, o.start()));
        }
        PartyRole doer = selling ? PartyRole.SELLER : PartyRole.ACQUIRER;
        PartyRole thing = PartyRole.TARGET;
        if (trigger.kind().equals("license")) {
            doer = PartyRole.LICENSOR;
            thing = PartyRole.LICENSEE;
        } else if (trigger.kind().equals("licensee")) {
            doer = PartyRole.LICENSEE;
            thing = PartyRole.LICENSOR;
        }
        if (!passive) {
            put(roles, doer, before, text);
        }
        Optional<Span> owner = object;
        if (object.isPresent() && owned(object.get(), marks, text)) {
            // "Kraft's subsidiary D", "S 持有的 T": who owns the object sells it.
            object = first(names, owner.get().end(), text.length(), marks, Set.of("agent", "seller"));
            if (!selling) {
                put(roles, PartyRole.SELLER, owner, text);
            }
        }
        List<Span> things = object.map(o -> listed(o, names, text)).orElse(List.of());
        if (!things.isEmpty()) {
            String all = things.stream().map(n -> name(text, n)).collect(Collectors.joining(";"));
            if (!roles.containsValue(all)) {
                roles.put(thing, all);
            }
        }
        int from = object.map(Span::end).filter(e -> e > trigger.end()).orElse(trigger.end());
        for (Mark mark : marks) {
            if (mark.start() < from) {
                continue;
            }
            PartyRole role = switch (mark.kind()) {
                case "agent" -> passive || !selling ? (selling ? PartyRole.SELLER : PartyRole.ACQUIRER) : null;
                case "buyer" -> selling ? PartyRole.ACQUIRER : null;
                case "seller" -> selling ? null : PartyRole.SELLER;
                default -> null;
            };
            Optional<Span> named = first(names, mark.end(), mark.end() + 4, List.of(), Set.of());
            if (role != null
                    && named.isPresent()
                    && (!roles.containsKey(role) || mark.kind().equals("agent"))) {
                put(roles, role, named, text);
            }
        }
        return roles;
    }

    /** Whether the subject is a pronoun that stands for the first name: "Alder said it has agreed to acquire". */
    private static boolean pronoun(Mark trigger, List<Mark> marks, List<Span> names) {
        return marks.stream()
                .anyMatch(m -> m.kind().equals("pronoun")
                        && m.end() <= trigger.start()
                        && trigger.start() - m.end() <= PRONOUN_REACH
                        && last(names, m.end(), trigger.start()).isEmpty());
    }

    /** Whether a sentence or clause ends between two places. */
    private static boolean cut(String text, int from, int to) {
        return text.substring(from, Math.max(from, to)).chars().anyMatch(c -> ",，。;；".indexOf(c) >= 0);
    }

    private static boolean passive(Mark trigger, List<Mark> marks) {
        return marks.stream()
                .anyMatch(m -> m.kind().equals("was") && m.end() <= trigger.start() && trigger.start() - m.end() <= 12);
    }

    /** Whether an object only owns what is bought. */
    private static boolean owned(Span object, List<Mark> marks, String text) {
        return text.substring(object.start(), object.end()).strip().matches("(?s).*['’]s?")
                || marks.stream()
                        .anyMatch(m ->
                                m.kind().equals("holds") && m.start() >= object.end() && m.start() - object.end() <= 2);
    }

    /** A name with those that a list joins to it: "A, B and C". */
    private List<Span> listed(Span first, List<Span> names, String text) {
        List<Span> all = new ArrayList<>(List.of(first));
        for (Span next : names) {
            Span last = all.get(all.size() - 1);
            if (capitals
                    && next.start() >= last.end()
                    && LIST.matcher(text.substring(last.end(), next.start())).matches()) {
                all.add(next);
            }
        }
        // "A Ltd, Denver": without a last "and" what follows a comma is a place or a code.
        return all.size() > 1
                        && text.substring(first.end(), all.get(all.size() - 1).start())
                                .matches("(?s).*(?:&|/|\\p{L}).*")
                ? all
                : List.of(first);
    }

    private void put(Map<PartyRole, String> roles, PartyRole role, Optional<Span> span, String text) {
        span.map(s -> name(text, s))
                .filter(name -> !name.isEmpty() && !roles.containsValue(name))
                .ifPresent(name -> roles.put(role, name));
    }

    private static Optional<Span> last(List<Span> names, int from, int to) {
        return names.stream().filter(n -> n.start() >= from && n.end() <= to).reduce((a, b) -> b);
    }

    private static Optional<Span> first(List<Span> names, int from, int to) {
        return names.stream().filter(n -> n.start() >= from && n.end() <= to).findFirst();
    }

    /** The first name that begins between two places, unless a mark of some kind stands before it. */
    private static Optional<Span> first(List<Span> names, int from, int to, List<Mark> marks, Set<String> not) {
        return names.stream()
                .filter(n -> n.start() >= from && n.start() <= to)
                .findFirst()
                .filter(n -> marks.stream()
                        .noneMatch(m -> not.contains(m.kind()) && m.start() >= from && m.end() <= n.start()));
    }

    private static String name(String text, Span span) {
        String name = CODE.matcher(text.substring(span.start(), span.end())).replaceFirst("");
        name = name.replaceAll("['’]s?$", "").replaceAll("^.*['’]s ", "");
        return EDGES.matcher(name)
                .replaceAll("")
                .replaceAll(" (?:Inc|Corp|Co|Ltd)$", "$0")
                .strip();
    }

    /** Runs of words with a capital, cut at triggers. */
    private List<Span> names(String text, List<Mark> marks) {
        List<Span> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            for (Mark mark : marks) {
                if (mark.start() >= start && mark.end() <= matcher.end()) {
                    add(names, text, start, mark.start());
                    start = mark.end();
                }
            }
            add(names, text, start, matcher.end());
        }
        return names;
    }

    private void add(List<Span> names, String text, int from, int end) {
        int start = from;
        while (start < end && !Character.isLetterOrDigit(text.charAt(start)) && text.charAt(start) != '«') {
            start++;
        }
        if (capitalNouns) {
            start = afterCommonNoun(text, start, end);
        }
        while (start < end && WordList.NO_NAME.holds(FoldedText.fold(firstWord(text, start, end)))) {
            start = Math.min(end, start + firstWord(text, start, end).length() + 1);
        }
        String name = text.substring(Math.min(start, end), end).strip();
        boolean word = start > 0 || name.indexOf(' ') > 0 || !WordList.NO_NAME.holds(FoldedText.fold(name));
        if (name.length() > 1
                && name.length() <= LONGEST
                && word
                && !generic.contains(FoldedText.fold(name))
                && !WordList.NO_NAME.holds(FoldedText.fold(name))) {
            names.add(new Span(start, end));
        }
    }

    private static String firstWord(String text, int start, int end) {
        int space = text.indexOf(' ', start);
        return text.substring(start, space < 0 || space > end ? end : space);
    }

    /**
     * "Der Konzern Nordwerk": a German noun behind a word in lower case, or behind an article, is none of the name's.
     */
    private int afterCommonNoun(String text, int start, int end) {
        int at = start;
        while (at < end) {
            int space = text.indexOf(' ', at);
            String word = text.substring(at, space < 0 || space > end ? end : space);
            boolean common = generic.contains(FoldedText.fold(word))
                    || WordList.ARTICLE.holds(FoldedText.fold(word))
                    || (at > 0
                            && WordList.ARTICLE.holds(wordBefore(text, at))
                            && word.length() > 3
                            && !word.equals(word.toUpperCase(Locale.ROOT)));
            if (!common) {
                return at;
            }
            if (space < 0 || space >= end) {
                return end;
            }
            at = space + 1;
        }
        return at;
    }

    private static String wordBefore(String text, int place) {
        int end = place - 1;
        int start = text.lastIndexOf(' ', Math.max(0, end - 1)) + 1;
        return start < end ? FoldedText.fold(text.substring(start, end)) : "";
    }

    /** What stands between bounds, in scripts without capitals. */
    private List<Span> between(String text, List<Mark> marks) {
        List<Span> names = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            int at = i;
            Optional<Mark> bound =
                    marks.stream().filter(m -> m.start() == at && m.end() > at).findFirst();
            boolean figure = i < text.length() && Character.isDigit(text.charAt(i));
            boolean cut = i == text.length() || bound.isPresent() || figure || BOUNDS.indexOf(text.charAt(i)) >= 0;
            if (!cut) {
                continue;
            }
            String name = EDGES.matcher(text.substring(Math.min(start, i), i)).replaceAll("");
            boolean letters = name.chars().filter(Character::isLetter).count() >= 2;
            if (letters
                    && name.length() <= LONGEST_WITHOUT_SPACES
                    && !generic.contains(FoldedText.fold(name))
                    && marks.stream().noneMatch(m -> m.kind().equals("source") && m.start() == at)) {
                names.add(new Span(start, i));
            }
            int next = bound.map(Mark::end).orElse(i + 1);
            if (figure) {
                Matcher amount = AMOUNT.matcher(text).region(i, text.length());
                next = amount.lookingAt() ? amount.end() : i + 1;
            }
            start = next;
            i = next - 1;
        }
        return names;
    }
}
