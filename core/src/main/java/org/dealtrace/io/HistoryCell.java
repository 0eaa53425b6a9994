package org.dealtrace.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.DealEvent;
import org.dealtrace.DealStatus;
import org.dealtrace.internal.DealStages;
import org.dealtrace.io.internal.Cells;
import org.dealtrace.io.internal.Dates;
import org.dealtrace.io.internal.Lists;
import org.dealtrace.io.internal.Repairs;

/**
 * Reads the history of a deal from one cell: {@code announced 2016-05-18; completed 2017-01-06}.
 *
 * <p>Semicolons and bars separate events; so do commas, slashes and arrows if a state follows. A state is the longest
 * run of words that names one, so "agreement terminated May 2016" is a termination. Other words, except those of a
 * date, make the state unreadable unless it is a failure. A state is within the first {@value #STATE_WITHIN} characters
 * of its event.
 */
final class HistoryCell {

    /** Where another event may begin: at a word that is a state, or after an arrow. */
    private static final Pattern NEXT_STATE =
            Pattern.compile("\\s*(?:(?<arrow>→|->|>)|[,，、/])\\s*(?<word>\\p{L}[^\\d,，、→>/]*)");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final int STATE_WITHIN = 200;

    private HistoryCell() {}

    static List<DealEvent> read(String column, String cell, Repairs repairs) {
        return events(SPACES.matcher(cell).replaceAll(" ")).stream()
                .map(part -> event(column, part, repairs))
                .toList();
    }

    /** {@code announced 2016-05-18}, {@code blocked}, or a date alone. */
    private static DealEvent event(String column, String part, Repairs repairs) {
        Optional<StateAndDate> read = StateAndDate.exactly(part).or(() -> StateAndDate.roughly(part));
        if (read.isEmpty()) {
            repairs.repaired(column, part, StatusWords.NOT_KNOWN);
        }
        StateAndDate event =
                read.orElseGet(() -> new StateAndDate(DealStatus.UNREADABLE, part.substring(firstDigit(part))));
        return new DealEvent(event.state(), Dates.read(column, Cells.strip(event.date()), repairs));
    }

    private record StateAndDate(DealStatus state, String date) {

        /**
         * A state and a date, and nothing else; the date can begin with a word, as in "completed May 2016" or "in Q3
         * 2016".
         */
        static Optional<StateAndDate> exactly(String part) {
            int digit = firstDigit(part);
            String words = Cells.strip(part.substring(0, digit));
            if (words.isEmpty()) {
                return Optional.of(new StateAndDate(DealStatus.UNKNOWN, part));
            }
            return before(part, words, (state, date) -> Dates.parse(date).date().isPresent())
                    .or(() -> StatusWords.read(words).map(state -> new StateAndDate(state, part.substring(digit))));
        }

        /**
         * A state before an unreadable date, or a failure before a date and more words. "agreement collapsed 2016" is
         * no agreement.
         */
        static Optional<StateAndDate> roughly(String part) {
            String words = Cells.strip(part.substring(0, firstDigit(part)));
            return before(part, words, (state, date) -> {
                String opening = date.substring(0, firstDigit(date));
                return DealStages.ended(state)
                        || opening.codePoints().noneMatch(Character::isLetter)
                        || Dates.begins(opening);
            });
        }

        /** The longest run of first words that is a state and fits the text after it. */
        private static Optional<StateAndDate> before(
                String part, String words, BiPredicate<DealStatus, String> goesWith) {
            for (int space = words.lastIndexOf(' ', STATE_WITHIN);
                    space > 0;
                    space = words.lastIndexOf(' ', space - 1)) {
                String date = Dates.withoutIn(Cells.strip(part.substring(space)));
                Optional<DealStatus> state =
                        StatusWords.read(words.substring(0, space)).filter(s -> goesWith.test(s, date));
                if (state.isPresent()) {
                    return Optional.of(new StateAndDate(state.get(), date));
                }
            }
            return Optional.empty();
        }
    }

    private static int firstDigit(String text) {
        int digit = 0;
        while (digit < text.length() && !Character.isDigit(text.charAt(digit))) {
            digit++;
        }
        return digit;
    }

    private static List<String> events(String cell) {
        List<String> parts = new ArrayList<>();
        for (String part : Lists.parts(cell, ";|")) {
            int from = 0;
            Matcher next = NEXT_STATE.matcher(part);
            boolean found = next.find();
            while (found) {
                int end = next.start();
                int begin = next.start("word");
                boolean arrow = next.group("arrow") != null;
                found = next.find();
                String behind = Cells.strip(part.substring(begin, found ? next.start() : part.length()));
                if (arrow || StateAndDate.exactly(behind).isPresent()) {
                    parts.add(Cells.strip(part.substring(from, end)));
                    from = begin;
                }
            }
            parts.add(Cells.strip(part.substring(from)));
        }
        return parts.stream().filter(p -> !p.isEmpty()).toList();
    }
}
