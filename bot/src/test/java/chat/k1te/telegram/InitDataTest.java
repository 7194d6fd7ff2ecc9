package chat.k1te.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import chat.k1te.tenant.BotId;
import chat.k1te.tenant.OperatorId;
import chat.k1te.testing.SignedInitData;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who opened the Mini App is believed only as Telegram has signed it.
class InitDataTest {
    private static final String TOKEN = "7100000001:AAKiteChatTestTokenDoNotUse_0123456";
    private static final String PUBLIC_KEY = "32eb24521f81e5a521e5d15321f2c954d87dc246eb1d3267497cd99ccc9c7e22";
    private static final BotId BOT = new BotId(7_100_000_001L);
    private static final Instant NOW = Instant.ofEpochSecond(1_780_000_000);
    private static final Instant SIGNED_AT = Instant.ofEpochSecond(1_779_999_940);

    private static final String SIGNATURE =
            "fwHyDH0LqVMq4e0zMu5LxqLtG44AfWmyXFjKfjfYZQ49lCSspbr7BYYguxjP3eQ2JtLzTNBPOctbVnHvoLOuCg";
    private static final String HASH = "52c13d41b3d237944aef6f5e375ea619246ea91bd3fc1a48c0f7236002a3dbab";
    private static final String NEW_CLIENT =
            "user=%7B%22id%22%3A5000000001%2C%22first_name%22%3A%22%D0%86%D1%80%D0%B0%20%26%20Co%22%2C%22last_name%22"
                    + "%3A%22O%27Neil%20%2B%20100%25%22%2C%22username%22%3A%22ira_test%22%2C%22language_code%22%3A%22uk"
                    + "%22%2C%22is_premium%22%3Atrue%2C%22allows_write_to_pm%22%3Atrue%2C%22photo_url%22%3A%22https%3A"
                    + "%5C%2F%5C%2Ft.me%5C%2Fi%5C%2Fuserpic%5C%2F320%5C%2Fx.svg%22%7D"
                    + "&chat_instance=-3788475317572404878&chat_type=private&start_param=ch_Ab3-_9"
                    + "&auth_date=1779999940&signature=" + SIGNATURE + "&hash=" + HASH;
    private static final String DAY_OLD = NEW_CLIENT
            .replace("auth_date=1779999940", "auth_date=1779913599")
            .replace(
                    SIGNATURE, "TSIp4bSBeK4zwhGp-utpAcVFi_j8qS_IgUCBEv9S-cZMUwXcaHhrnsIlAFXgoo3O5pTflX04MPThEuwHP3nYCg")
            .replace(HASH, "189ef780c93ea4a7f8c9bd96d65ea298886871603bb88bee8a0268cd4dedced5");
    private static final String OLD_CLIENT =
            "query_id=AAHdF6IQAAAAAN0XohDhrOrc&user=%7B%22id%22%3A5000000001%2C%22first_name%22%3A%22A%22%7D"
                    + "&auth_date=1779999940&hash=fb77bcd6f6e4124f2bb7a566354e572cb7d70df93287ae3428bed71a1cb9cdf1";

    private final InitData initData = new InitData(new BotToken(TOKEN));
    private final InitDataSignature signature = new InitDataSignature(BOT, PUBLIC_KEY);

    private void assertBad(String raw) {
        assertThat(initData.check(raw, NOW)).isEqualTo(new InitData.Checked.Bad());
    }

    @Test
    void who_opened_the_mini_app_is_known() {
        InitData.Person ira = new InitData.Person(new OperatorId(5_000_000_001L), "Іра & Co O'Neil + 100%", "uk");
        assertThat(initData.check(NEW_CLIENT, NOW)).isEqualTo(new InitData.Checked.Valid(ira, SIGNED_AT));
        assertThat(signature.isUnder(NEW_CLIENT)).isTrue();
    }

    @Test
    void an_old_client_has_no_signature_of_telegrams_own() {
        InitData.Person somebody = new InitData.Person(new OperatorId(5_000_000_001L), "A", "");
        assertThat(initData.check(OLD_CLIENT, NOW)).isEqualTo(new InitData.Checked.Valid(somebody, SIGNED_AT));
        assertThat(signature.isUnder(OLD_CLIENT)).isFalse();
    }

    @Test
    void another_person_put_in_is_noticed() {
        String other = NEW_CLIENT.replace("%22id%22%3A5000000001", "%22id%22%3A5000000002");
        assertBad(other);
        assertThat(signature.isUnder(other)).isFalse();
        String signedAnew = other.replace(HASH, "3f2697dd1423297f7b0638bfe44dad891730120d2181cf7705ca95e6a5707dcb");
        assertThat(initData.check(signedAnew, NOW)).isInstanceOf(InitData.Checked.Valid.class);
    }

    @Test
    void after_a_day_it_is_over() {
        assertThat(initData.check(DAY_OLD, NOW)).isEqualTo(new InitData.Checked.Expired());
        assertThat(initData.check(DAY_OLD, NOW.minusSeconds(1))).isInstanceOf(InitData.Checked.Valid.class);
        assertThat(signature.isUnder(DAY_OLD)).isTrue();
    }

    @Test
    void what_comes_from_the_future_is_bad() {
        assertThat(initData.check(NEW_CLIENT, SIGNED_AT.minusSeconds(60))).isInstanceOf(InitData.Checked.Valid.class);
        assertThat(initData.check(NEW_CLIENT, SIGNED_AT.minusSeconds(61))).isEqualTo(new InitData.Checked.Bad());
    }

    /// Over every field but the signature; as the login widget does it; in capitals; none.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "df24c74fe3c29f25cb25de3e814f941ef262fe8af7bc133c3df0043def30aba8",
                "bc0a238aab30b462ce8f478bf33f6399786cd3d2f7f2a26cd9cd16d3d10424d9",
                "52C13D41B3D237944AEF6F5E375EA619246EA91BD3FC1A48C0F7236002A3DBAB",
                ""
            })
    void a_hash_made_in_another_way_is_bad(String hash) {
        assertBad(NEW_CLIENT.replace(HASH, hash));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hash", "hash=%zz", "&&&", "hash=&hash="})
    void what_is_no_init_data_is_bad(String raw) {
        assertBad(raw);
        assertThat(signature.isUnder(raw)).isFalse();
    }

    @Test
    void a_field_more_or_less_or_twice_is_bad() {
        assertBad(NEW_CLIENT.replace("&hash=" + HASH, ""));
        assertBad(NEW_CLIENT.replace("&chat_type=private", ""));
        assertBad(NEW_CLIENT + "&auth_date=1779999940");
        assertBad(NEW_CLIENT + "&hash=" + HASH);
        assertBad(NEW_CLIENT + "&more=1");
    }

    @Test
    void eight_kibibytes_are_read_and_no_more() {
        int around = signed("").length();
        String longest = signed("a".repeat(8 * 1024 - around));
        assertThat(longest).hasSize(8 * 1024);
        assertThat(initData.check(longest, NOW)).isInstanceOf(InitData.Checked.Valid.class);
        assertBad(signed("a".repeat(8 * 1024 - around + 1)));
    }

    private static String signed(String more) {
        return SignedInitData.of(TOKEN, Map.of("auth_date", "1779999940", "user", "{\"id\":5}", "start_param", more));
    }

    @Test
    void what_is_signed_but_names_nobody_or_no_time_is_bad() {
        assertBad(SignedInitData.of(TOKEN, Map.of("auth_date", "1779999940")));
        assertBad(SignedInitData.of(TOKEN, Map.of("auth_date", "1779999940", "user", "{\"id\":")));
        assertBad(SignedInitData.of(TOKEN, Map.of("auth_date", "1779999940", "user", "{\"id\":\"me\"}")));
        assertBad(SignedInitData.of(TOKEN, Map.of("auth_date", "yesterday", "user", "{\"id\":5}")));
        assertBad(SignedInitData.of(TOKEN, Map.of("user", "{\"id\":5}")));
    }

    @Test
    void only_telegrams_own_key_and_this_bot_count() {
        assertThat(new InitDataSignature(BOT, InitDataSignature.TELEGRAM_KEY).isUnder(NEW_CLIENT))
                .isFalse();
        assertThat(new InitDataSignature(new BotId(7), PUBLIC_KEY).isUnder(NEW_CLIENT))
                .isFalse();
        assertThat(signature.isUnder(NEW_CLIENT.replace(SIGNATURE, "A" + SIGNATURE)))
                .isFalse();
        assertThat(signature.isUnder(NEW_CLIENT.replace(SIGNATURE, "?"))).isFalse();
    }
}
