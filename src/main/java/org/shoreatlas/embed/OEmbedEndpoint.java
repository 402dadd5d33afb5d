package org.shoreatlas.embed;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Edition;
import org.shoreatlas.edition.Editions;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.embed.EmbedCode.Shape;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.figure.Sentences;
import org.shoreatlas.kernel.Addresses;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.Slug;
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

/**
 * oEmbed 1.0: from the address of a figure, as readers copy it, to what can be embedded. An address that names no version is
 * answered with the one that is public now, and stays with it.
 */
@Controller
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class OEmbedEndpoint {

    private static final Set<String> PARAMETERS = Set.of("url", "maxwidth", "maxheight", "format");
    private static final Pattern FIGURE = Pattern.compile("(?:/embed)?(?:/(ar|fr|en))?/figures/([a-z0-9-]+)(?:/v([1-9][0-9]{0,5})(/cite|/chart)?)?");
    private static final Pattern NUMBER = Pattern.compile("/([1-9][0-9]{0,8})");
    private static final Duration CACHED = Duration.ofDays(1);

    private final Editions editions;
    private final Figures figures;
    private final FigureCharts charts;
    private final EmbedCode code;
    private final Sentences sentences;
    private final Addresses addresses;
    private final MessageSource messages;

    OEmbedEndpoint(Editions editions, Figures figures, FigureCharts charts, EmbedCode code, Sentences sentences, Addresses addresses,
                   MessageSource messages) {
        this.editions = editions;
        this.figures = figures;
        this.charts = charts;
        this.code = code;
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
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_IMPLEMENTED,
                messages.getMessage("oembed.format", null, language.locale()));
            problem.setProperty("parameter", "format");
            return ResponseEntity.status(HttpStatus.NOT_IMPLEMENTED).header(HttpHeaders.CONTENT_LANGUAGE, language.code()).body(problem);
        }
        Found found = find(url, language);
        int width = Math.min(found.shape.width, query.number("maxwidth", Integer.MAX_VALUE, 1, Integer.MAX_VALUE));
        int height = Math.min(found.shape.height, query.number("maxheight", Integer.MAX_VALUE, 1, Integer.MAX_VALUE));
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(CACHED).cachePublic()).varyBy(HttpHeaders.ACCEPT_LANGUAGE)
            // public data, for scripts of any page
            .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*").body(answer(found, width, height));
    }

    private OEmbed answer(Found found, int width, int height) {
        FigureView figure = found.figure;
        String page = figure.path(found.language);
        String publisher = figure.evidence().isEmpty() ? "" : figure.evidence().get(0).title().in(found.language);
        return new OEmbed("rich", "1.0", sentences.title(figure, found.language), publisher, addresses.of(page),
            messages.getMessage("site.name", null, found.language.locale()), addresses.of("/" + found.language.code()),
            (int) CACHED.toSeconds(), code.frame(found.shape, figure, found.language, width, height), width, height,
            addresses.of(page + ".png"), 1200, 630);
    }

    private Found find(String url, Language otherwise) {
        String[] parts = url.replaceAll("#.*", "").split("\\?", 2);
        String path = addresses.path(parts[0]).orElseThrow(OEmbedEndpoint::notOurs);
        Matcher figure = FIGURE.matcher(path);
        Matcher number = NUMBER.matcher(path);
        if (figure.matches()) {
            Language language = Optional.ofNullable(figure.group(1)).flatMap(Language::of).orElse(otherwise);
            Shape shape = "/chart".equals(figure.group(4)) ? Shape.CHART : Shape.CARD;
            Slug slug = new Slug(figure.group(2));
            Edition edition = figure.group(3) != null ? editions.edition(Kind.FIGURE, slug, Integer.parseInt(figure.group(3)))
                : publicAt(slug, parts.length > 1 ? parts[1] : "");
            FigureView view = figures.edition(edition);
            if (shape == Shape.CHART && charts.of(view, edition.since(), language).isEmpty()) {
                throw notOurs();
            }
            return new Found(view, language, shape);
        }
        if (number.matches()) {
            return figures.id(Integer.parseInt(number.group(1))).map(id -> new Found(figures.edition(publicAt(new Slug(id), "")), otherwise, Shape.CARD))
                .orElseThrow(OEmbedEndpoint::notOurs);
        }
        throw notOurs();
    }

    /** The version that the address showed: of the moment that it asks for, else of now. */
    private Edition publicAt(Slug slug, String queryString) {
        MultiValueMap<String, String> asOf = new LinkedMultiValueMap<>();
        Stream.of(queryString.split("&")).filter(one -> one.startsWith("asOf=")).forEach(one -> asOf.add("asOf", one.substring(5)));
        int publication = Query.of(asOf, Set.of(), editions).publication();
        FigureView shown = figures.get(slug, publication);
        return editions.edition(Kind.FIGURE, slug, shown.version());
    }

    private static ResponseStatusException notOurs() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private record Found(FigureView figure, Language language, Shape shape) {
    }
}
