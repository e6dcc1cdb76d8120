package org.bagui.plugin.laborcoop.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bagui.plugin.laborcoop.allocation.Plan.Dual;
import org.bagui.plugin.laborcoop.allocation.Plan.Line;
import org.bagui.plugin.laborcoop.allocation.Plan.Worth;

/** Plans that differ from a right one by one person, one kilometre or one value. */
final class Corruptions {
    private Corruptions() {}

    static List<Plan> of(Plan plan, Random random) {
        List<Plan> wrong = new ArrayList<>();
        for (int change : new int[] {-1, 1}) {
            List<Line> lines = new ArrayList<>(plan.lines());
            int at = random.nextInt(lines.size());
            Line line = lines.get(at);
            int persons = line.persons() + change;
            lines.set(at, new Line(line.from(), line.to(), line.wanted(), line.offered(), persons));
            wrong.add(with(plan, change, change, lines, plan.supply(), plan.shortage()));
            wrong.add(with(plan, 0, 0, lines, plan.supply(), plan.shortage()));
            wrong.add(with(plan, change, 0, plan.lines(), plan.supply(), plan.shortage()));
            wrong.add(with(plan, 0, change, plan.lines(), plan.supply(), plan.shortage()));
            wrong.add(with(plan, 0, 0, plan.lines(), off(plan.supply(), change, random), plan.shortage()));
            wrong.add(with(plan, 0, 0, plan.lines(), plan.supply(), off(plan.shortage(), change, random)));
        }
        List<Line> fewer = new ArrayList<>(plan.lines());
        Line gone = fewer.remove(random.nextInt(fewer.size()));
        wrong.add(with(plan, -gone.persons(), 0, fewer, plan.supply(), plan.shortage()));
        return wrong;
    }

    private static List<Dual> off(List<Dual> duals, int change, Random random) {
        List<Dual> off = new ArrayList<>(duals);
        int at = random.nextInt(off.size());
        Dual dual = off.get(at);
        Worth worth = new Worth(dual.worth().filled(), dual.worth().saved() + change);
        off.set(at, new Dual(dual.place(), dual.occupation(), worth));
        return off;
    }

    private static Plan with(
            Plan plan, long filled, long cost, List<Line> lines, List<Dual> supply, List<Dual> shortage) {
        return new Plan(plan.filled() + filled, plan.cost() + cost, lines, supply, shortage, plan.bounds());
    }
}
