package org.bagui.runtime.launcher.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordTest {
    @TempDir
    private Path data;

    @Test
    void tellsWhoRunsAndWhere() throws IOException {
        RunRecord record = new RunRecord(data);
        assertTrue(record.process().isEmpty());
        record.begin();
        assertEquals(ProcessHandle.current(), record.process().orElseThrow());
        assertTrue(record.address().isEmpty());
        record.ready(URI.create("http://127.0.0.1:8080"));
        assertEquals("http://127.0.0.1:8080", record.address().orElseThrow().toString());
        record.end();
        assertTrue(record.process().isEmpty() && record.address().isEmpty());
    }

    @Test
    void aNumberThatBelongsToAnotherProcessByNowIsNotTheOneThatRan() throws IOException {
        RunRecord record = new RunRecord(data);
        record.begin();
        Path file = data.resolve("bagui.pid");
        Files.writeString(file, ProcessHandle.current().pid() + "\n1\nhttp://127.0.0.1:8080\n");
        assertTrue(record.process().isEmpty());
    }
}
