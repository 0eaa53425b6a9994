package org.dealtrace.benchmarks.texts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealtrace.PartyRole;
import org.dealtrace.io.internal.DealInText;
import org.dealtrace.outcome.classify.text.internal.TextReader;

/** The roles that a text gives to companies, in the words of the labels: buyer, target and seller. */
public final class TextRoles {

    private static final TextReader READER = TextReader.shipped("roles");

    /** The roles that are labelled. */
    public static final List<String> LABELS = List.of("buyer", "target", "seller");

    private static final Map<String, List<PartyRole>> MEANT = Map.of(
            "buyer", List.of(PartyRole.ACQUIRER, PartyRole.PARTNER, PartyRole.LICENSEE, PartyRole.INVESTOR),
            "target", List.of(PartyRole.TARGET),
            "seller", List.of(PartyRole.SELLER, PartyRole.LICENSOR));

    private TextRoles() {}

    static Map<String, String> of(LabelledText text) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (DealInText.Proposed said : READER.participants(text.text())) {
            MEANT.forEach((label, all) -> {
                if (all.contains(said.role())) {
                    roles.merge(label, said.name(), (a, b) -> a + ";" + b);
                }
            });
        }
        return roles;
    }

    /** The names at places such as {@code 0-4;10-16} of a text. */
    public static List<String> names(String text, String places) {
        return Arrays.stream(places.split(";"))
                .filter(place -> !place.isEmpty())
                .map(place -> place.split("-"))
                .map(place -> text.substring(Integer.parseInt(place[0]), Integer.parseInt(place[1])))
                .toList();
    }
}
