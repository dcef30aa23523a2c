// What the system's library knows of the machine and Swift does not see of it.
#pragma once

#include <stdint.h>

/// The number of the file system that the path is on, as statfs(2) lists them; -1 with errno set when
/// it cannot be told.
int64_t file_system_type(const char *path);

/// How many processors this process may run on: not all there are, where somebody has set it fewer.
int processors_allowed(void);
