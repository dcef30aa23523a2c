/* The bytes come from `#embed`, a C23 directive that this package's C17 clang takes as an
 * extension and warns about when asked to be pedantic. The whole toolchain is one pinned Swift,
 * whose clang has it, so the warning is silenced for list.h and for nothing else.
 *
 * An empty array is not C. list.h therefore ends every array with a zero byte of its own, which
 * `size` leaves out: an empty file is one zero byte and a size of 0.
 *
 * clang names the embedded files among this file's dependencies, so a changed text is compiled in
 * by the next build; only a new, removed or renamed file needs scripts/list-shipped. */

#include "CShipped.h"

#define SHIPPED(path, array) {path, array, sizeof array - 1}

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "list.h"
#pragma clang diagnostic pop

const struct wipnet_shipped *wipnet_shipped_files(void) { return shipped; }

unsigned long wipnet_shipped_count(void) { return sizeof shipped / sizeof *shipped; }
