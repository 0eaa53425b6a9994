package org.dealtrace.examples;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The {@link ReconciliationService} over HTTP, for programs on this computer only. Web pages of other computers get no
 * answer, because a browser would pass it on: neither by the name of another host that leads here, nor from another
 * origin, nor as a script (JSONP).
 */
final class ReconciliationServer implements AutoCloseable {

    /** Bytes of a request; the ten names that OpenRefine sends take about 2 kB. */
    private static final int MOST_BYTES = 1 << 20;

    private static final int BACKLOG = 50;

    /** Requests answered at once, and seconds that a further one waits for its turn. */
    private static final int AT_ONCE = 4;

    private static final int PATIENCE = 10;

    /** Connections at once; further ones are closed. */
    private static final int CONNECTIONS = 256;

    /** Seconds in which a request must have come, and in which its answer must be taken. */
    private static final Map<String, String> DEADLINES =
            Map.of("sun.net.httpserver.maxReqTime", "10", "sun.net.httpserver.maxRspTime", "120");

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private static final Logger LOG = Logger.getLogger(ReconciliationServer.class.getName());

    /** What is sent back. */
    private record Answer(int status, String type, String body) {

        static Answer json(String body) {
            return new Answer(HttpURLConnection.HTTP_OK, "application/json", body);
        }

        static Answer refusal(int status, String sentence) {
            return new Answer(status, "text/plain", sentence);
        }
    }

    private final ReconciliationService service;
    private final HttpServer server;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final ExecutorService threads =
            new ThreadPoolExecutor(AT_ONCE, CONNECTIONS, 1, TimeUnit.MINUTES, new SynchronousQueue<>());

    private ReconciliationServer(ReconciliationService service, HttpServer server) {
        this.service = service;
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for a free one
     * @throws IllegalArgumentException if the port is taken or not allowed
     */
    static ReconciliationServer start(ReconciliationService service, int port) {
        // the JDK's server reads them when its class is loaded
        DEADLINES.forEach((name, seconds) -> System.setProperty(name, System.getProperty(name, seconds)));
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            return new ReconciliationServer(service, HttpServer.create(address, BACKLOG));
        } catch (BindException e) {
            throw new IllegalArgumentException(
                    "port " + port + " is taken by another program; give another with --port", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("port " + port + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Where it listens: {@code http://127.0.0.1:8000}. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer;
            try {
                answer = answer(exchange);
            } catch (IllegalArgumentException e) {
                answer = Answer.refusal(
                        HttpURLConnection.HTTP_BAD_REQUEST, "The request is wrong: " + e.getMessage() + ".");
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A request could not be answered.", e);
                answer = Answer.refusal(
                        HttpURLConnection.HTTP_INTERNAL_ERROR,
                        "The request could not be answered; the program's output says why.");
            }
            send(exchange, answer);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String host = header(exchange, "Host").orElse("");
        if (!isHere(host)) {
            return Answer.refusal(
                    HttpURLConnection.HTTP_FORBIDDEN, "Only requests to 127.0.0.1 or localhost are answered.");
        }
        Optional<String> origin = header(exchange, "Origin");
        if (header(exchange, "Sec-Fetch-Site").filter("cross-site"::equals).isPresent()
                || !isHere(origin.orElse(host).replaceFirst("^https?://", ""))) {
            return Answer.refusal(HttpURLConnection.HTTP_FORBIDDEN, "Web pages of other computers are not answered.");
        }
        origin.ifPresent(page -> exchange.getResponseHeaders().set("Access-Control-Allow-Origin", page));
        return switch (exchange.getRequestMethod()) {
            case "OPTIONS" -> new Answer(HttpURLConnection.HTTP_NO_CONTENT, "text/plain", "");
            case "GET" ->
                inTurn(exchange, host, parameters(exchange.getRequestURI().getRawQuery()));
            case "POST" -> {
                byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
                yield body.length > MOST_BYTES
                        ? Answer.refusal(
                                HttpURLConnection.HTTP_ENTITY_TOO_LARGE,
                                "The request is longer than " + MOST_BYTES + " bytes.")
                        : inTurn(exchange, host, parameters(new String(body, StandardCharsets.UTF_8)));
            }
            default -> Answer.refusal(HttpURLConnection.HTTP_BAD_METHOD, "Only GET, POST and OPTIONS are answered.");
        };
    }

    /** Answers a request that was read in full when one of the turns is free. */
    private Answer inTurn(HttpExchange exchange, String host, Map<String, String> parameters) {
        try {
            if (!turns.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                return Answer.refusal(HttpURLConnection.HTTP_UNAVAILABLE, "Too many requests at once; try again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.refusal(HttpURLConnection.HTTP_UNAVAILABLE, "The service is ending.");
        }
        try {
            return answer(exchange, host, parameters);
        } finally {
            turns.release();
        }
    }

    private Answer answer(HttpExchange exchange, String host, Map<String, String> parameters) {
        String prefix = parameters.getOrDefault("prefix", "");
        return switch (exchange.getRequestURI().getPath()) {
            case "/" -> {
                String queries = parameters.get("queries");
                yield Answer.json(queries == null ? service.manifest("http://" + host) : service.candidates(queries));
            }
            case "/suggest/entity" -> Answer.json(service.suggestedCompanies(prefix));
            case "/suggest/type" -> Answer.json(service.suggestedTypes());
            case "/suggest/property" -> Answer.json(service.suggestedProperties(prefix));
            case "/preview" ->
                service.preview(parameters.getOrDefault("id", ""))
                        .map(page -> new Answer(HttpURLConnection.HTTP_OK, "text/html", page))
                        .orElse(Answer.refusal(
                                HttpURLConnection.HTTP_NOT_FOUND, "The register has no company of this id."));
            default -> Answer.refusal(HttpURLConnection.HTTP_NOT_FOUND, "There is nothing here; the service is at /.");
        };
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /** @param authority a host with or without a port */
    private static boolean isHere(String authority) {
        return LOOPBACK.contains(authority.replaceFirst(":\\d+$", ""));
    }

    private static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String part : query == null ? new String[0] : query.split("&")) {
            String[] pair = part.split("=", 2);
            if (pair.length > 1) {
                parameters.put(decoded(pair[0]), decoded(pair[1]));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.type() + "; charset=utf-8");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Vary", "Origin");
        if (answer.status() == HttpURLConnection.HTTP_NO_CONTENT) {
            headers.set("Access-Control-Allow-Methods", "GET, POST");
            headers.set("Access-Control-Allow-Headers", "Content-Type");
        }
        if (answer.type().equals("text/html")) {
            headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }
}
