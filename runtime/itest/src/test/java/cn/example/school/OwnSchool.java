package cn.example.school;

import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.CurrentActor;

/** What a school's own account sees: its classes, and no other school's. */
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(SchoolClerk.REPORT)
public final class OwnSchool implements RestResource {
    public static final String PATH = "own-school";
    private static final Map<String, List<String>> CLASSES =
            Map.of("SCH-1", List.of("welding", "sewing"), "SCH-2", List.of("nursing"));

    /** Filled by the component's reference. */
    CurrentActor caller;

    /** Classes of one school. */
    public record Classes(String school, List<String> classes) {}

    /** The caller's school. */
    @GET
    public Classes own() {
        String school = caller.get().requireTie("school");
        return new Classes(school, CLASSES.get(school));
    }
}
