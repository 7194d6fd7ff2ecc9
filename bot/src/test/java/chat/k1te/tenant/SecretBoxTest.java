package chat.k1te.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.testing.InMemoryStores;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/// What must stay secret stays so in the store, and the secrets of channels are made of it.
class SecretBoxTest {
    private static final ChannelId SHOP = new ChannelId("shop");
    private static final ChannelId OTHER = new ChannelId("other");

    private final SecretBox box = box(1);
    private final ChannelSecrets kept = InMemoryStores.create().secrets();
    private final IdentitySecrets secrets = new IdentitySecrets(kept, box);

    private static SecretBox box(int key) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) key;
        return new SecretBox(bytes);
    }

    @Test
    void what_was_sealed_opens_for_its_owner_alone() {
        String sealed = box.seal("пароль", "shop");

        assertThat(box.open(sealed, "shop")).contains("пароль");
        assertThat(box.open(sealed, "other")).isEmpty();
        assertThat(box(2).open(sealed, "shop")).isEmpty();
    }

    @Test
    void the_same_secret_is_never_sealed_alike() {
        assertThat(box.seal("secret", "shop")).isNotEqualTo(box.seal("secret", "shop"));
    }

    @Test
    void what_was_tampered_with_or_is_no_seal_does_not_open() {
        byte[] sealed = Base64.getUrlDecoder().decode(box.seal("secret", "shop"));
        sealed[sealed.length - 1] ^= 1;

        assertThat(box.open(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), "shop"))
                .isEmpty();
        assertThat(box.open("", "shop")).isEmpty();
        assertThat(box.open("?", "shop")).isEmpty();
        assertThat(box.open("AAAA", "shop")).isEmpty();
    }

    @Test
    void the_secret_of_a_channel_is_made_once_and_is_not_readable_in_the_store() {
        String secret = secrets.of(SHOP).orElseThrow();

        assertThat(Base64.getUrlDecoder().decode(secret)).hasSize(32);
        assertThat(secrets.of(SHOP)).contains(secret);
        assertThat(secrets.of(OTHER)).isPresent().get().isNotEqualTo(secret);
        assertThat(kept.find(SHOP)).hasValueSatisfying(seal -> assertThat(seal).doesNotContain(secret));
    }

    @Test
    void a_renewed_secret_takes_the_place_of_the_last() {
        String before = secrets.of(SHOP).orElseThrow();
        String after = secrets.renew(SHOP);

        assertThat(after).isNotEqualTo(before);
        assertThat(secrets.of(SHOP)).contains(after);
    }

    @Test
    void a_secret_under_another_key_is_not_there_until_it_is_renewed() {
        String unused = secrets.of(SHOP).orElseThrow();
        IdentitySecrets moved = new IdentitySecrets(kept, box(2));

        assertThat(moved.of(SHOP)).isEmpty();
        assertThat(secrets.of(SHOP)).contains(unused);
        assertThat(moved.of(SHOP)).isEmpty();
        String renewed = moved.renew(SHOP);
        assertThat(moved.of(SHOP)).contains(renewed);
    }
}
