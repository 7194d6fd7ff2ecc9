package chat.k1te.thread;

import chat.k1te.tenant.OperatorId;

/// Who said something.
public sealed interface Author {
    /// The visitor of the thread.
    record ByVisitor() implements Author {}

    /// Somebody who answers in Telegram.
    ///
    /// @param name what the visitor reads: the operator's first name in Telegram
    record ByOperator(OperatorId operator, String name) implements Author {}

    /// Nobody: the channel itself tells how things stand.
    record BySystem() implements Author {}
}
