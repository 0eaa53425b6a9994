package org.dealtrace.benchmarks.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.SeedOption;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.io.Deals;
import org.dealtrace.io.Recommendations;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.matching.LinkSession;
import org.dealtrace.outcome.OutcomeRule;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.study.Headline;
import org.dealtrace.study.Interval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Links short random lists of companies to all deals of a study, and counts which links are right. */
@Command(
        name = "lists",
        header = "Measures the links of short random lists of companies to all deals of a study.",
        description = "FOLDER is a study as 'study' reads it. Drawn are companies whose deals are known (deal_ids) and"
                + " companies that have none (realized is 'no'); of several with one name the first. Links of targets"
                + " are counted, since the answers name targets. NaN is a share of nothing. Questions are the pairs"
                + " under REVIEW; whole list is the recall of LINK on the same companies when all companies are one list."
                + " Held are the lists whose headline has an interval with the list's own share with a deal.%n",
        showDefaultValues = true,
        mixinStandardHelpOptions = true)
public final class ListsCommand extends BenchmarkCommand {

    /** Shares nearer to each other than this are equal. */
    private static final double EXACT = 1e-9;

    @Parameters(paramLabel = "FOLDER", description = "the study")
    private Path folder = Path.of("");

    @Option(names = "--companies", split = ",", paramLabel = "N", description = "lengths of the lists")
    private List<Integer> lengths = List.of(1, 2, 5, 10, 20);

    @Option(names = "--lists", paramLabel = "N", description = "lists of each length")
    private int lists = 40;

    @Option(names = "--with-deal", paramLabel = "SHARE", description = "chance, 0 to 1, that a company has a deal")
    private double share = 1;

    @Mixin
    private SeedOption seeding;

    @Option(
            names = "--background",
            paramLabel = "N",
            description = "companies of the study without a deal that compete with each list and are not on it")
    private int background;

    @Override
    protected void run() {
        atLeast(0, "--background", background);
        atLeast(1, "--companies", Collections.min(lengths));
        atLeast(1, "--lists", lists);
        StudyGold gold = StudyGold.read(folder.resolve("gold.csv"));
        Recommendations notices = Recommendations.read(folder.resolve("recommendations.csv"));
        Deals deals = Deals.read(folder.resolve("deals.csv"));
        StudyCommand.checkIds(gold, notices.list(), deals.list());
        List<Company> with = companies(notices, id -> !gold.answer(id).deals().isEmpty());
        List<Company> without = companies(notices, id -> gold.answer(id).realized() == StudyGold.Realized.NO);
        int most = Math.min(share > 0 ? with.size() : Integer.MAX_VALUE, share < 1 ? without.size() : with.size());
        if (!(share >= 0 && share <= 1) || Collections.max(lengths) > most) {
            throw new UserMistake("--with-deal must be from 0 to 1 but is " + share + ", and --companies at most "
                    + most + " but is " + Collections.max(lengths) + ".");
        }
        Set<String> whole = rightOfWholeList(with, without, deals, gold);
        terminal()
                .println("| companies | deals | LINK: precision / recall | with REVIEW: precision / recall"
                        + " | questions | whole list: recall | held | width |");
        terminal().println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (int length : lengths) {
            Random random = new Random(seeding.seed());
            Counts counts = new Counts();
            for (int i = 0; i < lists; i++) {
                Collections.shuffle(with, random);
                Collections.shuffle(without, random);
                List<Company> list = IntStream.range(0, length)
                        .mapToObj(k -> (random.nextDouble() < share ? with : without).get(k))
                        .toList();
                List<Company> others =
                        without.stream().skip(length).limit(background).toList();
                DealLinker linker = DealLinker.builder().background(others).build();
                try (LinkSession session = linker.openRegister(list)) {
                    counts.add(session.linkAll(deals), notices, gold, whole);
                }
            }
            terminal().println(counts.row(length, lists));
            terminal().flush();
        }
    }

    /** Company and deal of each right LINK when all companies are one list. */
    private static Set<String> rightOfWholeList(
            List<Company> with, List<Company> without, Deals deals, StudyGold gold) {
        List<Company> all = Stream.concat(with.stream(), without.stream()).toList();
        try (LinkSession session = DealLinker.standard().openRegister(all)) {
            return session.linkAll(deals).links(Decision.LINK).stream()
                    .filter(link -> gold.answer(link.companyId()).deals().contains(link.dealId()))
                    .map(link -> link.companyId() + '\n' + link.dealId())
                    .collect(Collectors.toSet());
        }
    }

    private static List<Company> companies(Recommendations notices, Predicate<String> drawn) {
        Map<String, Recommendation> first = new LinkedHashMap<>();
        notices.list().forEach(notice -> first.putIfAbsent(notice.name(), notice));
        return first.values().stream()
                .filter(notice -> drawn.test(notice.id()))
                .map(notice -> new Company(
                        notice.id(),
                        List.of(CompanyName.of(notice.name())),
                        notice.country().stream().toList(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(notice.id())))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** What the lists of one length gave. */
    private static final class Counts {
        /** Links of targets: by LINK at 0, by LINK or REVIEW at 1. */
        private final int[] right = new int[2];

        private final int[] found = new int[2];
        private int truth;
        private int questions;
        private int rightOfWhole;
        private int held;
        private double width;

        void add(DealLinks links, Recommendations notices, StudyGold gold, Set<String> whole) {
            int withDeal = 0;
            for (Company company : links.companies()) {
                Set<String> deals = gold.answer(company.id()).deals();
                truth += deals.size();
                withDeal += deals.isEmpty() ? 0 : 1;
                for (String deal : deals) {
                    rightOfWhole += whole.contains(company.id() + '\n' + deal) ? 1 : 0;
                }
            }
            for (Link link : links.links()) {
                questions += link.decision() == Decision.REVIEW ? 1 : 0;
                Deal deal = links.deal(link.dealId()).orElseThrow();
                boolean target = deal.parties().get(link.party()).role() == PartyRole.TARGET;
                if (target && link.decision() != Decision.NO_LINK) {
                    int own = gold.answer(link.companyId()).deals().contains(deal.id()) ? 1 : 0;
                    for (int i = link.decision() == Decision.LINK ? 0 : 1; i < 2; i++) {
                        found[i]++;
                        right[i] += own;
                    }
                }
            }
            Interval interval = headline(links, notices).interval();
            double share = withDeal / (double) links.companies().size();
            held += interval.low() - EXACT <= share && share <= interval.high() + EXACT ? 1 : 0;
            width += interval.high() - interval.low();
        }

        private static Headline headline(DealLinks links, Recommendations notices) {
            Set<String> listed = links.companies().stream().map(Company::id).collect(Collectors.toSet());
            List<Recommendation> list = notices.list().stream()
                    .filter(notice -> listed.contains(notice.id()))
                    .toList();
            DealLinks study = new DealLinks(
                            list,
                            links.companies(),
                            List.of(),
                            links.deals(),
                            links.links(),
                            links.inputs(),
                            links.method())
                    .withParties(links.parties());
            OutcomeRule rule =
                    OutcomeRule.builder().anyCounterparty().openWindow().build();
            return OutcomeTracker.builder().rule(rule).build().track(study).headline();
        }

        String row(int length, int lists) {
            return String.format(
                    Locale.ROOT,
                    "| %d | %d | %s | %s | %.1f | %.3f | %.3f | %.1f |",
                    length,
                    truth,
                    shares(0),
                    shares(1),
                    questions / (double) lists,
                    rightOfWhole / (double) truth,
                    held / (double) lists,
                    100 * width / lists);
        }

        private String shares(int of) {
            return String.format(
                    Locale.ROOT, "%.3f / %.3f", right[of] / (double) found[of], right[of] / (double) truth);
        }
    }
}
