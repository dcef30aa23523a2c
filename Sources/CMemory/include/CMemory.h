// What Swift's Glibc does not see of the C library's memory.
#ifndef CMEMORY_H
#define CMEMORY_H

// Has every block of 128 KiB or more given back to the system when it is let go of. By itself the
// library raises that bound with the first such block, and keeps all smaller ones: tens of megabytes,
// once the parts of a large register have been put together.
void memory_give_back_large_blocks(void);

// Has all smaller blocks lie in one place that the system may fill with large pages, where it has them.
// By itself the library gives each thread a place that it opens page by page, a call to the system for
// each; and to hand out ten thousand pages one at a time costs as much as to read a fifth of a large
// register. Whoever calls it keeps more than it needs: it is for a process that answers and ends. To be
// called while there is one thread.
void memory_keep_together(void);

#endif
