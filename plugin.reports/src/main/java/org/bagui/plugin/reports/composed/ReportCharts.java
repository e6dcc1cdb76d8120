package org.bagui.plugin.reports.composed;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.bagui.core.report.Report.Chart;

/** Bar charts of a sheet, one below the other; they refer to the cells, so a corrected figure moves its bar. */
final class ReportCharts {
    /** Columns that a chart takes. */
    static final int WIDTH = 15;

    private static final int HEIGHT = 16;
    private static final byte[] BLUE = {0x2F, 0x5D, (byte) 0x8A};

    private ReportCharts() {}

    /** A chart with the sheet that holds its figures and the row where the table's own rows begin. */
    record Placed(Chart chart, XSSFSheet figures, int firstRow) {}

    static void draw(XSSFSheet on, int top, List<Placed> charts) {
        XSSFDrawing drawing = on.createDrawingPatriarch();
        int at = top;
        for (Placed placed : charts) {
            XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, 0, at, WIDTH, at + HEIGHT);
            draw(drawing.createChart(anchor), placed);
            at += HEIGHT + 1;
        }
    }

    private static void draw(XSSFChart to, Placed placed) {
        Chart chart = placed.chart();
        to.setTitleText(chart.title());
        to.setTitleOverlay(false);
        XDDFCategoryAxis names = to.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = to.createValueAxis(AxisPosition.LEFT);
        values.setTitle(chart.unit());
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        int from = placed.firstRow() + chart.fromRow();
        int end = placed.firstRow() + chart.toRow();
        XDDFDataSource<String> categories =
                XDDFDataSourcesFactory.fromStringCellRange(placed.figures(), new CellRangeAddress(from, end, 0, 0));
        XDDFNumericalDataSource<Double> figures = XDDFDataSourcesFactory.fromNumericCellRange(
                placed.figures(), new CellRangeAddress(from, end, chart.column(), chart.column()));
        XDDFBarChartData bars = (XDDFBarChartData) to.createData(ChartTypes.BAR, names, values);
        bars.setBarDirection(BarDirection.COL);
        bars.setVaryColors(false);
        XDDFChartData.Series series = bars.addSeries(categories, figures);
        series.setTitle(chart.title(), null);
        // Without a fill of its own a bar is invisible in LibreOffice.
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(BLUE)));
        to.plot(bars);
    }
}
