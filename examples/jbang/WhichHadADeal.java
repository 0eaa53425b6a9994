///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//REPOS mavenlocal,central
//DEPS org.dealtrace:dealtrace-matching:0.1.0-SNAPSHOT
//DEPS org.dealtrace:dealtrace-excel:0.1.0-SNAPSHOT

import java.nio.file.Path;
import org.dealtrace.io.Deals;
import org.dealtrace.io.Recommendations;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.outcome.OutcomeTracker;

/** One file for jbang: {@code jbang WhichHadADeal.java notices.csv deals.csv report.html}. */
class WhichHadADeal {

    public static void main(String[] files) {
        if (files.length != 3) {
            System.err.println("Give three files: recommendations, deals, and the report to write.");
            System.exit(2);
        }
        var links = DealLinker.standard().link(Recommendations.read(Path.of(files[0])), Deals.read(Path.of(files[1])));
        var outcomes = OutcomeTracker.standard().track(links);
        System.out.println(outcomes.headline());
        outcomes.report().writeHtml(Path.of(files[2]));
    }
}
