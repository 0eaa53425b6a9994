package org.example;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dealtrace.Company;
import org.dealtrace.io.Deals;
import org.dealtrace.io.ReadOptions;
import org.dealtrace.io.Recommendations;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.outcome.OutcomeTracker;

/** Reads tables in memory, writes a report, and finds a Japanese name in a register in a folder. */
public final class Consumer {

    private Consumer() {}

    public static void main(String[] arguments) throws Exception {
        var notices =
                Recommendations.read("notices", table("id,name,country,date\n1,KUKA AG,DE,2014-01-10\n"), options());
        var deals = Deals.read(
                "deals",
                table("id,date,type,target,acquirer,acquirer_country\n7,2016-05-18,acquisition,库卡,Midea,CN\n"),
                options());
        var outcomes = OutcomeTracker.standard().track(DealLinker.standard().link(notices, deals));
        Path folder = Files.createTempDirectory("consumer");
        outcomes.report().writeHtml(folder.resolve("report.html"));

        try (var register = CompanyMatcher.create(folder.resolve("register"))) {
            register.add(Company.of("JP-1", "株式会社日立製作所"));
            register.commit();
            register.refresh();
            System.out.println(outcomes.list().get(0).status() + " "
                    + register.match("Hitachi Seisakusho", 1).get(0).companyId() + " "
                    + Files.readString(folder.resolve("report.html")).contains("KUKA"));
        }
    }

    private static ByteArrayInputStream table(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ReadOptions options() {
        return ReadOptions.standard();
    }
}
