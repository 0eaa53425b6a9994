package org.dealtrace.study;

import java.util.ArrayList;
import java.util.List;

/** Data sets from the literature, as the tests of the curves use them. */
final class Published {

    /**
     * Weeks in remission of 21 children with leukaemia on 6-mercaptopurine; a negative number is censored. Freireich et
     * al., Blood 21 (1963), as printed in Kalbfleisch and Prentice (1980) and Lawless (1982).
     */
    static final int[] MERCAPTOPURINE = {
        6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35
    };

    /** The 21 on placebo. */
    static final int[] PLACEBO = {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23};

    private Published() {}

    static List<FollowUp> followUps(int... days) {
        List<FollowUp> list = new ArrayList<>();
        for (int day : days) {
            list.add(FollowUp.of(
                    "c" + list.size(), Math.abs(day), day < 0 ? FollowUp.Event.CENSORED : FollowUp.Event.DEAL));
        }
        return list;
    }
}
