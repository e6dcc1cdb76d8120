package cn.example.bypass;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleReference;

/** Loads one class, and says that it belongs to a bundle that it does not belong to. */
public final class FalseLoader extends ClassLoader implements BundleReference {
    private final Bundle named;

    FalseLoader(ClassLoader parent, Bundle named) {
        super(parent);
        this.named = named;
    }

    @Override
    public Bundle getBundle() {
        return named;
    }

    /** The class of a bundle, made anew. */
    Class<?> caller(Bundle from) throws IOException {
        try (InputStream in = from.getEntry("cn/example/bypass/Caller.class").openStream()) {
            byte[] bytes = in.readAllBytes();
            return defineClass("cn.example.bypass.Caller", bytes, 0, bytes.length);
        }
    }
}
