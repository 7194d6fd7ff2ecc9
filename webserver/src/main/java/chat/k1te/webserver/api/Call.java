package chat.k1te.webserver.api;

import chat.k1te.tenant.OperatorId;
import chat.k1te.webserver.http.EntityTag;
import com.fasterxml.jackson.databind.JsonNode;
import io.helidon.common.parameters.Parameters;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.util.Locale;
import java.util.Optional;

/// One thing that somebody asks for.
///
/// @param path    the parts of the path that a route leaves open
/// @param body    an empty object where the route takes none
/// @param picture the bytes of a picture, where the route takes one
public record Call(Caller caller, Parameters path, Parameters query, Headers headers, JsonNode body, Picture picture) {
    public OperatorId person() {
        return caller.person();
    }

    public Locale language() {
        return caller.language();
    }

    /// The part of the path that the route calls `name`.
    public String part(String name) {
        return path.get(name);
    }

    /// The parameter of the query; what is empty is not there.
    public Optional<String> asked(String name) {
        return query.first(name).asOptional().filter(value -> !value.isBlank());
    }

    /// Which part of a list is asked for; absent when it can't be read.
    public Optional<Paging> paging() {
        return Paging.read(asked("after"), asked("limit"));
    }

    /// Whether the caller says what they have seen of the thing they change.
    public boolean namesWhatItSaw() {
        return headers.first(HeaderNames.IF_MATCH)
                .filter(tag -> !tag.strip().equals("*"))
                .isPresent();
    }

    /// Whether they have seen it as it is now.
    public boolean saw(EntityTag now) {
        return now.isMeantBy(headers);
    }
}
