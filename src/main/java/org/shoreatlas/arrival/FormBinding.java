package org.shoreatlas.arrival;

import java.util.Arrays;
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
        request.getParameterMap().keySet().stream()
                .filter(name -> Arrays.stream(form.getRecordComponents())
                        .anyMatch(field -> name.startsWith(field.getName() + "[")))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadParameterException(name, "param.unknown");
                });
    }
}
