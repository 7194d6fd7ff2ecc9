@NullMarked
package chat.k1te.webserver;

import org.jspecify.annotations.NullMarked;
