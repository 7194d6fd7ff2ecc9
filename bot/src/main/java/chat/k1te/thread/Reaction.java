package chat.k1te.thread;

import chat.k1te.tenant.OperatorId;
import java.util.Optional;

/// One emoji that somebody set on a message.
///
/// @param operator who; absent when it was the visitor
public record Reaction(Optional<OperatorId> operator, String emoji) {
    public boolean byVisitor() {
        return operator.isEmpty();
    }
}
