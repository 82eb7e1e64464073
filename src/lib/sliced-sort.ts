import type { Pace } from "./main-thread-pace.ts";

/** Below this length insertion is faster than merging. */
const RUN = 16;
/** Steps between two looks at the clock. */
const STEPS = 256;

/**
 * Sorts numbers in place by `compare`, in slices: a merge sort, stable, and linear where the numbers come in order.
 * `Array.prototype.sort` cannot be interrupted, and a hundred thousand texts keep it busy for seconds on a slow phone.
 */
export async function slicedSort(items: Int32Array, compare: (a: number, b: number) => number, pace: Pace): Promise<void> {
  for (let start = 0; start < items.length; start += RUN) {
    insertionSort(items, start, Math.min(start + RUN, items.length), compare);
    if (pace.isDue()) await pace.rest();
  }
  const left = new Int32Array(items.length);
  for (let width = RUN; width < items.length; width *= 2) {
    for (let start = 0; start + width < items.length; start += 2 * width) {
      const middle = start + width;
      const end = Math.min(middle + width, items.length);
      if (compare(items[middle - 1] ?? 0, items[middle] ?? 0) > 0)
        await merge(items, left, { start, middle, end }, compare, pace);
      else if (pace.isDue()) await pace.rest();
    }
  }
}

function insertionSort(items: Int32Array, start: number, end: number, compare: (a: number, b: number) => number): void {
  for (let index = start + 1; index < end; index++) {
    const item = items[index] ?? 0;
    let place = index;
    while (place > start && compare(items[place - 1] ?? 0, item) > 0) {
      items[place] = items[place - 1] ?? 0;
      place--;
    }
    items[place] = item;
  }
}

type Halves = { readonly start: number; readonly middle: number; readonly end: number };

/** The left half is set aside; from there and from the right half the smaller is taken each time. */
async function merge(
  items: Int32Array,
  left: Int32Array,
  { start, middle, end }: Halves,
  compare: (a: number, b: number) => number,
  pace: Pace,
): Promise<void> {
  left.set(items.subarray(start, middle));
  const leftEnd = middle - start;
  let fromLeft = 0;
  let fromRight = middle;
  for (let place = start; fromLeft < leftEnd; place++) {
    const leftItem = left[fromLeft] ?? 0;
    const rightItem = items[fromRight] ?? 0;
    if (fromRight >= end || compare(leftItem, rightItem) <= 0) {
      items[place] = leftItem;
      fromLeft++;
    } else {
      items[place] = rightItem;
      fromRight++;
    }
    if (place % STEPS === 0 && pace.isDue()) await pace.rest();
  }
}
