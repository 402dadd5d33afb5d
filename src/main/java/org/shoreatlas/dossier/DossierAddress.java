package org.shoreatlas.dossier;

import java.util.List;
import java.util.stream.Stream;

/** Says which regions a dossier is of, by their slugs in the order shown. */
record DossierAddress(List<String> regions) {

    /** Without the language. */
    public String page() {
        return "/dossier" + (regions.isEmpty() ? "" : "?regions=" + String.join(",", regions));
    }

    public String with(String region) {
        return new DossierAddress(
                        Stream.concat(regions.stream(), Stream.of(region)).toList())
                .page();
    }

    public String without(String region) {
        return new DossierAddress(
                        regions.stream().filter(one -> !one.equals(region)).toList())
                .page();
    }
}
