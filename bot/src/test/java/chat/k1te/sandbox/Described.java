package chat.k1te.sandbox;

/// The result `true` of a call that also says in words what it did.
record Described(String description) {}
