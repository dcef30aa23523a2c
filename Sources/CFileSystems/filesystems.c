#include "CFileSystems.h"

#include <sys/vfs.h>

int64_t file_system_type(const char *path) {
  struct statfs status;
  if (statfs(path, &status) != 0) return -1;
  // Some of the numbers do not fit a signed word of 32 bits.
  return (int64_t)(uint32_t)status.f_type;
}
