package org.shoreatlas.account;

/** Somebody else has changed the account since it was read. */
public class StaleAccountException extends RuntimeException {}
