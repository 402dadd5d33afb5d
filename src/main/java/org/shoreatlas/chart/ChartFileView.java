package org.shoreatlas.chart;

import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafView;

/** The template {@code chart-file.html}, which is an image and no page; made anew for every request. */
@Component(ChartFileView.NAME)
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ChartFileView extends ThymeleafView {

    static final String NAME = "chart-file";

    ChartFileView(ISpringTemplateEngine engine) {
        super(NAME);
        setTemplateEngine(engine);
        setContentType("image/svg+xml;charset=UTF-8");
        setForceContentType(true);
        setLocale(LocaleContextHolder.getLocale());
    }
}
