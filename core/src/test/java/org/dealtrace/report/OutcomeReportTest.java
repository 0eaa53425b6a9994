package org.dealtrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutcomeReportTest {

    @Test
    void text_report_endsInTheRate() {
        assertThat(ReportFixture.report().toString().stripTrailing())
                .endsWith("Rate: 14 of 21: 66.7 % (95 % Wilson 45.4–82.8 %)");
    }
}
