@NullMarked
package chat.k1te.webserver.api;

import org.jspecify.annotations.NullMarked;
