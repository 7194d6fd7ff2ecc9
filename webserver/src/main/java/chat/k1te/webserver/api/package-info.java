/// The Mini App's API, as `openapi.yaml` describes it.
///
/// A [chat.k1te.webserver.api.Route] names what may be asked; [chat.k1te.webserver.api.Api] finds out who asks
/// ([chat.k1te.webserver.api.MiniAppAuth]), slows down who asks too often, reads the body within its bounds, and writes
/// the [chat.k1te.webserver.api.Answer] that the route's handler gives. Handlers know neither headers nor streams: they
/// check the words of a request and ask [chat.k1te.management], where the rules are. A "no" is a value with a stable
/// code, a fault goes to the log under an id.
@NullMarked
package chat.k1te.webserver.api;

import org.jspecify.annotations.NullMarked;
