package org.bagui.runtime.bench.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.StreamingOutput;

/** The raw side of each comparison, over HTTP. */
@javax.ws.rs.Path("/reference")
public final class ReferenceResource {
    private final DataSource source;
    private final PageQuery pages;
    private final boolean postgres;

    ReferenceResource(DataSource source, boolean postgres) {
        this.source = source;
        this.postgres = postgres;
        this.pages = new PageQuery(source);
    }

    /** A page by key: the enterprises of an interval of places after a place and an id. */
    @GET
    @javax.ws.rs.Path("page")
    @Produces("application/json")
    public byte[] page(
            @QueryParam("fields") String fields,
            @QueryParam("from") long from,
            @QueryParam("to") long to,
            @QueryParam("after") String after,
            @QueryParam("limit") int limit)
            throws SQLException, IOException {
        return pages.page(fields, from, to, after, limit);
    }

    /** Runs a query, reads all its rows, and tells how many microseconds that took and the sum of the last column. */
    @POST
    @javax.ws.rs.Path("query")
    @Produces("text/plain")
    public String query(String sql) throws SQLException {
        return new RawQuery(source).run(sql);
    }

    /** Runs statements that change rows, one a line. */
    @POST
    @javax.ws.rs.Path("execute")
    public void execute(String statements) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements.split("\n")) {
                statement.execute(sql);
            }
        }
    }

    /** Loads rows of tab-separated values into a table whose columns are named in order. */
    @POST
    @javax.ws.rs.Path("load")
    @Produces("text/plain")
    public String load(@QueryParam("table") String table, @QueryParam("columns") String columns, InputStream rows)
            throws SQLException, IOException {
        return Long.toString(new RawLoad(source).load(table, columns, rows));
    }

    /** Reads a workbook of labour demand into the plain table {@code raw_demand}. */
    @POST
    @javax.ws.rs.Path("import")
    @Produces("text/plain")
    public String importRows(InputStream body) throws IOException, SQLException {
        Path file = Files.createTempFile("reference", ".xlsx");
        try {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            return Integer.toString(new RawImport(source, postgres).run(file));
        } finally {
            Files.delete(file);
        }
    }

    /** Writes the rows of a query as a workbook. */
    @POST
    @javax.ws.rs.Path("export")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    public StreamingOutput export(String sql) {
        return out -> {
            try {
                new RawExport(source).write(sql, out);
            } catch (SQLException e) {
                throw new WebApplicationException(e);
            }
        };
    }

    /** Writes the rows of a query as a workbook of a format, by POI. */
    @POST
    @javax.ws.rs.Path("poi")
    @Produces("application/octet-stream")
    public StreamingOutput poi(@QueryParam("format") String format, String sql) {
        return out -> {
            try {
                new PoiExport(source).write(sql, format, out);
            } catch (SQLException e) {
                throw new WebApplicationException(e);
            }
        };
    }
}
