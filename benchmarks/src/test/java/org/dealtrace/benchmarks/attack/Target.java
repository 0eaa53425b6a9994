package org.dealtrace.benchmarks.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dealtrace.InputReport;
import org.dealtrace.io.Companies;
import org.dealtrace.io.Deals;
import org.dealtrace.io.JsonLines;
import org.dealtrace.io.Recommendations;
import org.dealtrace.matching.model.MatchModel;
import org.dealtrace.matching.name.Aliases;
import org.dealtrace.matching.review.Judgement;
import org.dealtrace.matching.review.Judgement.Verdict;
import org.dealtrace.matching.review.JudgementLog;
import org.dealtrace.outcome.CompetingEvents;
import org.dealtrace.outcome.OwnershipTable;
import org.dealtrace.outcome.classify.OutcomeClassifiers;

/**
 * A reader, and a small file that it reads.
 *
 * @param name what is read
 * @param ending of the file's name
 * @param sample the file
 * @param reader reads a file, and checks what can be checked
 */
record Target(String name, String ending, String sample, Reader reader) {

    /** Reads a file, or writes one. */
    interface Reader {
        void read(Path file) throws IOException;
    }

    static List<Target> all() {
        return List.of(
                new Target(
                        "recommendations",
                        ".csv",
                        """
                        id,date,post,host_country,direction,party_kind,name,other_names,country,city,\
                        identifiers,fields,text
                        R-1,2014-05-18,Bonn,DE,offer,company,KUKA AG,former:IWKA AG;zh:库卡,DE,Augsburg,\
                        lei:529900,robots,x
                        R-2,May 2015,Rome,IT,demand,company,"Foo, SpA",alias:Foo,Italy,,,energy|gas,y
                        """,
                        file -> check(Recommendations.read(file).report())),
                new Target(
                        "recommendations of JSON",
                        ".jsonl",
                        """
                        {"id":"R-1","date":"2014-05-18","names":["KUKA AG",{"text":"IWKA","kind":"former",\
                        "language":"de"}]}
                        {"id":"R-2","name":"Foo SpA","country":"IT","identifiers":["lei:5299"],\
                        "attributes":{"a":"b"},"c":1}
                        """,
                        file -> check(Recommendations.read(file).report())),
                new Target("deals", ".csv", """
                        id,type,target,target_country,target_other_names,acquirer,acquirer_country,history,\
                        stake_percent,value_musd,text
                        D-1,acquisition,KUKA AG,DE,alias:IWKA,Midea Group,CN,\
                        announced 2016-05-18; completed 2017-01-06,94.5,4500,a
                        D-2,joint venture,Foo [IT]|Bar [FR],,,Baz,,"signed May 2016, terminated 2017",50,,\
                        "Baz buys Foo for $5m"
                        """, file -> check(Deals.read(file).report())),
                new Target(
                        "deals with columns of dates",
                        ".csv",
                        """
                        id,target,partner,partner_identifiers,date,status,announced,completed,party_order
                        D-1,KUKA AG,Midea,lei:5299,18.05.2016,completed,5/18/2016,2017Q1,target|partner
                        """,
                        file -> check(Deals.read(file).report())),
                new Target(
                        "deals of JSON",
                        ".jsonl",
                        """
                        {"id":"D-1","parties":[{"role":"target","names":["KUKA AG"],"country":"DE"}],\
                        "history":[{"status":"signed","date":"2016"}]}
                        {"id":"D-2","parties":[{"role":"acquirer","name":"Midea"}],"type":["acquisition"],\
                        "stake_percent":94.5,"text":"a"}
                        """,
                        file -> check(Deals.read(file).report())),
                new Target(
                        "deals of the China tracker",
                        ".csv",
                        """
                        Year,Month,Chinese Entity,Quantity in Millions,Share size,Transaction Party,Sector,\
                        Country,Region
                        2016,May,CNPC and Sinopec,"$1,740",45%,"Foo, Bar and Baz",Energy,Germany,Europe
                        """,
                        file -> check(Deals.read(file).report())),
                new Target(
                        "companies",
                        ".csv",
                        """
                        id,name,other_names,country,city,identifiers
                        C-1,KUKA AG,former:IWKA,DE,Augsburg,lei:5299
                        C-2,Foo,,IT,,
                        """,
                        file -> check(Companies.read(file).report())),
                new Target("ownership", ".csv", """
                        party,owner,owner country,share,from,until
                        KUKA AG,Midea,CN,94.5,2017-01-06,
                        Midea,He,CN,31,,2020
                        """, OwnershipTable::read),
                new Target(
                        "events",
                        ".csv",
                        "company,event,date\nR-1,dissolved,2016-05-18\nR-2,bought by other,2017\n",
                        CompetingEvents::read),
                new Target("aliases", ".csv", "alias,name\n丰田,Toyota\nBig Blue,IBM\n", Aliases::read),
                new Target("phrases", ".csv", """
                        language,pattern,type,status,mood,weight
                        en,(buys|takes over) the firm,acquisition,,,0.9
                        """, OutcomeClassifiers::byText),
                new Target(
                        "codes",
                        ".csv",
                        "source,field,word,types,status,confidence\nmy list,type,usvojenje,acquisition,,0.9\n",
                        OutcomeClassifiers::bySourceCodes),
                new Target("filled-in review sheet", ".csv", """
                        company id,deal id,party,judgement,reviewer,date,reason
                        R-1,D-1,0,same,AB,2024-05-18,x
                        R-2,D-1,0,,,,
                        """, file -> {
                    Path log = Files.createTempDirectory("dealtrace-attack").resolve("log.csv");
                    JudgementLog.at(log).importFrom(file, "AB", LocalDate.EPOCH);
                    JudgementLog.at(log).read();
                    Files.deleteIfExists(log);
                    Files.delete(log.resolveSibling(""));
                }),
                new Target(
                        "judgements",
                        ".csv",
                        written(file -> JudgementLog.at(file)
                                .append(new Judgement(
                                        "R-1", "D-1", 0, "A", "B", Verdict.SAME, "AB", LocalDate.EPOCH, "why"))),
                        file -> JudgementLog.at(file).read()),
                new Target(
                        "links",
                        ".jsonl",
                        "{\"dealtrace\":\"links\",\"version\":1}\n{\"method\":\"x\"}\n",
                        JsonLines::readLinks),
                new Target("model", ".json", written(MatchModel.standard()::write), MatchModel::read));
    }

    /** What a writer of this library writes. */
    private static String written(Reader writer) {
        try {
            Path file = Files.createTempDirectory("dealtrace-attack").resolve("written");
            writer.read(file);
            String text = Files.readString(file);
            Files.delete(file);
            Files.delete(file.resolveSibling(""));
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every row became a record or is told as merged or rejected. */
    private static void check(InputReport report) {
        if (report.rows() != report.records() + report.merged() + report.rejected()) {
            throw new AssertionError("rows do not add up: " + report.summary());
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
