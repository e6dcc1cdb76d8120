package org.bagui.plugin.reports.composed.flow;

import java.nio.charset.StandardCharsets;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.bagui.core.report.FlowChart;

/** The flow charts of a sheet, one below the other: the sheet's part of drawings, written anew. */
public final class FlowPart {
    /** Columns that a chart takes. */
    public static final int COLUMNS = 16;

    /** Rows that a chart takes; together a page of A4 landscape. */
    public static final int ROWS = 34;

    private static final float ROW_POINTS = (float) (FlowDrawing.HEIGHT / ROWS);
    /** Width of a column in parts of a digit: 48 points with the usual font. */
    private static final int COLUMN_WIDTH = 2_340;

    private static final String BEGIN = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">";

    private final XSSFSheet sheet;
    private final String name;
    private final StringBuilder xml = new StringBuilder(BEGIN);
    private int shapes = 1;

    /** Gives a sheet a part of drawings. */
    public FlowPart(XSSFSheet sheet) {
        this.sheet = sheet;
        name = sheet.createDrawingPatriarch()
                .getPackagePart()
                .getPartName()
                .getName()
                .substring(1);
        for (int i = 0; i < COLUMNS; i++) {
            sheet.setColumnWidth(i, COLUMN_WIDTH);
        }
    }

    /**
     * Draws a chart that has flows, as one group that is scaled as a whole.
     *
     * @param row row of the sheet that it begins at
     */
    public void draw(int row, FlowChart chart, FlowWords words) {
        for (int i = 0; i < ROWS; i++) {
            sheet.createRow(row + i).setHeightInPoints(ROW_POINTS);
        }
        String size = "x=\"" + Units.toEMU(FlowDrawing.WIDTH) + "\" cy=\"" + Units.toEMU(FlowDrawing.HEIGHT) + "\"/>";
        shapes++;
        xml.append("<xdr:twoCellAnchor editAs=\"oneCell\"><xdr:from>");
        corner(0, row);
        xml.append("</xdr:from><xdr:to>");
        corner(COLUMNS, row + ROWS);
        xml.append("</xdr:to><xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id=\"")
                .append(shapes)
                .append("\" name=\"Flows ")
                .append(shapes)
                .append("\"/><xdr:cNvGrpSpPr/></xdr:nvGrpSpPr><xdr:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext c")
                .append(size)
                .append("<a:chOff x=\"0\" y=\"0\"/><a:chExt c")
                .append(size)
                .append("</a:xfrm></xdr:grpSpPr>");
        FlowShapes drawn = new FlowShapes(xml, shapes);
        FlowDrawing.draw(drawn, chart, words);
        shapes = drawn.shapes();
        xml.append("</xdr:grpSp><xdr:clientData/></xdr:twoCellAnchor>");
    }

    private void corner(int column, int row) {
        xml.append("<xdr:col>")
                .append(column)
                .append("</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>")
                .append(row)
                .append("</xdr:row><xdr:rowOff>0</xdr:rowOff>");
    }

    /** Name of the part in the workbook's container. */
    public String name() {
        return name;
    }

    /** What the part holds. */
    public byte[] bytes() {
        return (xml + "</xdr:wsDr>").getBytes(StandardCharsets.UTF_8);
    }
}
