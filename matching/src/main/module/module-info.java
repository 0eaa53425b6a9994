/** Matches company names, links deals, and reviews links by hand. */
module org.dealtrace.matching {
    requires transitive org.dealtrace.core;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.google.common;
    requires com.ibm.icu;
    requires java.string.similarity;
    requires org.apache.lucene.core;
    requires org.apache.lucene.analysis.kuromoji;
    requires static org.jspecify;

    exports org.dealtrace.matching;
    exports org.dealtrace.matching.fields;
    exports org.dealtrace.matching.model;
    exports org.dealtrace.matching.name;
    exports org.dealtrace.matching.name.token;
    exports org.dealtrace.matching.review;
    exports org.dealtrace.matching.stream;

    // core reads the tables that lie there
    opens org.dealtrace.matching.model to
            org.dealtrace.core;
    opens org.dealtrace.matching.name to
            org.dealtrace.core;
    opens org.dealtrace.matching.name.scripts to
            org.dealtrace.core;
    opens org.dealtrace.matching.review to
            org.dealtrace.core;
}
