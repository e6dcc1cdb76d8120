package org.bagui.runtime.rest.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.bagui.core.codelist.CodeList;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.codelist.CodeListLoading;
import org.bagui.core.codelist.CodeListLoading.Loaded;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Permission;
import org.bagui.runtime.rest.dispatch.RequestContextHolder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Code lists: to read, and to load anew from CSV. */
@Component(service = RestResource.class, property = RestResource.PATH + "=code-lists")
@Produces(MediaType.APPLICATION_JSON)
public final class CodeListsResource implements RestResource {
    private final CodeLists lists;
    private final CodeListLoading loading;
    private final RequestContextHolder requests;
    private final Clock clock = BusinessClock.system();

    /** These lists. */
    @Activate
    public CodeListsResource(
            @Reference CodeLists lists, @Reference CodeListLoading loading, @Reference RequestContextHolder requests) {
        this.lists = lists;
        this.loading = loading;
        this.requests = requests;
    }

    /**
     * A list as shown among others.
     *
     * @param name name of the list
     * @param title title of the list in the language asked for
     * @param codes number of its codes
     */
    public record ListShown(String name, String title, boolean loaded, int codes) {}

    /** All lists. */
    public record Lists(List<ListShown> items) {}

    /**
     * A code as shown; {@code name} is in the language asked for.
     *
     * @param code the code
     * @param name its name in the language asked for
     * @param parent the code above it; null at the top
     * @param aliases other words that imports take for the code
     * @param retired whether it may not be written anew, of the month asked for or else today
     * @param validFrom first day on which it holds, as in 2026-05-01; absent where it always did
     * @param validUntil last day on which it holds; absent where none is known
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record CodeShown(
            String code,
            String name,
            String nameZh,
            String nameEn,
            String parent,
            List<String> aliases,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean retired,
            String validFrom,
            String validUntil) {
        static CodeShown of(CodeListEntry code, Locale locale) {
            return new CodeShown(
                    code.code(),
                    code.name(locale),
                    code.nameZh(),
                    code.nameEn(),
                    code.parent(),
                    code.aliases(),
                    code.retired(),
                    day(code.validFrom()),
                    day(code.validUntil()));
        }

        private static String day(LocalDate day) {
            return day == null ? null : day.toString();
        }
    }

    /**
     * Codes of a list.
     *
     * @param name name of the list
     * @param title title of the list in the language asked for
     */
    public record Codes(String name, String title, boolean loaded, List<CodeShown> items) {}

    /** All lists that are known. */
    @GET
    @RequiresPermission(Permission.REFERENCE_READ)
    public Lists all() {
        Locale locale = requests.present().locale();
        return new Lists(lists.names().stream()
                .flatMap(name -> lists.find(name).stream())
                .map(list -> new ListShown(
                        list.name(),
                        list.title(locale),
                        !list.codes().isEmpty(),
                        list.codes().size()))
                .toList());
    }

    /**
     * Codes of one list, of one parent and with one text where asked for.
     *
     * @param period month of the entries that the codes are for, as in 2026-04: those that do not hold for it are marked as
     *     retired; today decides where it is left out
     * @param asOf moment of the past: the list as it was then
     * @throws Problem 404 {@code unknown-code-list}; 400 {@code bad-as-of}, {@code bad-period}
     */
    @GET
    @Path("{list}")
    @RequiresPermission(Permission.REFERENCE_READ)
    public Codes one(
            @PathParam("list") String name,
            @QueryParam("parent") String parent,
            @QueryParam("q") String text,
            @QueryParam("period") String period,
            @QueryParam("asOf") String asOf) {
        CodeList list = of(period, asOf)
                .find(name)
                .orElseThrow(() -> Problem.of(404, "unknown-code-list", Parameters.shown(name)));
        Locale locale = requests.present().locale();
        List<CodeShown> codes = list.matching(parent, text == null ? "" : text).stream()
                .map(code -> CodeShown.of(code, locale))
                .toList();
        return new Codes(list.name(), list.title(locale), !list.codes().isEmpty(), codes);
    }

    private CodeLists of(String period, String asOf) {
        Instant moment = Parameters.pastMoment(asOf);
        YearMonth month = Parameters.month(period);
        CodeLists then = lists.asOf(moment);
        if (month != null) {
            return then.in(month);
        }
        return then.on(LocalDate.ofInstant(moment == null ? clock.instant() : moment, BusinessClock.ZONE));
    }

    /**
     * Replaces the codes of a list, or adds places ({@code division}, {@code township}). The answer tells how many codes were
     * added, changed, retired and left as they were; codes that the file lacks are retired with yesterday as their last day.
     *
     * @throws Problem 404 {@code unknown-code-list}; 409 {@code retiring-unconfirmed} with the codes that would be retired,
     *     and the number of entries of each register that hold them; 422 {@code invalid-entry}; 400
     *     {@code unreadable-file}
     */
    @PUT
    @Path("{list}")
    @Consumes("text/csv")
    @RequiresPermission(Permission.REFERENCE_WRITE)
    public Loaded load(@PathParam("list") String name, @QueryParam("confirm") String confirm, InputStream csv) {
        return loading.load(name, csv, requests.get(), Parameters.flag("confirm", confirm));
    }
}
