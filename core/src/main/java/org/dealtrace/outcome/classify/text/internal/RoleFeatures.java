package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dealtrace.outcome.classify.text.internal.Companies.Mention;
import org.dealtrace.outcome.classify.text.internal.Tokens.Mark;
import org.dealtrace.outcome.classify.text.internal.Tokens.Token;

/**
 * What the model of roles sees of the companies of a sentence.
 *
 * <p>Each name is one sign, {@code @}, whatever it is. So the model learns from the words, marks and other names around
 * it, and from their order. A company has the features of all places where it is named.
 */
public final class RoleFeatures {

    /** Marks and names on one side that make one feature. */
    private static final int PATH = 5;

    private static final String NAME = "@";

    private static final Set<String> COMMA = Set.of(",", "，", ";", "；", ":", "：", "。", ".");

    /** A word, a sign or a whole name of the sentence. */
    private record Item(String word, String kind, boolean predicate, int company, Mention mention) {
        boolean speaks() {
            return !kind.isEmpty();
        }
    }

    private static final Mention NONE = new Mention(0, 0, 0);

    private final Tokens tokens;
    private final List<List<Mention>> companies;
    private final Collection<String> types;
    private final List<Item> items = new ArrayList<>();
    private final List<Set<String>> features = new ArrayList<>();
    private final List<List<String>> pairs = new ArrayList<>();
    private final String group;

    private RoleFeatures(Tokens tokens, List<List<Mention>> companies, Collection<String> types) {
        this.tokens = tokens;
        this.companies = companies;
        this.types = types;
        this.group = tokens.group();
        items();
        companies.forEach(company -> features.add(new TreeSet<>()));
        int[] places = new int[companies.size()];
        boolean[] seen = new boolean[companies.size()];
        String predicate = items.stream()
                .filter(Item::predicate)
                .map(Item::kind)
                .findFirst()
                .orElse("-");
        for (int i = 0; i < items.size(); i++) {
            int company = items.get(i).company();
            if (company >= 0) {
                mention(i, seen[company] ? "2" : "1", features.get(company));
                if (!seen[company]) {
                    places[company] = i;
                }
                seen[company] = true;
            }
        }
        for (int c = 0; c < companies.size(); c++) {
            company(c, predicate);
            pairs.add(c == 0 ? List.of() : pair(places[c - 1], places[c]));
        }
    }

    /**
     * The features of a sentence.
     *
     * @param companies as {@link Companies#grouped} gives them
     * @param types of the deal
     */
    public static RoleFeatures of(Tokens tokens, List<List<Mention>> companies, Collection<String> types) {
        return new RoleFeatures(tokens, companies, types);
    }

    /** The features of each company. */
    public List<List<String>> features() {
        return features.stream().map(List::copyOf).toList();
    }

    /** The features of each company and the one before it. */
    public List<List<String>> pairs() {
        return pairs;
    }

    private void items() {
        List<Token> list = tokens.list();
        int[] of = new int[list.size()];
        Mention[] mentions = new Mention[list.size()];
        for (int c = 0; c < companies.size(); c++) {
            for (Mention mention : companies.get(c)) {
                of[mention.first()] = c;
                mentions[mention.first()] = mention;
            }
        }
        int mark = -1;
        for (int i = 0; i < list.size(); i++) {
            if (mentions[i] != null) {
                items.add(new Item(NAME, NAME, false, of[i], mentions[i]));
                i = mentions[i].last();
                continue;
            }
            int last = i;
            while (last + 1 < list.size() && list.get(last + 1).goesOn() && mentions[last + 1] == null) {
                last++;
            }
            Token token = list.get(i);
            boolean marked = token.mark() >= 0 && token.mark() != mark;
            mark = token.mark();
            String word = last > i ? tokens.text(i, last) : token.word();
            if (marked) {
                Mark found = tokens.marks().get(mark);
                items.add(new Item(word, found.kind(), found.predicate(), -1, NONE));
            } else {
                items.add(new Item(word, ",，;；(（)）:：".contains(word) ? word : "", false, -1, NONE));
            }
            i = last;
        }
    }

    private String word(int i) {
        return i < 0 ? "<" : i >= items.size() ? ">" : items.get(i).word();
    }

    /** The features of one place where a company is named. */
    private void mention(int i, String which, Set<String> all) {
        String before = word(i - 1);
        String after = word(i + 1);
        all.add(which + "w-" + before);
        all.add(which + "w+" + after);
        all.add(which + "w--" + word(i - 2));
        all.add(which + "w++" + word(i + 2));
        all.add("w-" + before);
        all.add("w+" + after);
        all.add("ww-" + word(i - 2) + " " + before);
        all.add("ww+" + after + " " + word(i + 2));
        all.add("w-+" + before + " " + after);
        all.add("www-" + word(i - 3) + " " + word(i - 2) + " " + before);
        all.add("www+" + after + " " + word(i + 2) + " " + word(i + 3));
        List<String> right = path(i, 1, false, "R", all);
        List<String> left = path(i, -1, false, "L", all);
        path(i, 1, true, "S", all);
        path(i, -1, true, "M", all);
        String near = (left.isEmpty() ? "<" : left.get(0)) + " " + (right.isEmpty() ? ">" : right.get(0));
        all.add("LR" + group + near);
        String far = predicate(i, 1, false);
        String back = predicate(i, -1, false);
        all.add("dr" + group + which + predicate(i, 1, true));
        all.add("dl" + group + which + predicate(i, -1, true));
        all.add("d" + group + predicate(i, -1, true) + " " + predicate(i, 1, true));
        all.add("pr" + group + which + far);
        all.add("pl" + group + which + back);
        all.add("p" + group + back + " " + far);
        all.add("p" + tokens.language() + back + " " + far);
        all.add("P" + group + near + " " + back + " " + far);
        Token last = tokens.list().get(items.get(i).mention().last());
        if (last.shape().startsWith("c") && last.word().length() > 3) {
            String end = last.word().substring(last.word().length() - 2);
            all.add("e" + end);
            all.add("e" + end + " " + before);
            all.add("e" + end + " " + back + " " + far);
        }
        if (last.quoted() == 2) {
            all.add("q" + before);
        }
        types.forEach(type -> all.add("t" + type + " " + back + " " + far));
    }

    /** The kinds of the marks and names on one side, from the nearest on. */
    private List<String> path(int i, int step, boolean withSigns, String name, Set<String> all) {
        List<String> kinds = new ArrayList<>();
        StringBuilder path = new StringBuilder(name).append(group);
        for (int k = i + step; k >= 0 && k < items.size() && kinds.size() < PATH; k += step) {
            Item item = items.get(k);
            if (item.speaks() && (withSigns || Character.isLetter(item.kind().charAt(0)) || item.company() >= 0)) {
                kinds.add(item.kind());
                all.add(path.append(' ').append(item.kind()).toString());
            }
        }
        if (kinds.size() < PATH) {
            all.add(path.append(" .").toString());
        }
        return kinds;
    }

    /** The nearest predicate on one side, with the number of names before it, and of clauses if asked for. */
    private String predicate(int i, int step, boolean clauses) {
        int names = 0;
        int commas = 0;
        for (int k = i + step; k >= 0 && k < items.size(); k += step) {
            Item item = items.get(k);
            if (item.predicate()) {
                return item.kind() + Math.min(names, 3) + (clauses ? "," + Math.min(commas, 3) : "");
            }
            names += item.company() >= 0 ? 1 : 0;
            commas += COMMA.contains(item.word()) ? 1 : 0;
        }
        return "-" + Math.min(names, 3);
    }

    /** The features of a company beside those of its places. */
    private void company(int c, String predicate) {
        Set<String> all = features.get(c);
        int order = Math.min(c, 4);
        int many = Math.min(companies.size(), 4);
        all.add("b");
        all.add("b" + tokens.language());
        all.add("o" + group + order);
        all.add("o" + group + order + "/" + many);
        all.add("o" + group + order + "/" + many + predicate);
        all.add("n" + Math.min(companies.get(c).size(), 3));
        types.forEach(type -> {
            all.add("t" + type);
            all.add("t" + type + order + "/" + many);
            all.add("t" + type + order + predicate);
        });
        for (Mention mention : companies.get(c)) {
            for (int i = mention.first(); i <= mention.last(); i++) {
                if (tokens.kind(i).equals("form")) {
                    all.add("form");
                }
            }
            Token first = tokens.list().get(mention.first());
            all.add("s" + group + first.shape());
            all.add("c" + (int) (mention.confidence() * 4));
        }
    }

    /** What stands between the first places of two companies. */
    private List<String> pair(int from, int to) {
        List<String> all = new ArrayList<>(List.of(">", ">" + group));
        StringBuilder kinds = new StringBuilder();
        StringBuilder words = new StringBuilder();
        String predicate = "-";
        int commas = 0;
        for (int i = from + 1; i < to; i++) {
            Item item = items.get(i);
            commas += COMMA.contains(item.word()) ? 1 : 0;
            words.append(' ').append(item.word());
            if (item.speaks() && kinds.length() < 40) {
                kinds.append(' ').append(item.kind());
            }
            predicate = item.predicate() ? item.kind() : predicate;
        }
        all.add(">p" + group + predicate);
        all.add(">," + group + predicate + Math.min(commas, 3));
        all.add(">k" + group + kinds);
        if (to - from <= 4) {
            all.add(">w" + words);
        }
        all.add(">n" + Math.min(to - from, 4) + predicate);
        return all;
    }
}
