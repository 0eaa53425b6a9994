package org.dealtrace;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text that JShell prints of {@link DealLinks}: counts, the first links, and how to see more. */
final class PrintedLinks {

    private static final int MOST = 20;

    private PrintedLinks() {}

    static String of(DealLinks run) {
        List<Link> shown = shown(run).toList();
        String lines = shown.stream().limit(MOST).map(l -> "\n" + line(run, l)).collect(Collectors.joining());
        return String.format(
                        Locale.ROOT,
                        "%s of %s against %s: %s, %,d for review",
                        counted(run.recommendations().size(), "recommendation", "recommendations"),
                        counted(run.companies().size(), "company", "companies"),
                        counted(run.deals().size(), "deal", "deals"),
                        counted(run.links(Decision.LINK).size(), "link", "links"),
                        run.links(Decision.REVIEW).size())
                + lines
                + (shown.size() > MOST ? more(shown) : "");
    }

    static Stream<Link> shown(DealLinks run) {
        return run.links().stream().filter(l -> l.decision() != Decision.NO_LINK);
    }

    private static String more(List<Link> shown) {
        return String.format(
                Locale.ROOT,
                "\n… and %,d more: .skip(%d) shows the next, .of(\"%s\") those of a company, .forReview() the doubtful",
                shown.size() - MOST,
                MOST,
                shown.get(MOST).companyId());
    }

    private static String line(DealLinks run, Link link) {
        // names come last because their width in a terminal depends on the script
        return String.format(
                Locale.ROOT,
                "%-6s  %-10s  %-10s  %6.1f bits  p %.4f  %s ~ %s",
                link.decision(),
                link.companyId(),
                link.dealId(),
                link.weight(),
                link.probability(),
                run.company(link.companyId()).orElseThrow().name(),
                run.deal(link.dealId())
                        .orElseThrow()
                        .parties()
                        .get(link.party())
                        .name());
    }

    private static String counted(int number, String one, String several) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : several);
    }
}
