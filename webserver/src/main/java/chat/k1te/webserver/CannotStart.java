package chat.k1te.webserver;

import java.util.List;

/// Why the program does not start: one sentence for each problem, for the person who starts it.
public final class CannotStart extends Exception {
    private static final long serialVersionUID = 1;

    private final List<String> problems;

    public CannotStart(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public CannotStart(String problem, Throwable cause) {
        super(problem, cause);
        this.problems = List.of(problem);
    }

    public List<String> problems() {
        return problems;
    }
}
