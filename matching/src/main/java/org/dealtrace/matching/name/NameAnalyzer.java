package org.dealtrace.matching.name;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.NameKind;

/** Takes company names apart. Immutable and safe for several threads. */
public final class NameAnalyzer {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final NameAnalyzer STANDARD = new NameAnalyzer();

    private NameAnalyzer() {}

    /** The shipped analyzer. */
    public static NameAnalyzer standard() {
        return STANDARD;
    }

    /** Takes a name apart. The text may be empty or without letters; the result then has no tokens. */
    public AnalyzedName analyze(String text) {
        String folded = fold(text);
        List<NameToken> tokens = new ArrayList<>();
        boolean latin = true;
        Matcher words = WORD.matcher(folded);
        while (words.find()) {
            String word = words.group();
            if (ScriptReader.handles(word)) {
                latin = false;
                tokens.addAll(ScriptReader.read(word));
            } else {
                tokens.add(NameToken.of(word, TokenRole.DISTINCTIVE));
            }
        }
        return new AnalyzedName(text, List.of(new NameVariant(text, NameKind.LEGAL, latin, tokens)));
    }

    private static String fold(String text) {
        String decomposed = Normalizer2.getNFKDInstance()
                .normalize(Normalizer2.getNFKCCasefoldInstance().normalize(text));
        StringBuilder out = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(out::appendCodePoint);
        return Normalizer2.getNFCInstance().normalize(out);
    }
}
