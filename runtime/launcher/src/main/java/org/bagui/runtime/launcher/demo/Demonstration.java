package org.bagui.runtime.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.runtime.launcher.LauncherException;
import org.bagui.runtime.launcher.client.RestClient;

/**
 * Brings made-up data of all counties over three months through the platform's own interface, each step as an account that may
 * take it, and shows what comes out. First comes what makes every account see figures, then the rest.
 */
final class Demonstration {
    private static final DemoPlace REGION = new DemoPlace("450000", "广西壮族自治区");
    private static final String CITY = "450200";
    private static final String WHY_RETURNED = "职工人数与上月不衔接，请核对后再报";
    private static final String WHY_MISSING = "演示：其余各地的数据由示例程序直接导入，没有逐级报送";

    private final RestClient administrator;
    private final DemoMonths months;
    private final DemoAccounts accounts;
    private final List<County> city = new ArrayList<>();
    private final List<County> elsewhere = new ArrayList<>();
    private final Map<String, RestClient> officers = new TreeMap<>();
    private final Map<String, DemoPlace> cities = new TreeMap<>();
    private RestClient loader;
    private RestClient reviewer;
    private long rows;

    /**
     * A demonstration on an empty platform.
     *
     * @param client client that is not signed in
     * @param adminPassword password of the first administrator
     */
    Demonstration(RestClient client, String adminPassword, DemoMonths months) {
        this.administrator = client.signIn(DemoRole.ADMINISTRATOR.username(), adminPassword);
        this.months = months;
        this.accounts = new DemoAccounts(administrator, new DemoAccount(DemoRole.ADMINISTRATOR, REGION, adminPassword));
    }

    /** Looks which places there are, of the shown city alone or of the whole region. */
    void look(boolean isWhole) {
        for (JsonNode one : items(administrator.read("jurisdictions?level=city&parent=" + REGION.code()))) {
            DemoPlace place = place(one);
            cities.put(place.code(), place);
        }
        if (!cities.containsKey(CITY)) {
            throw new LauncherException("这个版本没有行政区划数据，请用全区版 This edition knows no places: take the region edition");
        }
        String parent = isWhole ? REGION.code() : CITY;
        for (JsonNode one : items(administrator.read("jurisdictions?level=county&parent=" + parent))) {
            DemoPlace place = place(one);
            boolean isShown = place.code().startsWith(CITY.substring(0, 4));
            if (!"city-proper".equals(one.path("kind").asText())) {
                CountyPart part = isShown ? CountyPart.inCity(place.code()) : CountyPart.elsewhere(place.code());
                (isShown ? city : elsewhere).add(new County(place, part, months));
            }
        }
    }

    /** How many times a county's month is brought in. */
    int steps() {
        return (city.size() + elsewhere.size()) * DemoMonths.Age.values().length;
    }

    /** Makes the accounts and brings in what each of them sees first. */
    List<DemoAccount> begin(DemoProgress progress) {
        County shown = shown();
        officers.put(shown.place().code(), accounts.show(DemoRole.COUNTY_OFFICER, shown.place(), Map.of()));
        reviewer = accounts.show(DemoRole.CITY_REVIEWER, cities.get(CITY), Map.of());
        accounts.show(DemoRole.REGION_READER, REGION, Map.of());
        accounts.show(DemoRole.AUDITOR, REGION, Map.of());
        for (DemoMonths.Age age : List.of(DemoMonths.Age.OLDEST, DemoMonths.Age.MIDDLE, DemoMonths.Age.NEWEST)) {
            send(shown, age, progress);
        }
        Map<String, Object> firm = Map.of("enterprise", shown.clerksFirm().uscc());
        accounts.show(DemoRole.ENTERPRISE_CLERK, shown.place(), firm);
        loader = accounts.behind("demo-data", "示例数据 Demo data", REGION);
        for (County county : city) {
            if (county != shown) {
                load(county, DemoMonths.Age.NEWEST, progress);
            }
        }
        return accounts.shown();
    }

    /**
     * Brings in the rest: older months of the shown city with their steps, then the other cities. Accounts may be signed in with by now:
     * what the platform refuses costs that month of that place.
     */
    void goOn(DemoProgress progress, LeftOut leftOut) {
        for (County county : city) {
            if (county.part() != CountyPart.SHOWN) {
                goOn(county, progress, leftOut);
            }
        }
        leftOut.attempt(what(DemoMonths.Age.OLDEST, cities.get(CITY)), this::closeOldest);
        for (DemoMonths.Age age : DemoMonths.Age.values()) {
            for (County county : elsewhere) {
                if (!leftOut.attempt(what(age, county.place()), () -> load(county, age, progress))) {
                    progress.step(what(age, county.place()));
                }
            }
        }
        if (!elsewhere.isEmpty()) {
            leftOut.attempt(what(DemoMonths.Age.OLDEST, REGION), this::closeRegion);
        }
    }

    private void goOn(County county, DemoProgress progress, LeftOut leftOut) {
        DemoPlace place = county.place();
        String username = "officer-" + place.code();
        boolean isThere = leftOut.attempt(
                place.name(), () -> officers.put(place.code(), accounts.behind(username, place.name() + "经办", place)));
        if (isThere) {
            leftOut.attempt(what(DemoMonths.Age.NEWEST, place), () -> takeSteps(county, DemoMonths.Age.NEWEST));
        }
        for (DemoMonths.Age age : List.of(DemoMonths.Age.OLDEST, DemoMonths.Age.MIDDLE)) {
            if (!isThere || !leftOut.attempt(what(age, place), () -> send(county, age, progress))) {
                progress.step(what(age, place));
            }
        }
    }

    private String what(DemoMonths.Age age, DemoPlace place) {
        return months.of(age) + "  " + place.name();
    }

    /** Brought in by nobody in particular. */
    private void load(County county, DemoMonths.Age age, DemoProgress progress) {
        rows += county.send(loader, age);
        progress.step(what(age, county.place()));
    }

    /** Brought in by the county's officer, and sent up. */
    private void send(County county, DemoMonths.Age age, DemoProgress progress) {
        rows += county.send(officers.get(county.place().code()), age);
        takeSteps(county, age);
        progress.step(what(age, county.place()));
    }

    private void takeSteps(County county, DemoMonths.Age age) {
        YearMonth month = months.of(age);
        if (county.part().isSubmitted(age)) {
            new MonthSteps(officers.get(county.place().code())).submit(county.place(), month, WHY_MISSING);
            MonthSteps above = new MonthSteps(reviewer);
            if (county.part().isAccepted(age)) {
                above.accept(county.place(), month);
            } else if (county.part() == CountyPart.RETURNED) {
                above.sendBack(county.place(), month, WHY_RETURNED);
            }
        }
    }

    private void closeOldest() {
        YearMonth oldest = months.of(DemoMonths.Age.OLDEST);
        DemoPlace place = cities.get(CITY);
        new MonthSteps(reviewer).submit(place, oldest, WHY_MISSING);
        MonthSteps region = new MonthSteps(loader);
        region.accept(place, oldest);
        region.close(place, oldest, WHY_MISSING);
    }

    private void closeRegion() {
        YearMonth oldest = months.of(DemoMonths.Age.OLDEST);
        MonthSteps region = new MonthSteps(loader);
        region.submit(REGION, oldest, WHY_MISSING);
        region.accept(REGION, oldest);
        region.close(REGION, oldest, WHY_MISSING);
    }

    /** Rows that were brought in. */
    long rows() {
        return rows;
    }

    /** The firm whose clerk is shown. */
    String clerksFirm() {
        return shown().clerksFirm().name();
    }

    /** The region's shortage by city in the newest month. */
    String shortages() {
        YearMonth month = months.of(DemoMonths.Age.NEWEST);
        String query = "/rollup?jurisdiction=" + REGION.code() + "&period=" + month + "&by=city&measures=";
        JsonNode demand = loader.read(
                "registers/labour-demand" + query + "shortageCurrent,shortageExpansion,plannedRecruitment,count");
        JsonNode profile = loader.read("registers/enterprise-profile" + query + "employeesTotal,count");
        JsonNode all = loader.read("jurisdictions?level=city&parent=" + REGION.code());
        List<JsonNode> shown = new ArrayList<>();
        for (JsonNode one : items(all)) {
            if (!elsewhere.isEmpty() || CITY.equals(one.path("code").asText())) {
                shown.add(one);
            }
        }
        return new ShortageTable(month, shown, demand, profile).text();
    }

    private County shown() {
        return city.stream()
                .filter(county -> county.part() == CountyPart.SHOWN)
                .findFirst()
                .orElseThrow(() -> new LauncherException("区划代码表中没有 " + CountyPart.SHOWN_COUNTY
                        + "，请用原来的代码表 That county is not among the places: take the original code list"));
    }

    private static DemoPlace place(JsonNode one) {
        return new DemoPlace(one.path("code").asText(), one.path("name").asText());
    }

    private static Iterable<JsonNode> items(JsonNode answer) {
        return answer.isArray() ? answer : answer.path("items");
    }
}
