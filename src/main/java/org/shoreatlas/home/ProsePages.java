package org.shoreatlas.home;

import org.shoreatlas.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages that are running text, one template for each language below {@code templates/prose}. */
@PageController
class ProsePages {

    @GetMapping("/{page:about|methodology|reuse|legal|accessibility}")
    String show(@PathVariable String page, Model model) {
        model.addAttribute("page", page);
        return "prose";
    }
}
