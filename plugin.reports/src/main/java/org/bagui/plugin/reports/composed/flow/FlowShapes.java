package org.bagui.plugin.reports.composed.flow;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.apache.poi.util.Units;
import org.bagui.plugin.reports.sheet.annotate.xlsx.Markup;

/**
 * Shapes of a drawing as DrawingML (ECMA-376 part 1, 20.1), measured in points from its upper left corner. They are written
 * here, since the library's model of them is neither whole nor ours to import.
 */
final class FlowShapes {
    private static final String FONT = "<a:latin typeface=\"宋体\"/><a:ea typeface=\"宋体\"/>";
    private static final String RECTANGLE = "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>";
    private static final String NO_LINE = "<a:ln><a:noFill/></a:ln>";
    private static final int HUNDREDTHS = 100;
    private static final int NUMBERS = 8;

    private final StringBuilder xml;
    private final DecimalFormat numbers = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    private int shapes;

    /** @param shapes number of shapes that the drawing has before */
    FlowShapes(StringBuilder xml, int shapes) {
        this.xml = xml;
        this.shapes = shapes;
    }

    /** How a text stands in its frame. */
    enum Align {
        LEFT("l"),
        MIDDLE("ctr"),
        RIGHT("r");

        private final String word;

        Align(String word) {
            this.word = word;
        }
    }

    /** Size in points, weight and place of letters. */
    record Letters(double points, boolean bold, Align align) {}

    /** Number of shapes that the drawing has now. */
    int shapes() {
        return shapes;
    }

    /** A whole number with its thousands parted. */
    String number(long value) {
        return numbers.format(value);
    }

    /** A band between two heights, flat at both ends, with words for those who cannot see it. */
    void band(
            String told,
            double left,
            double leftMiddle,
            double right,
            double rightMiddle,
            double thickness,
            FlowFill fill) {
        double top = Math.min(leftMiddle, rightMiddle) - thickness / 2;
        double height = Math.abs(leftMiddle - rightMiddle) + thickness;
        begin(told, left, top, right - left, height);
        int width = Units.toEMU(right - left);
        int begin = Units.toEMU(leftMiddle - thickness / 2 - top);
        int end = Units.toEMU(rightMiddle - thickness / 2 - top);
        int depth = Units.toEMU(thickness);
        xml.append("<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/>")
                .append("<a:pathLst><a:path w=\"")
                .append(width)
                .append("\" h=\"")
                .append(Units.toEMU(height))
                .append("\"><a:moveTo>");
        point(0, begin);
        xml.append("</a:moveTo>");
        curve(width / 2, begin, end, width);
        xml.append("<a:lnTo>");
        point(width, end + depth);
        xml.append("</a:lnTo>");
        curve(width / 2, end + depth, begin + depth, 0);
        xml.append("<a:close/></a:path></a:pathLst></a:custGeom>");
        if (fill.pattern() == null) {
            solid(fill.grey());
        } else {
            xml.append("<a:pattFill prst=\"").append(fill.pattern()).append("\"><a:fgClr>");
            grey(fill.grey());
            xml.append("</a:fgClr><a:bgClr>");
            grey(0xFF);
            xml.append("</a:bgClr></a:pattFill>");
        }
        xml.append("<a:ln w=\"3175\">");
        solid(0x40);
        xml.append("</a:ln></xdr:spPr></xdr:sp>");
    }

    /** An S from a height to another, its bends in the middle. */
    private void curve(int middle, int from, int to, int end) {
        xml.append("<a:cubicBezTo>");
        point(middle, from);
        point(middle, to);
        point(end, to);
        xml.append("</a:cubicBezTo>");
    }

    private void point(int x, int y) {
        xml.append("<a:pt x=\"").append(x).append("\" y=\"").append(y).append("\"/>");
    }

    /** A black bar. */
    void bar(double left, double top, double width, double height) {
        begin("", left, top, width, height);
        xml.append(RECTANGLE);
        solid(0x20);
        xml.append(NO_LINE).append("</xdr:spPr></xdr:sp>");
    }

    /** A number on white. */
    void label(double left, double top, double width, double height, String number) {
        begin("", left, top, width, height);
        xml.append(RECTANGLE);
        solid(0xFF);
        xml.append(NO_LINE).append("</xdr:spPr>");
        write(number, new Letters(NUMBERS, false, Align.MIDDLE));
    }

    /** A text without a frame. */
    void text(double left, double top, double width, double height, String text, Letters letters) {
        begin("", left, top, width, height);
        xml.append(RECTANGLE).append("<a:noFill/>").append(NO_LINE).append("</xdr:spPr>");
        write(text, letters);
    }

    private void write(String text, Letters letters) {
        xml.append("<xdr:txBody><a:bodyPr wrap=\"none\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"ctr\"")
                .append(" vertOverflow=\"overflow\" horzOverflow=\"overflow\"/><a:lstStyle/><a:p><a:pPr algn=\"")
                .append(letters.align().word)
                .append("\"/><a:r><a:rPr lang=\"zh-CN\" sz=\"")
                .append(Math.round(letters.points() * HUNDREDTHS))
                .append("\" b=\"")
                .append(letters.bold() ? 1 : 0)
                .append("\">");
        solid(0);
        xml.append(FONT).append("</a:rPr><a:t>").append(clean(text)).append("</a:t></a:r></a:p></xdr:txBody></xdr:sp>");
    }

    private void begin(String told, double left, double top, double width, double height) {
        shapes++;
        xml.append("<xdr:sp macro=\"\" textlink=\"\"><xdr:nvSpPr><xdr:cNvPr id=\"")
                .append(shapes)
                .append("\" name=\"Flow ")
                .append(shapes)
                .append("\" descr=\"")
                .append(clean(told))
                .append("\"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x=\"")
                .append(Units.toEMU(left))
                .append("\" y=\"")
                .append(Units.toEMU(top))
                .append("\"/><a:ext cx=\"")
                .append(Units.toEMU(width))
                .append("\" cy=\"")
                .append(Units.toEMU(height))
                .append("\"/></a:xfrm>");
    }

    private void solid(int grey) {
        xml.append("<a:solidFill>");
        grey(grey);
        xml.append("</a:solidFill>");
    }

    private void grey(int level) {
        xml.append(String.format("<a:srgbClr val=\"%1$02X%1$02X%1$02X\"/>", level));
    }

    private static String clean(String text) {
        return Markup.escaped(text.replaceAll("[\\p{Cntrl}\\x{FFFE}\\x{FFFF}\\p{Cs}]", " "));
    }
}
