package org.dealtrace.benchmarks.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.Least;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.io.Deals;
import org.dealtrace.io.Recommendations;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.matching.LinkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Links short random lists of companies to all deals of a study, and counts which links are right. */
@Command(
        name = "lists",
        header = "Measures the links of short random lists of companies to all deals of a study.",
        description = "FOLDER is a study as 'study' reads it. Drawn are companies whose deals are known (deal_ids) and"
                + " companies that have none (realized is 'no'); of several with one name the first. Links of targets"
                + " are counted, since the answers name targets. NaN is a share of nothing.%n",
        showDefaultValues = true,
        mixinStandardHelpOptions = true)
public final class ListsCommand extends BenchmarkCommand {

    @Parameters(paramLabel = "FOLDER", description = "the study")
    private Path folder = Path.of("");

    @Option(names = "--companies", split = ",", paramLabel = "N", description = "lengths of the lists")
    private List<Integer> lengths = List.of(1, 2, 5, 10, 20);

    @Option(names = "--lists", paramLabel = "N", description = "lists of each length")
    private int lists = 40;

    @Option(names = "--with-deal", paramLabel = "SHARE", description = "chance, 0 to 1, that a company has a deal")
    private double share = 1;

    @Option(names = "--seed", paramLabel = "SEED", description = "of the draws, the same for each length")
    private long seed = 1;

    @Override
    protected void run() {
        Least.each("--companies", lengths, 1);
        Least.of("--lists", lists, 1);
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
        terminal().println("| companies | deals | LINK: precision / recall | with REVIEW: precision / recall |");
        terminal().println("| ---: | ---: | ---: | ---: |");
        for (int length : lengths) {
            Random random = new Random(seed);
            int[] right = new int[2]; // by LINK; by LINK or REVIEW
            int[] found = new int[2];
            int truth = 0;
            for (int i = 0; i < lists; i++) {
                Collections.shuffle(with, random);
                Collections.shuffle(without, random);
                List<Company> list = IntStream.range(0, length)
                        .mapToObj(k -> (random.nextDouble() < share ? with : without).get(k))
                        .toList();
                truth += list.stream()
                        .mapToInt(c -> gold.answer(c.id()).deals().size())
                        .sum();
                try (LinkSession session = DealLinker.standard().openRegister(list)) {
                    count(session.linkAll(deals), gold, right, found);
                }
            }
            String link = shares(right[0], found[0], truth);
            terminal()
                    .println("| " + length + " | " + truth + " | " + link + " | " + shares(right[1], found[1], truth)
                            + " |");
            terminal().flush();
        }
    }

    private static List<Company> companies(Recommendations notices, Predicate<String> drawn) {
        Map<String, Recommendation> first = new LinkedHashMap<>();
        notices.list().forEach(notice -> first.putIfAbsent(notice.name(), notice));
        return first.values().stream()
                .filter(notice -> drawn.test(notice.id()))
                .map(notice -> notice.country()
                        .map(country -> Company.of(notice.id(), notice.name(), country))
                        .orElseGet(() -> Company.of(notice.id(), notice.name())))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Counts the links of targets: LINK at the places 0 and 1, REVIEW at 1 only. */
    private static void count(DealLinks links, StudyGold gold, int[] right, int[] found) {
        for (Link link : links.links()) {
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
    }

    private static String shares(int right, int found, int truth) {
        return String.format(Locale.ROOT, "%.3f / %.3f", right / (double) found, right / (double) truth);
    }
}
