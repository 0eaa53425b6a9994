/** The vocabulary, reading and writing, outcomes, statistics and reports of Dealtrace. */
module org.dealtrace.core {
    requires transitive java.sql;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.csv;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires gg.jte.runtime;
    requires org.apache.commons.statistics.distribution;
    requires org.apache.commons.statistics.inference;
    requires org.apache.commons.statistics.interval;
    requires static org.jspecify;

    exports org.dealtrace;
    exports org.dealtrace.io;
    exports org.dealtrace.outcome;
    exports org.dealtrace.outcome.classify;
    exports org.dealtrace.outcome.classify.text;
    exports org.dealtrace.report;
    exports org.dealtrace.study;
    exports org.dealtrace.internal to
            org.dealtrace.excel,
            org.dealtrace.llm,
            org.dealtrace.matching;
    exports org.dealtrace.io.internal to
            org.dealtrace.excel,
            org.dealtrace.llm,
            org.dealtrace.matching;

    // records are written as JSON, and results are read back into them
    opens org.dealtrace to
            com.fasterxml.jackson.databind;
    opens org.dealtrace.io to
            com.fasterxml.jackson.databind;
    opens org.dealtrace.report to
            com.fasterxml.jackson.databind;
    opens org.dealtrace.study to
            com.fasterxml.jackson.databind;

    uses java.sql.Driver;
    uses org.dealtrace.io.internal.DealInText;
    uses org.dealtrace.io.internal.Workbook;
    uses org.dealtrace.outcome.classify.OutcomeClassifier;

    provides org.dealtrace.io.internal.DealInText with
            org.dealtrace.outcome.classify.text.internal.TextProposals;
}
