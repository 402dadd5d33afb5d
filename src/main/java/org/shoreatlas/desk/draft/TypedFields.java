package org.shoreatlas.desk.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.shoreatlas.account.Staff;
import org.shoreatlas.desk.form.Choices;
import org.shoreatlas.desk.form.Field;
import org.shoreatlas.desk.form.Form;
import org.shoreatlas.desk.form.FormInput;
import org.shoreatlas.desk.form.Forms;
import org.shoreatlas.desk.form.Mistake;
import org.shoreatlas.desk.submission.Attachments;
import org.shoreatlas.desk.submission.NotYoursException;
import org.shoreatlas.desk.submission.Submission;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** What stands in the fields of a form that was sent, with the hash of each document that came along. */
@Component
class TypedFields {

    private static final String FILE = ".file";

    private final Forms forms;
    private final Choices choices;
    private final Attachments attachments;

    TypedFields(Forms forms, Choices choices, Attachments attachments) {
        this.forms = forms;
        this.choices = choices;
        this.attachments = attachments;
    }

    /** @throws NotYoursException if somebody else writes this draft */
    Sent of(Submission draft, HttpServletRequest request, Staff staff) {
        if (!draft.isOf(staff)) {
            throw new NotYoursException();
        }
        Map<String, Mistake> mistakes = new LinkedHashMap<>();
        Form form = forms.of(draft.form());
        Map<String, String> values = new TreeMap<>();
        request.getParameterMap().forEach((name, all) -> values.put(name, all[0]));
        MultipartHttpServletRequest multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (multipart != null) {
            multipart.getFileMap().forEach((name, file) -> {
                String path = name.endsWith(FILE) ? name.substring(0, name.length() - FILE.length()) : "";
                Field field = form.knows(path) ? form.field(path) : null;
                if (field != null
                        && field.type() == Field.Type.FILE
                        && !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                                .isEmpty()) {
                    keep(draft, file)
                            .ifPresentOrElse(
                                    sha256 -> values.put(path, sha256),
                                    () -> mistakes.put(path, Mistake.of("desk.error.file")));
                }
            });
        }
        return new Sent(choices.withIds(new FormInput(values).within(form), form), mistakes);
    }

    private Optional<String> keep(Submission draft, MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "")
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\"]", "");
        try {
            byte[] bytes = file.getBytes();
            return draft.isDraft()
                            && !name.isBlank()
                            && bytes.length <= Attachments.MOST_BYTES
                            && Attachments.isDocument(name, bytes)
                    ? Optional.of(attachments.add(draft.id(), name, bytes))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param mistakes of the documents that cannot be taken, by their fields */
    record Sent(FormInput typed, Map<String, Mistake> mistakes) {}
}
