package org.shoreatlas.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("unit")
class StaffTests {

    private static Staff staff(Role role, Long... regions) {
        return new Staff(1, "Salma", role, Set.of(regions));
    }

    @ParameterizedTest
    @CsvSource({"CONTRIBUTOR, false, false", "REVIEWER, true, false", "ADMINISTRATOR, true, true"})
    void mayDoWhatThoseBeforeMay(Role role, boolean reviews, boolean national) {
        assertThat(staff(role).isReviewer()).isEqualTo(reviews);
        assertThat(staff(role).isAdministrator()).isEqualTo(national);
        assertThat(staff(role).nationalDesk()).isEqualTo(national);
    }

    @ParameterizedTest
    @CsvSource({"'', false", "3, true", "3 4, true", "3 7, false", "7, false"})
    void writesOnlyInItsRegions(String regions, boolean may) {
        List<Long> ids = Arrays.stream(regions.split(" "))
                .filter(one -> !one.isEmpty())
                .map(Long::valueOf)
                .toList();
        assertThat(staff(Role.REVIEWER, 3L, 4L).mayWriteIn(ids)).isEqualTo(may);
        assertThat(staff(Role.ADMINISTRATOR).mayWriteIn(ids)).isTrue();
    }

    @Test
    void holdsItsRegions() {
        assertThat(staff(Role.REVIEWER, 3L).holds(3)).isTrue();
        assertThat(staff(Role.REVIEWER, 3L).holds(4)).isFalse();
        assertThat(Role.of("reviewer")).contains(Role.REVIEWER);
        assertThat(Role.of("REVIEWER")).isEmpty();
    }
}
