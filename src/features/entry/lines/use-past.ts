import { useState } from "react";
import type { GridRow } from "./grid-row.ts";

/** As many changes can be taken back. */
const LONGEST_PAST = 100;

type Past = { readonly before: readonly (readonly GridRow[])[]; readonly after: readonly (readonly GridRow[])[] };
const NO_PAST: Past = { before: [], after: [] };

/** How the sheet stood before each change of hand since it was last read: `back` and `on` give the rows to show, null where there are none. */
export function usePast(rows: readonly GridRow[]) {
  const [{ before, after }, setPast] = useState(NO_PAST);
  return {
    remember: () => setPast({ before: [...before, rows].slice(-LONGEST_PAST), after: [] }),
    forget: () => setPast(NO_PAST),
    back: () => {
      const last = before.at(-1);
      if (last) setPast({ before: before.slice(0, -1), after: [...after, rows] });
      return last ?? null;
    },
    on: () => {
      const next = after.at(-1);
      if (next) setPast({ before: [...before, rows], after: after.slice(0, -1) });
      return next ?? null;
    },
  };
}
