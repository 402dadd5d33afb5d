package org.shoreatlas.table;

import java.util.List;

/** Takes the rows of a sheet, one after the other; those without anything in them are passed over. */
public interface TableRows {

    /**
     * @param number as the spreadsheet counts: the first is 1
     * @param cells up to the last that has anything in it
     * @return whether to go on
     */
    boolean row(int number, List<TableCell> cells);
}
