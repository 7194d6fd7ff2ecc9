package chat.k1te.tenant;

/// Names a tenant. Random, never shown to visitors.
public record TenantId(String value) {
    public TenantId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("TenantId is blank");
        }
    }

    public static TenantId random() {
        return new TenantId(RandomToken.of(12));
    }

    @Override
    public String toString() {
        return value;
    }
}
