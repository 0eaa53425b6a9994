package org.dealtrace.matching.internal.reading;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a text without spaces, with its word of the lexicon.
 *
 * @param from where it begins
 * @param to behind its last character
 * @param entry null for a stretch that the lexicon doesn't know
 */
public record Piece(int from, int to, @Nullable ScriptEntry entry) {

    boolean is(ScriptLexicon.Kind kind) {
        return entry != null && entry.kind() == kind;
    }

    boolean isLetter() {
        return is(ScriptLexicon.Kind.LETTER);
    }
}
