package org.shoreatlas.account.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A form that came when nobody was signed in for it, so that it can be sent again. Passwords and the token are left
 * out; a file cannot be handed back to a browser, so that only its name is known.
 *
 * @param path where it was sent to, with its query
 * @param fields by name, in the order in which they were sent
 * @param files names of files by field
 */
record InterruptedForm(String path, List<Field> fields, List<Field> files) {

    /** Before the names of what is carried, none of which can be taken for a field of the sign-in form. */
    private static final String PREFIX = "carried.";

    private static final String PATH = PREFIX + "path";
    private static final String FIELD = PREFIX + "field.";
    private static final String FILE = PREFIX + "file.";

    static InterruptedForm of(HttpServletRequest request) {
        MultiValueMap<String, String> query = UriComponentsBuilder.fromUriString("?"
                        + StringUtils.trimAllWhitespace(
                                request.getQueryString() == null ? "" : request.getQueryString()))
                .build()
                .getQueryParams();
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf") && !name.toLowerCase(Locale.ROOT).contains("password")) {
                // what the query says comes first, and stays where it is
                for (int at = query.getOrDefault(name, List.of()).size(); at < values.length; at++) {
                    fields.add(new Field(name, values[at]));
                }
            }
        });
        return new InterruptedForm(DeskPath.of(request), fields, files(request));
    }

    /** What the sign-in form carried. */
    static Optional<InterruptedForm> in(Map<String, String[]> parameters) {
        String[] path = parameters.get(PATH);
        return path == null || path.length != 1 || !DeskPath.isOurs(path[0])
                ? Optional.empty()
                : Optional.of(new InterruptedForm(path[0], fields(parameters, FIELD), fields(parameters, FILE)));
    }

    private static List<Field> fields(Map<String, String[]> parameters, String prefix) {
        List<Field> fields = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(prefix)) {
                for (String value : values) {
                    fields.add(new Field(name.substring(prefix.length()), value));
                }
            }
        });
        return fields;
    }

    private static List<Field> files(HttpServletRequest request) {
        String type = request.getContentType();
        Map<String, Field> files = new LinkedHashMap<>();
        if (type != null && type.startsWith("multipart/")) {
            try {
                for (Part part : request.getParts()) {
                    if (StringUtils.hasText(part.getSubmittedFileName())) {
                        files.put(part.getName(), new Field(part.getName(), part.getSubmittedFileName()));
                    }
                }
            } catch (IOException | ServletException | IllegalStateException e) {
                return List.of(); // too large, or torn off: there was no file that could be named
            }
        }
        return List.copyOf(files.values());
    }

    /** As hidden fields of the sign-in form. */
    public List<Field> hidden() {
        List<Field> hidden = new ArrayList<>(List.of(new Field(PATH, path)));
        fields.forEach(field -> hidden.add(new Field(FIELD + field.name(), field.value())));
        files.forEach(file -> hidden.add(new Field(FILE + file.name(), file.value())));
        return hidden;
    }

    record Field(String name, String value) {}
}
