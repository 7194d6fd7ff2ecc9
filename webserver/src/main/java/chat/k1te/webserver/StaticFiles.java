package chat.k1te.webserver;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// All files of one folder of the class path, read once at start, known by their paths inside it. What is not among
/// them is not there: no path of a request ever reaches a file system.
public final class StaticFiles {
    private final Map<String, StaticFile> files;

    private StaticFiles(Map<String, StaticFile> files) {
        this.files = Map.copyOf(files);
    }

    /// Reads a folder.
    ///
    /// @param folder such as `web/widget`; a missing one has no files
    public static StaticFiles load(ClassLoader classPath, String folder) throws IOException {
        Map<String, StaticFile> files = new HashMap<>();
        for (URL url : Collections.list(classPath.getResources(folder))) {
            URI uri = uriOf(url);
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    files.putAll(read(jar.getPath(folder)));
                }
            } else {
                files.putAll(read(Path.of(uri)));
            }
        }
        return new StaticFiles(files);
    }

    private static URI uriOf(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IOException("unreadable address of the class path: " + url, e);
        }
    }

    private static Map<String, StaticFile> read(Path root) throws IOException {
        List<Path> found;
        try (Stream<Path> walk = Files.walk(root)) {
            found = walk.filter(Files::isRegularFile).toList();
        }
        Map<String, StaticFile> files = new HashMap<>();
        for (Path file : found) {
            String name = root.relativize(file).toString().replace('\\', '/');
            files.put(name, new StaticFile(name, Files.readAllBytes(file)));
        }
        return files;
    }

    public Optional<StaticFile> find(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
