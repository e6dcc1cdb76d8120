package org.bagui.runtime.plugins.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.bagui.core.plugin.PluginFault;
import org.bagui.core.plugin.spi.Candidate.Component;
import org.osgi.framework.Bundle;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the descriptions of a plugin's declarative components. */
final class Components {
    private Components() {}

    /**
     * All components of the bundle.
     *
     * @param faults takes the descriptions that cannot be read
     */
    static List<Component> of(Bundle bundle, List<PluginFault> faults) {
        Enumeration<URL> files = bundle.findEntries("OSGI-INF", "*.xml", false);
        List<Component> components = new ArrayList<>();
        for (URL file : files == null ? List.<URL>of() : Collections.list(files)) {
            try (InputStream in = file.openStream()) {
                components.add(read(in));
            } catch (IOException | SAXException | ParserConfigurationException e) {
                faults.add(PluginFault.of("component-unreadable", file.getPath(), String.valueOf(e.getMessage())));
            }
        }
        return components;
    }

    /** Services that only a bundle of the platform may offer: they would come between it and its callers. */
    static List<PluginFault> foreignServices(List<Component> components, Set<String> packages) {
        return components.stream()
                .flatMap(component -> component.services().stream()
                        .filter(type -> !SpiServices.allows(type))
                        .filter(type -> !packages.contains(type.substring(0, Math.max(0, type.lastIndexOf('.')))))
                        .map(type -> PluginFault.of("foreign-service", component.implementation(), type)))
                .toList();
    }

    private static Component read(InputStream in) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(in);
        List<String> services = new ArrayList<>();
        each(document, "provide").forEach(provide -> services.add(provide.getAttribute("interface")));
        Map<String, String> properties = new HashMap<>();
        each(document, "property").forEach(property -> {
            String value = property.hasAttribute("value") ? property.getAttribute("value") : property.getTextContent();
            properties.put(property.getAttribute("name"), value.strip());
        });
        List<Element> classes = each(document, "implementation");
        return new Component(classes.isEmpty() ? "" : classes.get(0).getAttribute("class"), services, properties);
    }

    private static List<Element> each(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
