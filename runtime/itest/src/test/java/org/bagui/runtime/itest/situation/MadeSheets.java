package org.bagui.runtime.itest.situation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.situation.FirmMonth.Firm;
import org.bagui.runtime.itest.situation.FirmMonth.Flow;
import org.bagui.runtime.itest.situation.FirmMonth.Post;
import org.bagui.runtime.itest.situation.FirmMonth.Profile;
import org.bagui.runtime.itest.situation.FirmMonth.Training;
import org.bagui.runtime.testkit.fixture.CreditCodes;

/** The sheets of a month of made-up enterprises. */
public final class MadeSheets {
    private static final List<Function<List<FirmMonth>, List<Report>>> SHEETS =
            List.of(MadeSheets::profiles, MadeSheets::flows, MadeSheets::demands, MadeSheets::trainings);

    private MadeSheets() {}

    private static List<Report> profiles(List<FirmMonth> months) {
        List<Report> reports = new ArrayList<>();
        for (FirmMonth month : months) {
            Profile profile = month.profile();
            if (profile != null) {
                Firm firm = month.firm();
                reports.add(named(Report.profile(firm.county(), firm.number()), firm)
                        .with("industryCode", firm.industry())
                        .with("sizeClass", firm.size())
                        .with("parkName", firm.park())
                        .with("aboveScale", firm.aboveScale() ? "是" : "否")
                        .with("keyEnterprise", firm.key())
                        .with("employeesTotal", profile.staff())
                        .with("industrialWorkersTotal", profile.general() + profile.skilled())
                        .with("workersGeneral", profile.general())
                        .with("workersSkilled", profile.skilled())
                        .with("skillNone", null)
                        .with("skillJunior", profile.junior())
                        .with("skillIntermediate", profile.intermediate())
                        .with("skillSenior", profile.senior())
                        .with("skillTechnician", profile.technician())
                        .with("skillSeniorTechnician", 0));
            }
        }
        return reports;
    }

    private static List<Report> flows(List<FirmMonth> months) {
        List<Report> reports = new ArrayList<>();
        for (FirmMonth month : months) {
            Flow flow = month.flow();
            if (flow != null) {
                boolean declined = flow.closing() < flow.opening();
                reports.add(new Report(Report.FLOW, new LinkedHashMap<>())
                        .with("countyCode", month.firm().county())
                        .with("uscc", uscc(month.firm()))
                        .with("openingStaff", flow.opening())
                        .with("hires", flow.hires())
                        .with("separations", flow.separations())
                        .with("declineType", declined ? "6" : null)
                        .with("declineReason", declined ? "5" : null));
            }
        }
        return reports;
    }

    private static List<Report> demands(List<FirmMonth> months) {
        List<Report> reports = new ArrayList<>();
        for (FirmMonth month : months) {
            for (Post post : month.posts()) {
                Firm firm = month.firm();
                reports.add(named(Report.demand(firm.county(), firm.number(), post.title()), firm)
                        .with("postCategory", post.category())
                        .with("shortageCurrent", post.shortage())
                        .with("shortageExpansion", post.expansion())
                        .with("expansionPeriod", compact(post.by()))
                        .with("plannedRecruitment", post.planned())
                        .with("wageMin", post.min())
                        .with("wageMax", post.max()));
            }
        }
        return reports;
    }

    private static List<Report> trainings(List<FirmMonth> months) {
        List<Report> reports = new ArrayList<>();
        for (FirmMonth month : months) {
            for (Training training : month.trainings()) {
                reports.add(new Report("training-demand", new LinkedHashMap<>())
                        .with("countyCode", month.firm().county())
                        .with("uscc", uscc(month.firm()))
                        .with("occupationCode", training.occupation())
                        .with("trainingMode", training.mode())
                        .with("targetLevel", training.level())
                        .with("trainees", training.trainees())
                        .with("plannedStart", month.month().plusMonths(1) + "-10")
                        .with("providerType", "ENTERPRISE")
                        .with("subsidyWanted", "否")
                        .with("contactName", "联系人甲")
                        .with("contactMobile", "13907720001"));
            }
        }
        return reports;
    }

    /** Sends all sheets of a month. */
    static void send(OfficerClient client, MadeFirms made, YearMonth month) {
        List<FirmMonth> reported = made.month(month);
        SHEETS.forEach(sheet -> client.importsAll(sheet.apply(reported), month.toString()));
    }

    /** The sheets of a month, those without a row left out; each firm stands at the place of report that is told. */
    public static List<List<Report>> of(List<FirmMonth> reported, Function<String, String> place) {
        List<List<Report>> sheets = new ArrayList<>();
        for (Function<List<FirmMonth>, List<Report>> sheet : SHEETS) {
            List<Report> rows = new ArrayList<>();
            sheet.apply(reported).forEach(row -> rows.add(row.with("countyCode", place.apply(row.uscc()))));
            if (!rows.isEmpty()) {
                sheets.add(rows);
            }
        }
        return sheets;
    }

    /** Credit code of a firm. */
    public static String uscc(Firm firm) {
        return CreditCodes.of(firm.county(), firm.number());
    }

    private static Report named(Report report, Firm firm) {
        return report.with("uscc", uscc(firm));
    }

    private static String compact(YearMonth month) {
        return month == null ? null : month.toString().replace("-", "");
    }
}
