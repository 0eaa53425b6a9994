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
 * What one person decided about one company and one deal party.
 *
 * <p>It holds both names beside the ids, so that a judgement is never applied to another company with the same id in a
 * later run. Line breaks and control characters in names and reasons become spaces: a judgement is one line of a file.
 * Characters that turn the direction of text around become U+FFFD.
 *
 * @param companyId the company
 * @param dealId the deal
 * @param party which of the deal's parties, from 0
 * @param companyName the company's name when it was judged; empty when that was not recorded
 * @param partyName the party's name when it was judged; empty when that was not recorded
 * @param verdict what was decided
 * @param reviewer who decided: a label such as initials, never blank
 * @param date when
 * @param reason why; can be empty
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

    /** Stands in place of a deal's id where a company was searched by hand. */
    static final String ANY_DEAL = "any deal";

    /** What was decided. */
    public enum Verdict {
        /** The party is the company. */
        SAME,
        /** It is another one. */
        DIFFERENT,
        /** The reviewer looked and cannot tell. */
        UNSURE,
        /** The reviewer takes back what they decided of this pair before. */
        WITHDRAWN;

        /** The word that stands in files: {@code same}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The verdict that a word names, in any case; an answer such as {@code yes} or {@code I do not know} too. */
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

    /** Whether it says if a company has a deal at all, as a person found who searched by hand. */
    boolean isOfAnyDeal() {
        return dealId.equals(ANY_DEAL);
    }

    /** The same judgement under the id of another deal. */
    Judgement inDeal(String id) {
        return id.equals(dealId)
                ? this
                : new Judgement(companyId, id, party, companyName, partyName, verdict, reviewer, date, reason);
    }

    /** The same reviewer takes this judgement back. */
    public Judgement withdrawn(LocalDate on, String why) {
        return new Judgement(companyId, dealId, party, companyName, partyName, Verdict.WITHDRAWN, reviewer, on, why);
    }

    /** One line, without control characters; what a file gives back. */
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

    /** What reading a CSV cell drops at its ends. */
    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u200B' || c == '\uFEFF' || Character.isSpaceChar(c);
    }

    /** What turns the direction of text around, so that it reads as something else (UAX #9). */
    static boolean turns(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    /** What several people said of one pair. */
    static String words(List<Judgement> judgements) {
        return judgements.stream()
                .map(j -> j.verdict().word() + " by " + j.reviewer() + " on " + j.date()
                        + (j.reason().isEmpty() ? "" : " (" + j.reason() + ")"))
                .collect(Collectors.joining(", "));
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
