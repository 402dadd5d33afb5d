package org.shoreatlas.database;

import org.jspecify.annotations.Nullable;
import org.shoreatlas.DatabaseTest;
import org.shoreatlas.Portal;
import org.shoreatlas.account.TestMail;
import org.shoreatlas.kernel.TestClock;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Leads the context of a class of tests to the database that its annotation asks for, and back. */
class DatabaseOfTheClass implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext context) {
        Portal portal = annotation(context, Portal.class);
        DatabaseTest tables = annotation(context, DatabaseTest.class);
        if (portal != null) {
            databases(context).lead(context.getTestClass(), Template.SEEDED, portal.writes());
        } else if (tables != null) {
            databases(context).lead(context.getTestClass(), Template.TABLES, tables.writes());
        }
    }

    @Override
    public void afterTestClass(TestContext context) {
        Portal portal = annotation(context, Portal.class);
        DatabaseTest tables = annotation(context, DatabaseTest.class);
        if (portal != null || tables != null) {
            databases(context).leave(portal != null ? portal.writes() : tables.writes());
            context.getApplicationContext().getBeanProvider(TestClock.class).ifAvailable(TestClock::reset);
            context.getApplicationContext().getBeanProvider(TestMail.class).ifAvailable(TestMail::close);
        }
    }

    private static TestDatabases databases(TestContext context) {
        return context.getApplicationContext().getBean(TestDatabases.class);
    }

    private static <A extends java.lang.annotation.Annotation> @Nullable A annotation(
            TestContext context, Class<A> type) {
        return AnnotatedElementUtils.findMergedAnnotation(context.getTestClass(), type);
    }
}
