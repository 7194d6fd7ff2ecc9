/// The shipped program under faults: killed at any moment, with visitors and operators talking all the while.
@NullMarked
package chat.k1te.faults;

import org.jspecify.annotations.NullMarked;
