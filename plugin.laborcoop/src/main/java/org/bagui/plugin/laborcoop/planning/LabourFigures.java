package org.bagui.plugin.laborcoop.planning;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.period.MonthRange;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.RollUp;
import org.bagui.core.register.service.RollUpQuery;
import org.bagui.core.security.Actor;
import org.bagui.plugin.laborcoop.occupation.OccupationSkillLevels;
import org.bagui.plugin.laborcoop.occupation.Post;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Who is lacking and who is on offer, by county and occupation, as the registers tell the actor. The ledgers of enterprises belong to another
 * plugin, which is never named here but by its register: where it is not installed, nobody is lacking.
 */
@Component(service = LabourFigures.class)
public class LabourFigures {
    private static final String DEMAND = "labour-demand";
    private static final String SUPPLY = "labour-supply";

    private final RegisterService registers;

    /** Figures of these registers. */
    @Activate
    public LabourFigures(@Reference RegisterService registers) {
        this.registers = registers;
    }

    /** An occupation and skill level in a county: what posts ask for at least, or what persons have. */
    public record Cell(String county, Post post) {
        /** An occupation without a level. */
        Cell(String county, String occupation) {
            this(county, new Post(occupation, 0));
        }
    }

    /** Persons lacking at once in a month; posts without an occupation are left out. */
    public Map<Cell, Long> shortage(Actor actor, PlaceCode place, YearMonth month) {
        return persons(actor, DEMAND, "skillLevelMin", "shortageCurrent", place, month);
    }

    /**
     * Who is lacking in some posts.
     *
     * @param persons persons
     * @param posts posts with at least one of them
     */
    public record Lack(long persons, long posts) {
        Lack and(Lack other) {
            return new Lack(persons + other.persons, posts + other.posts);
        }
    }

    /** Persons lacking at once in a month with their posts, those too that name no occupation, under null. */
    public Map<Cell, Lack> lacking(Actor actor, PlaceCode place, YearMonth month) {
        Map<Cell, Lack> lacking = new LinkedHashMap<>();
        List<String> by = dimensions(DEMAND, "skillLevelMin");
        List<String> measures = List.of("shortageCurrent", "count");
        for (RollUp.Line line : read(actor, DEMAND, by, measures, List.of("shortageCurrent>0"), place, month)) {
            Number persons = (Number) line.figures().get(0);
            Number posts = (Number) line.figures().get(1);
            lacking.merge(cell(line, by), new Lack(persons.longValue(), posts.longValue()), Lack::and);
        }
        return lacking;
    }

    /** Persons available in a month. */
    public Map<Cell, Long> supply(Actor actor, PlaceCode place, YearMonth month) {
        return persons(actor, SUPPLY, "skillLevel", "personsAvailable", place, month);
    }

    /** Mean of the lowest wage offered, by county, yuan a month. */
    public Map<String, Long> wages(Actor actor, PlaceCode place, YearMonth month) {
        Map<String, Long> wages = new LinkedHashMap<>();
        for (RollUp.Line line : read(actor, DEMAND, List.of("county"), List.of("wageMin"), List.of(), place, month)) {
            if (line.figures().get(0) instanceof Number wage) {
                wages.put(line.cells().get(0), Math.round(wage.doubleValue()));
            }
        }
        return wages;
    }

    private Map<Cell, Long> persons(
            Actor actor, String register, String level, String measure, PlaceCode place, YearMonth month) {
        List<String> by = dimensions(register, level);
        Map<Cell, Long> persons = new LinkedHashMap<>();
        for (RollUp.Line line : read(actor, register, by, List.of(measure), List.of(), place, month)) {
            Cell cell = cell(line, by);
            if (cell.post().occupation() != null
                    && line.figures().get(0) instanceof Number number
                    && number.longValue() > 0) {
                persons.merge(cell, number.longValue(), Long::sum);
            }
        }
        return persons;
    }

    private static Cell cell(RollUp.Line line, List<String> by) {
        int rank = OccupationSkillLevels.rank(by.size() > 2 ? line.cells().get(2) : null);
        return new Cell(line.cells().get(0), new Post(line.cells().get(1), rank));
    }

    private List<String> dimensions(String register, String level) {
        List<String> by = new ArrayList<>(List.of("county", "occupationCode"));
        if (isDimension(register, level)) {
            by.add(level);
        }
        return by;
    }

    private boolean isDimension(String register, String field) {
        return registers
                .definition(register)
                .flatMap(known -> known.field(field))
                .filter(FieldDefinition::dimension)
                .isPresent();
    }

    private List<RollUp.Line> read(
            Actor actor,
            String register,
            List<String> by,
            List<String> measures,
            List<String> where,
            PlaceCode place,
            YearMonth month) {
        if (registers.definition(register).isEmpty()) {
            return List.of();
        }
        RollUpQuery query =
                new RollUpQuery(register, place, new MonthRange(month, month), by, measures, where, false, null);
        return registers.rollUp(actor, query).rows();
    }
}
