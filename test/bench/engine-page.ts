import type { DataSize } from "../../mocks/demo-data/data-size.ts";
import { arqueroContender } from "./arquero-contender.ts";
import { type ColumnPart, columnsOfParts, PARTS } from "./columns-with-lines.ts";
import { naiveContender, supportTableContender } from "./contender.ts";
import { crossfilterContender } from "./crossfilter-contender.ts";
import { duckdbContender } from "./duckdb-contender.ts";
import { duckdbInPage } from "./duckdb-in-page.ts";
import { changesOf } from "./engine-changes.ts";

// One contender at one size, in a page of its own: the same as `engine-child.ts`, by the clock of the page. The columns come over the line.

const CONTENDERS = {
  engine: supportTableContender,
  naive: naiveContender,
  crossfilter: crossfilterContender,
  arquero: arqueroContender,
  duckdb: duckdbContender(() => duckdbInPage("/duckdb")),
};

export type PageContender = keyof typeof CONTENDERS;
/** Milliseconds, each change in its turn; and a print of each answer. */
export type ToldByPage = {
  readonly name: string;
  readonly load: number;
  readonly changes: readonly number[];
  readonly fingerprints: readonly string[];
};

declare global {
  interface Window {
    /** `folder`: where the columns of this size are served. */
    benchEngine?: (contender: PageContender, size: DataSize, count: number, folder: string) => Promise<ToldByPage>;
  }
}

window.benchEngine = async (contender, size, count, folder) => {
  const asked = await Promise.all(
    PARTS.map(async (part): Promise<[ColumnPart, ArrayBuffer]> => [part, await (await fetch(`${folder}/${part}`)).arrayBuffer()]),
  );
  const parts = new Map(asked);
  const keys: unknown = await (await fetch(`${folder}/keys.json`)).json();
  const columns = columnsOfParts(keys, (part) => parts.get(part) ?? new ArrayBuffer(0));
  return await changesOf(CONTENDERS[contender], {
    size,
    columns,
    count,
    now: () => performance.now(),
    since: (then) => performance.now() - then,
    hash: async (text) => {
      const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
      return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
    },
  });
};
