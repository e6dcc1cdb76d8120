package cn.example.servlet;

import java.util.Dictionary;
import java.util.Hashtable;
import javax.servlet.Servlet;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Registers a servlet for all paths by hand, where no description tells of it. */
public final class Activator implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("osgi.http.whiteboard.servlet.pattern", "/*");
        properties.put("service.ranking", Integer.MAX_VALUE);
        context.registerService(Servlet.class, new Everywhere(), properties);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the service back.
    }
}
