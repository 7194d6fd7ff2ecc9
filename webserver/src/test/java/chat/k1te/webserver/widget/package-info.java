@NullMarked
package chat.k1te.webserver.widget;

import org.jspecify.annotations.NullMarked;
