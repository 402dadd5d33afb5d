package org.shoreatlas.agreement;

import java.io.Serializable;

/** The {@code ord}-th part of an edition. */
record PartKey(long editionId, int ord) implements Serializable {}
