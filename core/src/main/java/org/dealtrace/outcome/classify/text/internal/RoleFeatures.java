package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dealtrace.outcome.classify.text.internal.Companies.Mention;
import org.dealtrace.outcome.classify.text.internal.NamedItems.Item;
import org.dealtrace.outcome.classify.text.internal.Tokens.Token;

/**
 * The features of the companies of a sentence for the model of roles.
 *
 * <p>Every name is replaced by one sign, {@code @}. So the model learns from the words, marks and other names around a
 * name, and from their order. A company has the features of all its mentions.
 */
public final class RoleFeatures {

    /** The number of marks and names on one side that form one feature. */
    private static final int PATH = 5;

    private final Tokens tokens;
    private final Collection<String> types;
    private final NamedItems named;
    private final List<Item> items;
    private final List<Set<String>> features = new ArrayList<>();
    private final List<List<String>> pairs = new ArrayList<>();
    private final String group;

    /**
     * The features of a sentence.
     *
     * @param companies the companies, as {@link Companies#grouped} returns them
     * @param types the types of the deal
     */
    public RoleFeatures(Tokens tokens, List<List<Mention>> companies, Collection<String> types) {
        this.tokens = tokens;
        this.types = types;
        this.group = tokens.group();
        this.named = new NamedItems(tokens, companies);
        this.items = named.items();
        int before = -1;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).company() >= 0) {
                int unit = named.unit(items.get(i).company());
                boolean first = unit == features.size();
                if (first) {
                    features.add(new TreeSet<>());
                    pairs.add(before < 0 ? List.of() : pair(before, i));
                    before = i;
                }
                mention(i, first ? "1" : "2", features.get(unit));
            }
        }
        String predicate = items.stream()
                .filter(Item::predicate)
                .map(Item::kind)
                .findFirst()
                .orElse("-");
        for (int unit = 0; unit < features.size(); unit++) {
            unit(unit, predicate);
        }
        for (int c = 0; c < companies.size(); c++) {
            Set<String> all = features.get(unit(c));
            companies.get(c).forEach(mention -> all.add("c" + (int) (mention.confidence() * 4)));
        }
    }

    /** The number of a company's unit: the names of a list are one unit, because they have one role. */
    public int unit(int company) {
        return named.unit(company);
    }

    /** The features of each unit. */
    public List<List<String>> features() {
        return features.stream().map(List::copyOf).toList();
    }

    /** The features of each unit together with the one before it. */
    public List<List<String>> pairs() {
        return pairs;
    }

    /** The features of one mention of a company. */
    private void mention(int i, String which, Set<String> all) {
        String before = named.word(i - 1);
        String after = named.word(i + 1);
        all.add(which + "w-" + before);
        all.add(which + "w+" + after);
        all.add(which + "w--" + named.word(i - 2));
        all.add(which + "w++" + named.word(i + 2));
        all.add("w-" + before);
        all.add("w+" + after);
        all.add("ww-" + named.word(i - 2) + " " + before);
        all.add("ww+" + after + " " + named.word(i + 2));
        all.add("w-+" + before + " " + after);
        all.add("www-" + named.word(i - 3) + " " + named.word(i - 2) + " " + before);
        all.add("www+" + after + " " + named.word(i + 2) + " " + named.word(i + 3));
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
        Token last = tokens.list().get(items.get(i).last());
        if (last.shape().startsWith("c") && last.word().length() > 3) {
            String end = last.word().substring(last.word().length() - 2);
            all.add("e" + end);
            all.add("e" + end + " " + before);
            all.add("e" + end + " " + back + " " + far);
        }
        types.forEach(type -> all.add("t" + type + " " + back + " " + far));
    }

    /** The kinds of the marks and names on one side, the nearest first. */
    private List<String> path(int i, int step, boolean withSigns, String name, Set<String> all) {
        List<String> kinds = new ArrayList<>();
        StringBuilder path = new StringBuilder(name).append(group);
        for (int k = i + step; k >= 0 && k < items.size() && kinds.size() < PATH; k += step) {
            Item item = items.get(k);
            if (item.hasKind() && (withSigns || Character.isLetter(item.kind().charAt(0)) || item.company() >= 0)) {
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
            commas += NamedItems.COMMA.contains(item.word()) ? 1 : 0;
        }
        return "-" + Math.min(names, 3);
    }

    /** The features of a unit beside those of its mentions. */
    private void unit(int unit, String predicate) {
        Set<String> all = features.get(unit);
        int order = Math.min(unit, 4);
        int many = Math.min(features.size(), 4);
        all.add("b");
        all.add("b" + tokens.language());
        all.add("o" + group + order);
        all.add("o" + group + order + "/" + many);
        all.add("o" + group + order + "/" + many + predicate);
        types.forEach(type -> {
            all.add("t" + type);
            all.add("t" + type + order + "/" + many);
            all.add("t" + type + order + predicate);
        });
    }

    /** The features of the text between the first mentions of two units. */
    private List<String> pair(int from, int to) {
        List<String> all = new ArrayList<>(List.of(">", ">" + group));
        StringBuilder kinds = new StringBuilder();
        StringBuilder words = new StringBuilder();
        String predicate = "-";
        int commas = 0;
        for (int i = from + 1; i < to; i++) {
            Item item = items.get(i);
            commas += NamedItems.COMMA.contains(item.word()) ? 1 : 0;
            words.append(' ').append(item.word());
            if (item.hasKind() && kinds.length() < 40) {
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
