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

    /** Answers that are right, that are wrong, and that are missing. */
    private static final class Counts {

        private int right;
        private int wrong;
        private int missed;

        /**
         * Counts one case.
         *
         * @param said whether there is an answer
         * @param is whether there should be one
         */
        void add(boolean said, boolean is) {
            add(said && is ? 1 : 0, said && !is ? 1 : 0, !said && is ? 1 : 0);
        }

        void add(int moreRight, int moreWrong, int moreMissed) {
            right += moreRight;
            wrong += moreWrong;
            missed += moreMissed;
        }

        /** The number of answers that there should be. */
        int there() {
            return right + missed;
        }

        boolean isEmpty() {
            return right + wrong + missed == 0;
        }

        double precision() {
            return share(right, right + wrong);
        }

        double recall() {
            return share(right, right + missed);
        }

        double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }
    }

    private final Counts deals = new Counts();
    private final Counts types = new Counts();
    private final Counts names = new Counts();
    /** How often each rare type was found, and how often it is there. */
    private final Map<String, int[]> rare = new TreeMap<>();

    /** By type, the deals with labelled roles, and those of which all names of all roles are right. */
    private final Map<String, int[]> roleful = new TreeMap<>();

    private int background;
    private int backgroundAnswered;
    private int texts;
    private int answered;
    private int statusRight;
    private int completedRight;
    private int completedSaid;
    private int completedWrong;
    private int bothNamed;
    private int bothRight;
    private int bothEqual;

    /** Counts a text with its answer and the roles that were read from it. */
    void add(LabelledText text, Optional<Classification> answer, Map<String, String> roles) {
        if (text.mode() == Mode.BACKGROUND) {
            background++;
            backgroundAnswered += answer.isPresent() ? 1 : 0;
        }
        if (text.mode() != Mode.NEWS) {
            return;
        }
        texts++;
        boolean said = answer.isPresent();
        deals.add(said, text.isDeal());
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
            types.add(true, group.isPresent());
        }
        types.add(0, 0, open.size());
        for (Set<String> group : text.types()) {
            String name = group.iterator().next();
            if (group.size() == 1 && RARE.contains(name)) {
                int[] counts = rare.computeIfAbsent(name, n -> new int[2]);
                counts[0] += open.contains(group) ? 0 : 1;
                counts[1]++;
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
        boolean all = true;
        for (String role : TextRoles.LABELS) {
            String right = text.roles().getOrDefault(role, "");
            String read = said.getOrDefault(role, "");
            int found = !right.isEmpty() && same(right, read) ? 1 : 0;
            names.add(found, (read.isEmpty() ? 0 : 1) - found, (right.isEmpty() ? 0 : 1) - found);
            all &= same(right, read);
        }
        for (Set<String> group : text.types()) {
            int[] counts = roleful.computeIfAbsent(String.join("/", group), type -> new int[2]);
            counts[0]++;
            counts[1] += all ? 1 : 0;
        }
        String buyer = text.roles().getOrDefault("buyer", "");
        String target = text.roles().getOrDefault("target", "");
        if (!buyer.isEmpty() && !target.isEmpty()) {
            String readBuyer = said.getOrDefault("buyer", "");
            String readTarget = said.getOrDefault("target", "");
            bothNamed++;
            bothRight += same(buyer, readBuyer) && same(target, readTarget) ? 1 : 0;
            bothEqual +=
                    letters(buyer).equals(letters(readBuyer)) && letters(target).equals(letters(readTarget)) ? 1 : 0;
        }
    }

    /**
     * Whether two lists of names have the same ones by their letters and figures, in any order. One name may be a part
     * of the other ("Alder" of "Alder Corp"): the partial match of MUC and SemEval, here without mere overlap.
     */
    static boolean same(String right, String said) {
        Set<String> a = letters(right);
        Set<String> b = letters(said);
        return a.size() == b.size()
                && a.stream().allMatch(x -> b.stream().anyMatch(y -> x.contains(y) || y.contains(x)));
    }

    private static Set<String> letters(String list) {
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
        String line =
                String.format(Locale.ROOT, "deal P %.3f R %.3f F1 %.3f", deals.precision(), deals.recall(), deals.f1());
        if (!types.isEmpty()) {
            line += String.format(
                    Locale.ROOT,
                    ", type P %.3f R %.3f, completed %.3f",
                    types.precision(),
                    types.recall(),
                    share(completedRight, answered));
        }
        return line;
    }

    /** Rows that only mention a deal, which no other figure counts. */
    String background() {
        return background + " rows, " + backgroundAnswered + " answered";
    }

    /** A line for each type of deal: how many had all names in all roles right. */
    List<String> rolesByType() {
        return roleful.entrySet().stream()
                .map(type -> type.getKey() + ": all roles right " + type.getValue()[1] + " of " + type.getValue()[0])
                .toList();
    }

    /** The rest, in a line. */
    String details() {
        String line = texts + " texts, " + deals.there() + " deals";
        if (answered > 0) {
            line += String.format(
                    Locale.ROOT,
                    ", status right %.3f of %d, \"completed\" wrong %d of %d",
                    share(statusRight, answered),
                    answered,
                    completedWrong,
                    completedSaid);
        }
        for (Map.Entry<String, int[]> type : rare.entrySet()) {
            line += ", " + type.getKey() + " found " + type.getValue()[0] + " of " + type.getValue()[1];
        }
        if (bothNamed > 0) {
            line += String.format(
                    Locale.ROOT,
                    ", buyer and target both right %.3f of %d (%.3f to the letter), roles P %.3f R %.3f",
                    share(bothRight, bothNamed),
                    bothNamed,
                    share(bothEqual, bothNamed),
                    names.precision(),
                    names.recall());
        }
        return line;
    }

    /** A share; 1 of nothing. */
    private static double share(int some, int all) {
        return all == 0 ? 1 : (double) some / all;
    }
}
