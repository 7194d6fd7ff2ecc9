package chat.k1te.thread;

/// What of a topic says who the visitor is, and can be out of date.
public enum Face {
    /// The topic's name.
    NAME,
    /// The visitor's card.
    CARD
}
