package org.dealtrace.benchmarks.texts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dealtrace.Classification;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.benchmarks.texts.LabelledText.Mode;

/** What the classifier's answers are worth, counted over labelled texts. */
final class TextScores {

    /** Rare types, which the figures over all types hide. */
    private static final Set<String> RARE =
            Set.of("production-or-distribution", "research-collaboration", "exclusive-agreement");

    private int right;
    private int wrong;
    private int missed;
    private int typesRight;
    private int typesWrong;
    private int typesMissed;
    /** How often each rare type is there, and how often it was found. */
    private final Map<String, Integer> rareThere = new TreeMap<>();

    private final Map<String, Integer> rareFound = new TreeMap<>();
    private int answered;
    private int statusRight;
    private int completedRight;
    private int completedSaid;
    private int completedWrong;
    private int bothNamed;
    private int bothRight;
    private int bothEqual;
    private int namesSaid;
    private int namesThere;
    private int namesRight;
    private int texts;

    /** Counts a text with its answer and the roles that were read from it. */
    void add(LabelledText text, Optional<Classification> answer, Map<String, String> roles) {
        if (text.mode() == Mode.AMBIGUOUS || (text.mode() == Mode.BACKGROUND && answer.isEmpty())) {
            return;
        }
        texts++;
        boolean said = answer.isPresent();
        right += said && text.isDeal() ? 1 : 0;
        wrong += said && !text.isDeal() ? 1 : 0;
        missed += !said && text.isDeal() ? 1 : 0;
        if (text.coarse()) {
            return;
        }
        types(text, answer.map(Classification::types).orElse(List.of()));
        if (said && text.isDeal()) {
            status(text, answer.get().status());
        }
        roles(text, roles);
    }

    private void types(LabelledText text, List<OutcomeType> said) {
        List<Set<String>> open = new ArrayList<>(text.types());
        for (OutcomeType type : said) {
            Optional<Set<String>> group =
                    open.stream().filter(g -> g.contains(type.id())).findFirst();
            group.ifPresent(open::remove);
            typesRight += group.isPresent() ? 1 : 0;
            typesWrong += group.isPresent() ? 0 : 1;
        }
        typesMissed += open.size();
        for (Set<String> group : text.types()) {
            String name = group.iterator().next();
            if (group.size() == 1 && RARE.contains(name)) {
                rareThere.merge(name, 1, Integer::sum);
                rareFound.merge(name, open.contains(group) ? 0 : 1, Integer::sum);
            }
        }
    }

    private void status(LabelledText text, DealStatus status) {
        answered++;
        boolean can = text.statuses().contains("completed");
        boolean must = can && text.statuses().size() == 1;
        boolean said = status == DealStatus.COMPLETED;
        statusRight += text.statuses().contains(status.name().toLowerCase(Locale.ROOT)) ? 1 : 0;
        completedRight += said ? (can ? 1 : 0) : must ? 0 : 1;
        completedSaid += said ? 1 : 0;
        completedWrong += said && !can ? 1 : 0;
    }

    private void roles(LabelledText text, Map<String, String> said) {
        if (text.roles().values().stream().allMatch(String::isEmpty)) {
            return;
        }
        for (String role : TextRoles.LABELS) {
            String right = text.roles().getOrDefault(role, "");
            String read = said.getOrDefault(role, "");
            namesSaid += read.isEmpty() ? 0 : 1;
            namesThere += right.isEmpty() ? 0 : 1;
            namesRight += !right.isEmpty() && same(right, read) ? 1 : 0;
        }
        String buyer = text.roles().getOrDefault("buyer", "");
        String target = text.roles().getOrDefault("target", "");
        if (!buyer.isEmpty() && !target.isEmpty()) {
            String readBuyer = said.getOrDefault("buyer", "");
            String readTarget = said.getOrDefault("target", "");
            bothNamed++;
            bothRight += same(buyer, readBuyer) && same(target, readTarget) ? 1 : 0;
            bothEqual += names(buyer).equals(names(readBuyer)) && names(target).equals(names(readTarget)) ? 1 : 0;
        }
    }

    /**
     * Whether two lists of names have the same ones by their letters and figures, in any order. One name may be a part
     * of the other ("Alder" of "Alder Corp"): the partial match of MUC and SemEval, here without mere overlap.
     */
    static boolean same(String right, String said) {
        Set<String> a = names(right);
        Set<String> b = names(said);
        return a.size() == b.size()
                && a.stream().allMatch(x -> b.stream().anyMatch(y -> x.contains(y) || y.contains(x)));
    }

    private static Set<String> names(String list) {
        Set<String> names = new TreeSet<>();
        for (String name : new HashSet<>(List.of(list.split(";")))) {
            String letters = name.toLowerCase(Locale.ROOT)
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            if (!letters.isEmpty()) {
                names.add(letters);
            }
        }
        return names;
    }

    /** One line: {@code deal P p R r F1 f, type P p R r, completed c}, as far as the texts were labelled for it. */
    String summary() {
        double precision = part(right, right + wrong);
        double recall = part(right, right + missed);
        String line = String.format(
                Locale.ROOT,
                "deal P %.3f R %.3f F1 %.3f",
                precision,
                recall,
                precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
        if (typesRight + typesWrong + typesMissed > 0) {
            line += String.format(
                    Locale.ROOT,
                    ", type P %.3f R %.3f, completed %.3f",
                    part(typesRight, typesRight + typesWrong),
                    part(typesRight, typesRight + typesMissed),
                    part(completedRight, answered));
        }
        return line;
    }

    /** The rest, in a line. */
    String details() {
        String line = texts + " texts";
        if (answered > 0) {
            line += String.format(
                    Locale.ROOT,
                    ", status right %.3f of %d, \"completed\" wrong %d of %d",
                    part(statusRight, answered),
                    answered,
                    completedWrong,
                    completedSaid);
        }
        for (Map.Entry<String, Integer> rare : rareThere.entrySet()) {
            line += ", " + rare.getKey() + " found " + rareFound.get(rare.getKey()) + " of " + rare.getValue();
        }
        if (bothNamed > 0) {
            line += String.format(
                    Locale.ROOT,
                    ", buyer and target both right %.3f of %d (%.3f to the letter), roles P %.3f R %.3f",
                    part(bothRight, bothNamed),
                    bothNamed,
                    part(bothEqual, bothNamed),
                    part(namesRight, namesSaid),
                    part(namesRight, namesThere));
        }
        return line;
    }

    private static double part(int some, int all) {
        return all == 0 ? 1 : (double) some / all;
    }
}
