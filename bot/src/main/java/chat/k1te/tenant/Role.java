package chat.k1te.tenant;

/// What a person may do for a tenant. Everybody in a channel's group may answer there; only roles may command.
public enum Role {
    /// Made the tenant; may do all, and can't be let go.
    OWNER,
    /// Manages channels, invites and lets go operators.
    ADMIN,
    /// Closes, blocks and gives threads to others.
    OPERATOR;

    /// Whether channels and the team are theirs to change.
    public boolean mayManage() {
        return this != OPERATOR;
    }
}
