package org.bagui.plugin.reports.sheet.annotate.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagui.plugin.reports.sheet.annotate.Mark.Weight;

/**
 * The cell styles of a workbook with those that marked cells need besides: each is the cell's own style with our fill. A
 * style that bears our fill already, because the workbook was annotated before, is given back without it.
 */
final class CellStyles {
    private static final String BARE =
            "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><fonts count=\"1\"><font/>"
                    + "</fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill "
                    + "patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders>"
                    + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                    + "<cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellXfs>"
                    + "</styleSheet>";
    private static final Pattern FILL_ID = Pattern.compile("\\sfillId\\s*=\\s*[\"']0*(\\d+)[\"']");
    private static final int MOST_DIGITS = 9;
    private static final Pattern APPLY = Pattern.compile("\\sapplyFill\\s*=\\s*[\"'][^\"']*[\"']");

    private final List<String> styles;
    private final String document;
    private final List<String> fonts;
    private final List<String> fills;
    private final Set<Integer> oursFills = new HashSet<>();
    private final Map<String, Integer> made = new HashMap<>();
    private final Map<Weight, Integer> fillOf = new HashMap<>();
    private final String prefix;

    /** @param part the part of styles, or null where the workbook has none */
    CellStyles(String part) {
        boolean usable = part != null
                && XmlFragment.find(part, "fonts") != null
                && XmlFragment.find(part, "fills") != null
                && XmlFragment.find(part, "cellXfs") != null;
        document = usable ? part : BARE;
        fonts = new ArrayList<>(XmlFragment.find(document, "fonts").children());
        XmlFragment known = XmlFragment.find(document, "fills");
        prefix = known.prefix();
        fills = new ArrayList<>(known.children());
        styles = new ArrayList<>(XmlFragment.find(document, "cellXfs").children());
        for (int i = 0; i < fills.size(); i++) {
            for (Weight weight : Weight.values()) {
                if (fills.get(i).contains('"' + weight.colour() + '"')) {
                    oursFills.add(i);
                }
            }
        }
    }

    /** Whether the workbook bears marks of ours, so that every cell must be looked at. */
    boolean isMarked() {
        return !oursFills.isEmpty();
    }

    /** The style of a cell that has one, or -1, and shall be marked, or not where the weight is null. */
    int of(int style, Weight weight) {
        int own = style < 0 || style >= styles.size() ? 0 : style;
        if (weight == null && !oursFills.contains(fill(styles.get(own)))) {
            return style;
        }
        return made.computeIfAbsent(own + ":" + weight, key -> {
            int fill = weight == null ? 0 : fillOf.computeIfAbsent(weight, this::add);
            styles.add(filled(styles.get(own), fill));
            return styles.size() - 1;
        });
    }

    /** Style of the titles of a list. */
    int title() {
        return made.computeIfAbsent("title", key -> {
            String font = element("<font><b/><sz val=\"11\"/><name val=\"宋体\"/></font>");
            fonts.add(font);
            return add("fontId=\"" + (fonts.size() - 1) + "\" fillId=\"0\"", "applyFont=\"1\"");
        });
    }

    /** Style of long texts in a list. */
    int text() {
        return made.computeIfAbsent("text", key -> add("fontId=\"0\" fillId=\"0\"", ""));
    }

    private int add(String ids, String apply) {
        styles.add(element("<xf numFmtId=\"0\" " + ids + " borderId=\"0\" xfId=\"0\" " + apply
                + " applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"));
        return styles.size() - 1;
    }

    private int add(Weight weight) {
        fills.add(element("<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + weight.colour()
                + "\"/><bgColor indexed=\"64\"/></patternFill></fill>"));
        return fills.size() - 1;
    }

    private String element(String plain) {
        return plain.replace("</", "\u0000").replace("<", "<" + prefix).replace("\u0000", "</" + prefix);
    }

    /** Id of a style's fill; -1 for one so great that no list has it. */
    private static int fill(String style) {
        Matcher id = FILL_ID.matcher(style);
        if (!id.find()) {
            return 0;
        }
        return id.group(1).length() > MOST_DIGITS ? -1 : Integer.parseInt(id.group(1));
    }

    private static String filled(String style, int fill) {
        int close = style.indexOf('>');
        boolean whole = style.charAt(close - 1) == '/';
        String head = style.substring(0, whole ? close - 1 : close);
        String bare = APPLY.matcher(FILL_ID.matcher(head).replaceFirst("")).replaceFirst("");
        return bare + " fillId=\"" + fill + "\" applyFill=\"1\"" + style.substring(whole ? close - 1 : close);
    }

    /** The part with all styles. */
    String part() {
        return replaced(replaced(replaced(document, "fonts", fonts), "fills", fills), "cellXfs", styles);
    }

    private static String replaced(String document, String list, List<String> children) {
        XmlFragment fragment = XmlFragment.find(document, list);
        fragment.children().clear();
        fragment.children().addAll(children);
        return fragment.document();
    }
}
