import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Checks that every Java file is formatted by palantir-java-format, or formats them: `Format check|apply ROOT`.
///
/// Started by Maven with the JDK of the project, because the formatter reads with the parser of the JDK it runs on, and
/// Maven's own may be too old for the language we write.
final class Format {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    private Format() {}

    public static void main(String[] args) throws IOException, FormatterException {
        boolean apply = args[0].equals("apply");
        int unformatted = 0;
        for (Path file : javaFiles(Path.of(args[1]))) {
            String before = Files.readString(file);
            String after = FORMATTER.formatSourceAndFixImports(RemoveUnusedImports.removeUnusedImports(before));
            if (!after.equals(before)) {
                unformatted++;
                System.out.println((apply ? "formatted " : "not formatted: ") + file);
                if (apply) {
                    Files.writeString(file, after);
                }
            }
        }
        if (unformatted > 0 && !apply) {
            System.out.println("Run: mvn -N -Pformat validate");
            System.exit(1);
        }
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("node_modules"))
                    .filter(file -> !root.relativize(file).toString().contains("target"))
                    .sorted()
                    .toList();
        }
    }
}
