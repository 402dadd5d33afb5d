package org.shoreatlas.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A controller of pages that exist in three languages: its addresses lie below {@code /{lang}}, and all reads of one
 * page see one snapshot of the database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Controller
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public @interface PageController {}
