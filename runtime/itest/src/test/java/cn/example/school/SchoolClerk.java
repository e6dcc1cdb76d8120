package cn.example.school;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.DeclaredPermission;
import org.bagui.core.security.Duty;
import org.bagui.core.security.TiedRole;

/** A role that a local plugin declares: who reports for one of its two schools. */
public final class SchoolClerk implements TiedRole {
    static final String REPORT = "school.report";
    private static final Set<String> SCHOOLS = Set.of("SCH-1", "SCH-2");

    @Override
    public String word() {
        return "school-clerk";
    }

    @Override
    public String kind() {
        return "school";
    }

    @Override
    public List<DeclaredPermission> permissions() {
        return List.of(DeclaredPermission.of(REPORT, Duty.TIED));
    }

    @Override
    public Optional<String> fault(Session session, PlaceCode place, String key) {
        return SCHOOLS.contains(key) ? Optional.empty() : Optional.of("school-not-kept");
    }
}
