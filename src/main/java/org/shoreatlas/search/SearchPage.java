package org.shoreatlas.search;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.shoreatlas.api.BadParameterException;
import org.shoreatlas.edition.Kind;
import org.shoreatlas.kernel.Language;
import org.shoreatlas.kernel.TypedText;
import org.shoreatlas.web.AsOf;
import org.shoreatlas.web.PageController;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One field for everything; the results by kind. */
@PageController
class SearchPage {

    /** In characters; more is no search. */
    static final int LONGEST = 200;

    private static final List<String> KINDS = Stream.concat(
                    Stream.of("regions"), Stream.of(Kind.values()).map(Kind::path))
            .toList();

    private final Search search;

    SearchPage(Search search) {
        this.search = search;
    }

    @GetMapping("/search")
    String show(
            AsOf asOf,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            Language language,
            Model model,
            HttpServletResponse response) {
        String asked = TypedText.line(q);
        model.addAttribute("q", asked).addAttribute("longest", LONGEST).addAttribute("narrowed", kind);
        BadParameterException bad = asked.length() > LONGEST
                ? new BadParameterException("q", "search.too-long", LONGEST)
                : !kind.isEmpty() && !KINDS.contains(kind)
                        ? new BadParameterException("kind", "param.invalid", kind, String.join(", ", KINDS))
                        : null;
        if (bad != null) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("bad", bad);
        } else if (!asked.isEmpty()) {
            model.addAttribute(
                    "result", search.find(asked, kind.isEmpty() ? null : kind, asOf.publication(), language));
        }
        return "search";
    }
}
