/** Reads and writes workbooks; the readers of Dealtrace find it as a service. */
module org.dealtrace.excel {
    requires fastexcel;
    requires fastexcel.reader;
    requires org.dealtrace.core;
    requires java.xml;
    requires static org.jspecify;

    provides org.dealtrace.io.internal.Workbook with
            org.dealtrace.io.excel.XlsxWorkbook;
}
