package org.dealtrace.benchmarks.pages;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * An installed Chromium that shows pages from files, without a screen and without a network. Nothing is downloaded:
 * where {@code chromium} and {@code chromedriver} are not on the path, {@link #isInstalled} is false.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int HEIGHT = 900;

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Whether a browser and its driver are on the path. */
    public static boolean isInstalled() {
        return program(BROWSERS).isPresent() && program(List.of("chromedriver")).isPresent();
    }

    /**
     * Starts a browser.
     *
     * @param width the width of the page in pixels
     * @param scripts whether pages may run scripts
     * @throws IllegalStateException if no browser is installed
     */
    public static Browser start(int width, boolean scripts) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program(BROWSERS).orElseThrow(() -> new IllegalStateException("no browser is installed")));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--lang=en");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program(List.of("chromedriver"))
                        .orElseThrow(() -> new IllegalStateException("no chromedriver is installed")))
                .withSilent(true)
                .build();
        Browser browser = new Browser(new ChromeDriver(service, options));
        browser.resize(width);
        if (!scripts) {
            browser.driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        }
        return browser;
    }

    private static Optional<File> program(List<String> names) {
        return names.stream()
                .flatMap(name -> Arrays.stream(Optional.ofNullable(System.getenv("PATH"))
                                .orElse("")
                                .split(File.pathSeparator))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }

    /** Sets the width of the page in pixels; below 500 too, which a window cannot be. */
    public void resize(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Opens a file, and returns when its scripts have run. */
    public void open(Path page) {
        driver.get(page.toUri().toString());
    }

    /** The value of a script's {@code return}; elements and numbers as Selenium gives them. */
    public @Nullable Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What drives the browser: for finding elements, clicks, keys and pictures. */
    public ChromeDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
