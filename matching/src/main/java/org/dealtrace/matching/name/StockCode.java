package org.dealtrace.matching.name;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.matching.internal.lexicon.Lexicon;
import org.dealtrace.matching.internal.lexicon.LexiconNode;
import org.dealtrace.matching.internal.tables.WordLists;
import org.dealtrace.matching.internal.words.NameTokenizer;
import org.dealtrace.matching.internal.words.Word;

/**
 * Recognises the symbol or code of a share beside a name: {@code (Nasdaq: ABCD)}, {@code (SEHK:700)}, {@code (7203)},
 * {@code (AAPL.O)}, {@code 600519.SH}.
 */
final class StockCode {

    /** Suffixes of information services for exchanges; those that also end web addresses count only in brackets. */
    private static final Set<String> EXCHANGES = WordLists.of("exchange-suffixes");

    /** Letters of terminals for the markets of countries, behind a code and a space. */
    private static final Set<String> MARKETS = WordLists.of("terminal-markets");

    private static final int LONGEST_TICKER = 5;

    /** The length of codes of exchanges in East Asia and the Gulf. */
    private static final int SHORTEST_CODE = 4;

    private static final int LONGEST_CODE = 6;

    private StockCode() {}

    /** Whether the words in a bracket are a code. */
    static boolean isBracket(List<Word> words, int from, int to, Lexicon lexicon) {
        LexiconNode first = lexicon.first(words.get(from).text);
        if (first != null && first.is(LexiconNode.Listing.EXCHANGE) && (to - from == 2 || to - from == 3)) {
            return true;
        }
        return to == words.size()
                && (to - from == 1
                        ? isPlainCode(words.get(from).text)
                        : to - from == 2 && (hasExchange(words, from) || isTicker(words, from, lexicon)));
    }

    /** "883 HK", "BABA US": a code and its market, as terminals write them. */
    private static boolean isTicker(List<Word> words, int from, Lexicon lexicon) {
        Word code = words.get(from);
        Word market = words.get(from + 1);
        boolean letters = code.upper
                && code.text.length() <= LONGEST_TICKER
                && lexicon.first(code.text) == null
                && !code.ampersand;
        return market.upper
                && market.before == Word.SPACE
                && MARKETS.contains(market.text)
                && (isDigits(code.text) ? code.text.length() <= LONGEST_CODE : letters);
    }

    /** Whether a code of digits with its exchange ends the name; "Zalando.de" is a name. */
    static boolean isEnd(List<Word> words, int from) {
        return from > 0
                && from == words.size() - 2
                && isDigits(words.get(from).text)
                && words.get(from).text.length() >= SHORTEST_CODE
                && hasExchange(words, from);
    }

    /** The symbol, which may also be used as a name; empty for digits. */
    static Optional<Word> symbol(List<Word> words, int from, int to) {
        boolean suffixed =
                to - from == 2 && (words.get(to - 1).afterTightDot() || words.get(to - 1).before == Word.SPACE);
        Word symbol = words.get(suffixed ? from : to - 1);
        return isDigits(symbol.text) ? Optional.empty() : Optional.of(symbol);
    }

    private static boolean hasExchange(List<Word> words, int from) {
        Word exchange = words.get(from + 1);
        return exchange.afterTightDot() && EXCHANGES.contains(exchange.text);
    }

    /** Four digits can be a year: "Alpha (2011)". */
    private static boolean isPlainCode(String text) {
        boolean year = text.length() == SHORTEST_CODE && (text.startsWith("19") || text.startsWith("20"));
        return isDigits(text) && text.length() >= SHORTEST_CODE && text.length() <= LONGEST_CODE && !year;
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(NameTokenizer::isDigit);
    }
}
