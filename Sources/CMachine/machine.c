#define _GNU_SOURCE

#include "CMachine.h"

#include <sched.h>
#include <sys/vfs.h>
#include <unistd.h>

int64_t file_system_type(const char *path) {
  struct statfs status;
  if (statfs(path, &status) != 0) return -1;
  // Some of the numbers do not fit a signed word of 32 bits.
  return (int64_t)(uint32_t)status.f_type;
}

int processors_allowed(void) {
  cpu_set_t allowed;
  if (sched_getaffinity(0, sizeof allowed, &allowed) == 0) return CPU_COUNT(&allowed);
  // Of more processors than the set has room for, all count.
  return (int)sysconf(_SC_NPROCESSORS_ONLN);
}
