package org.bagui.runtime.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.persistence.bundle.EntityBundle;
import org.bagui.runtime.persistence.sample.Notice;
import org.bagui.runtime.persistence.sample.SampleBundle;
import org.bagui.runtime.persistence.testing.EachDatabase;

class LoaderLeakTest extends OnBothDatabases {
    private static final int ROUNDS = 5;
    private static final long PATIENCE_MILLIS = 20_000;

    /** Defines the sample's classes anew, as an updated bundle would. */
    private static final class FreshLoader extends ClassLoader {
        FreshLoader() {
            super(LoaderLeakTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(Notice.class.getPackageName() + ".")) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known != null ? known : define(name);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @EachDatabase
    void loadersOfBundlesThatWentAreFreed() throws InterruptedException {
        ReferenceQueue<ClassLoader> freed = new ReferenceQueue<>();
        List<PhantomReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            loaders.add(useOnce(i, freed));
        }
        platform.assemble(SampleBundle.all());
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        int gone = 0;
        while (gone < ROUNDS && System.nanoTime() < end) {
            System.gc();
            if (freed.remove(200) != null) {
                gone++;
            }
        }
        assertEquals(ROUNDS, gone, "class loaders freed of " + loaders.size());
    }

    private PhantomReference<ClassLoader> useOnce(int round, ReferenceQueue<ClassLoader> freed) {
        FreshLoader loader = new FreshLoader();
        EntityBundle bundle = SampleBundle.sample(loader);
        platform.assemble(List.of(SampleBundle.core(), bundle));
        try {
            Class<?> type = loader.loadClass(Notice.class.getName());
            Object notice = type.getConstructor(long.class, String.class).newInstance((long) round + 1, "x");
            write(WHOLE_REGION, session -> {
                session.persist(notice);
                session.flush();
                assertEquals(
                        round + 1,
                        session.list(type, "SELECT n FROM Notice n ORDER BY n.id", Map.of(), 99)
                                .size());
                return null;
            });
            assertNotNull(read(WHOLE_REGION, session -> session.find(type, (long) round + 1)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return new PhantomReference<>(loader, freed);
    }
}
