package org.bagui.runtime.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.bagui.runtime.launcher.client.RestClient;

/** An export of the enterprises of the capital, against the rows of a query written by fastexcel. */
final class ExportBench {
    private static final double MARK = 0.85;
    private static final int OK = 200;
    /** What the export shows, in its order. */
    private static final String COLUMNS = "uscc, enterprise_name, county_code, township_code, park_name,"
            + " registration_type, industry_code, tertiary_sector, is_manufacturing, size_class, above_scale,"
            + " key_enterprise, main_products, business_address, established_on, operating_status,"
            + " legal_representative, contact_name, contact_mobile, revenue_last_year, assets_total, values_as_of, status";

    private final BenchDatabase database;
    private final BenchPlatform platform;
    private final Size size;

    ExportBench(BenchDatabase database, BenchPlatform platform, Size size) {
        this.database = database;
        this.platform = platform;
        this.size = size;
    }

    void run(OutcomeTable table) throws Exception {
        RestClient officer = platform.officer(Firms.CAPITAL);
        String sql = "SELECT " + COLUMNS + " FROM enterprise WHERE scope_place BETWEEN 450100000000 AND 450199999999"
                + " ORDER BY scope_place, uscc";
        Rounds rounds = Rounds.timed(
                size.rounds(), () -> download(platform.baseUri(), officer, "enterprise"), () -> platform.reference()
                        .export(sql));
        String what = String.format("export of %,d x 23 .xlsx", size.enterprises() / 2);
        table.add(Outcome.speed(database.name(), what, rounds.ours(), rounds.theirs(), MARK));
    }

    /** Exports a register and reads the answer without keeping it; gives its bytes. */
    static long download(URI platform, RestClient officer, String register) throws IOException, InterruptedException {
        return read(platform, officer, "registers/" + register + "/export?format=xlsx");
    }

    /** Reads a download without keeping it; gives its bytes. */
    static long read(URI platform, RestClient officer, String path) throws IOException, InterruptedException {
        URI address = platform.resolve(path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + officer.token())
                .build();
        HttpResponse<InputStream> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            long bytes = Streams.count(body);
            if (answer.statusCode() != OK) {
                throw new IOException("The download was refused: " + answer.statusCode());
            }
            return bytes;
        }
    }
}
