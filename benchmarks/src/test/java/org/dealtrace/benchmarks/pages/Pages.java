package org.dealtrace.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.logging.LogType;

/** What tests of pages in a browser share. */
final class Pages {

    static final int TELEPHONE = 400;
    static final int SCREEN = 1280;

    private Pages() {}

    /** Skips the test where no browser is installed. */
    static Browser browser(int width, boolean scripts) {
        Assumptions.assumeTrue(
                Browser.isInstalled(),
                "no Chromium and chromedriver on the path, so this page was not opened in a browser;"
                        + " .ci/browser installs them");
        return Browser.start(width, scripts);
    }

    /** Fails with each rule of accessibility that the page breaks, by axe-core, and where. */
    static void assertAccessible(Browser browser) {
        browser.driver().manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        browser.run(axe());
        List<?> broken = (List<?>) browser.driver().executeAsyncScript("""
                        const done = arguments[arguments.length - 1];
                        axe.run({preload: false, iframes: false, resultTypes: ["violations"]}).then(found => done(found.violations.map(rule => rule.id + ": " + rule.help + ": "
                            + rule.nodes.slice(0, 3).map(node => node.html + " " + node.failureSummary).join("; "))));
                        """);
        assertThat(broken).isEmpty();
    }

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(Pages.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails where the page is wider than the screen, so that a reader must scroll sideways. */
    static void assertFits(Browser browser) {
        assertThat((Long) browser.run("return document.documentElement.scrollWidth - window.innerWidth"))
                .as("pixels that the page is wider than the screen")
                .isLessThanOrEqualTo(0);
    }

    /** Fails with what the browser complained about: scripts that failed, content that the policy blocked. */
    static void assertSilent(Browser browser) {
        assertThat(browser.driver().manage().logs().get(LogType.BROWSER).getAll())
                .extracting(Objects::toString)
                .isEmpty();
    }
}
