package org.shoreatlas.edition;

/** A moment later than now was asked for: nobody knows what will have been public then. */
public class FutureMomentException extends RuntimeException {}
