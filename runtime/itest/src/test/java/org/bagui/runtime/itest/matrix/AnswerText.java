package org.bagui.runtime.itest.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.bagui.runtime.launcher.client.Answer;

/** All that can be read in an answer: its headers, its text, and what a workbook holds. */
final class AnswerText {
    private AnswerText() {}

    static String of(Answer answer) {
        return answer.headers().map() + ofBody(answer);
    }

    /** The same without the headers. */
    static String ofBody(Answer answer) {
        StringBuilder text = new StringBuilder();
        byte[] body = answer.body();
        if (body.length > 4 && body[0] == 'P' && body[1] == 'K') {
            unpack(body, text);
        } else {
            text.append(new String(body, StandardCharsets.UTF_8));
            if (body.length > 1 && (body[0] & 0xFF) == 0xD0 && (body[1] & 0xFF) == 0xCF) {
                // Texts of an old workbook stand at even and at odd places.
                text.append(new String(body, StandardCharsets.UTF_16LE));
                text.append(new String(body, 1, body.length - 1, StandardCharsets.UTF_16LE));
            }
        }
        return text.toString();
    }

    private static void unpack(byte[] body, StringBuilder text) {
        // As a file, since the sizes of streamed parts stand at its end.
        try {
            Path file = Files.write(Files.createTempFile("matrix", ".zip"), body);
            try (ZipFile parts = new ZipFile(file.toFile())) {
                for (ZipEntry part : Collections.list(parts.entries())) {
                    byte[] content = parts.getInputStream(part).readAllBytes();
                    text.append(part.getName()).append(new String(content, StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
