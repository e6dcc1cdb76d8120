package org.bagui.runtime.itest.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A setting of a bundle's component, as built: by the metatype that describes it, or by the component that reads it.
 *
 * @param pid name of the configuration
 * @param name name in it
 * @param usual default, empty where there is none
 * @param text what it sets, in Chinese and then in English; empty for one that a component reads
 */
record ConfigurationSetting(String pid, String name, String usual, String text) {
    private static final String OURS = "org.bagui.";

    /** Those that are described, in the bundles of a folder. */
    static List<ConfigurationSetting> described(Path bundles) throws IOException {
        return read(bundles, "OSGI-INF/metatype/").stream()
                .flatMap(metatype -> elements(metatype, "AD").map(one -> of(metatype, one)))
                .distinct()
                .toList();
    }

    /** Those that components with a configuration of this project's read. */
    static List<ConfigurationSetting> read(Path bundles) throws IOException {
        return read(bundles, "OSGI-INF/").stream()
                .map(Document::getDocumentElement)
                .filter(component -> component.getAttribute("configuration-pid").startsWith(OURS))
                .flatMap(component -> elements(component.getOwnerDocument(), "property")
                        .filter(one -> !one.getAttribute("name").endsWith(".cardinality.minimum"))
                        // What a service tells the framework of itself nobody configures.
                        .filter(one -> !one.getAttribute("name").matches("(osgi|service)\\..*"))
                        .map(one -> new ConfigurationSetting(
                                component.getAttribute("configuration-pid"), one.getAttribute("name"), "", "")))
                .distinct()
                .toList();
    }

    private static ConfigurationSetting of(Document metatype, Element described) {
        String pid = elements(metatype, "Designate").findFirst().orElseThrow().getAttribute("pid");
        return new ConfigurationSetting(
                pid, described.getAttribute("id"), described.getAttribute("default"), described.getAttribute("name"));
    }

    private static Stream<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    /** The XML files right in a folder of all bundles of this project. */
    private static List<Document> read(Path bundles, String folder) throws IOException {
        List<Document> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(bundles)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
                try (JarFile jar = new JarFile(file.toFile())) {
                    String name = jar.getManifest().getMainAttributes().getValue("Bundle-SymbolicName");
                    if (name != null && name.startsWith(OURS)) {
                        jar.stream()
                                .filter(entry -> entry.getName().matches(folder + "[^/]+\\.xml"))
                                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                                .forEach(entry -> documents.add(parse(jar, entry)));
                    }
                }
            }
        }
        return documents;
    }

    private static Document parse(JarFile jar, JarEntry entry) {
        try (InputStream in = jar.getInputStream(entry)) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(entry.getName(), e);
        }
    }
}
