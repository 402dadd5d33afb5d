package org.shoreatlas.arrival;

import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import org.shoreatlas.api.BadParameterException;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * Forms that are bound are records of plain texts: only what their constructor takes is read. A field that is sent with
 * an index ({@code name[0]}) is none of theirs, and is refused by its name, for Spring's binder would break on it.
 */
@ControllerAdvice
class FormBinding {

    @InitBinder
    void bind(WebDataBinder binder, NativeWebRequest request) {
        ResolvableType type = binder.getTargetType();
        Class<?> form = type == null ? null : type.resolve();
        if (form == null || !form.isRecord()) {
            return;
        }
        binder.setDeclarativeBinding(true);
        for (RecordComponent field : form.getRecordComponents()) {
            for (Iterator<String> sent = request.getParameterNames(); sent.hasNext(); ) {
                String name = sent.next();
                if (name.startsWith(field.getName() + "[")) {
                    throw new BadParameterException(name, "param.unknown");
                }
            }
        }
    }
}
