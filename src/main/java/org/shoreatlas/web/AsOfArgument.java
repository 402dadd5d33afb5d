package org.shoreatlas.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shoreatlas.api.BadParameterException;
import org.shoreatlas.api.Query;
import org.shoreatlas.edition.Editions;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads {@code asOf} for a page that takes no other parameter. A page is shown as it is today where what was typed is
 * no day that has been: it says so above itself, keeps what was typed and answers 400; a file is refused.
 */
final class AsOfArgument implements HandlerMethodArgumentResolver {

    private final Editions editions;

    AsOfArgument(Editions editions) {
        this.editions = editions;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AsOf.class;
    }

    @Override
    public AsOf resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        parameters.keySet().retainAll(Set.of("asOf"));
        AsOf asOf;
        try {
            Query query = Query.of(parameters, Set.of(), editions);
            asOf = new AsOf(query.publication(), query.moment().orElse(null));
        } catch (BadParameterException bad) {
            if (container == null || !isPage(parameter)) {
                throw bad;
            }
            if (container.getModel().get("address") instanceof PageAddress address) {
                container.addAttribute("address", address.atPresent());
            }
            container.addAttribute("badAsOf", bad);
            container.addAttribute("typedAsOf", request.getParameter("asOf"));
            HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
            if (response != null) {
                response.setStatus(HttpStatus.BAD_REQUEST.value());
            }
            asOf = new AsOf(editions.latest(), null);
        }
        if (container != null && asOf.asked() != null) {
            container.addAttribute("asOf", asOf.asked());
            container.addAttribute("nothingYet", asOf.publication() == 0);
        }
        return asOf;
    }

    private static boolean isPage(MethodParameter parameter) {
        return parameter.getMethod() != null && parameter.getMethod().getReturnType() == String.class;
    }
}
