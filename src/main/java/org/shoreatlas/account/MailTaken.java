package org.shoreatlas.account;

/** Another account has this mail address. */
class MailTaken extends RuntimeException {
}
