package org.shoreatlas.account;

/** Another account has this mail address. */
public class MailTaken extends RuntimeException {
}
