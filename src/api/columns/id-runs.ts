import { idField } from "../contract.ts";

/** Ids that count on: "ht-000001" and 3 rows are ht-000001, ht-000002, ht-000003. */
export type IdRuns = { readonly first: readonly string[]; readonly rows: readonly number[] };

/** The number at the end of an id; with more digits it would not be held exactly. */
const COUNTED = /^(.*?)(\d{1,15})$/s;

type Counted = { readonly prefix: string; readonly width: number; readonly number: number };

/** An id that ends in no number counts as one of its own. */
function counted(id: string): Counted {
  const [, prefix, digits] = COUNTED.exec(id) ?? [];
  return prefix === undefined || digits === undefined
    ? { prefix: id, width: 0, number: 0 }
    : { prefix, width: digits.length, number: Number(digits) };
}

function idText({ prefix, width, number }: Counted): string {
  return width === 0 ? prefix : prefix + String(number).padStart(width, "0");
}

/** Puts ids together into runs, one after the other. */
export class IdRunWriter {
  readonly #first: string[] = [];
  readonly #rows: number[] = [];
  #next: string | null = null;
  #run: Counted | null = null;

  /** False where it is no id that could stand here: it is then left out. */
  add(id: unknown): boolean {
    const last = this.#rows.length - 1;
    if (typeof id === "string" && id === this.#next) this.#rows[last] = (this.#rows[last] ?? 0) + 1;
    else {
      const first = plainId(id);
      if (first === null) return false;
      this.#first.push(first);
      this.#rows.push(1);
      this.#run = counted(first);
    }
    this.#next = this.#idAfter(this.#rows.at(-1) ?? 0);
    return true;
  }

  /** Null where a digit more would be needed: the reader of a run goes by the width of its first. */
  #idAfter(rows: number): string | null {
    const run = this.#run;
    if (!run || run.width === 0 || run.number + rows >= 10 ** run.width) return null;
    return idText({ ...run, number: run.number + rows });
  }

  runs(): { first: string[]; rows: number[] } {
    return { first: this.#first, rows: this.#rows };
  }
}

/** Reads ids out of runs, which together have `count` rows. */
export class IdRunReader {
  readonly #runs: readonly Counted[];
  /** The first row of each run. */
  readonly #starts: Int32Array;
  readonly count: number;

  constructor({ first, rows }: IdRuns) {
    this.#runs = first.map(counted);
    this.#starts = new Int32Array(first.length);
    let count = 0;
    rows.forEach((of, run) => {
      this.#starts[run] = count;
      count += of;
    });
    this.count = count;
  }

  idAt(row: number): string {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= row) low = middle;
      else high = middle - 1;
    }
    const run = this.#runs[low];
    if (!run) throw new RangeError(`No id has row ${row} of ${this.count}`);
    return idText({ ...run, number: run.number + row - (this.#starts[low] ?? 0) });
  }

  /** The first run that does not count as `IdRunWriter` makes it, within the digits of its first id; null where each does. */
  unsoundRun(): number | null {
    const found = this.#runs.findIndex(({ width, number }, run) => {
      const rows = this.#rowsOf(run);
      return rows > 1 && (width === 0 || number + rows > 10 ** width);
    });
    return found < 0 ? null : found;
  }

  #rowsOf(run: number): number {
    return (this.#starts[run + 1] ?? this.count) - (this.#starts[run] ?? 0);
  }

  /** Whether no id is there twice, nor any of `others`: a matter of the runs' ends, without a text for each row. */
  areDistinct(others: readonly string[]): boolean {
    const spans = new Map<string, { from: number; to: number }[]>();
    const add = (run: Counted, rows: number) => {
      const name = `${run.width} ${run.prefix}`;
      const known = spans.get(name);
      const span = { from: run.number, to: run.number + rows };
      if (known) known.push(span);
      else spans.set(name, [span]);
    };
    this.#runs.forEach((run, index) => {
      add(run, this.#rowsOf(index));
    });
    for (const other of others) add(counted(other), 1);
    for (const alike of spans.values()) {
      if (alike.length === 1) continue;
      alike.sort((a, b) => a.from - b.from);
      if (alike.some(({ from }, index) => index > 0 && from < (alike[index - 1]?.to ?? 0))) return false;
    }
    return true;
  }
}

/** Null for what is no id, or is one only once it has been tidied up. What counts on from one that is, is one, too. */
export function plainId(id: unknown): string | null {
  const parsed = idField.safeParse(id);
  return parsed.success && parsed.data === id ? parsed.data : null;
}
