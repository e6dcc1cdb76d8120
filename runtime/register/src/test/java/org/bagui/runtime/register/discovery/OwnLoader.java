package org.bagui.runtime.register.discovery;

import java.io.IOException;
import java.io.InputStream;
import org.bagui.runtime.register.definition.SampleEntry;

/** Loads the sample register anew, as the class loader of a bundle would. */
final class OwnLoader extends ClassLoader {
    static final String SAMPLE = SampleEntry.class.getName();

    OwnLoader() {
        super(OwnLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.equals(SAMPLE)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
