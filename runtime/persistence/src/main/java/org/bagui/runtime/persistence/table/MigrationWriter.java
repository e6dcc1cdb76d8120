package org.bagui.runtime.persistence.table;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** The command behind {@code bagui plugin migration}: writes the next migration of the project in a folder. */
public final class MigrationWriter {
    /** Argument that only asks whether there is something to write, which then is the status 1. */
    static final String CHECK = "--check";

    private MigrationWriter() {}

    /** @param arguments the folder of a project that is compiled, and perhaps {@value #CHECK} */
    public static void main(String[] arguments) throws IOException {
        System.exit(run(List.of(arguments), System.out));
    }

    /** Does it, tells what came of it, and returns the status to exit with. */
    static int run(List<String> arguments, PrintStream out) throws IOException {
        try {
            MigrationProject.Next next = new MigrationProject(Path.of(arguments.get(0))).next();
            int status = tell(next, arguments.contains(CHECK), out);
            if (!next.leftOver().isEmpty()) {
                out.println("没有字段使用、予以保留的列（若字段改了名，请手写 RENAME COLUMN)"
                        + " Columns of no field, which stay (where a field has a new name, write RENAME COLUMN yourself): "
                        + String.join(", ", next.leftOver()));
            }
            return status;
        } catch (MigrationRefusedException e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    private static int tell(MigrationProject.Next next, boolean check, PrintStream out) throws IOException {
        if (next.isEmpty()) {
            out.println("表与类一致，没有要写的 The tables are as the classes ask, nothing to write");
            return 0;
        }
        if (check) {
            out.println("缺少迁移脚本 A migration is missing: " + next.file() + "\n" + next.text());
            return 1;
        }
        next.write();
        out.println("已写入，请过目 Written, read it: " + next.file());
        return 0;
    }
}
