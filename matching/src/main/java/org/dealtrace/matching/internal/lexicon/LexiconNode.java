package org.dealtrace.matching.internal.lexicon;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dealtrace.CompanyName;
import org.jspecify.annotations.Nullable;

/** A node of the {@link Lexicon}: the meanings of the words on the path from the root. Unchanged once it is read. */
public final class LexiconNode {

    /** The kind of name that follows a marker such as "formerly". */
    public enum MarkerKind {
        FORMER(CompanyName.Kind.FORMER),
        TRADING(CompanyName.Kind.TRADING),
        ALIAS(CompanyName.Kind.ALIAS),
        SHORT(CompanyName.Kind.SHORT),
        /** The later name. */
        NOW(CompanyName.Kind.ALIAS),
        /** An owner: another company, not a name of this one. */
        PARENT(null),
        /** A register, before the number of the company. */
        REGISTER(null);

        public final CompanyName.@Nullable Kind kind;

        MarkerKind(CompanyName.@Nullable Kind kind) {
            this.kind = kind;
        }
    }

    /** A marker; ambiguous ones count only behind a bracket, comma or dash. */
    public record Marker(MarkerKind kind, boolean everywhere) {}

    /** What a stock list adds to names. */
    public enum Listing {
        /** Begins a listing tail. */
        TAIL,
        /** May be part of a {@code SecurityDescription}. */
        SHARE,
        /** The currency of a par value. */
        CURRENCY,
        /** The name of an exchange, before a ticker. */
        EXCHANGE
    }

    private Map<String, LexiconNode> next = Map.of();
    private Set<Listing> listings = Set.of();

    private @Nullable Term term;

    private @Nullable Term dotted;

    private LegalFormSpellings.@Nullable Match legal;

    private @Nullable Marker marker;

    LexiconNode() {}

    /** The node behind a further word, or null. */
    public @Nullable LexiconNode next(String word) {
        return next.get(word);
    }

    public @Nullable Term term() {
        return term;
    }

    /** The meaning of the word with a dot behind it. */
    @Nullable
    Term dotted() {
        return dotted;
    }

    public LegalFormSpellings.@Nullable Match legal() {
        return legal;
    }

    public @Nullable Marker marker() {
        return marker;
    }

    public boolean is(Listing listing) {
        return listings.contains(listing);
    }

    /** The node behind a further word, which is made if it does not exist. */
    LexiconNode grow(String word) {
        // most nodes have none
        next = next.isEmpty() ? new HashMap<>(2) : next;
        return next.computeIfAbsent(word, k -> new LexiconNode());
    }

    /** Gives the words a meaning if they have none. */
    void mean(Term meaning) {
        if (term == null) {
            term = meaning;
        }
    }

    void meanWithDot(Term meaning) {
        dotted = meaning;
    }

    /** Makes the words a legal form, or adds a position to the form that they are. */
    void addLegal(LegalFormSpellings.Match match) {
        legal = legal == null
                ? match
                : new LegalFormSpellings.Match(legal.form(), legal.position().or(match.position()));
    }

    void mark(Marker mark) {
        marker = mark;
    }

    void add(Listing listing) {
        listings = listings.isEmpty() ? EnumSet.noneOf(Listing.class) : listings;
        listings.add(listing);
    }
}
