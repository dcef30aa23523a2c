// What Swift's Glibc does not see of the C library's memory.
#ifndef CMEMORY_H
#define CMEMORY_H

// Has every block of 128 KiB or more given back to the system when it is let go of. By itself the
// library raises that bound with the first such block, and keeps all smaller ones: tens of megabytes,
// once the parts of a large register have been put together.
void memory_give_back_large_blocks(void);

// Has nothing given back to the system before the process ends, and all memory taken from it in large
// steps: by itself the library asks for each large block, and gives it back. It keeps more than it needs:
// it is for a process that answers and ends. To be called while there is one thread.
//
// Of a process with one thread all blocks lie in one place that the system may fill with large pages,
// where it has them: to hand out ten thousand pages one at a time costs as much as to read a fifth of a
// large register. Several threads would wait for one another at one place; each has its own, and there
// a large page costs more where it must be had from afar, as on a virtual machine, than it saves.
void memory_keep_all(int threads);

#endif
