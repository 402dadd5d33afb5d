package org.shoreatlas.api;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column of a CSV list: its heading and how it is read off an item; null leaves the cell empty. */
public record Column<T>(String name, Function<T, @Nullable Object> value) {}
