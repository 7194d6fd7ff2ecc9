package chat.k1te;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Packages read in one direction: each imports only from those before it, and only the borders know foreign classes.
class PackageOrderTest {
    private static final List<String> ORDER =
            List.of("tenant", "thread", "management", "work", "relay", "mongo", "telegram");
    private static final Path SOURCES = Path.of("src/main/java/chat/k1te");
    private static final Pattern OURS = Pattern.compile("import (?:static )?chat\\.k1te\\.([a-z]+)\\.");
    private static final Pattern ANY = Pattern.compile("import (?:static )?([a-z0-9.]+)\\.[A-Z]");
    private static final Set<String> CORE = Set.of("tenant", "thread", "management", "work", "relay");

    @Test
    void a_package_imports_only_from_packages_before_it() throws IOException {
        List<String> backwards = new ArrayList<>();
        for (String name : ORDER) {
            for (String line : imports(name)) {
                var ours = OURS.matcher(line);
                if (ours.find() && ORDER.indexOf(ours.group(1)) > ORDER.indexOf(name)) {
                    backwards.add(name + ": " + line);
                }
            }
        }
        assertThat(backwards).isEmpty();
    }

    @Test
    void telegram_does_not_know_how_things_are_kept() throws IOException {
        assertThat(imports("telegram")).noneMatch(line -> line.contains("chat.k1te.mongo"));
    }

    @Test
    void the_core_knows_neither_telegrams_nor_mongodbs_classes() throws IOException {
        List<String> foreign = new ArrayList<>();
        for (String name : CORE) {
            for (String line : imports(name)) {
                var from = ANY.matcher(line);
                if (from.find()
                        && !from.group(1)
                                .matches("(java\\..*|javax\\.crypto.*|chat\\.k1te\\..*|org\\.jspecify\\..*)")) {
                    foreign.add(name + ": " + line);
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    @Test
    void every_package_has_its_place_in_the_order() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(ORDER);
        }
    }

    private static List<String> imports(String name) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines.stream().filter(line -> line.startsWith("import ")).toList();
    }
}
