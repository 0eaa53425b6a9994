/** Asks a language model, or any other service, what deals are. */
module org.dealtrace.llm {
    requires transitive langchain4j.core;
    requires transitive org.dealtrace.core;
    requires com.fasterxml.jackson.databind;
    requires static org.jspecify;

    exports org.dealtrace.llm;

    // answers are written as JSON, and read back
    opens org.dealtrace.llm to
            com.fasterxml.jackson.databind;
}
