package org.dealtrace.benchmarks.decide;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.SeedOption;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.benchmarks.data.DataSet;
import org.dealtrace.benchmarks.data.DataSet.Side;
import org.dealtrace.benchmarks.data.Notes;
import org.dealtrace.benchmarks.data.Row;
import org.dealtrace.benchmarks.evaluation.GoldPair;
import org.dealtrace.benchmarks.world.AskedPrecision;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.study.Sample;
import org.dealtrace.study.SampleFrame;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Keeps few companies of data sets as a list, looks all names of the other side up in it, and counts what is decided.
 */
@Command(
        name = "decide",
        header = "Counts right and wrong links when few of the names looked up are on the list.",
        description = "Each name of the left side is the party of a deal; of several rows with one id the first"
                + " counts. The list is drawn from the right side. It has as many companies with an answer as"
                + " are needed to list the given share of the names, and the same share of the others. Pairs of"
                + " equal names without an answer are not wrong; they have a column of their own. The"
                + " last two columns show links at the precision asked for.%n",
        mixinStandardHelpOptions = true)
public final class DecideCommand extends BenchmarkCommand {

    @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "data sets with left.csv, right.csv and gold.csv")
    private List<Path> folders = List.of();

    @Option(
            names = "--share",
            split = ",",
            paramLabel = "SHARE",
            defaultValue = "0.1,0.01",
            description = "shares of the names that are listed, above 0 and at most 1 (default: ${DEFAULT-VALUE})")
    private List<Double> shares = List.of();

    @Option(
            names = "--precision",
            paramLabel = "SHARE",
            defaultValue = "0.97",
            description = "the precision that is asked for (default: ${DEFAULT-VALUE})")
    private double precision;

    @Mixin
    private SeedOption seeding;

    @Override
    protected void run() {
        if (shares.stream().anyMatch(s -> !(s > 0 && s <= 1))) {
            throw new UserMistake("Every --share must be above 0 and at most 1 but they are " + shares + ".");
        }
        if (!(precision > 0 && precision < 1)) {
            throw new UserMistake("--precision must be above 0 and below 1 but is " + precision + ".");
        }
        // all of them before the first is worked on
        List<DataSet> sets = folders.stream().map(DataSet::openNames).toList();
        PrintWriter out = terminal();
        out.printf(
                Locale.ROOT,
                "| set | names | of them listed | companies on the list | LINK: right | wrong | equal"
                        + " names | REVIEW: right | wrong | %.2f asked: right | wrong |%n",
                precision);
        out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (DataSet set : sets) {
            Records records = new Records(set);
            for (double share : shares) {
                out.println(row(records, share));
                out.flush();
            }
        }
        Notes.print(out, sets);
    }

    /** A set, read once for all shares. */
    private record Records(String set, List<Row> names, List<Row> register, List<GoldPair> gold, Set<Pair> unclear) {
        Records(DataSet set) {
            this(
                    set.name(),
                    set.queries(Side.LEFT),
                    set.register(Side.LEFT),
                    set.gold(Side.LEFT),
                    pairs(set.sameNameNotGold(Side.LEFT)));
        }
    }

    private String row(Records records, double share) {
        List<GoldPair> gold = records.gold();
        Set<String> answers = gold.stream().map(GoldPair::partner).collect(Collectors.toSet());
        List<Row> names = records.names();
        List<Row> register = records.register();
        double kept = Math.min(1, share * names.size() / gold.size());
        Set<String> list = drawn(register.stream().map(Row::id).filter(answers::contains), kept);
        list.addAll(drawn(register.stream().map(Row::id).filter(id -> !answers.contains(id)), kept));
        List<Recommendation> notices = register.stream()
                .filter(r -> list.contains(r.id()))
                .map(r -> r.notice(r.id()))
                .toList();
        DealLinks links = DealLinker.builder()
                .threads(Runtime.getRuntime().availableProcessors())
                .build()
                .link(notices, names.stream().map(DecideCommand::deal).toList());
        Set<Pair> right = pairs(gold);
        Predicate<Link> asked = AskedPrecision.links(links, precision);
        Counts link = new Counts();
        Counts review = new Counts();
        Counts atPrecision = new Counts();
        for (Link each : links.links()) {
            List<Pair> pairs = links.company(each.companyId()).orElseThrow().recommendations().stream()
                    .map(r -> new Pair(each.dealId(), r))
                    .toList();
            boolean isRight = pairs.stream().anyMatch(right::contains);
            boolean isUnclear = !isRight && pairs.stream().anyMatch(records.unclear()::contains);
            link.add(each.decision() == Decision.LINK, isRight, isUnclear);
            review.add(each.decision() == Decision.REVIEW, isRight, isUnclear);
            atPrecision.add(asked.test(each), isRight, isUnclear);
        }
        long listed = gold.stream().filter(g -> list.contains(g.partner())).count();
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d |",
                records.set(),
                names.size(),
                listed,
                links.companies().size(),
                link.right,
                link.wrong,
                link.unclear,
                review.right,
                review.wrong,
                atPrecision.right,
                atPrecision.wrong);
    }

    private static final class Counts {
        private int right;
        private int wrong;
        private int unclear;

        void add(boolean counts, boolean isRight, boolean isUnclear) {
            if (counts) {
                right += isRight ? 1 : 0;
                unclear += isUnclear ? 1 : 0;
                wrong += isRight || isUnclear ? 0 : 1;
            }
        }
    }

    private record Pair(String name, String company) {}

    private static Set<Pair> pairs(List<GoldPair> gold) {
        return gold.stream().map(g -> new Pair(g.query(), g.partner())).collect(Collectors.toSet());
    }

    private Set<String> drawn(Stream<String> ids, double share) {
        SampleFrame frame = SampleFrame.of(ids.toList());
        return new HashSet<>(Sample.draw(frame, (int) Math.round(share * frame.size()), seeding.seed())
                .drawn());
    }

    private static Deal deal(Row row) {
        return Deal.builder(row.id())
                .party(Country.parse(row.value("country"))
                        .map(country -> DealParty.of(PartyRole.TARGET, row.name(), country))
                        .orElseGet(() -> DealParty.of(PartyRole.TARGET, row.name())))
                .build();
    }
}
