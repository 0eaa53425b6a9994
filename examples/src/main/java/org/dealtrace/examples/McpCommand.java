package org.dealtrace.examples;

import com.fasterxml.jackson.core.JsonParseException;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import reactor.core.publisher.Mono;

/**
 * Gives the {@link McpTools} to an assistant, over standard input and output.
 *
 * <p>The SDK's own transport ends a session at the first line that is no message, reads lines of any length, and drops
 * the last answers at the end of the input. This one answers such lines, reads a line when the one before is answered,
 * and gives each call a deadline.
 */
@Command(
        name = "mcp",
        header = "Answers an AI assistant that speaks the Model Context Protocol, over standard input and output.",
        description = {
            "%nAn assistant starts it. Six tools match names, explain pairs, find the deals of a company, run a study,"
                    + " give its figures and profile a file. They read only files of the folder in which the command"
                    + " is started, and change none. Without STUDY they answer about the example data.%n"
        },
        footer = {"%nExample:", "  dealtrace mcp study.yml"})
final class McpCommand extends TerminalCommand implements McpServerTransportProvider, McpServerTransport {

    /** Bytes of a message. */
    private static final int MOST_BYTES = 1 << 20;

    /** The time for a call; linking ends when it is over. */
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private static final int TOO_LONG = -32000;

    private static final McpJsonMapper JSON = McpJsonMapper.getDefault();

    @Parameters(arity = "0..1", paramLabel = "STUDY", description = "a study file, such as study.yml")
    private @Nullable Path study;

    private final PrintStream messages = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private @Nullable McpServerSession session;

    @Override
    public Integer call() throws IOException {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.setOut(System.err); // only messages may reach the assistant
        McpServer.sync(this)
                .serverInfo("dealtrace", RunRecord.VERSION.replaceFirst(".* ", ""))
                .instructions(McpTools.INSTRUCTIONS)
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .tools(new McpTools(study).all())
                .build();
        for (ByteArrayOutputStream line = line(System.in); line != null; line = line(System.in)) {
            handle(line);
        }
        return 0;
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        session = factory.create(this);
    }

    private McpServerSession session() {
        return Objects.requireNonNull(session, "the server makes its session when it is built");
    }

    /** The next line, of which no more is kept than shows that it is too long; null at the end. */
    private static @Nullable ByteArrayOutputStream line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() <= MOST_BYTES) {
                line.write(next);
            }
        }
        return line;
    }

    private void handle(ByteArrayOutputStream line) {
        if (line.size() > MOST_BYTES) {
            refuse(null, McpSchema.ErrorCodes.INVALID_REQUEST, "The message is longer than " + MOST_BYTES + " bytes.");
            return;
        }
        Object id = null;
        try {
            JSONRPCMessage message = McpSchema.deserializeJsonRpcMessage(JSON, line.toString(StandardCharsets.UTF_8));
            id = message instanceof JSONRPCRequest request ? request.id() : null;
            session().handle(message).block(DEADLINE);
        } catch (JsonParseException e) {
            refuse(null, McpSchema.ErrorCodes.PARSE_ERROR, "The line is no JSON: " + e.getOriginalMessage());
        } catch (IOException | IllegalArgumentException e) {
            refuse(id, McpSchema.ErrorCodes.INVALID_REQUEST, "The line is no message of the protocol.");
        } catch (IllegalStateException e) {
            refuse(id, TOO_LONG, "No answer within " + DEADLINE.toSeconds() + " seconds; ask about smaller lists.");
        }
    }

    private void refuse(@Nullable Object id, int code, String sentence) {
        Map<String, Object> answer =
                new LinkedHashMap<>(Map.of("jsonrpc", "2.0", "error", new JSONRPCError(code, sentence, null)));
        answer.put("id", id);
        write(answer);
    }

    private void write(Object message) {
        messages.print(McpTools.JSON.valueToTree(message) + "\n");
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
        return Mono.fromRunnable(() -> write(message));
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
        return JSON.convertValue(data, type);
    }

    @Override
    public Mono<Void> notifyClients(String method, Object parameters) {
        return session().sendNotification(method, parameters);
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    @Override
    public void close() {}

    @Override
    public List<String> protocolVersions() {
        return List.of(ProtocolVersions.MCP_2024_11_05, ProtocolVersions.MCP_2025_06_18);
    }
}
