package org.dealtrace.io.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dealtrace.internal.DataFile;

/**
 * Guesses the encoding of a text that is not UTF-8. Of the encodings that can have these bytes, the one in which a row
 * has the most known header words wins, then the one with the fewest odd letters. Odd are rare Chinese, Japanese and
 * Korean characters, and letters that hardly any language writes side by side.
 *
 * @param charset the encoding
 * @param isSure whether known header words decided
 */
record EncodingGuess(Charset charset, boolean isSure) {

    /** The most odd letters, as a share, of a text in a known encoding. */
    private static final double MOST_ODD = 0.5;

    /** An encoding replaces the named one only if its share of odd characters is lower by this much. */
    private static final double CLEARLY = 0.1;

    /**
     * The least number of letters to guess Korean without a header, because Hangul and Chinese characters share codes.
     */
    private static final int KOREAN = 8;

    private static final int HEADER_ROWS = 30;

    /** In the order of preference for ties. */
    private static final List<Candidate> CANDIDATES = Stream.of(
                    new Candidate("x-windows-949", 0xB0, 0xC8, 0xA1),
                    new Candidate("GB18030", 0xB0, 0xD7, 0xA1),
                    new Candidate("Big5", 0xA4, 0xC6, 0),
                    new Candidate("windows-31j", 0x88, 0x97, 0),
                    new Candidate("windows-1252", 0, 0, 0),
                    new Candidate("windows-1250", 0, 0, 0),
                    new Candidate("windows-1251", 0, 0, 0))
            .filter(candidate -> Charset.isSupported(candidate.name))
            .toList();

    /**
     * An encoding whose common characters have first bytes from {@code from} to {@code to} and second bytes of at least
     * {@code second}.
     */
    private record Candidate(String name, int from, int to, int second) {

        boolean isRare(char letter) {
            byte[] bytes = String.valueOf(letter).getBytes(Charset.forName(name));
            int first = bytes[0] & 0xFF;
            return bytes.length != 2 || first < from || first > to || (bytes[1] & 0xFF) < second;
        }
    }

    private record Reading(Charset charset, long headers, double odd) {}

    /**
     * The encoding of some bytes that begin with a whole character.
     *
     * @param named the encoding that the user named, otherwise UTF-8
     * @return empty if all bytes are ASCII, or no encoding fits
     */
    static Optional<EncodingGuess> of(ByteBuffer sample, Charset named) {
        if (isAscii(sample)) {
            return Optional.empty();
        }
        if (isMostlyUtf8(sample)) {
            return Optional.of(new EncodingGuess(StandardCharsets.UTF_8, true));
        }
        List<Reading> readings = Stream.concat(CANDIDATES.stream(), other(named).stream())
                .flatMap(candidate -> reading(sample, candidate).stream())
                .toList();
        Optional<Reading> best = readings.stream()
                .min(Comparator.<Reading>comparingLong(reading -> -reading.headers)
                        .thenComparingDouble(Reading::odd))
                .filter(reading -> reading.headers > 0 || reading.odd <= MOST_ODD);
        return best.map(b -> isAsGood(b, readings, named)
                ? new EncodingGuess(named, true)
                : new EncodingGuess(b.charset, b.headers > 0));
    }

    /** The named encoding if it is not always tried. */
    private static Optional<Candidate> other(Charset named) {
        boolean known = named.equals(StandardCharsets.UTF_8)
                || CANDIDATES.stream().anyMatch(candidate -> candidate.name.equals(named.name()));
        return known ? Optional.empty() : Optional.of(new Candidate(named.name(), 0, 0xFF, 0));
    }

    private static boolean isAsGood(Reading best, List<Reading> readings, Charset named) {
        return readings.stream()
                .filter(reading -> reading.charset.equals(named))
                .anyMatch(reading -> reading.headers == best.headers && reading.odd <= best.odd + CLEARLY);
    }

    static boolean isAscii(ByteBuffer bytes) {
        for (int i = bytes.position(); i < bytes.limit(); i++) {
            if (bytes.get(i) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the sample has more valid non-ASCII characters in UTF-8 than invalid ones. */
    private static boolean isMostlyUtf8(ByteBuffer sample) {
        String text = StandardCharsets.UTF_8.decode(sample.duplicate()).toString();
        long broken = text.chars().filter(c -> c == 0xFFFD).count();
        long sound = text.chars().filter(c -> c > 0x7F).count() - broken;
        return sound > broken;
    }

    private static Optional<Reading> reading(ByteBuffer sample, Candidate candidate) {
        Charset charset = Charset.forName(candidate.name);
        CharsetDecoder decoder = charset.newDecoder();
        CharBuffer chars = CharBuffer.allocate(sample.remaining() + 1);
        if (decoder.decode(sample.duplicate(), chars, false).isError()) {
            return Optional.empty();
        }
        String text = chars.flip().toString();
        long headers = text.lines()
                .limit(HEADER_ROWS)
                .mapToLong(EncodingGuess::headers)
                .max()
                .orElse(0);
        int[] letters = IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) > 0x7F)
                .toArray();
        boolean tooShort = candidate.name.equals(CANDIDATES.get(0).name) && letters.length < KOREAN && headers == 0;
        return tooShort
                ? Optional.empty()
                : IntStream.of(letters).map(i -> isOdd(text, i, candidate) ? 1 : 0).average().stream()
                        .mapToObj(odd -> new Reading(charset, headers, odd))
                        .findFirst();
    }

    private static long headers(String row) {
        return Stream.of(row.split("[,;\t|]"))
                .filter(cell -> cell.chars().anyMatch(c -> c > 0x7F))
                .map(TableHeader::key)
                .filter(Words.KEYS::contains)
                .count();
    }

    private static boolean isOdd(String text, int at, Candidate candidate) {
        char c = text.charAt(at);
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return switch (Character.UnicodeScript.of(c)) {
            case LATIN -> before > 0x7F;
            case CYRILLIC ->
                either(before, after, EncodingGuess::isLatin)
                        || (Character.isUpperCase(c) && Character.isLowerCase(before));
            case HAN, HANGUL -> candidate.isRare(c) || either(before, after, EncodingGuess::isLatin);
            case HIRAGANA, KATAKANA -> c >= 0xFF00 || either(before, after, EncodingGuess::isLatin);
            case COMMON ->
                (c < 0xC0 && (before > 0x7F || (Character.isLetter(before) && Character.isLetter(after))))
                        || (c >= 0xFF61 && c <= 0xFF9F);
            default -> true;
        };
    }

    private static boolean either(char before, char after, IntPredicate test) {
        return test.test(before) || test.test(after);
    }

    private static boolean isLatin(int c) {
        return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    /** Loaded when a file is not UTF-8. */
    private static final class Words {
        static final Set<String> KEYS = ShippedLists.table("headers.csv", "table,column,language,words").stream()
                .map((DataFile.Row row) -> row.get(3))
                .flatMap(words -> Stream.of(words.split("\\|")))
                .map(TableHeader::key)
                .collect(Collectors.toUnmodifiableSet());
    }
}
