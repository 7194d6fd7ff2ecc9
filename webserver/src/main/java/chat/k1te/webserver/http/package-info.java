/// What every part of the server says over HTTP in the same way: plain answers, problems, entity tags, languages.
@NullMarked
package chat.k1te.webserver.http;

import org.jspecify.annotations.NullMarked;
