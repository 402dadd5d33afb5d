package org.shoreatlas.desk.bulk;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.shoreatlas.desk.form.EntryLookup;
import org.shoreatlas.desk.form.Mistake;
import org.shoreatlas.kernel.TypedText;
import org.shoreatlas.language.WrittenAmount;
import org.shoreatlas.language.WrittenNumber;
import org.shoreatlas.table.TableCell;

/**
 * In what the numbers of one row are, where other columns or the formats of its cells say so: a scale is multiplied,
 * and a unit that is not the indicator's is a mistake.
 */
final class TableUnits {

    private static final int MOST_REPEATED = 60;
    private static final String BEFORE_A_UNIT = "^(?:en|in|ب) +|^[(\\[]|[)\\]]$";

    private final EntryLookup.Measure measure;
    private final Map<String, Mistake> mistakes = new LinkedHashMap<>();
    private BigDecimal scale = BigDecimal.ONE;

    /**
     * @param columns codes of those that may say it
     * @param shown what stands in one of them
     */
    TableUnits(EntryLookup.Measure measure, List<String> columns, UnaryOperator<String> shown) {
        this.measure = measure;
        for (String column : columns) {
            String text = shown.apply(column);
            if (!text.isEmpty()) {
                said(text)
                        .ifPresentOrElse(
                                amount -> {
                                    if (!amount.fits(measure.unit())) {
                                        mistakes.put(column, Mistake.of(Mistake.UNIT, measure.key()));
                                    } else if (isScaled() && isOther(amount.value())) {
                                        mistakes.put(column, Mistake.of("desk.table.error.scale-twice"));
                                    } else {
                                        scale = scale.multiply(amount.value());
                                    }
                                },
                                () -> mistakes.put(
                                        column,
                                        Mistake.of("desk.table.error.unit", TypedText.beginning(text, MOST_REPEATED))));
            }
        }
    }

    /** By the code of the column that says what cannot be. */
    Map<String, Mistake> mistakes() {
        return mistakes;
    }

    /** "MDH" is a million dirhams, "1000" a thousand of whatever it is. */
    private Optional<WrittenAmount> said(String text) {
        return WrittenNumber.amount("1 " + text.replaceAll(BEFORE_A_UNIT, ""), measure.unit())
                .filter(amount -> isScale(amount.value()))
                .or(() -> WrittenNumber.amount(text, measure.unit()).filter(amount -> isScale(amount.value())));
    }

    /** Whether it is a power of ten. */
    private static boolean isScale(BigDecimal value) {
        return value.compareTo(BigDecimal.ONE) >= 0
                && value.stripTrailingZeros().unscaledValue().equals(BigInteger.ONE);
    }

    private static boolean isOther(BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) != 0;
    }

    private boolean isScaled() {
        return isOther(scale);
    }

    /**
     * Reads the number of a cell as it is meant.
     *
     * @param values what is typed, by the path of the field
     * @param exact numbers that are written in no other notation
     */
    void number(
            String path,
            TableCell cell,
            Map<String, String> values,
            Map<String, String> exact,
            Map<String, Mistake> found) {
        if (cell.type() == TableCell.Type.NUMBER) {
            BigDecimal number = new BigDecimal(cell.text());
            if (cell.isWritten()) {
                Optional<WrittenAmount> format = WrittenNumber.amount(cell.around("1"), measure.unit());
                if (format.isEmpty()) {
                    found.put(
                            path,
                            Mistake.of("desk.table.error.shown", TypedText.beginning(cell.shown(), MOST_REPEATED)));
                } else if (!format.get().fits(measure.unit())) {
                    found.put(path, Mistake.of(Mistake.UNIT, measure.key()));
                } else if (isScaled() && !format.get().isBare()) {
                    found.put(path, Mistake.of("desk.table.error.scale-twice"));
                } else {
                    put(path, number, format.get().value(), values, exact);
                }
            } else {
                put(path, number, BigDecimal.ONE, values, exact);
            }
        } else if (isScaled()) {
            WrittenNumber.amount(cell.text(), measure.unit()).ifPresent(amount -> {
                if (amount.isBare()) {
                    put(path, amount.value(), BigDecimal.ONE, values, exact);
                } else {
                    found.put(path, Mistake.of("desk.table.error.scale-twice"));
                }
            });
        }
    }

    private void put(
            String path, BigDecimal number, BigDecimal factor, Map<String, String> values, Map<String, String> exact) {
        BigDecimal in = factor.multiply(scale);
        if (isOther(in)) {
            BigDecimal meant = number.multiply(in);
            String plain =
                    meant.signum() == 0 ? "0" : meant.stripTrailingZeros().toPlainString();
            values.put(path, plain);
            exact.put(path, plain);
        }
    }
}
