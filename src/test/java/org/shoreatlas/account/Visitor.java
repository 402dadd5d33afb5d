package org.shoreatlas.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody before a browser: keeps cookies, and fills in the forms that are on a page. */
public final class Visitor {

    private final MockMvcTester mvc;
    private final String network;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    public Visitor(MockMvcTester mvc, String network) {
        this.mvc = mvc;
        this.network = network;
    }

    public MvcTestResult get(String address) {
        return exchange(mvc.get().uri(URI.create(address)));
    }

    public Document page(String address) {
        MvcTestResult answer = get(address);
        assertThat(answer).hasStatusOk();
        return page(answer);
    }

    /** Sends fields, given as name and value in turn, as our own pages do. */
    public MvcTestResult post(String address, String... fields) {
        MockMvcRequestBuilder request = mvc.post().uri(URI.create(address)).header("Sec-Fetch-Site", "same-origin");
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return exchange(request);
    }

    /** Sends the form of a page that goes to an address, with some fields filled in. */
    public MvcTestResult send(Document page, String action, String... fields) {
        return post(action, filled(page, action, fields));
    }

    public static String[] filled(Document page, String action, String... fields) {
        Element form = page.select("main form[method=post], footer form").stream()
                .filter(one -> one.attr("action").equals(action))
                .findFirst()
                .orElseThrow();
        Map<String, String> given = new LinkedHashMap<>();
        for (int at = 0; at < fields.length; at += 2) {
            given.put(fields[at], fields[at + 1]);
        }
        List<String> sent = new ArrayList<>();
        form.select("[name]").forEach(field -> {
            if (!given.containsKey(field.attr("name"))
                    && (!field.attr("type").equals("checkbox") || field.hasAttr("checked"))) {
                sent.add(field.attr("name"));
                sent.add(
                        field.tagName().equals("select")
                                ? field.select("option[selected]").attr("value")
                                : field.val());
            }
        });
        given.forEach((name, value) -> {
            sent.add(name);
            sent.add(value);
        });
        return sent.toArray(String[]::new);
    }

    public MvcTestResult signIn(String mail, String password) {
        return post("/desk/en/sign-in", "mail", mail, "password", password);
    }

    public void loseTheSession() {
        cookies.clear();
    }

    public Map<String, Cookie> cookies() {
        return cookies;
    }

    public static Document page(MvcTestResult answer) {
        Document page = Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(page.outerHtml()).doesNotContain("??");
        return page;
    }

    public static String location(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader(HttpHeaders.LOCATION));
    }

    public MvcTestResult exchange(MockMvcRequestBuilder request) {
        MockMvcRequestBuilder from = request.with(sent -> {
                    sent.setRemoteAddr(network);
                    return sent;
                })
                .header(
                        HttpHeaders.USER_AGENT,
                        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0");
        if (!cookies.isEmpty()) {
            from = from.cookie(cookies.values().toArray(Cookie[]::new));
        }
        MvcTestResult answer = from.exchange();
        for (Cookie cookie : answer.getResponse().getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return answer;
    }
}
