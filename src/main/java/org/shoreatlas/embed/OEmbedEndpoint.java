package org.shoreatlas.embed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Edition;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.embed.EmbedCode.Embed;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.figure.Sentences;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Slug;
import org.shoreatlas.source.SourceView;
import org.shoreatlas.source.Sources;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

/**
 * oEmbed 1.0: from the address of a figure, as readers copy it, to what can be embedded. An address that names no
 * version is answered with the one that is public now, and stays with it.
 */
@Controller
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class OEmbedEndpoint {

    private static final Set<String> PARAMETERS = Set.of("url", "maxwidth", "maxheight", "format");
    private static final Pattern FIGURE =
            Pattern.compile("(?:/embed)?(?:/(ar|fr|en))?/figures/([a-z0-9-]+)(?:/v([1-9][0-9]{0,5})(/cite|/chart)?)?");
    private static final Pattern NUMBER = Pattern.compile("/([1-9][0-9]{0,8})");
    private static final Duration CACHED = Duration.ofDays(1);

    private final Editions editions;
    private final Figures figures;
    private final EmbedCode code;
    private final Sources sources;
    private final Sentences sentences;
    private final Addresses addresses;
    private final MessageSource messages;

    OEmbedEndpoint(
            Editions editions,
            Figures figures,
            EmbedCode code,
            Sources sources,
            Sentences sentences,
            Addresses addresses,
            MessageSource messages) {
        this.editions = editions;
        this.figures = figures;
        this.code = code;
        this.sources = sources;
        this.sentences = sentences;
        this.addresses = addresses;
        this.messages = messages;
    }

    /** Other parameters than those of oEmbed are passed over: sites send what they please. */
    @GetMapping("/oembed")
    ResponseEntity<?> find(@RequestParam MultiValueMap<String, String> parameters, Language language) {
        MultiValueMap<String, String> known = new LinkedMultiValueMap<>(parameters);
        known.keySet().retainAll(PARAMETERS);
        Query query = Query.of(known, PARAMETERS, editions);
        String url = query.text("url").orElseThrow(() -> query.invalid("url", addresses.of("/en/figures/…")));
        if (!query.text("format").orElse("json").equals("json")) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.NOT_IMPLEMENTED, messages.getMessage("oembed.format", null, language.locale()));
            problem.setProperty("parameter", "format");
            return ResponseEntity.status(HttpStatus.NOT_IMPLEMENTED)
                    .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
                    .body(problem);
        }
        Embed embed = find(url, language);
        int width = Math.min(embed.shape().width, query.number("maxwidth", Integer.MAX_VALUE, 1, Integer.MAX_VALUE));
        int height = Math.min(embed.shape().height, query.number("maxheight", Integer.MAX_VALUE, 1, Integer.MAX_VALUE));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(CACHED).cachePublic())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                // public data, for scripts of any page
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(answer(embed, width, height));
    }

    private OEmbed answer(Embed embed, int width, int height) {
        FigureView figure = embed.figure();
        Language language = embed.language();
        String page = figure.path(language);
        return new OEmbed(
                "rich",
                "1.0",
                sentences.title(figure, language),
                publisher(figure),
                addresses.of(page),
                messages.getMessage("site.name", null, language.locale()),
                addresses.of("/" + language.code()),
                (int) CACHED.toSeconds(),
                code.frame(embed, width, height),
                width,
                height,
                addresses.of(page + ".png"),
                1200,
                630);
    }

    /** Of the first source that prints the number and names its publisher. */
    private @Nullable String publisher(FigureView figure) {
        int published = editions.edition(Kind.FIGURE, new Slug(figure.id()), figure.version())
                .since();
        Map<String, SourceView> known = sources.byId(figure.printedIn(), published);
        return figure.printedIn().stream()
                .flatMap(source -> Stream.ofNullable(known.get(source)))
                .flatMap(source -> Stream.ofNullable(source.publisher()))
                .findFirst()
                .orElse(null);
    }

    private Embed find(String url, Language otherwise) {
        String[] parts = url.replaceAll("#.*", "").split("\\?", 2);
        String path = addresses.path(parts[0].replaceFirst("/+$", "")).orElseThrow(OEmbedEndpoint::notOurs);
        Query moment = moment(parts.length > 1 ? parts[1] : "");
        Matcher number = NUMBER.matcher(path);
        if (number.matches()) {
            return figures.id(Integer.parseInt(number.group(1)))
                    .map(id -> Embed.card(figures.get(new Slug(id), moment.publication()), otherwise))
                    .orElseThrow(OEmbedEndpoint::notOurs);
        }
        Matcher figure = FIGURE.matcher(path);
        if (!figure.matches()) {
            throw notOurs();
        }
        Language language =
                Optional.ofNullable(figure.group(1)).flatMap(Language::of).orElse(otherwise);
        Slug slug = new Slug(figure.group(2));
        // an address that names no version showed the one of the moment that it asks for, else of now
        int version = figure.group(3) != null
                ? Integer.parseInt(figure.group(3))
                : figures.get(slug, moment.publication()).version();
        Edition edition = editions.edition(Kind.FIGURE, slug, version);
        FigureView shown = figures.edition(edition);
        if (!"/chart".equals(figure.group(4))) {
            return Embed.card(shown, language);
        }
        return (moment.moment().isEmpty()
                        ? code.newest(shown, edition, language)
                        : edition.isPublicAt(moment.publication())
                                ? code.chart(shown, moment.publication(), language)
                                : Optional.<Embed>empty())
                .orElseThrow(OEmbedEndpoint::notOurs);
    }

    /** The moment that an address of ours asks for. */
    private Query moment(String queryString) {
        MultiValueMap<String, String> asOf = new LinkedMultiValueMap<>();
        Stream.of(queryString.split("&"))
                .filter(one -> one.startsWith("asOf="))
                .map(one -> UriUtils.decode(one.substring(5), StandardCharsets.UTF_8))
                .forEach(value -> asOf.add("asOf", value));
        return Query.of(asOf, Set.of(), editions);
    }

    private static ResponseStatusException notOurs() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
