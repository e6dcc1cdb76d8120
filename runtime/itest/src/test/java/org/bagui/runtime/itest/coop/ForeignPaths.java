package org.bagui.runtime.itest.coop;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bagui.runtime.itest.fixture.Report;

/** Every path by which a figure of another place could be had; {@code %p} stands for that place. */
public final class ForeignPaths {
    private static final String MONTH = "period=" + Report.MONTH;

    private ForeignPaths() {}

    /** Those that name the place, and so must be not there. */
    public static List<String> naming(String place, List<String> registers) {
        List<String> paths = new ArrayList<>(List.of(
                "laborcoop/pairings?jurisdiction=%p",
                "laborcoop/transfers?jurisdiction=%p",
                "laborcoop/trips?jurisdiction=%p",
                "laborcoop/differences?jurisdiction=%p",
                "laborcoop/balance?jurisdiction=%p&" + MONTH,
                "laborcoop/flows?jurisdiction=%p&" + MONTH,
                "laborcoop/hires-proposals?jurisdiction=%p&" + MONTH,
                "laborcoop/allocations?jurisdiction=%p",
                "laborcoop/partners?jurisdiction=%p&" + MONTH,
                "laborcoop/substitutions?jurisdiction=%p",
                "reports/city-month?jurisdiction=%p&" + MONTH,
                "reports/region-month?jurisdiction=%p&" + MONTH,
                "reports/labour-cooperation?format=json&jurisdiction=%p&" + MONTH,
                "reports/labour-cooperation?format=xls&jurisdiction=%p&" + MONTH,
                "ledger/alerts?jurisdiction=%p&" + MONTH,
                "ledger/situation?jurisdiction=%p&" + MONTH,
                "ledger/outlook?jurisdiction=%p&" + MONTH,
                "ledger/reporting-status?jurisdiction=%p&" + MONTH,
                "ledger/reporting-list?jurisdiction=%p",
                "ledger/corrections?jurisdiction=%p",
                "ledger/months/" + Report.MONTH + "/%p",
                "imports?jurisdiction=%p",
                "periods?jurisdiction=%p"));
        for (String register : registers) {
            String path = "registers/" + register;
            paths.add(path + "/entries?jurisdiction=%p&" + MONTH);
            paths.add(path + "/entries?jurisdiction=%p&where=occupationCode=示例焊接工");
            paths.add(path + "/rollup?jurisdiction=%p&" + MONTH);
            paths.add(path + "/rollup?jurisdiction=%p&by=occupationCode&" + MONTH);
            paths.add(path + "/export?format=csv&jurisdiction=%p");
            paths.add(path + "/template?prefill=true&jurisdiction=%p&" + MONTH);
            paths.add(path + "/warnings?jurisdiction=%p&" + MONTH);
        }
        return paths.stream().map(path -> path.replace("%p", place)).toList();
    }

    /** Those that name no place, and so may answer with what is the caller's own. */
    public static List<String> unnamed(List<String> registers) {
        List<String> paths = new ArrayList<>(List.of(
                "openapi.json",
                "ledger/alerts?" + MONTH,
                "ledger/situation?" + MONTH,
                "ledger/outlook?" + MONTH,
                "ledger/reporting-status?" + MONTH,
                "imports?limit=200",
                "laborcoop/transfers",
                "laborcoop/trips",
                "laborcoop/campaigns",
                "laborcoop/differences",
                "laborcoop/balance?" + MONTH,
                "laborcoop/flows?by=city&" + MONTH,
                "reports/labour-cooperation?format=json&" + MONTH,
                "laborcoop/hires-proposals?" + MONTH,
                "laborcoop/allocations",
                "laborcoop/partners?" + MONTH,
                "laborcoop/substitutions",
                "laborcoop/distances"));
        for (String register : registers) {
            String path = "registers/" + register;
            paths.add(path);
            paths.add(path + "/entries?limit=1000&count=true&" + MONTH);
            paths.add(path + "/entries?limit=1000&where=occupationCode=示例焊接工");
            paths.add(path + "/entries?limit=1000&q=示例焊接工");
            paths.add(path + "/entries?limit=1000&sort=-occupationCode");
            paths.add(path + "/entries?where=occupationCode>=x%27");
            paths.add(path + "/rollup?" + MONTH);
            paths.add(path + "/rollup?by=county,occupationCode&" + MONTH);
            paths.add(path + "/rollup?by=region&" + MONTH);
            paths.add(path + "/rollup?by=nothing&" + MONTH);
            paths.add(path + "/export?format=csv");
            paths.add(path + "/warnings?" + MONTH);
        }
        return paths;
    }

    /** The path as it is sent. */
    public static String encoded(String path) {
        return path.replace("示例焊接工", URLEncoder.encode("示例焊接工", StandardCharsets.UTF_8))
                .replace(">", "%3E");
    }
}
