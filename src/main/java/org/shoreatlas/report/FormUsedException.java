package org.shoreatlas.report;

/** A report with another text has arrived under the number of this form. */
class FormUsedException extends RuntimeException {}
