package org.dealtrace.outcome;

/** Six companies with every outcome among them, and what became of them. */
final class SixCompanies {

    static final World WORLD = new World()
            .company("real", "2015-01-01")
            .company("early", "2015-01-01")
            .company("unclear", "2016-05-18")
            .company("review", "2016-01-01")
            .company("pending", "2019-01-01")
            .company("none", "2014-01-01")
            .deal("D1", "real", d -> d.chinese().announced("2016-03-01"))
            .deal("D2", "early", d -> d.chinese().announced("2014-03-01"))
            .deal("D3", "unclear", d -> d.chinese().announced("2016-05"))
            .deal("D4", "review", d -> d.chinese().announced("2017-05-01").review());

    static final Outcomes OUTCOMES = WORLD.track("2021-05-01");

    private SixCompanies() {}
}
