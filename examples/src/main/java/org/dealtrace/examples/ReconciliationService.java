package org.dealtrace.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Streams;
import com.google.common.html.HtmlEscapers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Decision;
import org.dealtrace.Identifier;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.Match;

/**
 * The answers of the Reconciliation Service API 0.2 about the companies of a register, as JSON and HTML.
 *
 * @see <a href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">the specification</a>
 */
final class ReconciliationService {

    /** Names in one request; OpenRefine sends ten at a time. */
    private static final int MOST_QUERIES = 100;

    /** Letters of one name. */
    private static final int MOST_LETTERS = 1_000;

    private static final int MOST_CANDIDATES = 50;
    private static final int CANDIDATES = 5;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a query may say of a company beside its name. Any other property is an identifier of that scheme. */
    private static final Map<String, String> PROPERTIES = ImmutableMap.of(
            "country", "Country",
            "identifier", "Identifier, written scheme:value",
            "lei", "LEI",
            "other_name", "Another name");

    private final String name;
    private final CompanyMatcher register;

    ReconciliationService(String name, CompanyMatcher register) {
        this.name = name;
        this.register = register;
    }

    /** @param base the address of the service without a slash at its end */
    String manifest(String base) {
        ObjectNode manifest = JSON.createObjectNode();
        manifest.putArray("versions").add("0.2");
        manifest.put("name", "Dealtrace: " + name);
        manifest.put("identifierSpace", "urn:dealtrace:" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        manifest.put("schemaSpace", "urn:dealtrace:schema");
        manifest.put("serviceVersion", RunRecord.VERSION);
        manifest.putArray("defaultTypes").add(type());
        String preview = base + "/preview?id={{id}}";
        manifest.putObject("view").put("url", preview);
        manifest.putObject("preview").put("url", preview).put("width", 400).put("height", 200);
        ObjectNode suggest = manifest.putObject("suggest");
        for (String kind : List.of("entity", "type", "property")) {
            suggest.putObject(kind).put("service_url", base).put("service_path", "/suggest/" + kind);
        }
        return manifest.toString();
    }

    private static ObjectNode type() {
        return JSON.createObjectNode().put("id", "company").put("name", "Company");
    }

    /**
     * The candidates for a batch of queries.
     *
     * @throws IllegalArgumentException if the batch is not as the specification has it, or is too large
     */
    String candidates(String queries) {
        JsonNode batch;
        try {
            batch = JSON.readTree(queries);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("queries is no JSON: " + e.getOriginalMessage(), e);
        }
        if (!batch.isObject() || batch.size() > MOST_QUERIES) {
            throw new IllegalArgumentException(
                    "queries must be one JSON object of at most " + MOST_QUERIES + " queries, each under its own key");
        }
        ObjectNode answer = JSON.createObjectNode();
        batch.properties().forEach(query -> {
            ArrayNode result = answer.putObject(query.getKey()).putArray("result");
            candidates(query.getKey(), query.getValue()).forEach(result::add);
        });
        return answer.toString();
    }

    private List<ObjectNode> candidates(String key, JsonNode query) {
        String text = query.path("query").asText("").strip();
        if (text.length() > MOST_LETTERS) {
            throw new IllegalArgumentException(
                    "the name of query " + key + " is longer than " + MOST_LETTERS + " letters");
        }
        int limit = Math.max(0, Math.min(MOST_CANDIDATES, query.path("limit").asInt(CANDIDATES)));
        return sought(text, query.path("properties"))
                .map(company -> register.match(company, limit).stream()
                        .filter(match -> score(match) > 0 && (!text.isEmpty() || isIdentified(match, company)))
                        .map(this::candidate)
                        .toList())
                .orElse(List.of());
    }

    /** Without a name only an equal identifier makes a candidate. */
    private boolean isIdentified(Match match, Company sought) {
        return register.company(match.companyId())
                .filter(found -> found.identifiers().stream().anyMatch(sought.identifiers()::contains))
                .isPresent();
    }

    /** The company that a query describes; empty where it has neither a name nor an identifier. */
    private static Optional<Company> sought(String text, JsonNode properties) {
        List<Identifier> identifiers = new ArrayList<>();
        List<String> otherNames = new ArrayList<>();
        List<Country> countries = new ArrayList<>();
        for (JsonNode property : properties) {
            String pid = property.path("pid").asText().strip().toLowerCase(Locale.ROOT);
            for (String value : values(property.path("v"))) {
                switch (pid) {
                    case "country" -> Country.parse(value).ifPresent(countries::add);
                    case "other_name" -> otherNames.add(value);
                    case "identifier" -> identifiers.add(Identifier.parse(value));
                    default -> identifiers.add(new Identifier(pid, value));
                }
            }
        }
        if (text.isEmpty() && identifiers.isEmpty()) {
            return Optional.empty();
        }
        Company.Builder company =
                Company.builder("query", text.isEmpty() ? identifiers.get(0).value() : text);
        otherNames.forEach(other -> company.name(CompanyName.of(other)));
        countries.forEach(company::country);
        return Optional.of(company.identifiers(identifiers).build());
    }

    /** A value is a text, a number, an entity with an id, or a list of these. */
    private static List<String> values(JsonNode value) {
        return Streams.stream(value.isArray() ? value : List.of(value))
                .map(node -> node.isObject()
                        ? node.path("name").asText(node.path("id").asText())
                        : node.asText())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private ObjectNode candidate(Match match) {
        ObjectNode candidate = JSON.createObjectNode()
                .put("id", match.companyId())
                .put("name", match.name())
                .put(
                        "description",
                        register.company(match.companyId())
                                .map(ReconciliationService::description)
                                .orElse(""))
                .put("score", score(match))
                .put("match", match.decision() == Decision.LINK);
        candidate.putArray("type").add(type());
        candidate.putArray("features").addObject().put("id", "weight_in_bits").put("value", match.weight());
        return candidate;
    }

    /** The probability in percent, with one decimal. */
    private static double score(Match match) {
        return Math.round(match.probability() * 1_000) / 10.0;
    }

    private static String description(Company company) {
        return Stream.concat(
                        company.city().stream(), company.countries().stream().map(Country::englishName))
                .collect(Collectors.joining(", "));
    }

    /** Companies with a name that begins so, or whose id it is. */
    String suggestedCompanies(String prefix) {
        String text = prefix.strip();
        ArrayNode result = JSON.createArrayNode();
        register.company(text).ifPresent(company -> suggestion(result, company));
        if (!text.isEmpty() && text.length() <= MOST_LETTERS) {
            register.match(text, MOST_CANDIDATES).stream()
                    .flatMap(match -> register.company(match.companyId()).stream())
                    .filter(company -> !company.id().equals(text))
                    .filter(company -> company.names().stream().anyMatch(name -> begins(name.text(), text)))
                    .limit(CANDIDATES)
                    .forEach(company -> suggestion(result, company));
        }
        return result(result);
    }

    private void suggestion(ArrayNode result, Company company) {
        result.addObject()
                .put("id", company.id())
                .put("name", company.name())
                .put("description", description(company))
                .putArray("notable")
                .add(type());
    }

    private static boolean begins(String text, String prefix) {
        return text.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    private static String result(ArrayNode result) {
        return JSON.createObjectNode().set("result", result).toString();
    }

    /** The one type. */
    String suggestedTypes() {
        return result(JSON.createArrayNode().add(type()));
    }

    /** The properties whose name or id begins so. */
    String suggestedProperties(String prefix) {
        ArrayNode result = JSON.createArrayNode();
        PROPERTIES.forEach((id, label) -> {
            if (begins(id, prefix.strip()) || begins(label, prefix.strip())) {
                result.addObject().put("id", id).put("name", label);
            }
        });
        return result(result);
    }

    /** A company as a small page; empty where the register has none of this id. */
    Optional<String> preview(String id) {
        return register.company(id).map(company -> {
            String lines = Stream.of(
                            Stream.of(company.id()),
                            company.names().stream().skip(1).map(CompanyName::text),
                            company.city().stream(),
                            company.countries().stream().map(Country::englishName),
                            company.identifiers().stream().map(Identifier::toString))
                    .flatMap(line -> line)
                    .map(line -> "<li>" + html(line) + "</li>")
                    .collect(Collectors.joining());
            String title = html(company.name());
            return "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>" + title + "</title><body>"
                    + "<h1 style=\"font-size:1.1em\">" + title + "</h1><ul>" + lines + "</ul></body></html>";
        });
    }

    private static String html(String text) {
        return HtmlEscapers.htmlEscaper().escape(text);
    }
}
