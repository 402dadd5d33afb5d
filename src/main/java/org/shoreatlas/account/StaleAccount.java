package org.shoreatlas.account;

/** Somebody else has changed the account since it was read. */
class StaleAccount extends RuntimeException {
}
