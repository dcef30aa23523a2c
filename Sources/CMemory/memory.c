#define _DEFAULT_SOURCE

#include "CMemory.h"

#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

enum { LARGE = 128 * 1024, TOGETHER = 64 * 1024 * 1024, PAGE = 2 * 1024 * 1024 };

void memory_give_back_large_blocks(void) { mallopt(M_MMAP_THRESHOLD, LARGE); }

static void fill_with_large_pages(void) {
  // Blocks that are more than what was opened already, so that the whole place is opened now.
  void *blocks[3];
  for (int i = 0; i < 3; i++) blocks[i] = malloc(LARGE - 4096);
  uintptr_t start = ((uintptr_t)blocks[0] + PAGE - 1) / PAGE * PAGE;
  for (int i = 0; i < 3; i++) free(blocks[i]);
  uintptr_t end = (uintptr_t)sbrk(0);
  // What cannot be had is not needed.
  if (start < end) madvise((void *)start, end - start, MADV_HUGEPAGE);
}

void memory_keep_all(int threads) {
  mallopt(M_TOP_PAD, TOGETHER);
  mallopt(M_MMAP_MAX, 0);
  if (threads > 1) return;
  mallopt(M_ARENA_MAX, 1);
  fill_with_large_pages();
}
