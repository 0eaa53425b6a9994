package org.dealtrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of the page can be told from what they stand on, by the ratios of WCAG 2.2 (1.4.3 and 1.4.11). */
class ContrastTest {

    private static final double TEXT = 4.5;
    private static final double DRAWING = 3;

    private static final List<String> OF_TEXT =
            List.of("fg", "muted", "blue", "vermilion", "green", "purple", "orange");
    private static final List<String> OF_DRAWINGS = List.of("bar", "sky");

    /** The sets of colours in the order of the style sheet: light, dark, print. */
    private static List<Map<String, String>> schemes() {
        Matcher root = Pattern.compile(":root \\{([^}]*)}").matcher(HtmlForm.STYLE);
        return root.results()
                .map(r -> {
                    Map<String, String> colours = new HashMap<>();
                    Pattern.compile("--([a-z-]+): #([0-9a-f]{3,8});")
                            .matcher(r.group(1))
                            .results()
                            .forEach(c -> colours.put(c.group(1), c.group(2)));
                    return colours;
                })
                .toList();
    }

    @Test
    void schemes_areThree() {
        assertThat(schemes()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void colours_onTheirGrounds_canBeReadAndSeen(int scheme) {
        Map<String, String> colours = schemes().get(scheme);

        for (String ground : List.of("bg", "soft")) {
            for (String name : OF_TEXT) {
                assertThat(ratio(colours, name, ground))
                        .as(name + " on " + ground)
                        .isGreaterThanOrEqualTo(TEXT);
            }
            for (String name : OF_DRAWINGS) {
                assertThat(ratio(colours, name, ground))
                        .as(name + " on " + ground)
                        .isGreaterThanOrEqualTo(DRAWING);
            }
        }
        assertThat(ratio(colours, "warn-fg", "warn-bg")).isGreaterThanOrEqualTo(TEXT);
    }

    private static double ratio(Map<String, String> colours, String one, String other) {
        double first = luminance(colours.getOrDefault(one, ""));
        double second = luminance(colours.getOrDefault(other, ""));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** Relative luminance, by the definition in WCAG 2.2. */
    private static double luminance(String colour) {
        String hex = colour.length() == 3 ? colour.replaceAll("(.)", "$1$1") : colour;
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
