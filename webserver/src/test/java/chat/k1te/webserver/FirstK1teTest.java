package chat.k1te.webserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The README's table of what went wrong in the first K1te names tests that are really there.
class FirstK1teTest {
    private static final Pattern NAMED = Pattern.compile("`([\\w-]+(?:\\.\\w+)*)`");
    private static final Pattern SPEC = Pattern.compile("`([\\w.-]+\\.ts)`: “([^”]+)”");
    private static final List<Path> SOURCES = List.of(
            Path.of("../bot/src/test/java"),
            Path.of("src/test/java"),
            Path.of("../widget/src"),
            Path.of("../widget/e2e"));

    @TestFactory
    Stream<DynamicTest> each_row_names_a_test_that_exists() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.startsWith("| its failure"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .toList();
        assertThat(rows).hasSizeGreaterThan(35);
        return rows.stream()
                .map(row -> row.split("\\|"))
                .map(cells -> DynamicTest.dynamicTest(cells[1].strip(), () -> assertNamed(cells[2])));
    }

    private static void assertNamed(String cell) throws IOException {
        List<String> names =
                NAMED.matcher(cell).results().map(match -> match.group(1)).toList();
        assertThat(names).isNotEmpty();
        for (String name : names) {
            assertThat(isThere(name)).as(name).isTrue();
        }
        for (MatchResult spec : SPEC.matcher(cell).results().toList()) {
            String file = Files.readString(find(spec.group(1)).orElseThrow());
            assertThat(file).contains("it('" + spec.group(2) + "'");
        }
    }

    /// A file as it is called, or `Class` or `Class.method` of a Java test.
    private static boolean isThere(String name) throws IOException {
        if (name.endsWith(".ts")) {
            return find(name).isPresent();
        }
        String[] parts = name.split("\\.");
        Optional<Path> file = find(parts[0] + ".java");
        return file.isPresent()
                && (parts.length == 1 || Files.readString(file.get()).contains("void " + parts[1] + "("));
    }

    private static Optional<Path> find(String fileName) throws IOException {
        for (Path root : SOURCES) {
            try (Stream<Path> files = Files.walk(root)) {
                Optional<Path> found = files.filter(
                                file -> file.getFileName().toString().equals(fileName))
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
