package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dealtrace.outcome.classify.text.internal.Tokens.Token;

/** Finds the companies that a sentence names, each with all places where it is named. */
public final class Companies {

    /** The least probability that a token begins a name. */
    private static final double LEAST = 0.2;

    /** The text between a name and its short form, such as {@code (以下简称“}. */
    private static final Pattern BEFORE_SHORT_FORM = Pattern.compile("[(（<\\[](?:\\P{L}*|.{0,12}[称“\"「«])");

    private static final Set<String> AND = Set.of("and", "und", "et");

    /** A German word for a kind of company, or a French word with its article. */
    private static final Pattern KIND = Pattern.compile("[\\p{L}-]*(?:hersteller|konzern|bauer|zulieferer|anbieter"
            + "|betreiber|händler|versicherer|versorger|verwalter|produzent|entwickler|spezialist|investor)(?:s|n|en)?"
            + "|[LlDd]['’]\\p{Ll}+");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The shipped model; loaded with the first text. */
    private static final class Shipped {
        static final ChainModel MODEL = new ChainModel(ShippedFile.read("name-model.tsv"));
    }

    private Companies() {}

    static ChainModel shipped() {
        return Shipped.MODEL;
    }

    /**
     * A name in a sentence.
     *
     * @param first number of its first token
     * @param last number of its last token
     * @param confidence the highest probability of its tokens to belong to a name, 0 to 1
     */
    public record Mention(int first, int last, double confidence) {}

    /** The company names in a sentence, in order, without names that are only a country. */
    public static List<Mention> find(Tokens tokens, ChainModel model) {
        Chain chain = model.chain(NameFeatures.of(tokens), NameFeatures.pairs(tokens));
        int begin = model.tags().indexOf("B");
        int inside = model.tags().indexOf("I");
        double[][] probabilities = new double[tokens.list().size()][];
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = chain.at(i);
            if (probabilities[i][begin] >= LEAST) {
                starts.add(i);
            }
        }
        starts.sort(Comparator.comparingDouble(i -> -probabilities[i][begin]));
        boolean[] taken = new boolean[probabilities.length];
        List<Mention> found = new ArrayList<>();
        for (int first : starts) {
            if (taken[first]) {
                continue;
            }
            int last = first;
            double most = probabilities[first][begin] + probabilities[first][inside];
            taken[first] = true;
            while (last + 1 < taken.length && !taken[last + 1]) {
                double[] next = chain.before(last + 1)[last == first ? begin : inside];
                double all = 0;
                for (double p : next) {
                    all += p;
                }
                if (next[inside] < all / 2) {
                    break;
                }
                taken[++last] = true;
                most = Math.max(most, probabilities[last][begin] + probabilities[last][inside]);
            }
            int begins = begin(tokens, first, last);
            if (begins + 2 == last && joined(tokens, begins)) {
                found.add(new Mention(begins, begins, most));
                begins = last;
            }
            if (begins <= last && !tokens.place(begins, last)) {
                found.add(new Mention(begins, last, most));
            }
        }
        found.sort(Comparator.comparingInt(Mention::first));
        return found;
    }

    /** Where a name begins behind words that describe its company: "Swiss pharma Acino", "Autohersteller Xpeng". */
    private static int begin(Tokens tokens, int first, int last) {
        for (int i = last; i >= first; i--) {
            Token token = tokens.list().get(i);
            boolean described = i == first
                    ? KIND.matcher(tokens.text(i, i)).matches()
                    : i < last && token.shape().equals("laa") && token.word().length() > 3;
            if (described) {
                return i + 1;
            }
        }
        return first;
    }

    /** Whether three words are two names: "Foxconn and Softbank", but not "Johnson and Johnson". */
    private static boolean joined(Tokens tokens, int first) {
        return AND.contains(tokens.list().get(first + 1).word())
                && !tokens.list()
                        .get(first)
                        .word()
                        .equals(tokens.list().get(first + 2).word());
    }

    /**
     * Groups the names of each company, in the order of first names. A later name of a company may be a part of the
     * first one, or follow it in brackets.
     */
    public static List<List<Mention>> grouped(Tokens tokens, List<Mention> mentions) {
        List<List<Mention>> companies = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int before = 0;
        int end = -1;
        for (Mention mention : mentions) {
            String name = letters(tokens, mention);
            boolean again = end >= 0
                    && end < mention.first()
                    && BEFORE_SHORT_FORM
                            .matcher(tokens.text(end, mention.first() - 1))
                            .matches();
            int same = again ? before : 0;
            while (!again
                    && same < names.size()
                    && (name.isEmpty() || !names.get(same).contains(name))) {
                same++;
            }
            if (same == names.size()) {
                names.add(name);
                companies.add(new ArrayList<>());
            }
            companies.get(same).add(mention);
            before = same;
            end = mention.last() + 1;
        }
        return companies;
    }

    /** The letters and figures of a name, folded. */
    static String letters(Tokens tokens, Mention mention) {
        return NO_LETTERS
                .matcher(FoldedText.fold(tokens.text(mention.first(), mention.last())))
                .replaceAll("");
    }
}
