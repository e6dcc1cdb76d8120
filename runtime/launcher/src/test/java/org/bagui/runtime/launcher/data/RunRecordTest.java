package org.bagui.runtime.launcher.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "", " "})
    void whatIsNotKnownIsNoMatch(String begin) throws IOException {
        Files.writeString(data.resolve("bagui.pid"), ProcessHandle.current().pid() + "\n" + begin + "\n");
        assertTrue(new RunRecord(data).process().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\ny\n", "\n\n", "99999999999999999999\n1\n", "-1\n1\n"})
    void aDamagedRecordTellsOfNobody(String text) throws IOException {
        Files.writeString(data.resolve("bagui.pid"), text);
        assertTrue(new RunRecord(data).process().isEmpty());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theClockHasNoPartInIt() throws IOException {
        new RunRecord(data).begin();
        String begin = Files.readAllLines(data.resolve("bagui.pid")).get(1);
        assertTrue(begin.matches("[0-9a-f-]{36} \\d+"), begin);
    }

    @Test
    void aRecordOfAnEarlierVersionIsRead() throws IOException {
        ProcessHandle self = ProcessHandle.current();
        long millis = self.info().startInstant().orElseThrow().toEpochMilli();
        Files.writeString(data.resolve("bagui.pid"), self.pid() + "\n" + millis + "\n");
        assertEquals(self, new RunRecord(data).process().orElseThrow());
    }

    @Test
    void theNameOfAProgramMayHoldBracketsAndBlanks() {
        String fields = IntStream.rangeClosed(3, 30).mapToObj(String::valueOf).collect(Collectors.joining(" "));
        assertEquals("22", ProcessBegin.ticks("7 (a) 1 b) " + fields).orElseThrow());
        assertTrue(ProcessBegin.ticks("").isEmpty());
    }
}
