package org.shoreatlas.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shoreatlas.Fuzz;
import org.shoreatlas.PortalTest;
import org.shoreatlas.account.People;
import org.shoreatlas.account.Role;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.form.Field;
import org.shoreatlas.desk.form.Forms;
import org.shoreatlas.desk.submission.Papers;
import org.shoreatlas.edition.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.UriUtils;

/**
 * Forms and files that nobody foresaw, sent to every address of the desk by people who may enter: the desk may refuse
 * them, but never breaks. A failure prints the requests, which the seed makes again.
 */
@PortalTest(writes = true)
class DeskFuzzTests {

    private static final int FEW = 400;
    private static final int MANY = 20_000;
    /** After so many requests others sign in: some acts end an account or take its rights. */
    private static final int OF_THE_SAME = 40;

    /** Fields of pages that are no form of the schema. */
    private static final List<String> FIELDS = List.of(
            "version",
            "remarks",
            "reason",
            "forced",
            "outcome",
            "answer",
            "words",
            "due",
            "person",
            "sentence",
            "what",
            "entry",
            "question",
            "region",
            "regions",
            "edition",
            "source",
            "place",
            "said.ar",
            "said.fr",
            "said.en",
            "name",
            "mail",
            "role",
            "language",
            "password",
            "present-password",
            "choice.value",
            "kind",
            "page",
            "q",
            "add",
            "remove",
            "practice",
            "cells",
            "form",
            "typed",
            "of",
            "to",
            "from",
            "group",
            "actor",
            "fileName",
            "file");

    @Autowired
    MockMvc mvc;

    @Autowired
    Papers papers;

    @Autowired
    Forms forms;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    private final List<String> fields = new ArrayList<>(FIELDS);
    private byte[] workbook;

    private record Address(HttpMethod method, String pattern) {}

    @BeforeEach
    void prepare() throws Exception {
        Stream.concat(Stream.of(Kind.values()).map(Kind::code), Stream.of(Forms.ARTICLE, Forms.WITHDRAWAL))
                .forEach(form -> forms.of(form).fields().forEach(field -> add("", field)));
        Staff administrator = papers.staff("Of workbooks", Role.ADMINISTRATOR);
        workbook = mvc.perform(
                        request(HttpMethod.GET, URI.create("/desk/fr/tables/figures.xlsx?region=dakhla-oued-ed-dahab"))
                                .with(People.as(administrator.id())))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(workbook).hasSizeGreaterThan(1000);
    }

    private void add(String path, Field field) {
        String own = path + field.name();
        if (field.fields().isEmpty()) {
            fields.add(own);
            fields.add(own + ".fr");
            fields.add(own + "[0]");
        }
        field.fields().forEach(part -> add(own + "[0].", part));
    }

    @Test
    void nothingBreaksTheDesk() throws Exception {
        assertThat(broken(20261128, FEW)).isEmpty();
    }

    @Test
    @Tag("thorough")
    void muchOfItBreaksNothingEither() throws Exception {
        assertThat(broken(7, MANY)).isEmpty();
    }

    @Test
    void everyAddressIsTried() {
        assertThat(addresses())
                .hasSizeGreaterThan(60)
                .contains(
                        new Address(HttpMethod.POST, "/desk/{lang:ar|fr|en}/tables"),
                        new Address(HttpMethod.GET, "/desk/{lang:ar|fr|en}/reviews/{id}"));
    }

    private List<String> broken(long seed, int requests) throws Exception {
        List<Address> addresses = addresses();
        List<String> broken = new ArrayList<>();
        List<Staff> people = List.of();
        List<String> ids = List.of();
        for (int n = 0; n < requests && broken.size() < 20; n++) {
            if (n % OF_THE_SAME == 0) {
                Staff author = papers.staff("Author " + n, Role.CONTRIBUTOR, "fes-meknes");
                people = List.of(
                        author,
                        papers.staff("Reviewer " + n, Role.REVIEWER, "fes-meknes"),
                        papers.staff("Administrator " + n, Role.ADMINISTRATOR));
                ids = List.of(
                        String.valueOf(papers.draft(author)),
                        String.valueOf(papers.table(author)),
                        String.valueOf(papers.report()),
                        "0",
                        "999999999999",
                        "x");
            }
            Fuzz fuzz = new Fuzz(seed + n);
            Address address = fuzz.one(addresses);
            String path = path(address.pattern(), ids, fuzz);
            Map.Entry<String, String>[] typed = typed(fuzz);
            String said =
                    "seed " + seed + ", request " + n + ": " + address.method() + " " + path + " " + List.of(typed);
            try {
                MockHttpServletResponse answer = mvc.perform(sent(address, path, typed, fuzz)
                                .with(People.as(fuzz.one(people).id())))
                        .andReturn()
                        .getResponse();
                if (answer.getStatus() >= 500) {
                    broken.add(said + " → " + answer.getStatus());
                }
            } catch (Exception e) {
                broken.add(said + " → " + e);
            }
        }
        return broken;
    }

    private AbstractMockHttpServletRequestBuilder<?> sent(
            Address address, String path, Map.Entry<String, String>[] typed, Fuzz fuzz) {
        URI uri = URI.create(path);
        AbstractMockHttpServletRequestBuilder<?> builder;
        if (address.method() == HttpMethod.POST && fuzz.once(3)) {
            String name =
                    fuzz.one(List.of("table.xlsx", "table.csv", "x.pdf", "", "a/b\\c", "\u0000.xls", "ض".repeat(300)));
            builder = multipart(uri)
                    .file(new MockMultipartFile("file", name, fuzz.one(List.of("text/csv", "x", "")), file(fuzz)));
        } else {
            builder = request(address.method(), uri);
        }
        for (Map.Entry<String, String> one : typed) {
            builder.param(one.getKey(), one.getValue());
        }
        return builder;
    }

    private byte[] file(Fuzz fuzz) {
        String csv =
                "subject,indicator,nature,precision,value,period,source,how_read\nplace:fes,call-centres,actual,exact,"
                        + fuzz.value() + ",2025,decree-2-15-40,full\n" + fuzz.value() + "," + fuzz.value() + "\n";
        return switch (fuzz.below(5)) {
            case 0 -> fuzz.bytes(2000);
            case 1 -> fuzz.bent(workbook);
            case 2 -> fuzz.bent(csv.getBytes(StandardCharsets.UTF_8));
            case 3 ->
                csv.getBytes(fuzz.one(List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.ISO_8859_1)));
            default -> new byte[0];
        };
    }

    @SuppressWarnings("unchecked")
    private Map.Entry<String, String>[] typed(Fuzz fuzz) {
        return Stream.generate(() -> Map.entry(fuzz.once(15) ? fuzz.value() : fuzz.one(fields), fuzz.value()))
                .limit(fuzz.below(9))
                .toArray(Map.Entry[]::new);
    }

    private static String path(String pattern, List<String> ids, Fuzz fuzz) {
        StringBuilder path = new StringBuilder();
        for (String part : pattern.substring(1).split("/")) {
            path.append('/');
            if (!part.contains("{")) {
                path.append(part);
            } else if (part.startsWith("{lang")) {
                path.append(fuzz.one(List.of("ar", "fr", "en")));
            } else {
                String value = fuzz.once(6)
                        ? fuzz.value()
                        : fuzz.one(List.of(fuzz.one(ids), fuzz.one(ids), "figure", "fes-call-centres", "place", "fes"));
                path.append(UriUtils.encode(value.replaceAll("[/\\\\;%\u0000\r\n]", ""), StandardCharsets.UTF_8));
            }
        }
        return path.toString().replaceAll("(?<=.)/+$", "").replaceAll("//+", "/");
    }

    private List<Address> addresses() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/desk/{lang"))
                        .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                                .map(RequestMethod::asHttpMethod)
                                .map(method -> new Address(method, pattern))))
                .distinct()
                .sorted(java.util.Comparator.comparing(Address::toString))
                .toList();
    }
}
