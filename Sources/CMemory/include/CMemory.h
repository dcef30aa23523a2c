// What Swift's Glibc does not see of the C library's memory.
#ifndef CMEMORY_H
#define CMEMORY_H

// Has every block of 128 KiB or more given back to the system when it is let go of. By itself the
// library raises that bound with the first such block, and keeps all smaller ones: tens of megabytes,
// once the parts of a large register have been put together.
void memory_give_back_large_blocks(void);

#endif
