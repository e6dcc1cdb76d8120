package org.bagui.runtime.rest.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class RecentDocumentsTest {
    @Test
    void theOneGoesThatNobodyHasAskedForTheLongest() {
        RecentDocuments<String> documents = new RecentDocuments<>(2);
        documents.put("a", "1");
        documents.put("b", "2");
        assertEquals("1", documents.get("a"));
        documents.put("c", "3");
        assertEquals("1", documents.get("a"));
        assertNull(documents.get("b"));
        assertEquals("3", documents.get("c"));
    }
}
