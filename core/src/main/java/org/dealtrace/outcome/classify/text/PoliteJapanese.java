package org.dealtrace.outcome.classify.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.outcome.classify.text.PieceIndex.Found;

/**
 * Japanese in its plain form. Newspapers write "取得した", a company's own notices "取得しました" or "取得いたしました"; the phrases have the plain
 * form once, and a polite text is searched in that form too.
 */
final class PoliteJapanese {

    private static final Pattern POLITE = Pattern.compile(
            "(?:いた|致)?し(?<past>まし)た|(?:いた|致)?し(?<now>ます)"
                    + "|(?<stem>[えけせてねべめれげぜ得見])ました|(?<verb>[えけせてねべめれげぜ得見])ます|(?<double>(?<!て|で)[りい])ました|びました|(?<stays>て)おり(?:ます|ました)");

    private PoliteJapanese() {}

    /** Adds what an index finds in the plain form of a text and not in the text itself. */
    static void find(PieceIndex index, String folded, List<Found> found) {
        if (!folded.contains("まし") && !folded.contains("ます")) {
            return;
        }
        StringBuilder plain = new StringBuilder(folded.length());
        // For each letter of the plain form, and for its end, the place in the text.
        List<Integer> places = new ArrayList<>(folded.length() + 1);
        int from = 0;
        Matcher matcher = POLITE.matcher(folded);
        while (matcher.find()) {
            copy(folded, from, matcher.start(), plain, places);
            for (char letter : form(matcher).toCharArray()) {
                places.add(matcher.start());
                plain.append(letter);
            }
            from = matcher.end();
        }
        copy(folded, from, folded.length(), plain, places);
        places.add(folded.length());
        List<Found> again = new ArrayList<>();
        index.find(plain.toString(), again);
        Set<Found> before = new HashSet<>(found);
        for (Found piece : again) {
            Found there = new Found(
                    piece.phrase(),
                    piece.index(),
                    places.get(piece.start()),
                    places.get(piece.plainEnd()),
                    places.get(piece.end()));
            if (there.plainEnd() > there.start() && before.add(there)) {
                found.add(there);
            }
        }
    }

    private static void copy(String folded, int from, int to, StringBuilder plain, List<Integer> places) {
        for (int i = from; i < to; i++) {
            places.add(i);
            plain.append(folded.charAt(i));
        }
    }

    private static String form(Matcher polite) {
        if (polite.group("past") != null) {
            return "した";
        }
        if (polite.group("now") != null) {
            return "する";
        }
        if (polite.group("stem") != null) {
            return polite.group("stem") + "た";
        }
        if (polite.group("verb") != null) {
            return polite.group("verb") + "る";
        }
        if (polite.group("double") != null) {
            return "った";
        }
        return polite.group("stays") != null ? "ている" : "んだ";
    }
}
