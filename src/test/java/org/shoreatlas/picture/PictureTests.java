package org.shoreatlas.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shoreatlas.PortalTest;
import org.shoreatlas.agreement.Agreements;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.MoroccanTime;
import org.shoreatlas.place.PlaceView;
import org.shoreatlas.place.Regions;
import org.shoreatlas.profile.RegionProfiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Pictures, held against those in {@code src/test/resources/pictures}, which were looked at when they were put there.
 */
@PortalTest
class PictureTests {

    /** With {@code -Dgolden.write=true} the pictures are written anew: look at them before you keep them. */
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    private static final Path GOLDEN = Path.of("src/test/resources/pictures");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Posters posters;

    @Autowired
    Figures figures;

    @Autowired
    Agreements agreements;

    @Autowired
    Regions regions;

    @Autowired
    RegionProfiles profiles;

    @Autowired
    Editions editions;

    @Autowired
    MessageSource messages;

    @ParameterizedTest
    @CsvSource({
        "/ar/figures/fes-call-centre-staff/v1.png",
        "/fr/figures/oujda-shore-investment-2013/v1.png",
        "/ar/agreements/fes-meknes-cri-apebi-memorandum/v1.png",
        "/ar/regions/casablanca-settat.png?asOf=2026-11-24"
    })
    void lookAsTheyDidWhenTheyWereLookedAt(String address) throws IOException {
        byte[] png = png(address);
        Path file =
                GOLDEN.resolve(address.substring(1).replaceAll("/v1|[?].*", "").replace('/', '-'));
        if (WRITE) {
            Files.createDirectories(GOLDEN);
            Files.write(file, png);
        }
        BufferedImage now = ImageIO.read(new ByteArrayInputStream(png));
        BufferedImage then = ImageIO.read(file.toFile());
        assertThat(List.of(now.getWidth(), now.getHeight())).containsExactly(1200, 630);
        int different = 0;
        for (int y = 0; y < 630; y++) {
            for (int x = 0; x < 1200; x++) {
                different += distance(now.getRGB(x, y), then.getRGB(x, y)) > 24 ? 1 : 0;
            }
        }
        // another Java may round the edge of a letter otherwise; a letter that is not joined differs in hundreds of
        // points
        assertThat(different).isLessThan(60);
    }

    @ParameterizedTest
    @EnumSource
    void sayOfAReadingThatAnotherIsPreferred(Language language) {
        Map<Boolean, List<FigureView>> all = figures.first(10_000, editions.latest()).stream()
                .collect(Collectors.partitioningBy(figure -> figure.preferred() != null));
        String words = messages.getMessage("state.preferred", null, language.locale());
        assertThat(all.get(true))
                .hasSizeGreaterThan(5)
                .allSatisfy(figure ->
                        assertThat(posters.of(figure, language).lines()).anyMatch(line -> line.contains(words)));
        assertThat(all.get(false))
                .allSatisfy(figure ->
                        assertThat(posters.of(figure, language).lines()).noneMatch(line -> line.contains(words)));
    }

    @ParameterizedTest
    @EnumSource
    void haveALetterForAllThatTheySay(Language language) {
        int latest = editions.latest();
        List<Poster> all = new ArrayList<>();
        figures.first(10_000, latest).forEach(figure -> all.add(posters.of(figure, language)));
        agreements.first(10_000, latest).forEach(agreement -> all.add(posters.of(agreement, language)));
        for (PlaceView region : regions.all(latest)) {
            all.add(posters.of(
                    region,
                    profiles.of(region, latest, language),
                    MoroccanTime.dayOf(
                            editions.publication(latest).orElseThrow().at()),
                    "/x",
                    language));
        }
        assertThat(all).hasSizeGreaterThan(630);
        for (Poster poster : all) {
            List<String> said = new ArrayList<>(
                    List.of(poster.eyebrow(), poster.title(), poster.source(), poster.imprint(), poster.address()));
            said.addAll(poster.lines());
            poster.rows().forEach(row -> said.addAll(List.of(row.number(), row.what())));
            if (poster.number() != null) {
                said.add(poster.number().text());
            }
            assertThat(said)
                    .allMatch(text -> Lettering.REGULAR.has(text, language) && Lettering.BOLD.has(text, language));
            assertThat(said).noneMatch(text -> text.contains("??") || text.contains("{"));
            assertThat(poster.source()).as(poster.address()).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/ar/regions/oriental, /ar/regions/oriental.png",
        "/en/regions/oriental?asOf=2026-11-24, /en/regions/oriental.png?asOf=2026-11-24",
        "/fr/regions/oriental/v1, /fr/regions/oriental/v1.png",
        "/fr/agreements/fes-meknes-cri-apebi-memorandum, /fr/agreements/fes-meknes-cri-apebi-memorandum/v2.png"
    })
    void areOfferedToReaders(String page, String picture) {
        Document document = Jsoup.parse(new String(
                mvc.get().uri(URI.create(page)).exchange().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8));
        assertThat(document.select("main a[href*=.png]").eachAttr("href")).containsExactly(picture);
        png(picture);
    }

    @Test
    void areLinkedFromThePagesThatTheyAreOf() {
        for (String page : List.of(
                "/ar/figures/fes-call-centre-staff",
                "/en/figures/fes-call-centre-staff/v1",
                "/fr/agreements/fes-meknes-cri-apebi-memorandum",
                "/ar/regions/oriental",
                "/fr/regions/oriental/v1",
                "/en/regions/oriental?asOf=2026-11-24")) {
            Document document = Jsoup.parse(new String(
                    mvc.get().uri(page).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
            String image = document.select("meta[property=og:image]").attr("content");
            assertThat(image)
                    .as(page)
                    .startsWith(PortalTest.BASE + "/" + page.substring(1, 3) + "/")
                    .contains(".png");
            assertThat(png(image.substring(PortalTest.BASE.length()))).startsWith((byte) 0x89, 'P', 'N', 'G');
            for (String property : List.of(
                    "og:title", "og:type", "og:url", "og:description", "og:image:alt", "og:locale", "og:site_name")) {
                assertThat(document.select("meta[property=" + property + "]").attr("content"))
                        .as(page + " " + property)
                        .isNotBlank()
                        .doesNotContain("??");
            }
            assertThat(document.select("meta[property=og:image:width]").attr("content"))
                    .isEqualTo("1200");
            assertThat(document.select("meta[name=twitter:card]").attr("content"))
                    .isEqualTo("summary_large_image");
        }
        assertThat(mvc.get().uri("/en/parks/fes-shore")).bodyText().doesNotContain("og:image");
    }

    @ParameterizedTest
    @CsvSource({
        "/en/figures/no-such-figure/v1.png, 404",
        "/en/figures/fes-call-centre-staff/v9.png, 404",
        "/en/regions/fes/v1.png, 404",
        "/en/regions/fes.png, 404",
        "/en/regions/oriental.png?asOf=never, 400",
        "/en/agreements/none/v1.png, 404"
    })
    void areNotDrawnOfWhatThereIsNot(String address, int status) {
        assertThat(mvc.get().uri(address)).hasStatus(status);
    }

    @Test
    void ofARegionNameTheDayAndWhatIsNotOfTheRegionItself() {
        int latest = editions.latest();
        PlaceView region = regions.all(latest).stream()
                .filter(one -> one.head().id().equals("oriental"))
                .findFirst()
                .orElseThrow();
        Poster poster = posters.of(
                region, profiles.of(region, latest, Language.EN), LocalDate.of(2026, 11, 24), "/x", Language.EN);
        assertThat(poster.imprint()).contains("November 24, 2026");
        assertThat(poster.rows()).anyMatch(row -> row.what().startsWith("Oujda Shore · "));
    }

    private byte[] png(String address) {
        MvcTestResult answer = mvc.get().uri(URI.create(address)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        assertThat(answer.getResponse().getContentType()).isEqualTo("image/png");
        return answer.getResponse().getContentAsByteArray();
    }

    private static int distance(int one, int other) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)));
        }
        return most;
    }
}
