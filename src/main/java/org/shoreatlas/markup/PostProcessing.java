package org.shoreatlas.markup;

import java.util.Set;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.ITemplateHandler;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** @param handler made anew for each page, with a public constructor */
record PostProcessing(String name, Class<? extends ITemplateHandler> handler) implements IPostProcessorDialect {

    private static final int PRECEDENCE = 1000;

    @Override
    public String getName() {
        return name;
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return PRECEDENCE;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, handler, PRECEDENCE));
    }
}
