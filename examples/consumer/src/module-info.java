module org.example.consumer {
    requires org.dealtrace.core;
    requires org.dealtrace.matching;
}
