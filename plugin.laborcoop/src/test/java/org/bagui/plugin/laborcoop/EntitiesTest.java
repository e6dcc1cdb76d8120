package org.bagui.plugin.laborcoop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.Entity;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bagui.core.register.Register;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;
import org.bagui.plugin.laborcoop.supply.LabourSupply;
import org.junit.jupiter.api.Test;

/** All entities of the plugin with their scope class; a new one, or another class, must be seen here. */
class EntitiesTest {
    @Test
    void scopeClassesAreTheReviewedOnes() throws Exception {
        assertEquals(
                List.of(
                        "campaign.TripCampaign OWN_AND_ANCESTORS",
                        "occupation.SubstituteTable OWN_AND_ANCESTORS",
                        "pairing.Pairing TWO_ENDED",
                        "pairing.PairingEvent TWO_ENDED",
                        "place.KeptDistances REFERENCE",
                        "planning.Allocation SUBTREE",
                        "sharing.SharingGrant OWN_AND_ANCESTORS",
                        "supply.LabourSupply SUBTREE",
                        "transfer.Transfer TWO_ENDED",
                        "transfer.TransferLock TWO_ENDED",
                        "transfer.TransferPerson TWO_ENDED",
                        "transfer.TransferStep TWO_ENDED",
                        "trip.PassengerLock SUBTREE",
                        "trip.Trip TWO_ENDED",
                        "trip.TripPassenger TWO_ENDED",
                        "trip.TripStep TWO_ENDED"),
                entities().map(EntitiesTest::told).sorted().toList());
    }

    private static String told(Class<?> entity) {
        Scoped scoped = entity.getAnnotation(Scoped.class);
        ScopeClass scope = scoped == null ? entity.getAnnotation(Register.class).scope() : scoped.value();
        String name =
                entity.getName().substring(EntitiesTest.class.getPackageName().length() + 1);
        return name + " " + scope;
    }

    private static Stream<Class<?>> entities() throws IOException, URISyntaxException {
        Path classes = Path.of(LabourSupply.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files
                    .filter(file -> file.toString().endsWith(".class"))
                    .map(file -> classes.relativize(file).toString().replace(".class", ""))
                    .map(EntitiesTest::loaded)
                    .filter(type -> type.isAnnotationPresent(Entity.class))
                    .toList()
                    .stream();
        }
    }

    private static Class<?> loaded(String path) {
        try {
            return Class.forName(path.replace('/', '.'), false, EntitiesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
