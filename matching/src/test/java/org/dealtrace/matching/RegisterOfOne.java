package org.dealtrace.matching;

import java.util.List;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.Link;
import org.dealtrace.PartyRole;

/** What the standard linker says of a deal of one party, asked of a register of one company. */
public final class RegisterOfOne {

    private RegisterOfOne() {}

    public static Link link(String company, String party) {
        return link(Company.of("1", company), DealParty.of(PartyRole.TARGET, party));
    }

    public static Link link(Company company, DealParty party) {
        try (LinkSession session = DealLinker.standard().openRegister(List.of(company))) {
            return session.link(Deal.builder("D").party(party).build()).get(0);
        }
    }
}
