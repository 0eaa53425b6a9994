package org.dealtrace.outcome;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Message;
import org.dealtrace.PartialDate;
import org.dealtrace.Recommendation;
import org.dealtrace.SourceRow;
import org.dealtrace.internal.FileLinks;
import org.dealtrace.internal.Messages;

/**
 * The end of observation: the last day on which a study watched for deals.
 *
 * <p>By default it is read from the dates of the deals. Each file ends with its latest date, without stray dates far
 * after all others. The study ends where the first of the large files ends, because later deals may be missing there. A
 * file with few deals a year may just have had none since, and an older copy of a file ends nothing.
 *
 * @param note where the day comes from
 * @param warnings what a reader should check about the day
 */
record ObservationEnd(LocalDate day, Message note, List<Message> warnings) {

    /** A date is stray if the gap before it is longer than this many times the longest usual gap. */
    private static final int LONGER = 2;

    /** The number of gaps before a date that count as usual. */
    private static final int USUAL_GAPS = 100;

    /** With fewer usual gaps no date is stray. */
    private static final int FEWEST_GAPS = 20;

    /** At most one in this many deals of a file is stray. */
    private static final int STRAY = 100;

    /** A file is large if it has at least the largest file's deals divided by this. */
    private static final int LARGE = 10;

    /** If this many deals are expected, the chance that none comes is one in twenty. */
    private static final double NONE_BY_CHANCE = 3;

    private static final int SHOWN = 5;

    static ObservationEnd given(LocalDate day) {
        return new ObservationEnd(day, Messages.message("end.given"), List.of());
    }

    /** @throws IllegalArgumentException if no deal and no recommendation has a date */
    static ObservationEnd of(DealLinks links) {
        Map<String, List<Dated>> rows = new TreeMap<>();
        for (Deal deal : links.deals()) {
            deal.history().stream()
                    .map(DealEvent::date)
                    .flatMap(Optional::stream)
                    .max(Comparator.comparing(PartialDate::latest))
                    .ifPresent(date -> rows.computeIfAbsent(deal.source().file(), file -> new ArrayList<>())
                            .add(new Dated(date, deal.source(), key(deal, date))));
        }
        return rows.isEmpty() ? latestNotice(links) : of(rows.values());
    }

    /** What a deal is known by in another copy of its file. */
    private static String key(Deal deal, PartialDate date) {
        return date.toString()
                + deal.parties().stream().map(DealParty::name).sorted().toList();
    }

    private static ObservationEnd latestNotice(DealLinks links) {
        LocalDate day = links.recommendations().stream()
                .map(Recommendation::date)
                .flatMap(Optional::stream)
                .map(PartialDate::latest)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException(
                        "no recommendation and no deal has a date, so the end of observation is unknown; give it with"
                                + " OutcomeTracker.builder().asOf(…)"));
        return new ObservationEnd(day, Messages.message("end.notices"), List.of());
    }

    private static ObservationEnd of(Collection<List<Dated>> files) {
        List<Source> sources = files.stream().map(Source::of).toList();
        int largest = sources.stream().mapToInt(Source::deals).max().orElseThrow();
        List<Message> warnings = new ArrayList<>();
        List<Source> large = new ArrayList<>(
                sources.stream().filter(s -> s.deals() * LARGE >= largest).toList());
        large.removeIf(s -> newer(s, large)
                .map(newer -> warnings.add(Messages.message("warning.copy", s.file(), newer.file(), s.end())))
                .orElse(false));
        LocalDate latest =
                large.stream().map(Source::end).max(Comparator.naturalOrder()).orElseThrow();
        List<Source> last = large.stream()
                .filter(s -> large.stream().noneMatch(next -> next.start().isAfter(s.end())))
                .filter(s -> s.end().equals(latest) || s.expected(latest) >= NONE_BY_CHANCE)
                .toList();
        LocalDate day =
                last.stream().map(Source::end).min(Comparator.naturalOrder()).orElseThrow();

        List<Dated> stray = last.stream()
                .filter(s -> s.end().equals(day))
                .flatMap(s -> s.stray().stream())
                .toList();
        if (!stray.isEmpty()) {
            warnings.add(Messages.message(
                    "warning.stray",
                    day,
                    first(stray.stream().map(d -> d.date() + " (" + FileLinks.shown(d.row()) + ")"))));
        }
        boolean several = last.stream().map(Source::end).distinct().count() > 1;
        if (several) {
            warnings.add(Messages.message(
                    "warning.ends",
                    first(last.stream()
                            .sorted(Comparator.comparing(Source::end))
                            .map(s -> Messages.message("warning.ends.file", s.file(), s.end()))),
                    day));
        }
        String ending = last.stream()
                .filter(s -> s.end().equals(day))
                .findFirst()
                .orElseThrow()
                .file();
        List<Message> later = sources.stream()
                .filter(s -> s.after(day) > 0)
                .map(s -> Messages.message("warning.later.file", s.file(), s.after(day)))
                .toList();
        if (!later.isEmpty()) {
            warnings.add(Messages.message("warning.later", day, first(later.stream())));
        }
        Message end = several
                ? Messages.message("end.earliest", ending)
                : sources.size() > 1 ? Messages.message("end.latest.file", ending) : Messages.message("end.latest");
        return new ObservationEnd(day, stray.isEmpty() ? end : Messages.message("end.stray", end), warnings);
    }

    /** A file that ends later and has most of this one's deals. */
    private static Optional<Source> newer(Source older, List<Source> files) {
        return files.stream()
                .filter(file -> file.end().isAfter(older.end()))
                .filter(file -> {
                    Set<String> keys = file.dated().stream().map(Dated::key).collect(Collectors.toSet());
                    return 2
                                    * older.dated().stream()
                                            .filter(deal -> keys.contains(deal.key()))
                                            .count()
                            > older.deals();
                })
                .findFirst();
    }

    private static Object first(Stream<?> named) {
        List<?> all = named.toList();
        List<?> first = all.subList(0, Math.min(SHOWN, all.size()));
        return all.size() > SHOWN ? Messages.message("list.and-more", first, all.size() - SHOWN) : first;
    }

    private record Dated(PartialDate date, SourceRow row, String key) {

        LocalDate day() {
            return date.latest();
        }
    }

    /**
     * A file of deals.
     *
     * @param dated its deals in the order of their dates
     * @param start the day by which a tenth of its deals have come. A file that starts after another ends continues
     *     that one, as next year's file does
     * @param stray dates that are surely after the end; a date known to the year may not be
     */
    private record Source(String file, List<Dated> dated, LocalDate start, LocalDate end, List<Dated> stray) {

        static Source of(List<Dated> rows) {
            List<Dated> sorted =
                    rows.stream().sorted(Comparator.comparing(Dated::day)).toList();
            int usual = usual(sorted);
            LocalDate end = sorted.get(usual - 1).day();
            String file = FileLinks.shown(sorted.get(0).row().file());
            return new Source(
                    file.isEmpty() ? "deals made in code" : file,
                    sorted,
                    sorted.get(sorted.size() / 10).day(),
                    end,
                    sorted.subList(usual, sorted.size()).stream()
                            .filter(d -> d.date().earliest().isAfter(end))
                            .toList());
        }

        int deals() {
            return dated.size();
        }

        /** Deals that are surely after a day, without stray dates. */
        long after(LocalDate day) {
            return dated.stream()
                    .filter(d -> d.date().earliest().isAfter(day) && !stray.contains(d))
                    .count();
        }

        /** Deals expected from its end to a day, at the rate since its start. */
        double expected(LocalDate day) {
            return 0.9 * deals() * ChronoUnit.DAYS.between(end, day) / Math.max(1, ChronoUnit.DAYS.between(start, end));
        }

        private static int usual(List<Dated> sorted) {
            List<Long> gaps = new ArrayList<>();
            int fewest = sorted.size() - Math.max(1, sorted.size() / STRAY);
            for (int i = 1; i < sorted.size(); i++) {
                long gap = ChronoUnit.DAYS.between(
                        sorted.get(i - 1).day(), sorted.get(i).day());
                if (i >= fewest && gaps.size() >= FEWEST_GAPS && gap > LONGER * longest(gaps)) {
                    return i;
                }
                if (gap > 0) {
                    gaps.add(gap);
                }
            }
            return sorted.size();
        }

        private static long longest(List<Long> gaps) {
            return gaps.subList(Math.max(0, gaps.size() - USUAL_GAPS), gaps.size()).stream()
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }
}
