package org.bagui.runtime.launcher.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bagui.runtime.launcher.LauncherException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectNamesTest {
    @Test
    void aNameIsSpelledAsEachFileNeedsIt() {
        ProjectNames names = ProjectNames.of("line-worker-2", "cn.liuzhou");
        assertEquals("line_worker_2", names.table());
        assertEquals("LineWorker2", names.type());
        assertEquals("cn.liuzhou.lineworker2", names.packageName());
        assertEquals(
                "src/cn/liuzhou/lineworker2/LineWorker2.java",
                names.in("src/cn/example/workerdormitory/WorkerDormitory.java"));
        assertEquals(
                "cn.liuzhou line-worker-2 ix_line_worker_2",
                names.in("cn.example worker-dormitory ix_worker_dormitory"));
    }

    @Test
    void namesThatHoldThoseOfTheTemplateStandAsTheyAre() {
        ProjectNames names = ProjectNames.of("worker-dormitory-2", "cn.example.city");
        assertEquals(
                "cn.example.city.workerdormitory2.WorkerDormitory2 cn.example.city worker-dormitory-2",
                names.in("cn.example.workerdormitory.WorkerDormitory cn.example worker-dormitory"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Worker",
                "worker_dormitory",
                "../worker",
                "/tmp/worker",
                "worker-",
                "-worker",
                "2worker",
                "worker--x",
                "宿舍",
                "a b",
                "order",
                "class",
                "string",
                "a-name-that-is-much-longer-than-identifiers-may-be"
            })
    void aNameThatWouldNotDoIsRefused(String name) {
        String said = assertThrows(LauncherException.class, () -> ProjectNames.of(name, "cn.example"))
                .getMessage();
        assertTrue(said.contains("worker-"), said);
    }

    @ParameterizedTest
    @CsvSource({"org.bagui", "org.bagui.plugin", "java.x", "jakarta", "Cn.example", "cn..x", "cn.new", "'cn/x'", "''"})
    void aGroupThatWouldNotDoIsRefused(String group) {
        assertThrows(LauncherException.class, () -> ProjectNames.of("line-worker", group));
    }
}
