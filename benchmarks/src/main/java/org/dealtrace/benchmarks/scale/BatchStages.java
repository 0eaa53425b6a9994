package org.dealtrace.benchmarks.scale;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.Link;
import org.dealtrace.benchmarks.command.Stopwatch;
import org.dealtrace.io.Deals;
import org.dealtrace.io.JsonLines;
import org.dealtrace.io.RecordReader;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.LinkSession;
import org.dealtrace.matching.Match;
import org.dealtrace.matching.internal.index.CandidateIndex;
import org.dealtrace.matching.internal.index.NameSearch;
import org.dealtrace.matching.name.AnalyzedName;
import org.dealtrace.matching.name.NameAnalyzer;

/**
 * Times each stage of linking alone, on one thread and the same deals. What a stage gives is counted, so that it cannot
 * be left out.
 */
final class BatchStages {

    private static final int CANDIDATES = 50;

    private final LinkSession session;
    private final LinkSession.Rejected rejected;
    private long sum;

    BatchStages(LinkSession session, LinkSession.Rejected rejected) {
        this.session = session;
        this.rejected = rejected;
    }

    /** Prints the microseconds of CPU time a name, by stage, of the first deals of a file. */
    void time(PrintWriter terminal, Path dealFile, int most) {
        List<Deal> deals = new ArrayList<>();
        long begin = Stopwatch.threadNanos();
        try (RecordReader<Deal> reader = Deals.open(dealFile)) {
            for (Deal deal : reader) {
                deals.add(deal);
                if (deals.size() == most) {
                    break;
                }
            }
        }
        double reading = since(begin);
        List<String> names = deals.stream()
                .flatMap(d -> d.parties().stream().map(DealParty::name))
                .toList();
        double analysis;
        double candidates;
        double matching;
        double explaining;
        try (CandidateIndex index = CandidateIndex.inMemory();
                CompanyMatcher matcher = CompanyMatcher.over(session.companies())) {
            session.companies().forEach(index::put);
            index.compact();
            index.refresh();
            List<AnalyzedName> analyzed = new ArrayList<>(names.size());
            analysis = timed(names, name -> analyzed.add(NameAnalyzer.standard().analyze(name)) ? 1 : 0);
            candidates = timed(analyzed, name -> {
                NameSearch search = index.snapshot().search(name);
                return (long) search.byWords(CANDIDATES).size()
                        + search.byLetters(CANDIDATES).size();
            });
            ToLongFunction<String> match =
                    name -> matcher.match(Company.of("query", name), 1).size();
            // once to warm up: what is timed first would pay for compiling
            timed(names.subList(0, names.size() / 2), match);
            matching = timed(names, match);
            explaining = timed(names, name -> explained(matcher, Company.of("query", name))) - matching;
        }
        List<Link> links = new ArrayList<>();
        double linking = timed(deals, d -> links.addAll(session.link(d, rejected)) ? 1 : 0);
        double writing = timed(links, link -> {
            Deal deal = deals.get(Integer.parseInt(link.dealId().substring(1)));
            return JsonLines.toJson(
                            link,
                            session.company(link.companyId()).orElseThrow(),
                            deal.parties().get(link.party()))
                    .length();
        });
        terminal.printf(
                Locale.ROOT,
                "%nmicroseconds of CPU time a name, one thread (%,d names, checksum %,d)%n",
                names.size(),
                sum);
        double each = 1e6 / names.size();
        terminal.print(row("reading", reading * each));
        terminal.print(row("analysis", analysis * each));
        terminal.print(row("candidates, words and letters", candidates * each));
        terminal.print(difference("comparison (matching less the two above)", matching, analysis + candidates, each));
        terminal.print(difference("assignment, explanation (linking less matching)", linking, matching, each));
        terminal.print(row("writing", writing * each));
        terminal.print(row("matching in all", matching * each));
        terminal.print(row("linking in all", linking * each));
        terminal.print(row("explaining the best match, matched anew", explaining * each));
    }

    private static long explained(CompanyMatcher matcher, Company query) {
        long steps = 0;
        for (Match best : matcher.match(query, 1)) {
            steps += matcher.explain(query, best.companyId())
                    .orElseThrow()
                    .steps()
                    .size();
        }
        return steps;
    }

    /** Seconds of CPU time that a stage takes for all of them. */
    private <T> double timed(List<T> all, ToLongFunction<T> stage) {
        long begin = Stopwatch.threadNanos();
        for (T each : all) {
            sum += stage.applyAsLong(each);
        }
        return since(begin);
    }

    private static double since(long begin) {
        return (Stopwatch.threadNanos() - begin) / 1e9;
    }

    private static String row(String stage, double micros) {
        return String.format(Locale.ROOT, "%-48s %8.1f%n", stage, micros);
    }

    /**
     * A stage that cannot be timed alone, as what the whole took beyond its parts. The two are measured one after the
     * other, so that a small stage is lost in what they differ by otherwise. Linking also knows the parties that it met
     * lately, which matching looks up anew.
     */
    static String difference(String stage, double whole, double parts, double each) {
        return whole < parts
                ? String.format(Locale.ROOT, "%-48s %s%n", stage, "no more than the two differ by otherwise")
                : row(stage, (whole - parts) * each);
    }
}
