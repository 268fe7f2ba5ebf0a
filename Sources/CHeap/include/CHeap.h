/*
 * How the heap of the program grows. The settings are macros and a function that Swift's view of
 * glibc leaves out.
 */
#ifndef REPLENISH_HEAP_H
#define REPLENISH_HEAP_H

/*
 * Has the heap grow in large pieces, the first of them on large pages where the system has them.
 *
 * A statement on an order of thousands of lines fills tens of megabytes with small records; taken by
 * pages of 4 KB, a fifth of its time goes into asking the system for each. What is not touched of a
 * piece takes no memory. Where the system refuses, all is as it would be without this.
 */
void replenish_advise_heap(void);

#endif
