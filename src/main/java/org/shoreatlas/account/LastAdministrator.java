package org.shoreatlas.account;

/** Nobody else could say who may enter. */
class LastAdministrator extends RuntimeException {
}
