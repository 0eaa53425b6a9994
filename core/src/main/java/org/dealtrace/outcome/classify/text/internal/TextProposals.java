package org.dealtrace.outcome.classify.text.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.dealtrace.PartialDate;
import org.dealtrace.io.internal.DealInText;
import org.dealtrace.outcome.classify.text.ToldShare;

/** Proposes what the shipped {@link TextReader} reads in a deal's text; made by {@link java.util.ServiceLoader}. */
public final class TextProposals implements DealInText {

    /** A name whose role is less probable is not proposed: a wrong party does more harm than none. */
    private static final double SURE = 0.25;

    private static final TextReader READER = TextReader.shipped("proposals");

    @Override
    public List<Proposed> parties(String text) {
        return READER.participants(text).stream()
                .filter(party -> party.confidence() >= SURE)
                .toList();
    }

    @Override
    public Optional<PartialDate> date(String text) {
        return DatesInText.only(text);
    }

    @Override
    public Optional<BigDecimal> stakePercent(String text) {
        List<ToldShare> shares = READER.read(text).shares();
        return shares.size() == 1 ? Optional.of(shares.get(0).percent()) : Optional.empty();
    }

    @Override
    public Optional<BigDecimal> millionDollars(String text) {
        return Amounts.onlyInMillionDollars(text);
    }

    @Override
    public int letters() {
        return TextReader.LETTERS;
    }
}
