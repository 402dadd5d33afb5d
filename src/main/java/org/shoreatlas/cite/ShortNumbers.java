package org.shoreatlas.cite;

import java.net.URI;
import org.shoreatlas.figure.Figures;
import org.shoreatlas.kernel.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** {@code /18}: the short number of a figure, as it stands in print. */
@Controller
class ShortNumbers {

    private final Figures figures;

    ShortNumbers(Figures figures) {
        this.figures = figures;
    }

    @GetMapping("/{number:[1-9][0-9]{0,8}}")
    ResponseEntity<Void> toFigure(@PathVariable int number, Language language) {
        String id = figures.id(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .location(URI.create("/" + language.code() + "/figures/" + id))
                .build();
    }
}
