package org.bagui.runtime.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

/** The platform without any plugin starts and answers. */
@Edition(value = "core", shared = true)
@Tag("both-databases")
class CoreEditionTest {
    private final RunningEdition platform;

    CoreEditionTest(RunningEdition platform) {
        this.platform = platform;
    }

    @Test
    void answersThatItLives() throws IOException, InterruptedException {
        assertEquals(200, get("health/live").statusCode());
    }

    @Test
    void startsEveryBundle() {
        for (Bundle bundle : platform.context().getBundles()) {
            boolean fragment = bundle.getHeaders().get("Fragment-Host") != null;
            assertEquals(fragment ? Bundle.RESOLVED : Bundle.ACTIVE, bundle.getState(), bundle.getSymbolicName());
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(platform.baseUri().resolve(path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
