package org.example.bagui;

import com.fasterxml.jackson.databind.DeserializationFeature;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.example.bagui.api.EnterpriseProfileApi;
import org.example.bagui.api.SessionsApi;
import org.example.bagui.model.EnterpriseProfileEntry;
import org.example.bagui.model.EnterpriseProfileInput;
import org.example.bagui.model.EnterpriseProfilePage;
import org.example.bagui.model.ImportReport;
import org.example.bagui.model.Problem;
import org.example.bagui.model.RollUp;
import org.example.bagui.model.SessionsCredentials;
import org.example.bagui.model.SessionsNewSession;

/** What a program does with the client that openapi-generator has made; nothing of the client is edited. */
public final class MainFlow {
    private static final String MONTH = "2022-03";

    private final String place;
    private final EnterpriseProfileApi profiles;
    private final ApiClient client = new ApiClient();

    private MainFlow(String base, String username, String password, String place) throws ApiException {
        this.place = place;
        client.setBasePath(base);
        // Of what the document does not tell, the test shall hear.
        client.getObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        SessionsNewSession session = new SessionsApi(client)
                .postSessions(new SessionsCredentials().username(username).password(password));
        client.setBearerToken(session.getToken());
        profiles = new EnterpriseProfileApi(client);
    }

    /** Signs in, makes an entry, imports a sheet, rolls up, and reads what is wrong with a bad entry. */
    public static List<String> run(String base, String username, String password, String place, String uscc, File sheet)
            throws Exception {
        MainFlow flow = new MainFlow(base, username, password, place);
        List<String> seen = new ArrayList<>();
        EnterpriseProfileEntry made = flow.make(uscc);
        seen.add("made version " + made.getVersion() + " in " + made.getJurisdiction());
        ImportReport report = flow.profiles.postRegistersEnterpriseProfileImports(sheet, place, MONTH, "rowwise");
        seen.add("import " + report.getState() + " " + report.getRows());
        seen.add("faults " + report.getErrors().get(0).getCell() + " "
                + report.getErrors().get(0).getCode());
        RollUp sums = flow.profiles.getRegistersEnterpriseProfileRollup(
                place, MONTH, "county", "employeesTotal,count", null, null, null);
        seen.add("totals " + sums.getTotals());
        EnterpriseProfilePage page = flow.profiles.getRegistersEnterpriseProfileEntries(
                place, MONTH, null, List.of("uscc=" + uscc), null, null, 10, null, true, null);
        seen.add("listed " + page.getItems().get(0).getEnterpriseName() + " of " + page.getTotal());
        File form = flow.profiles.getRegistersEnterpriseProfileTemplate("xlsx", place, MONTH, null);
        seen.add("form " + (form.length() > 5_000 ? "there" : "too short"));
        try {
            flow.make("91");
            seen.add("a wrong credit code was taken");
        } catch (ApiException refused) {
            Problem problem = flow.client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
            seen.add("refused " + refused.getCode() + " " + problem.getCode() + " "
                    + problem.getErrors().get(0).getField());
        }
        return seen;
    }

    private EnterpriseProfileEntry make(String uscc) throws ApiException {
        EnterpriseProfileInput input = new EnterpriseProfileInput()
                .period(MONTH)
                .countyCode(place)
                .uscc(uscc)
                .enterpriseName("示例程序厂")
                .registrationType(EnterpriseProfileInput.RegistrationTypeEnum._173)
                .industryCode("36")
                .businessAddress("工业大道9号")
                .operatingStatus(EnterpriseProfileInput.OperatingStatusEnum.NORMAL)
                .contactName("联系人甲")
                .contactMobile("13907720001")
                .employeesTotal(100)
                .industrialWorkersTotal(80)
                .workersGeneral(50)
                .workersSkilled(30)
                .skillNone(40)
                .skillJunior(20)
                .skillIntermediate(10)
                .skillSenior(6)
                .skillTechnician(3)
                .skillSeniorTechnician(1);
        return profiles.postRegistersEnterpriseProfileEntries(input, null, null, null);
    }
}
