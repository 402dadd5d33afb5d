package org.shoreatlas.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.compare.Samples.region;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.api.BadParameterException;
import org.shoreatlas.place.PlaceView;

@Tag("unit")
class RegionChoiceTests {

    private static final PlaceView FES = region("fes-meknes", "MA-03");
    private static final PlaceView ORIENTAL = region("oriental", "MA-02");
    private static final PlaceView DRAA = region("draa-tafilalet", "MA-08");
    private static final List<PlaceView> ALL = List.of(FES, ORIENTAL, DRAA);

    private static RegionChoice of(String... given) {
        return RegionChoice.of(List.of(given), ALL, 2);
    }

    @Test
    void keepsTheOrderHoweverTheyAreGiven() {
        assertThat(of("oriental,fes-meknes").regions()).containsExactly(ORIENTAL, FES);
        assertThat(of("oriental", "fes-meknes").regions()).containsExactly(ORIENTAL, FES);
        assertThat(of(" MA-02 ,, fes-meknes").regions()).containsExactly(ORIENTAL, FES);
        assertThat(of("oriental,fes-meknes").problems()).isEmpty();
    }

    @Test
    void tellsWhatIsWrongAndUsesTheRest() {
        RegionChoice choice = of("atlantis,oriental,oriental,MA-03,draa-tafilalet");
        assertThat(choice.regions()).containsExactly(ORIENTAL, FES);
        assertThat(choice.problems())
                .extracting(BadParameterException::message)
                .containsExactly("compare.bad.unknown", "compare.bad.twice", "compare.bad.many");
        assertThat(choice.problems().get(2).arguments()).containsExactly(2, "draa-tafilalet");
        assertThat(choice.isNothingRight()).isFalse();
    }

    @Test
    void isWrongOnlyWhereNothingIsRight() {
        assertThat(of("atlantis").isNothingRight()).isTrue();
        assertThat(of("").isNothingRight()).isFalse();
        assertThat(RegionChoice.of(null, ALL, 2).isNothingRight()).isFalse();
    }
}
