#define _GNU_SOURCE
#include "CHeap.h"

#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

/* By how many bytes the heap grows at once. */
static const int piece = 128 << 20;
/* From how many bytes on a buffer is mapped apart from the heap. */
static const int mapped_apart = 32 << 20;
static const uintptr_t large_page = 2 << 20;

void replenish_advise_heap(void) {
  if (!mallopt(M_TOP_PAD, piece) || !mallopt(M_MMAP_THRESHOLD, mapped_apart) ||
      !mallopt(M_TRIM_THRESHOLD, 2 * piece))
    return;
  uintptr_t start = (uintptr_t)sbrk(0);
  /*
   * More than the heap has left, and less than what is mapped apart: so the heap has to grow. A
   * compiler may leave out memory that nobody looks at, hence the `volatile`.
   */
  void *volatile block = malloc((size_t)mapped_apart / 2);
  free(block);
  uintptr_t end = (uintptr_t)sbrk(0);
  uintptr_t first = (start + large_page - 1) / large_page * large_page;
  uintptr_t last = end / large_page * large_page;
  if (first < last)
    (void)madvise((void *)first, last - first, MADV_HUGEPAGE);
}
