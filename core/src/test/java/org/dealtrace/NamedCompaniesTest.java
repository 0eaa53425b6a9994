package org.dealtrace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamedCompaniesTest {

    private static final Company SIEMENS = Company.of("3", "Siemens AG");
    private static final Company THREE_M = Company.of("4", "3M Company");
    private static final List<Company> LIST = List.of(SIEMENS, THREE_M);

    @Test
    void of_anId_isNotAPartOfAName() {
        assertThat(NamedCompanies.of(LIST, "3")).containsExactly(SIEMENS);
        assertThat(NamedCompanies.of(LIST, " 3m ")).containsExactly(THREE_M);
    }

    @Test
    void of_aBlankText_isRefused() {
        assertThatThrownBy(() -> NamedCompanies.of(LIST, " "))
                .hasMessage("the text is blank; give an id or a part of a name");
    }
}
