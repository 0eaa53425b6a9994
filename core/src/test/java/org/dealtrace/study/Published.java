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

    /**
     * Days of survival of 137 men with lung cancer by cell type (squamous, small, adeno, large); a negative number is
     * censored. Veterans Administration trial, Kalbfleisch and Prentice (1980), appendix.
     */
    static final int[][] LUNG_CANCER = {
        {
            72, 411, 228, 126, 118, 10, 82, 110, 314, -100, 42, 8, 144, -25, 11, 999, 112, -87, -231, 242, 991, 111, 1,
            587, 389, 33, 25, 357, 467, 201, 1, 30, 44, 283, 15
        },
        {
            30, 384, 4, 54, 13, -123, -97, 153, 59, 117, 16, 151, 22, 56, 21, 18, 139, 20, 31, 52, 287, 18, 51, 122, 27,
            54, 7, 63, 392, 10, 25, -103, 21, 13, 87, 2, 20, 7, 24, 99, 8, 99, 61, 25, 95, 80, 51, 29
        },
        {8, 92, 35, 117, 132, 12, 162, 3, 95, 24, 18, -83, 31, 51, 90, 52, 73, 8, 36, 48, 7, 140, 186, 84, 19, 45, 80},
        {
            177, 162, 216, 553, 278, 12, 260, 200, 156, -182, 143, 105, 103, 250, 100, 52, 164, 19, 53, 15, 43, 340,
            133, 111, 231, 378, 49
        }
    };

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
