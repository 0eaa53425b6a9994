package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dealtrace.outcome.classify.text.internal.Companies.Mention;
import org.dealtrace.outcome.classify.text.internal.Tokens.Mark;
import org.dealtrace.outcome.classify.text.internal.Tokens.Token;

/**
 * A sentence for the model of roles: words, signs and names. Brackets after a name are left out. The names of a list
 * form one unit, because they have one role.
 */
final class NamedItems {

    static final Set<String> COMMA = Set.of(",", "，", ";", "；", ":", "：", "。", ".");

    private static final String NAME = "@";

    /** Words that make a list of names. Others, such as 与, may stand between the two sides of a deal. */
    private static final Set<String> AND = Set.of("、", "and", "&", "及", "以及", "及其", "und", "et", "и", "or");

    /** A word that continues a list of names but does not begin one. */
    private static final String ALSO = "和";

    /** The length of the longest remark in brackets that is left out, in items. */
    private static final int LONGEST_REMARK = 40;

    /**
     * A word, a sign or a name.
     *
     * @param kind the kind of its {@link Mark}, {@code @} for a name, or a sign itself; empty for other words
     * @param predicate whether its mark is a predicate, such as a verb for buying
     * @param company the number of a name's company, or -1
     * @param last the last token of a name, or -1
     */
    record Item(String word, String kind, boolean predicate, int company, int last) {
        boolean hasKind() {
            return !kind.isEmpty();
        }
    }

    private final List<Item> items = new ArrayList<>();
    /** Whether lists of names are recognised. */
    private final boolean readsLists;

    /** The number of mentions of each company. */
    private final int[] mentions;

    /** The number of each company's unit, see {@link #unit}. */
    private final int[] units;

    NamedItems(Tokens tokens, List<List<Mention>> companies) {
        // In Japanese a comma also follows the subject.
        this.readsLists = !tokens.language().equals("ja");
        this.mentions = new int[companies.size()];
        this.units = new int[companies.size()];
        Arrays.fill(units, -1);
        read(tokens, companies);
        for (int i = 1; i < items.size(); i++) {
            int end = remarkEnd(i);
            items.subList(i, end).clear();
        }
        items.stream().filter(item -> item.company() >= 0).forEach(item -> mentions[item.company()]++);
        int count = 0;
        for (int i = 0; i < items.size(); i++) {
            int company = items.get(i).company();
            if (company >= 0) {
                units[company] = units[company] < 0 ? count++ : units[company];
                List<Item> others = items.subList(i + 1, listEnd(i) + 1);
                others.stream()
                        .filter(item -> item.company() >= 0)
                        .forEach(item -> units[item.company()] = units[company]);
                others.clear();
            }
        }
    }

    private void read(Tokens tokens, List<List<Mention>> companies) {
        List<Token> list = tokens.list();
        int[] companyAt = new int[list.size()];
        Mention[] mentionAt = new Mention[list.size()];
        for (int c = 0; c < companies.size(); c++) {
            for (Mention mention : companies.get(c)) {
                companyAt[mention.first()] = c;
                mentionAt[mention.first()] = mention;
            }
        }
        int mark = -1;
        for (int i = 0; i < list.size(); i++) {
            int last = i;
            if (mentionAt[i] != null) {
                last = mentionAt[i].last();
                items.add(new Item(NAME, NAME, false, companyAt[i], last));
            } else {
                while (last + 1 < list.size() && list.get(last + 1).continuesWord() && mentionAt[last + 1] == null) {
                    last++;
                }
                Token token = list.get(i);
                String word = last > i ? tokens.text(i, last) : token.word();
                if (token.mark() >= 0 && token.mark() != mark) {
                    Mark found = tokens.marks().get(token.mark());
                    // all words for countries are one word here
                    items.add(new Item(
                            found.place() ? found.kind() : word,
                            found.place() ? "" : found.kind(),
                            found.predicate(),
                            -1,
                            -1));
                } else {
                    items.add(new Item(word, ",，;；(（)）:：".contains(word) ? word : "", false, -1, -1));
                }
                mark = token.mark();
            }
            i = last;
        }
    }

    /** The end of a remark in brackets after a name, if the remark names no other company; otherwise {@code i}. */
    private int remarkEnd(int i) {
        int company = items.get(i - 1).company();
        if (company >= 0 && "(（<[".contains(word(i))) {
            for (int end = i + 1; end < Math.min(items.size(), i + LONGEST_REMARK); end++) {
                int other = items.get(end).company();
                if (other >= 0 && other != company) {
                    return i;
                }
                if (")）>]".contains(word(end))) {
                    return end + 1;
                }
            }
        }
        return i;
    }

    /**
     * The last item of the list that begins with a name, or the name itself. A company that is named more than once is
     * not part of a list.
     */
    private int listEnd(int name) {
        int end = name;
        int at = name;
        while (readsLists && isNamedOnce(at)) {
            int next = at + 1;
            boolean comma = COMMA.contains(word(next));
            boolean and = AND.contains(word(comma ? next + 1 : next)) || (end > name && ALSO.equals(word(next)));
            next += comma && and ? 2 : 1;
            if ((!and && !comma) || !isNamedOnce(next)) {
                break;
            }
            at = next;
            end = and ? at : end;
        }
        // "A buys B, C buys D": the object of one verb and the subject of the next are no list.
        boolean subject = end + 1 < items.size() && items.get(end + 1).predicate();
        return subject && IntStream.range(0, name).anyMatch(i -> items.get(i).predicate()) ? name : end;
    }

    /** Whether an item is the only mention of a company. */
    private boolean isNamedOnce(int i) {
        return i < items.size()
                && items.get(i).company() >= 0
                && mentions[items.get(i).company()] == 1;
    }

    /** The word at a place; also defined before the first and after the last item. */
    String word(int i) {
        return i < 0 ? "<" : i >= items.size() ? ">" : items.get(i).word();
    }

    List<Item> items() {
        return items;
    }

    /** The number of the unit that a company belongs to, in the order of the text. */
    int unit(int company) {
        return units[company];
    }
}
