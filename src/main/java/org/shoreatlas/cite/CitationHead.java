package org.shoreatlas.cite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.figure.FigureView;
import org.shoreatlas.source.SourceView;
import org.shoreatlas.web.HeadContributor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The citation in the head of a figure's page, for tools that collect references: Highwire Press tags (as Google
 * Scholar and Zotero read them), Dublin Core (DCMI, in HTML by RFC 2731) and schema.org as JSON-LD. They say what the
 * files say.
 */
@Component
class CitationHead implements HeadContributor {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private final Citations citations;

    CitationHead(Citations citations) {
        this.citations = citations;
    }

    @Override
    public Tags of(Page page) {
        if (!(page.entry() instanceof FigureView figure)) {
            return Tags.NONE;
        }
        Citation citation = citations.of(figure, page.publication(), page.language());
        return new Tags(
                metas(citation), List.of(), List.of(Tags.json(JSON.writeValueAsString(data(citation, figure)))));
    }

    private static List<Meta> metas(Citation citation) {
        List<Meta> metas = new ArrayList<>();
        metas.add(Meta.named("citation_title", citation.title()));
        citation.authors().forEach(author -> metas.add(Meta.named("citation_author", author)));
        Issued dated = citation.dated();
        if (dated != null) {
            metas.add(Meta.named("citation_publication_date", dated.joined("/")));
        }
        metas.add(Meta.named("citation_publisher", citation.atlas()));
        metas.add(Meta.named("citation_public_url", citation.address()));
        metas.add(Meta.named("citation_language", citation.language().code()));
        metas.add(Meta.named("DC.title", citation.title()));
        citation.authors().forEach(author -> metas.add(Meta.named("DC.creator", author)));
        if (dated != null) {
            metas.add(Meta.named("DC.date", dated.joined("-")));
        }
        metas.add(Meta.named("DC.publisher", citation.atlas()));
        metas.add(Meta.named("DC.identifier", citation.address()));
        metas.add(Meta.named("DC.type", "Dataset"));
        metas.add(Meta.named("DC.language", citation.language().code()));
        citation.sources().stream().map(SourceView::address).forEach(address -> {
            if (address != null) {
                metas.add(Meta.named("DC.source", address));
            }
        });
        metas.add(Meta.named("DC.rights", LICENCE));
        return metas;
    }

    private static Map<String, Object> data(Citation citation, FigureView figure) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "Dataset");
        data.put("@id", citation.address());
        data.put("name", citation.title());
        data.put("description", citation.description());
        if (!citation.authors().isEmpty()) {
            data.put(
                    "creator",
                    citation.authors().stream().map(CitationHead::organisation).toList());
        }
        Issued dated = citation.dated();
        if (dated != null) {
            data.put("datePublished", dated.joined("-"));
        }
        data.put("url", citation.address());
        data.put("identifier", citation.address());
        data.put("version", String.valueOf(citation.version()));
        data.put("inLanguage", citation.language().code());
        data.put("license", LICENCE);
        data.put("publisher", organisation(citation.atlas()));
        data.put(
                "isBasedOn",
                citation.sources().stream()
                        .map(source -> work(source, citation))
                        .toList());
        Map<String, Object> measured = new LinkedHashMap<>();
        measured.put("@type", "PropertyValue");
        measured.put("name", figure.indicator().name().in(citation.language()));
        put(measured, "value", figure.value());
        put(measured, "minValue", figure.low());
        put(measured, "maxValue", figure.high());
        measured.put("unitText", figure.indicator().unit());
        data.put("variableMeasured", measured);
        return data;
    }

    private static Map<String, Object> work(SourceView source, Citation citation) {
        Map<String, Object> work = new LinkedHashMap<>();
        work.put("@type", source.form().equals("article") ? "NewsArticle" : "CreativeWork");
        work.put(
                "name",
                source.title() != null
                        ? source.title()
                        : "[" + source.head().name().in(citation.language()) + "]");
        put(work, "url", source.address());
        work.put("inLanguage", source.language());
        return work;
    }

    private static Map<String, Object> organisation(String name) {
        Map<String, Object> organisation = new LinkedHashMap<>();
        organisation.put("@type", "Organization");
        organisation.put("name", name);
        return organisation;
    }

    private static void put(Map<String, Object> data, String key, @Nullable Object value) {
        if (value != null) {
            data.put(key, value);
        }
    }
}
