package org.shoreatlas.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shoreatlas.table.Workbooks.column;
import static org.shoreatlas.table.Workbooks.copy;
import static org.shoreatlas.table.Workbooks.row;
import static org.shoreatlas.table.Workbooks.set;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shoreatlas.account.Role;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.table.Workbooks;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer's table goes out and comes back: on a phone in Arabic, on a screen in French. */
@DeskTest
class TableWalkTests {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String UPLOAD = "form[enctype] button";
    private static final int LONG = 8000;

    private final List<String> noise = new ArrayList<>();

    @Autowired
    DeskFixture desk;

    @AfterEach
    void isQuiet() {
        assertThat(noise).isEmpty();
    }

    @Test
    void goesOutWithFiveMistakesAndIsMendedPublishedAndSentAgain() {
        String figure = desk.figure();
        Chromium.with(browser -> {
            DeskWindow officer = DeskWindow.open(browser, desk.portal(), Language.AR, noise)
                    .signIn(desk.add("Salma", Role.CONTRIBUTOR, "fes-meknes"));
            officer.go("");
            officer.click("main a[href$='/tables']");
            byte[] workbook = download(officer);

            byte[] wrong = Workbooks.edited(workbook, sheet -> {
                int last = sheet.getLastRowNum();
                set(sheet, row(sheet, figure), "القيمة", "نحو الألف");
                set(sheet, sheet.getRow(last), "المؤشر", "لا مؤشر");
                sheet.getRow(last - 1).createCell(column(sheet, "القيمة")).setCellFormula("40+2");
                set(sheet, sheet.getRow(last - 2), "المعرِّف", "no-such-figure");
                Row elsewhere = copy(sheet, row(sheet, figure));
                set(sheet, elsewhere, "المعرِّف", "");
                set(sheet, elsewhere, "الموضوع", "place:oujda");
            });
            send(officer, "خطأ.xlsx", wrong);
            assertThat(officer.page.locator(".mistakes li"))
                    .satisfies(lines -> assertThat(lines.allInnerTexts())
                            .hasSize(5)
                            .anySatisfy(line -> assertThat(line.replaceAll("[\u2066-\u2069]", ""))
                                    .matches("السطر [0-9]+، العمود «القيمة»: في الخلية صيغة .*")));
            assertThat(officer.isOn("[role=alert]")).isTrue();
            assertThat(officer.shows("form[action$='/send']")).isFalse();
            assertThat(isTooWide(officer)).isFalse();

            byte[] right = Workbooks.edited(workbook, sheet -> {
                set(sheet, row(sheet, figure), "القيمة", "٧٧٧");
                Row added = copy(sheet, row(sheet, figure));
                set(sheet, added, "المعرِّف", "");
                set(sheet, added, "النسخة", "");
                set(sheet, added, "الفترة المرجعية", "2019");
                set(sheet, added, "القيمة", "778");
            });
            send(officer, "صحيح.xlsx", right);
            assertThat(officer.page.locator(".counts dd").allInnerTexts())
                    .element(1)
                    .isEqualTo("1");
            assertThat(officer.click("form[action$='/send'] button"))
                    .as("a reason is missing")
                    .isEqualTo(422);
            officer.type("reason", "إحصاء الجهة لسنة 2026");
            officer.click("form[action$='/send'] button");
            ends(officer);
            long paper = officer.paper();
            assertThat(officer.path()).isEqualTo("/desk/ar/reviews/" + paper);

            DeskWindow reviewer = DeskWindow.open(browser, desk.portal(), Language.FR, noise)
                    .signIn(desk.add("Karim", Role.REVIEWER, "fes-meknes"));
            reviewer.go("/reviews/" + paper);
            assertThat(reviewer.page.locator(".batch tbody tr").count()).isEqualTo(2);
            assertThat(reviewer.text(".batch tbody")).contains("777", "778");
            reviewer.click(".batch a[href*='/preview/']");
            assertThat(reviewer.page.content()).contains("777");
            reviewer.go("/reviews/" + paper);
            reviewer.click(DeskWindow.PUBLISH);
            ends(reviewer);
            assertThat(reviewer.shows("section.decision")).isFalse();
            assertThat(reviewer.visit("/fr/figures/" + figure)).isEqualTo(200);
            assertThat(reviewer.text("main")).contains("777");

            officer.go("/tables");
            send(officer, "صحيح.xlsx", right);
            assertThat(officer.text("main")).contains(desk.say("desk.table.nothing", Language.AR));
            assertThat(officer.page.locator(".counts dd").allInnerTexts())
                    .element(1)
                    .isEqualTo("0");
        });
    }

    @Test
    void isFollowedWhileItIsLongWithAndWithoutScripts() {
        String table = "subject,indicator,nature,precision,value,period,source,how_read\n"
                + IntStream.range(0, LONG)
                        .mapToObj(n -> "place:fes," + (n % 2 == 0 ? "call-centres" : "call-centre-staff")
                                + ",actual,exact," + (n + 1) + ","
                                + YearMonth.of(1901, 1).plusMonths(n / 8) + ",decree-2-15-40,full")
                        .collect(Collectors.joining("\n"));
        Chromium.with(browser -> {
            for (boolean scripts : List.of(true, false)) {
                DeskWindow officer = DeskWindow.open(
                                browser, desk.portal(), scripts ? Language.AR : Language.FR, noise, scripts)
                        .signIn(desk.add("Salma", Role.CONTRIBUTOR, "fes-meknes"));
                officer.go("/tables");
                officer.page.setInputFiles(
                        "[name=file]", new FilePayload("long.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
                officer.click(UPLOAD);
                assertThat(officer.shows("progress[value]")).isTrue();
                assertThat(officer.page.locator("progress").getAttribute("max")).isEqualTo(String.valueOf(LONG));
                if (scripts) {
                    officer.page.waitForSelector(".counts");
                } else {
                    int links = 0;
                    for (; !officer.shows(".counts"); links++) {
                        officer.page.waitForTimeout(500);
                        officer.click("#run a");
                    }
                    assertThat(links).isPositive();
                }
                assertThat(officer.page.locator(".counts dd").nth(1).innerText().replaceAll("\\D", ""))
                        .isEqualTo(String.valueOf(LONG));
            }
        });
    }

    private void send(DeskWindow window, String name, byte[] file) {
        window.page.setInputFiles("[name=file]", new FilePayload(name, XLSX, file));
        window.click(UPLOAD);
        ends(window);
    }

    /** A slow machine shows the progress first. */
    private static void ends(DeskWindow window) {
        window.page.waitForCondition(() -> !window.shows("#run"));
    }

    private static byte[] download(DeskWindow window) {
        Download file = window.page.waitForDownload(() ->
                window.page.locator("form[action$='.xlsx'] button").first().click());
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTooWide(DeskWindow window) {
        return (boolean) window.page.evaluate(
                "() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
