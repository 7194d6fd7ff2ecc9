package chat.k1te.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs the `initData` with which a Mini App is opened, as Telegram does with the bot's token. The second signature,
/// which Telegram makes with a key of its own, is here made with a key of this run.
final class LaunchData {
    private final World world;
    private final KeyPair keys;
    private long queries;

    LaunchData(World world) {
        this.world = world;
        try {
            this.keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param startParam what the link carried, empty for none
    String sign(User user, String startParam) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("auth_date", Long.toString(world.now().getEpochSecond()));
        fields.put("query_id", "AAkite" + ++queries);
        fields.put("user", userJson(user));
        if (!startParam.isEmpty()) fields.put("start_param", startParam);
        fields.put("signature", signature(world.bot.id() + ":WebAppData\n" + lines(fields)));
        fields.put("hash", hash(lines(fields)));
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String userJson(User user) {
        ObjectNode json = user.json().put("allows_write_to_pm", true);
        json.remove("is_bot");
        return Json.write(json).replace("/", "\\/");
    }

    private static String lines(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String hash(String lines) {
        byte[] secret = hmac("WebAppData".getBytes(StandardCharsets.UTF_8), world.options.token());
        return HexFormat.of().formatHex(hmac(secret, lines));
    }

    private static byte[] hmac(byte[] key, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signature(String message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(message.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
