package org.dealtrace.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes legal forms of {@link LegalFormTable} in the cells of a list. */
public final class LegalFormWords {

    /** The most words of a legal form in a cell. */
    private static final int MOST_WORDS = 4;

    /** Shorter keys are too often words of other kinds. */
    private static final int LEAST_LETTERS = 2;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[./&'][\\p{L}\\p{M}\\p{N}]+)*\\.?");

    /** What may follow a legal form: the end, a separator, or a bracket. */
    private static final Pattern END = Pattern.compile("\\s*(?:$|[,;|(\\[（，；].*)", Pattern.DOTALL);

    private static final Set<String> SPACED = new HashSet<>();
    private static final List<String> UNSPACED = new ArrayList<>();

    static {
        for (LegalFormTable.Form form : LegalFormTable.forms()) {
            if (!form.position().equals("prefix")) {
                if (form.script().equals("Hani")
                        || form.script().equals("Hang")
                        || form.script().equals("Kana")) {
                    UNSPACED.add(form.written());
                } else {
                    SPACED.add(Spelling.letters(form.written()));
                }
            }
        }
    }

    private LegalFormWords() {}

    /**
     * Whether a text begins with a legal form and no name follows it: true for {@code Inc., Shell}, false for {@code AS
     * Roma}.
     */
    public static boolean begins(String text) {
        Matcher word = WORD.matcher(text);
        StringBuilder key = new StringBuilder();
        for (int n = 0; n < MOST_WORDS && word.find() && (n > 0 || word.start() == 0); n++) {
            key.append(Spelling.letters(word.group()));
            if (isForm(key) && END.matcher(text.substring(word.end())).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name ends in a legal form and has other words before it. */
    public static boolean ends(String name) {
        String text = name.strip();
        for (String form : UNSPACED) {
            if (text.length() > form.length() && text.endsWith(form)) {
                return true;
            }
        }
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int end = 0;
        while (word.find()) {
            words.add(word.group());
            end = word.end();
        }
        if (end < text.length() - 1 || only(text)) {
            return false;
        }
        StringBuilder key = new StringBuilder();
        for (int i = words.size() - 1; i > 0 && i >= words.size() - MOST_WORDS; i--) {
            key.insert(0, Spelling.letters(words.get(i)));
            if (isForm(key)) {
                return true;
            }
        }
        return false;
    }

    /** Whether every word of a text is a legal form. */
    public static boolean only(String text) {
        List<String> words = WORD.matcher(text)
                .results()
                .map(word -> Spelling.letters(word.group()))
                .toList();
        return !words.isEmpty() && words.stream().allMatch(LegalFormWords::isForm);
    }

    private static boolean isForm(CharSequence key) {
        return key.length() >= LEAST_LETTERS && SPACED.contains(key.toString());
    }
}
