package org.dealtrace.examples.service;

import java.nio.file.Path;
import java.util.List;
import org.dealtrace.Company;
import org.dealtrace.Country;
import org.dealtrace.io.Companies;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.Match;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Which of my companies is this? A web service over a list of companies:
 *
 * <pre>
 * java … org.dealtrace.examples.service.CompanyService --dealtrace.companies=companies.csv
 * curl 'http://localhost:8080/companies?name=Siemens+A.G.&amp;country=DE'
 * </pre>
 *
 * <p>The answer is at most five companies with their probabilities, best first. Link only where {@code decision} is
 * {@code LINK}.
 */
@SpringBootApplication
@RestController
public class CompanyService {

    private static final int MOST = 5;

    public static void main(String[] arguments) {
        SpringApplication.run(CompanyService.class, arguments);
    }

    /** One matcher for all requests: it may be asked by several threads. Spring closes it. */
    @Bean
    static CompanyMatcher matcher(@Value("${dealtrace.companies}") Path file) {
        return CompanyMatcher.over(Companies.read(file).list());
    }

    private final CompanyMatcher matcher;

    CompanyService(CompanyMatcher matcher) {
        this.matcher = matcher;
    }

    @GetMapping("/companies")
    List<Match> companies(@RequestParam String name, @RequestParam(required = false) @Nullable String country) {
        return matcher.match(
                country == null ? Company.of("asked", name) : Company.of("asked", name, new Country(country)), MOST);
    }

    /** Dealtrace says in its message what is wrong with a name or country, and what to do. */
    @ExceptionHandler
    ProblemDetail refused(IllegalArgumentException mistake) {
        ProblemDetail problem = ProblemDetail.forStatus(400);
        problem.setDetail(mistake.getMessage());
        return problem;
    }
}
