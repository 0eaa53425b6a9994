package org.dealtrace.matching.internal.reading;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.matching.internal.lexicon.Lexicon;
import org.dealtrace.matching.internal.lexicon.Term;
import org.dealtrace.matching.internal.script.Han;
import org.dealtrace.matching.internal.script.Scripts;
import org.dealtrace.matching.internal.sound.PhoneticKey;
import org.dealtrace.matching.name.token.NameToken;

/** Makes the tokens of a known word of another script, by its meaning, or by its reading if it is a trade name. */
public final class KnownWord {

    private KnownWord() {}

    /**
     * Adds a token for each English word of the entry; only the first has the readings.
     *
     * @param text the word as written
     * @param readings its Latin readings; may be empty
     */
    static void add(ScriptEntry entry, String text, List<String> readings, List<NameToken> tokens) {
        List<ScriptLexicon.Word> english = entry.english();
        if (english.size() == 1) {
            tokens.add(
                    isReadRather(entry, text, readings) ? read(entry, text, readings) : meant(entry, text, readings));
            return;
        }
        for (int i = 0; i < english.size(); i++) {
            tokens.add(new NameToken(
                    text,
                    english.get(i).canonical(),
                    english.get(i).role(),
                    i == 0 ? readings : List.of(),
                    i == 0 ? entry.others() : List.of()));
        }
    }

    /**
     * Whether a trade name is read rather than translated: 영원 is Youngone more often than Eternal, الحكمة is Hikma and
     * not Wisdom. Chinese names are translated as often (长城 is Great Wall), and kana spells English words.
     */
    private static boolean isReadRather(ScriptEntry entry, String text, List<String> readings) {
        return entry.kind() == ScriptLexicon.Kind.WORD
                && entry.english().get(0).role() == NameToken.Role.DISTINCTIVE
                && !Han.isHan(text.charAt(0))
                && !Scripts.isKana(text.charAt(0))
                && !readings.isEmpty()
                && PhoneticKey.similarity(entry.english().get(0).canonical(), readings.get(0)) <= ScriptLexicon.LOAN;
    }

    private static NameToken read(ScriptEntry entry, String text, List<String> readings) {
        List<String> meanings = new ArrayList<>(entry.others().size() + 1);
        meanings.add(entry.english().get(0).canonical());
        meanings.addAll(entry.others());
        return new NameToken(text, readings.get(0), NameToken.Role.DISTINCTIVE, readings, meanings);
    }

    /** By the meaning; a loanword means the English word that it sounds like (ユナイテッド: united). */
    private static NameToken meant(ScriptEntry entry, String text, List<String> readings) {
        String first = entry.english().get(0).canonical();
        NameToken.Role role = entry.english().get(0).role();
        String nearest = mayBeLoan(entry, text, readings) ? nearest(entry, readings.get(0)) : first;
        if (nearest.equals(first)) {
            return new NameToken(text, first, role, readings, entry.others());
        }
        List<String> others = new ArrayList<>(entry.others());
        others.remove(nearest);
        others.add(0, first);
        Term term = Lexicon.standard().term(nearest);
        return new NameToken(text, term == null ? nearest : term.canonical(), role, readings, others);
    }

    private static boolean mayBeLoan(ScriptEntry entry, String text, List<String> readings) {
        return !entry.others().isEmpty()
                && !readings.isEmpty()
                && !Han.isHan(text.charAt(0))
                && entry.kind() != ScriptLexicon.Kind.PLACE;
    }

    /** The English word that sounds most like the reading; the first one unless another is clearly nearer. */
    private static String nearest(ScriptEntry entry, String reading) {
        String nearest = entry.english().get(0).canonical();
        double best = PhoneticKey.similarity(nearest, reading);
        for (String other : entry.others()) {
            double similarity = PhoneticKey.similarity(other, reading);
            if (similarity > best + 0.1 && similarity > ScriptLexicon.LOAN) {
                best = similarity;
                nearest = other;
            }
        }
        return nearest;
    }
}
