package org.bagui.plugin.laborcoop.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.period.MonthRange;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.EntryStatus;
import org.bagui.core.register.service.EntryQuery;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.RollUp;
import org.bagui.core.register.service.RollUpQuery;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.security.Actor;
import org.bagui.core.security.TaskActors;
import org.bagui.plugin.laborcoop.sharing.SharedPlace.Post;
import org.bagui.plugin.laborcoop.sharing.SharedPlace.Posts;
import org.bagui.plugin.laborcoop.sharing.SharedPlace.Shortage;
import org.bagui.plugin.laborcoop.sharing.SharedPlace.Shortages;
import org.bagui.plugin.laborcoop.sharing.SharedPlace.Supply;
import org.bagui.plugin.laborcoop.sharing.SharedPlace.SupplyCell;
import org.bagui.plugin.laborcoop.supply.LabourSupply;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Reads the facts that a place shares. Whoever calls has checked the grant and logged the reading.
 *
 * <p>The ledger's figures come by the register's name through the register service; the plugin that keeps the ledger is not
 * imported and may be absent (see {@code why-ledger-figures-come-by-name.md}).
 */
@Component(service = SharedFacts.class)
public class SharedFacts {
    private static final String DEMAND = "labour-demand";
    private static final String NO_LEDGER = "register-not-there";
    private static final String SWITCHED_OFF = "module-not-enabled";
    private static final int MOST_POSTS = 1_000;
    private static final List<String> POST_FIELDS = List.of(
            "status",
            "enterpriseName",
            "postTitle",
            "occupationCode",
            "shortageCurrent",
            "plannedRecruitment",
            "wageMin",
            "wageMax",
            "payMode",
            "meals",
            "lodging",
            "contactMobile",
            "validUntil");

    private final RegisterService registers;
    private final TaskActors tasks;
    private final Clock clock = BusinessClock.system();

    /** Facts from these registers. */
    @Activate
    public SharedFacts(@Reference RegisterService registers, @Reference TaskActors tasks) {
        this.registers = registers;
        this.tasks = tasks;
    }

    /**
     * Who reads shared facts: the grant itself, at the place that gave it, with the permission to read entries and whom to call
     * about a post, and no other. The caller's own scope is never widened, and what is read under this one leaves only as the facts that the grant names.
     */
    Actor reader(PlaceCode granting) {
        return tasks.at("grant", granting);
    }

    /** The named facts of a place. */
    public SharedPlace read(PlaceCode granting, Set<SharedFact> facts, MonthRange months) {
        return new SharedPlace(
                granting.text(),
                wanted(facts, SharedFact.SHORTAGE, () -> shortages(granting, months)),
                wanted(facts, SharedFact.POSTS, () -> posts(granting, last(months))),
                wanted(facts, SharedFact.SUPPLY, () -> supply(granting, last(months))));
    }

    /** Whether a place keeps the register that a fact is of. */
    boolean has(SharedFact fact, PlaceCode granting) {
        return missing(fact == SharedFact.SUPPLY ? LabourSupply.NAME : DEMAND, granting) == null;
    }

    private static <T> T wanted(Set<SharedFact> facts, SharedFact fact, Supplier<T> reading) {
        return facts.contains(fact) ? reading.get() : null;
    }

    private static MonthRange last(MonthRange months) {
        return MonthRange.of(months.to());
    }

    /** Why a place has nothing of a register, or null where it has; what this plugin itself shares is on with its own register. */
    private String missing(String register, PlaceCode granting) {
        if (registers.definition(register).isEmpty()) {
            return NO_LEDGER;
        }
        boolean on = registers.isEnabled(register, granting) && registers.isEnabled(LabourSupply.NAME, granting);
        return on ? null : SWITCHED_OFF;
    }

    private <R, A> A unlessMissing(
            String register, PlaceCode granting, BiFunction<String, List<R>, A> answer, Supplier<List<R>> rows) {
        String missing = missing(register, granting);
        return missing == null ? answer.apply(null, rows.get()) : answer.apply(missing, List.of());
    }

    private Shortages shortages(PlaceCode granting, MonthRange months) {
        List<String> by = List.of("occupationCode", "period");
        List<String> measures = List.of("shortageCurrent", "shortageExpansion");
        return unlessMissing(
                DEMAND, granting, Shortages::new, () -> rollUp(DEMAND, granting, months, by, measures).rows().stream()
                        .map(row -> new Shortage(
                                row.cells().get(0),
                                row.cells().get(1),
                                whole(row.figures().get(0)),
                                whole(row.figures().get(1))))
                        .toList());
    }

    private Supply supply(PlaceCode granting, MonthRange month) {
        List<String> by = List.of("county", "occupationCode", "skillLevel");
        return unlessMissing(
                LabourSupply.NAME,
                granting,
                Supply::new,
                () -> rollUp(LabourSupply.NAME, granting, month, by, List.of("personsAvailable")).rows().stream()
                        .map(row -> SupplyCell.of(
                                row.cells().get(0),
                                row.cells().get(1),
                                row.cells().get(2),
                                whole(row.figures().get(0))))
                        .toList());
    }

    private RollUp rollUp(
            String register, PlaceCode granting, MonthRange months, List<String> by, List<String> measures) {
        RollUpQuery query = new RollUpQuery(register, granting, months, by, measures, List.of(), false, null);
        return registers.rollUp(reader(granting), query);
    }

    private Posts posts(PlaceCode granting, MonthRange month) {
        LocalDate today = BusinessClock.today(clock);
        int[] omitted = new int[1];
        List<Post> posts = new ArrayList<>();
        String missing = missing(DEMAND, granting);
        if (missing != null) {
            return new Posts(missing, posts, null);
        }
        EntryQuery query = new EntryQuery(
                DEMAND,
                granting,
                month,
                null,
                List.of("released=true"),
                List.of(),
                POST_FIELDS,
                MOST_POSTS,
                null,
                false,
                null);
        registers.stream(reader(granting), query, entry -> {
            if (!isOpen(entry, today)) {
                return;
            }
            if (posts.size() < MOST_POSTS) {
                posts.add(post(entry));
            } else {
                omitted[0]++;
            }
        });
        return new Posts(null, posts, omitted[0] == 0 ? null : omitted[0]);
    }

    private static boolean isOpen(EntryView entry, LocalDate today) {
        LocalDate until = (LocalDate) entry.get("validUntil");
        return EntryStatus.REPORTED.word().equals(entry.text("status")) && until != null && !until.isBefore(today);
    }

    private static Post post(EntryView entry) {
        return new Post(
                entry.text("enterpriseName"),
                entry.text("postTitle"),
                entry.text("occupationCode"),
                (Integer) entry.get("shortageCurrent"),
                (Integer) entry.get("plannedRecruitment"),
                (Integer) entry.get("wageMin"),
                (Integer) entry.get("wageMax"),
                entry.text("payMode"),
                entry.text("meals"),
                entry.text("lodging"),
                entry.text("contactMobile"),
                entry.text("validUntil"));
    }

    private static Long whole(Object figure) {
        return figure == null ? null : ((Number) figure).longValue();
    }
}
