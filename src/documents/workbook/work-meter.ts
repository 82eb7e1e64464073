import { letOthersRun } from "#src/lib/let-others-run.ts";
import { MOST_ROWS } from "#src/lib/most-rows.ts";
import { WorkbookRefusedError } from "./workbook-refused-error.ts";

export type ReadOptions = {
  /** How much of the file is read, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Ends the reading with its reason. */
  readonly signal?: AbortSignal;
};

/** Counts what is unpacked while it is: what a file says of its sizes is not believed. */
export type WorkMeter = {
  /** So many bytes of the file have become so many. */
  readonly count: (packed: number, unpacked: number) => void;
  /** What is kept will take about so many bytes. */
  readonly keep: (bytes: number) => void;
  /** So many more rows have content, on whichever sheet. */
  readonly takeRows: (count: number) => void;
  /** At every stretch of work: tells progress, lets others run, hears the signal. */
  readonly rest: () => Promise<void> | undefined;
};

/** What any file may unpack to. */
export const UNPACKED_MOST = 100_000_000;
/** A sheet of a million formatted blank rows is 60 to 240 MB of markup of which nothing is kept, packed 10 to 30 times smaller; bombs are packed up to 1030 times. */
const BLANK_MOST = 400_000_000;
const BLANK_RATIO = 50;
const KEPT_MOST = 100_000_000;
/** Markup of a sheet is packed 5 to 40 times smaller; what is packed more than this is made to be. */
const MARKUP_RATIO = 100;
const MARKUP_FREE = 10_000_000;
/** What a list, a text or a stretch of one takes besides its characters. */
export const OVERHEAD = 40;
const SLICE_MS = 30;

export function workMeter(total: number, { onProgress, signal }: ReadOptions): WorkMeter {
  let packedSoFar = 0;
  let unpackedSoFar = 0;
  let kept = 0;
  let rows = 0;
  let rested = performance.now();
  signal?.throwIfAborted();
  onProgress?.(0);
  return {
    count(packed, unpacked) {
      packedSoFar += packed;
      unpackedSoFar += unpacked;
      if (unpackedSoFar <= UNPACKED_MOST) return;
      if (unpackedSoFar > packedSoFar * BLANK_RATIO || unpackedSoFar > BLANK_MOST) throw new WorkbookRefusedError("too-large");
    },
    keep(bytes) {
      kept += bytes;
      if (kept > KEPT_MOST) throw new WorkbookRefusedError("too-large");
    },
    takeRows(count) {
      rows += count;
      if (rows > MOST_ROWS) throw new WorkbookRefusedError("too-many-rows");
    },
    rest() {
      signal?.throwIfAborted();
      if (performance.now() - rested < SLICE_MS) return undefined;
      onProgress?.(Math.min(packedSoFar / total, 1));
      return letOthersRun().then(() => {
        rested = performance.now();
        signal?.throwIfAborted();
      });
    },
  };
}

/** Refuses markup that is packed as no sheet is, long before it would be too much. */
export function refuseDenseMarkup(packed: number, unpacked: number): void {
  if (unpacked > MARKUP_FREE && unpacked > packed * MARKUP_RATIO) throw new WorkbookRefusedError("too-large");
}
