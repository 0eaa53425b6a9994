package org.dealtrace.matching.internal.lexicon;

import java.util.HashMap;
import java.util.Map;
import org.dealtrace.CompanyName;
import org.jspecify.annotations.Nullable;

/** A node of the {@code Lexicon}: what is known of the words on the path from the root. */
public final class LexiconNode {

    /** What stands behind a marker such as "formerly". */
    public enum MarkerKind {
        FORMER(CompanyName.Kind.FORMER),
        TRADING(CompanyName.Kind.TRADING),
        ALIAS(CompanyName.Kind.ALIAS),
        SHORT(CompanyName.Kind.SHORT),
        /** The later name. */
        NOW(CompanyName.Kind.ALIAS),
        /** An owner: another company, not a name of this one. */
        PARENT(null),
        /** A register, whose number of the company stands behind it. */
        REGISTER(null);

        public final CompanyName.@Nullable Kind kind;

        MarkerKind(CompanyName.@Nullable Kind kind) {
            this.kind = kind;
        }
    }

    /** A marker; one that is a word of its own counts only behind a bracket, comma or dash. */
    public record Marker(MarkerKind kind, boolean everywhere) {}

    private @Nullable Map<String, LexiconNode> next;
    public LegalFormSpellings.@Nullable Match legal;

    public @Nullable Term term;
    /** What the word means when a dot follows it. */
    public @Nullable Term dotted;

    public @Nullable Marker marker;
    /** Begins what a stock list adds. */
    public boolean tail;
    /** Can be part of what a stock list adds, together with others; see {@code SecurityDescription}. */
    public boolean share;
    /** A currency of a par value. */
    public boolean currency;
    /** The name of an exchange, before a ticker. */
    public boolean exchange;

    public @Nullable LexiconNode next(String word) {
        return next == null ? null : next.get(word);
    }

    LexiconNode child(String word) {
        if (next == null) {
            next = new HashMap<>(4);
        }
        return next.computeIfAbsent(word, k -> new LexiconNode());
    }
}
