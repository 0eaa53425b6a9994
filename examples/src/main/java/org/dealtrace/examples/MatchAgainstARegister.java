package org.dealtrace.examples;

import java.util.List;
import org.dealtrace.Company;
import org.dealtrace.Country;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.Match;

/** Which company of a register is meant by this name? */
public final class MatchAgainstARegister {

    private MatchAgainstARegister() {}

    static List<Match> matches(String name) {
        // tag::register[]
        List<Company> register = List.of(
                Company.of("1", "Volvo Car Corporation", new Country("SE")),
                Company.of("2", "AB Volvo", new Country("SE")),
                Company.of("3", "Siemens Aktiengesellschaft", new Country("DE")),
                Company.of("4", "Siemens Energy AG", new Country("DE")));
        try (CompanyMatcher matcher = CompanyMatcher.over(register)) {
            return matcher.match(name, 3);
        }
        // end::register[]
    }

    public static void main(String[] arguments) {
        for (String name : List.of("SIEMENS A.G.", "西门子", "Volvo Cars")) {
            System.out.println(name);
            matches(name).forEach(match -> System.out.println("  " + match));
        }
    }
}
