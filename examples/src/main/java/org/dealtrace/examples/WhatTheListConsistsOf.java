package org.dealtrace.examples;

import org.dealtrace.Country;
import org.dealtrace.PartialDate;
import org.dealtrace.io.Recommendations;
import org.dealtrace.report.CorpusReport;
import org.dealtrace.study.Corpus;

/** What does a list of recommendations consist of, before any deal is looked for? */
public final class WhatTheListConsistsOf {

    private WhatTheListConsistsOf() {}

    static CorpusReport report(Recommendations recommendations) {
        // tag::report[]
        CorpusReport report = CorpusReport.of(recommendations, PartialDate.parse("2015-07")); // before, and since
        // end::report[]
        return report;
    }

    /** One post's share of the notices of its country. */
    static Corpus.Table posts(Recommendations recommendations, Country host) {
        // tag::posts[]
        Corpus.Table posts = Corpus.of(recommendations.list())
                .where("host country", host.code())
                .cross("post", "year");
        // end::posts[]
        return posts;
    }

    public static void main(String[] arguments) {
        Recommendations recommendations = Recommendations.read(ExampleData.watchlist());
        System.out.println(report(recommendations));
        System.out.println(posts(recommendations, new Country("US")));
    }
}
