package org.shoreatlas.account;

/** Another account has this mail address. */
public class MailTakenException extends RuntimeException {}
