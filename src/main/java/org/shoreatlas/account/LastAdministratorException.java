package org.shoreatlas.account;

/** Nobody else could say who may enter. */
public class LastAdministratorException extends RuntimeException {}
