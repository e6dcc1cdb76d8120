package org.bagui.runtime.bench;

import java.util.List;
import java.util.Set;

/**
 * Runs the measurements and prints their table: {@code Bench full|small [h2|postgres|both] [page,rollup,…]}.
 *
 * <p>It never fails for a missed mark: what a shared machine shows is for people to judge. Marks that are missed bear a
 * {@code !}.
 */
public final class Bench {
    private static final Set<String> ALL = Set.of(
            "page",
            "import",
            "fields",
            "months",
            "export",
            "template",
            "rollup",
            "situation",
            "heap",
            "costly",
            "start",
            "allocation",
            "console");

    private final Size size;
    private final Set<String> parts;
    private final OutcomeTable table = new OutcomeTable(System.out);

    Bench(Size size, Set<String> parts) {
        this.size = size;
        this.parts = parts;
    }

    /** Size, databases and parts; the last two may be left out. */
    public static void main(String[] arguments) throws Exception {
        Set<String> parts = arguments.length < 3 || arguments[2].equals("all") ? ALL : Set.of(arguments[2].split(","));
        if (!ALL.containsAll(parts)) {
            throw new IllegalArgumentException("The parts are " + ALL + ", not " + parts);
        }
        Bench bench = new Bench(Size.of(arguments.length < 1 ? "small" : arguments[0]), parts);
        if (parts.contains("allocation")) {
            AllocationBench.run(bench.table);
        }
        for (String name : BenchDatabase.named(arguments.length < 2 ? "both" : arguments[1])) {
            bench.run(name);
        }
        bench.table.print();
    }

    /** Runs all parts on one database and gives what came out. */
    List<Outcome> run(String name) throws Exception {
        try (BenchDatabase database = BenchDatabase.open(name)) {
            if (parts.contains("start")) {
                new StartBench(database, size).run(table);
            }
            if (!Set.of("heap", "costly", "start", "allocation").containsAll(parts)) {
                loaded(database);
            }
            if (parts.contains("heap")) {
                new HeapBench(database, size).run(table);
            }
            if (parts.contains("costly")) {
                new CostlyBench(database, size).run(table);
            }
        }
        return table.outcomes();
    }

    private void loaded(BenchDatabase database) throws Exception {
        try (BenchPlatform platform = BenchPlatform.start(database)) {
            table.note(String.format("%s: loading %,d enterprises", database.name(), size.enterprises()));
            List<Firm> firms = Firms.load(platform, size.enterprises());
            Tidy.up(database, platform, "enterprise", "enterprise_hist");
            if (parts.contains("page")) {
                new PageBench(database, platform, size).run(table);
            }
            if (parts.contains("import")) {
                new ImportBench(database, platform, size).run(table, firms);
            }
            if (parts.contains("fields")) {
                new FieldsBench(database, platform, size).run(table, firms);
            }
            if (parts.contains("months")) {
                new MonthBench(database, platform).run(table, firms);
            }
            if (parts.contains("export")) {
                new ExportBench(database, platform, size).run(table);
            }
            if (parts.contains("template")) {
                new TemplateBench(database, platform, size).run(table);
            }
            if (parts.contains("console")) {
                new ConsoleBench(database, platform).run(table);
            }
            if (parts.contains("rollup") || parts.contains("situation")) {
                table.note(String.format(
                        "%s: loading %,d monthly rows", database.name(), size.enterprises() * size.months()));
                MonthlyDemand.load(database, platform, size.months());
            }
            if (parts.contains("rollup")) {
                new RollUpBench(database, platform, size).run(table);
            }
            if (parts.contains("situation")) {
                MonthlyLedgers.load(database, platform);
                new SituationBench(database, platform, size).run(table);
            }
        }
    }

    OutcomeTable table() {
        return table;
    }
}
