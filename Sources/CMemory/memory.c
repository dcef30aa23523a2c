#include "CMemory.h"

#include <malloc.h>

void memory_give_back_large_blocks(void) { mallopt(M_MMAP_THRESHOLD, 128 * 1024); }
