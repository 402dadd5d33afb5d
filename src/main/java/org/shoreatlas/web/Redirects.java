package org.shoreatlas.web;

import jakarta.servlet.http.HttpServletRequest;
import org.shoreatlas.kernel.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Addresses without a language lead to the reader's, by Accept-Language. */
@Controller
class Redirects {

    private static final String SECTIONS = "/{section:regions|places|parks|agreements|programmes|organisations|events|"
            + "inquiries|milestones|figures|sources|indicators|readings|compare|compare\\.csv|shortlist|"
            + "search|changes|changes\\.atom|corrections|corrections\\.atom|superlatives|"
            + "dossier|brief|report|about|methodology|reuse|legal|accessibility|"
            + "styleguide|charts|map\\.svg}";

    @GetMapping({"/", SECTIONS, SECTIONS + "/{*rest}"})
    ResponseEntity<Void> toLanguage(Language language, HttpServletRequest request) {
        String path = request.getRequestURI().equals("/") ? "" : request.getRequestURI();
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.LOCATION, "/" + language.code() + path + query)
                .build();
    }

    @GetMapping("/desk")
    ResponseEntity<Void> toDesk(Language language) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.LOCATION, "/desk/" + language.code())
                .build();
    }
}
