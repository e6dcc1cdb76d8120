package org.bagui.runtime.itest.plugin;

import cn.example.failing.FailingActivator;
import cn.example.failing.FailingResource;
import cn.example.failing.SleepingActivator;
import cn.example.intruder.Account;
import cn.example.intruder.Enterprise;
import cn.example.intruder.Incomplete;
import cn.example.intruder.Undeclared;
import cn.example.intruder.Wrong;
import cn.example.servlet.Everywhere;
import cn.example.throwing.Throwing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.servlet.Servlet;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Each kind of jar that is not taken, by the code with which it is refused. */
final class BadJars {
    private static final String NAME = "cn.example.intruder";
    private static final String STORE = "org.bagui.core.persistence.store";
    private static final int BOMB_MIB = 300;

    private static final String SCOPE = "org/bagui/core/persistence/Scope";
    private static final String ACTOR = "org/bagui/core/security/Actor";

    private BadJars() {}

    private static PluginJar plain() {
        return PluginJar.named(NAME).file("about.txt", "an intruder");
    }

    private static PluginJar entity(Class<?> type) {
        return plain().with(type).header("Entity-Classes", type.getName());
    }

    /** Jars that are refused once they are signed; what stands behind a colon tells two of one code apart. */
    static Map<String, PluginJar> signed() {
        Map<String, PluginJar> bad = new LinkedHashMap<>();
        bad.put("zip-slip", plain().file("../../evil.txt", "x"));
        bad.put("no-symbolic-name", plain().header("Bundle-SymbolicName", null));
        bad.put("bad-symbolic-name", PluginJar.named("intruder"));
        bad.put("reserved-name", PluginJar.named("org.bagui.plugin.intruder"));
        bad.put("singleton-plugin", PluginJar.named(NAME + ";singleton:=true"));
        bad.put("header-not-allowed", plain().header("Fragment-Host", "org.bagui.core.model"));
        bad.put("header-not-allowed:nested", plain().header("Bundle-ClassPath", ".,lib/x.jar"));
        bad.put("header-not-allowed:host", plain().header("Fragment-Host", "org.bagui.runtime.register"));
        bad.put("header-not-allowed:bundle", plain().header("Require-Bundle", "org.bagui.core.model"));
        bad.put("header-not-allowed:any", plain().header("DynamicImport-Package", "*"));
        bad.put("header-not-allowed:some", plain().header("DynamicImport-Package", "org.bagui.core.persistence.*"));
        bad.put("foreign-package", plain().with(Throwing.class).file("org/bagui/core/place/PlaceCode.class", "x"));
        bad.put("foreign-package:library", plain().file("com/fasterxml/jackson/core/Evil.class", "x"));
        bad.put("foreign-package:export", plain().header("Export-Package", "org.slf4j;version=\"2.0.99\""));
        bad.put("split-package", plain().file("cn/liuzhou/greeting/Other.class", "x"));
        bad.put("foreign-import", imports("org.bagui.plugin.ledger"));
        bad.put("store-import", imports(STORE + ";version=\"[1.0,2)\""));
        bad.put("store-import:any-version", imports(STORE));
        bad.put("store-import:optional", imports(STORE + ";version=\"[1.0,2)\";resolution:=optional"));
        bad.put(
                "store-import:versions",
                plain().header("Multi-Release", "true")
                        .file("META-INF/versions/9/OSGI-INF/MANIFEST.MF", "Import-Package: " + STORE + "\r\n\r\n"));
        bad.put("import-without-range", imports("org.bagui.core.place"));
        bad.put("import-missing", imports("cn.nowhere.api;version=\"[1.0,2)\""));
        bad.put("api-version", imports("org.bagui.core.place;version=\"[9.0,10)\""));
        bad.put("api-missing", calling("org/bagui/core/plugin/RenamedSince", "call", "()V"));
        // Issue 18: such plugins gave themselves any right at any place.
        bad.put("platform-only", calling(SCOPE, "everywhere", "()L" + SCOPE + ";"));
        bad.put("platform-only:actor", calling(ACTOR, "with", "(Ljava/util/Set;)L" + ACTOR + ";"));
        bad.put(
                "platform-only:tasks",
                calling("org/bagui/core/security/DeclaredTasks", "<init>", "(Ljava/io/InputStream;)V"));
        bad.put("requirement-missing", plain().header("Require-Capability", "osgi.ee;filter:=\"(osgi.ee=None)\""));
        bad.put(
                "foreign-service",
                plain().component(Everywhere.class, Servlet.class, "osgi.http.whiteboard.servlet.pattern", "/*"));
        bad.put("resource-invalid", plain().resource(Undeclared.class, "intruder"));
        bad.put("path-taken", PluginJar.named("cn.example.throwing").resource(Throwing.class, "sessions"));
        bad.put("path-taken:below", PluginJar.named("cn.example.throwing").resource(Throwing.class, "registers/x"));
        bad.put("component-unreadable", plain().file("OSGI-INF/broken.xml", "<scr"));
        bad.put("start-failed", failing(FailingActivator.class));
        bad.put("start-too-slow", failing(SleepingActivator.class));
        bad.put("component-failed", PluginJar.named("cn.example.failing").resource(FailingResource.class, "failing"));
        return bad;
    }

    /** As {@link #signed}; whether their tables and statements are sound hangs on the database, too. */
    static Map<String, PluginJar> withTables() {
        Map<String, PluginJar> bad = new LinkedHashMap<>();
        bad.put(
                "register-invalid",
                entity(Wrong.class).migration("V1__a.sql", Samples.AUTO_TABLES.replace("auto_line", "intruder_wrong")));
        bad.put(
                "duplicate-register",
                entity(Enterprise.class)
                        .file("OSGI-INF/l10n/enterprise.properties", "title=企业\nfield.lineName=产线\n")
                        .file("OSGI-INF/l10n/enterprise_en.properties", "title=Firm\nfield.lineName=Line\n")
                        .migration("V1__a.sql", Samples.AUTO_TABLES.replace("auto_line", "intruder_enterprise")));
        bad.put("foreign-entity", entity(Account.class));
        bad.put("entity-not-loadable", plain().header("Entity-Classes", NAME + ".Nowhere"));
        bad.put(
                "tables-taken",
                PluginJar.named("cn.example.labour").migration("V1__a.sql", "CREATE TABLE labour_x (id INTEGER)"));
        bad.put("migration-name", plain().migration("R__again.sql", "CREATE TABLE intruder_x (id INTEGER)"));
        bad.put(
                "statement-not-allowed",
                plain().migration("V1__a.sql", "CREATE ALIAS exec FOR 'java.lang.System.exit'"));
        bad.put("foreign-table", plain().migration("V1__a.sql", "ALTER TABLE enterprise ADD COLUMN mine INTEGER"));
        bad.put(
                "foreign-table:read",
                plain().migration("V1__a.sql", "CREATE TABLE intruder_x AS SELECT * FROM account"));
        bad.put("migration-failed", plain().migration("V1__a.sql", "CREATE TABLE intruder_x (id NO_SUCH_TYPE)"));
        bad.put("table-incomplete", incomplete("period INTEGER,", ""));
        // Issue 16: such an update passed every check, and each change, import and asOf then answered 500.
        bad.put("table-incomplete:history", incomplete("line_name VARCHAR(40), row_end", "row_end"));
        bad.put("column-too-small", incomplete("line_name VARCHAR(40)", "line_name VARCHAR(4)"));
        bad.put("column-not-null", incomplete("origin VARCHAR(60)", "origin VARCHAR(60) NOT NULL"));
        bad.put("table-missing", incomplete("CREATE TABLE auto_line_hist", "CREATE TABLE auto_line_past"));
        return bad;
    }

    /** What the message of a kind names, in both languages; of some it is the code alone that tells. */
    static String named(String kind) {
        return switch (kind) {
            case "zip-slip" -> "../../evil.txt";
            case "no-symbolic-name" -> "Bundle-SymbolicName";
            case "bad-symbolic-name", "resource-invalid" -> "intruder";
            case "reserved-name" -> "org.bagui.plugin.intruder";
            case "singleton-plugin" -> "singleton:=true";
            case "header-not-allowed", "header-not-allowed:host" -> "Fragment-Host";
            case "header-not-allowed:bundle" -> "Require-Bundle";
            case "header-not-allowed:any", "header-not-allowed:some" -> "DynamicImport-Package";
            case "store-import", "store-import:any-version", "store-import:optional", "store-import:versions" ->
                "RegisterService";
            case "header-not-allowed:nested" -> "Bundle-ClassPath";
            case "foreign-package", "import-without-range", "api-version" -> "org.bagui.core.place";
            case "foreign-package:library" -> "com.fasterxml.jackson.core";
            case "foreign-package:export" -> "org.slf4j";
            case "split-package" -> Samples.GREETING;
            case "foreign-import" -> "org.bagui.plugin.ledger";
            case "api-missing" -> "org.bagui.core.plugin.RenamedSince";
            case "platform-only", "platform-only:actor", "platform-only:tasks" -> "TaskActors";
            case "import-missing" -> "cn.nowhere.api";
            case "requirement-missing" -> "osgi.ee";
            case "foreign-service" -> Servlet.class.getName();
            case "path-taken" -> "sessions";
            case "path-taken:below" -> "registers/x";
            case "component-unreadable" -> "OSGI-INF/broken.xml";
            case "duplicate-register", "foreign-table" -> "enterprise";
            case "foreign-entity", "foreign-table:read" -> "account";
            case "entity-not-loadable" -> NAME + ".Nowhere";
            case "tables-taken" -> "labour_";
            case "migration-name" -> "R__again.sql";
            case "statement-not-allowed" -> "CREATE ALIAS";
            case "migration-failed" -> "V1__a.sql";
            case "table-incomplete" -> "incomplete_line";
            case "table-incomplete:history" -> "incomplete_line_hist";
            case "column-too-small" -> "VARCHAR(40)";
            case "column-not-null" -> "origin";
            case "table-missing" -> "incomplete_line_hist";
            case "component-failed" -> FailingResource.class.getName();
            default -> "";
        };
    }

    /** A register whose tables are as its class asks but for one place. */
    private static PluginJar incomplete(String written, String instead) {
        return PluginJar.named("cn.example.incomplete")
                .with(Incomplete.class)
                .header("Entity-Classes", Incomplete.class.getName())
                .file("OSGI-INF/l10n/incomplete-line.properties", "title=汽车产线\nfield.lineName=产线\n")
                .file("OSGI-INF/l10n/incomplete-line_en.properties", "title=Production lines\nfield.lineName=Line\n")
                .migration(
                        "V1__a.sql",
                        Samples.AUTO_TABLES.replace(written, instead).replace("auto_line", "incomplete_line"));
    }

    /** A class that calls a method of an API class that is not there any more. */
    private static PluginJar calling(String owner, String name, String descriptor) {
        String file = NAME.replace('.', '/') + "/Calling.class";
        String imported = owner.substring(0, owner.lastIndexOf('/')).replace('/', '.') + ";version=\"[1.0,2)\"";
        return imports(imported).file(file, compiled(owner, name, descriptor));
    }

    private static byte[] compiled(String owner, String name, String descriptor) {
        ClassWriter type = new ClassWriter(0);
        type.visit(
                Opcodes.V17, Opcodes.ACC_PUBLIC, NAME.replace('.', '/') + "/Calling", null, "java/lang/Object", null);
        MethodVisitor method = type.visitMethod(Opcodes.ACC_STATIC, "call", "()V", null, null);
        method.visitCode();
        method.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
        type.visitEnd();
        return type.toByteArray();
    }

    private static PluginJar imports(String header) {
        return plain().header("Import-Package", header);
    }

    private static PluginJar failing(Class<?> activator) {
        return PluginJar.named("cn.example.failing").with(activator).header("Bundle-Activator", activator.getName());
    }

    /** Small, until it is unpacked. */
    static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < BOMB_MIB; i++) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    /** No archive at all. */
    static byte[] noJar() {
        return "这不是 jar".getBytes(StandardCharsets.UTF_8);
    }
}
