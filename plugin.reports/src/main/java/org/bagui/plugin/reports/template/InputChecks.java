package org.bagui.plugin.reports.template;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.bagui.core.register.definition.Bounds;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.template.ColumnChoices.Offer;

/** The checks of what is entered in a sheet's columns, as far as a spreadsheet knows them. */
final class InputChecks {
    private static final int ERROR_TEXT = 220;
    private static final int CREDIT_CODE = 18;
    private static final int MONTH_LEAST = 6;
    private static final int MONTH_MOST = 10;
    private static final String GREATEST = "999999999999";
    /** First and last day, as a day count and as the helper of the old format reads it. */
    private static final String[] DAYS = {"1", "73050", "1900/01/01", "2099/12/31"};

    private final Sheet sheet;
    private final boolean old;
    private final int firstRow;
    private final ChoiceSheet choices;
    private final DataValidationHelper helper;

    InputChecks(Sheet sheet, boolean old, int firstRow, ChoiceSheet choices) {
        this.sheet = sheet;
        this.old = old;
        this.firstRow = firstRow;
        this.choices = choices;
        this.helper = sheet.getDataValidationHelper();
    }

    /** Checks a column; a text that fits no check stops the entry, one beside an open list only asks back. */
    void add(int column, FieldDefinition field, Offer offer, String title, String told) {
        DataValidationConstraint constraint = constraint(field, offer);
        if (constraint == null) {
            return;
        }
        CellRangeAddressList cells = new CellRangeAddressList(firstRow, SheetLimits.XLS_ROWS - 1, column, column);
        DataValidation check = helper.createValidation(constraint, cells);
        boolean open = isOffered(offer) && !offer.closed();
        check.setErrorStyle(open ? ErrorStyle.INFO : ErrorStyle.STOP);
        check.setShowErrorBox(!open);
        check.setEmptyCellAllowed(true);
        check.createErrorBox(shortened(title, 30), shortened(told, ERROR_TEXT));
        // POI takes the flag the other way round in .xlsx.
        check.setSuppressDropDownArrow(!old);
        sheet.addValidationData(check);
    }

    private static boolean isOffered(Offer offer) {
        return !offer.texts().isEmpty() && !offer.many();
    }

    private DataValidationConstraint constraint(FieldDefinition field, Offer offer) {
        if (isOffered(offer)) {
            return helper.createFormulaListConstraint(choices.name(List.copyOf(offer.texts())));
        }
        Bounds bounds = field.bounds();
        return switch (field.kind()) {
            case INTEGER, LONG ->
                helper.createIntegerConstraint(OperatorType.BETWEEN, least(bounds.min()), most(bounds.max()));
            case DECIMAL ->
                helper.createDecimalConstraint(OperatorType.BETWEEN, least(bounds.min()), most(bounds.max()));
            case DATE -> date(bounds.notInFuture());
            case MONTH -> length(MONTH_LEAST, MONTH_MOST);
            case TEXT -> text(field, bounds.maxLength());
            case BOOLEAN, MOMENT -> null;
        };
    }

    private DataValidationConstraint text(FieldDefinition field, Integer longest) {
        if (longest == null || field.code() != null) {
            return null;
        }
        return length(field.type().equals("credit-code") ? CREDIT_CODE : 0, longest);
    }

    private DataValidationConstraint length(int least, int most) {
        return helper.createTextLengthConstraint(OperatorType.BETWEEN, Integer.toString(least), Integer.toString(most));
    }

    private DataValidationConstraint date(boolean past) {
        String last = past ? "=TODAY()" : DAYS[old ? 3 : 1];
        return helper.createDateConstraint(OperatorType.BETWEEN, DAYS[old ? 2 : 0], last, "yyyy/MM/dd");
    }

    private static String least(BigDecimal min) {
        return min == null ? "-" + GREATEST : min.toPlainString();
    }

    private static String most(BigDecimal max) {
        return max == null ? GREATEST : max.toPlainString();
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
