/// What tests of every module stand on: a clock that a test holds, and the stores in memory.
@NullMarked
package chat.k1te.testing;

import org.jspecify.annotations.NullMarked;
