package org.dealtrace.matching.internal.link;

import java.util.Arrays;
import org.dealtrace.ListedShare;
import org.dealtrace.matching.internal.search.Posterior;

/**
 * Estimates which share of the deal parties is on the list, from the weights that all of them got.
 *
 * <p>The model learned where a share w of the names asked for had a partner. What it says of a name with the odds s is then worth s (1 - w) / w
 * times as much for a listed party as for another one, whatever the share here. So the likelihood of a share is known, and its maximum is
 * found by expectation-maximisation: the mean of the probabilities under one share is the next one [1]. It holds as far as names of parties
 * on no list come near listed ones as often as they did where the model learned.
 *
 * <p>With fewer than {@value #FEWEST} parties expected on either side there is nothing to go by, and the model's share stands.
 *
 * <p>[1] M. Saerens, P. Latinne, C. Decaestecker: Adjusting the outputs of a classifier to new a priori probabilities, Neural Computation 14
 * (2002)
 */
public final class ListedShareEstimate {

    /** Expected parties on the list, and off it. With ten the odds of the share are known to within about a third either way. */
    static final int FEWEST = 10;

    private static final int MOST_STEPS = 1000;
    /** Ends the search, as a share of the estimate; far below what the sample can tell. */
    private static final double SMALLEST_CHANGE = 1e-6;

    private static final double LN2 = Math.log(2);

    private double[] odds = new double[256];
    private int size;

    /** Adds a deal party by the odds, in bits, that it is on the list at all. */
    public void add(double bits) {
        if (size == odds.length) {
            odds = Arrays.copyOf(odds, 2 * size);
        }
        odds[size++] = Posterior.odds(bits);
    }

    /**
     * The estimate.
     *
     * @param learned the share where the model learned, above 0 and below 1
     */
    public ListedShare estimate(double learned) {
        double share = learned;
        int steps = 0;
        boolean converged = false;
        while (!converged && steps < MOST_STEPS && size > 0) {
            steps++;
            double next = expected(share, learned) / size;
            converged = Math.abs(next - share) <= SMALLEST_CHANGE * next;
            share = next;
        }
        if (size * share < FEWEST || size * (1 - share) < FEWEST) {
            return new ListedShare(size, learned, learned, 0, steps, ListedShare.State.TOO_FEW);
        }
        if (!converged) {
            return new ListedShare(size, learned, learned, 0, steps, ListedShare.State.NOT_CONVERGED);
        }
        return new ListedShare(size, learned, share, error(share, learned), steps, ListedShare.State.CONVERGED);
    }

    private double expected(double share, double learned) {
        double times = share / (1 - share) * (1 - learned) / learned;
        double sum = 0;
        for (int i = 0; i < size; i++) {
            double moved = odds[i] * times;
            sum += moved / (1 + moved);
        }
        return sum;
    }

    /** The standard error of the log-odds of the share, in bits, from the observed information. */
    private double error(double share, double learned) {
        double information = 0;
        for (int i = 0; i < size; i++) {
            double likelier = odds[i] * (1 - learned) / learned;
            double score = (likelier - 1) / (share * likelier + 1 - share);
            information += score * score;
        }
        return 1 / (Math.sqrt(information) * share * (1 - share) * LN2);
    }
}
