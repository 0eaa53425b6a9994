package org.dealtrace.matching.review;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.Link;

/**
 * A person's decision about one company and one deal party.
 *
 * <p>It has both names beside the ids, so that it is never applied to another company with the same id in a later run.
 * Line breaks and control characters in names and reasons become spaces, because a judgement is one line of a file.
 * Characters that change the direction of text become U+FFFD.
 *
 * @param companyId the company
 * @param dealId the deal
 * @param party index of the deal's party, from 0
 * @param companyName the company's name when it was judged; empty if not recorded
 * @param partyName the party's name when it was judged; empty if not recorded
 * @param verdict the decision
 * @param reviewer a label such as initials, never blank
 * @param date of the decision
 * @param reason may be empty
 */
public record Judgement(
        String companyId,
        String dealId,
        int party,
        String companyName,
        String partyName,
        Verdict verdict,
        String reviewer,
        LocalDate date,
        String reason) {

    /** The deal id of a company that was searched by hand. */
    static final String ANY_DEAL = "any deal";

    /** The possible decisions. */
    public enum Verdict {
        /** The party is the company. */
        SAME,
        /** The party is another company. */
        DIFFERENT,
        /** The reviewer cannot decide. */
        UNSURE,
        /** The reviewer withdraws an earlier judgement of this pair. */
        WITHDRAWN;

        /** The word in files, such as {@code same}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The verdict of a word, in any case, or of an answer such as {@code yes} or {@code I do not know}. */
        public static Optional<Verdict> parse(String word) {
            String key = word.strip().toUpperCase(Locale.ROOT);
            return switch (key) {
                case "YES" -> Optional.of(SAME);
                case "NO" -> Optional.of(DIFFERENT);
                case "I DO NOT KNOW", "I DON'T KNOW", "DO NOT KNOW" -> Optional.of(UNSURE);
                default ->
                    Arrays.stream(values()).filter(v -> v.name().equals(key)).findFirst();
            };
        }
    }

    public Judgement {
        companyId = line(companyId);
        dealId = line(dealId);
        companyName = line(companyName);
        partyName = line(partyName);
        reviewer = line(reviewer);
        reason = line(reason);
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(date, "date");
        if (companyId.isEmpty() || dealId.isEmpty()) {
            throw new IllegalArgumentException("a judgement must name a company and a deal");
        }
        if (party < 0) {
            throw new IllegalArgumentException("party must be 0 or more but was " + party);
        }
        if (reviewer.isEmpty()) {
            throw new IllegalArgumentException("the judgement of " + companyId + " and " + dealId
                    + " must say whose it is; give a reviewer, such as initials");
        }
    }

    /** A judgement of a pair in a run. */
    public static Judgement of(
            DealLinks links, Link link, Verdict verdict, String reviewer, LocalDate date, String reason) {
        Company company = links.company(link.companyId())
                .orElseThrow(() -> new IllegalArgumentException("no company has the id '" + link.companyId() + "'"));
        Deal deal = links.deal(link.dealId())
                .orElseThrow(() -> new IllegalArgumentException("no deal has the id '" + link.dealId() + "'"));
        return new Judgement(
                company.id(),
                deal.id(),
                link.party(),
                company.name(),
                deal.parties().get(link.party()).name(),
                verdict,
                reviewer,
                date,
                reason);
    }

    /** Whether it is the result of a search by hand for any deal. */
    boolean isOfAnyDeal() {
        return dealId.equals(ANY_DEAL);
    }

    /** The same judgement under the id of another deal. */
    Judgement inDeal(String id) {
        return id.equals(dealId)
                ? this
                : new Judgement(companyId, id, party, companyName, partyName, verdict, reviewer, date, reason);
    }

    /** The withdrawal of this judgement by the same reviewer. */
    public Judgement withdrawn(LocalDate on, String why) {
        return new Judgement(companyId, dealId, party, companyName, partyName, Verdict.WITHDRAWN, reviewer, on, why);
    }

    /** One line without control characters, as it is read back from a file. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean space = Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
            boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            line.appendCodePoint(space ? ' ' : half || turns(c) ? 0xFFFD : c);
        });
        int from = 0;
        int to = line.length();
        while (from < to && isSpace(line.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }

    /** Whether a CSV reader strips a character at the ends of a cell. */
    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u200B' || c == '\uFEFF' || Character.isSpaceChar(c);
    }

    /** Whether a character changes the direction of text (UAX #9). */
    static boolean turns(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    /** Several judgements of one pair, in words. */
    static String words(List<Judgement> judgements) {
        return judgements.stream().map(j -> j.verdict().word() + " " + j.by()).collect(Collectors.joining(", "));
    }

    /** The reviewer, the date and the reason: {@code by AB on 2024-05-18 (its annual report)}. */
    String by() {
        return "by " + reviewer + " on " + date + (reason.isEmpty() ? "" : " (" + reason + ")");
    }

    List<Object> cells() {
        return List.of(
                companyId, dealId, party, companyName, partyName, verdict.word(), reviewer, date.toString(), reason);
    }

    @Override
    public String toString() {
        return companyId + " ~ " + dealId + " (party " + party + "): " + verdict.word() + ", by " + reviewer + " on "
                + date + (reason.isEmpty() ? "" : ": " + reason);
    }
}
