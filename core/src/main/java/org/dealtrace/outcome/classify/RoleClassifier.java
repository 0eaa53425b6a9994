package org.dealtrace.outcome.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartyRole;
import org.dealtrace.internal.ControlShare;

/**
 * Guesses the type of a deal from the roles of its parties when the source has neither a type word nor a text. An
 * acquirer and a target make an acquisition; an investor and a target make a minority stake. A known stake decides
 * instead.
 *
 * <p>Its confidence is low, and the evidence names the roles. Where the source has words, even ones that nothing is
 * known of, it abstains: they can say that the deal is something else. A licensor and a licensee say too little: what
 * is licensed may be a patent, a brand or a film.
 */
final class RoleClassifier implements OutcomeClassifier {

    /**
     * As low as an answer can be: a list's "acquirer" can be one of a building or of a tenth of the shares. An estimate
     * of the author.
     */
    private static final double CONFIDENCE = 0.5;

    private final String version;

    RoleClassifier(String version) {
        this.version = version;
    }

    @Override
    public String name() {
        return "roles";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Optional<Classification> classify(Deal deal) {
        boolean words = deal.text().filter(t -> !t.isBlank()).isPresent()
                || deal.typeWords().stream().anyMatch(w -> !w.isBlank());
        boolean acquirer = has(deal, PartyRole.ACQUIRER);
        if (words || !has(deal, PartyRole.TARGET) || !(acquirer || has(deal, PartyRole.INVESTOR))) {
            return Optional.empty();
        }
        List<String> evidence = new ArrayList<>();
        evidence.add("only the roles say it: " + (acquirer ? "acquirer" : "investor") + " and target");
        OutcomeType type = deal.stakePercent()
                .map(ControlShare::type)
                .orElse(acquirer ? OutcomeType.ACQUISITION : OutcomeType.MINORITY_STAKE);
        deal.stakePercent()
                .ifPresent(stake ->
                        evidence.add("stake: " + stake.stripTrailingZeros().toPlainString() + " %"));
        return Optional.of(
                new Classification(List.of(type), SourceCodeClassifier.history(deal), CONFIDENCE, evidence, label()));
    }

    private static boolean has(Deal deal, PartyRole role) {
        return deal.parties().stream().anyMatch(p -> p.role() == role);
    }
}
