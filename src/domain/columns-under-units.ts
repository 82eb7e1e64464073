import type { CodeColumn } from "./code-column.ts";
import type { LineColumns } from "./line-columns.ts";

/** The same lines under other communes: `idOf` by the id that they have, absent where it stays. No line is made an object, and none is looked at. */
export function columnsUnderUnits(columns: LineColumns, idOf: ReadonlyMap<string, string>): LineColumns {
  return {
    ...columns,
    commune: rekeyed(columns.commune, (id) => idOf.get(id) ?? id),
    lineAt(row) {
      const line = columns.lineAt(row);
      const communeId = idOf.get(line.communeId) ?? line.communeId;
      return communeId === line.communeId ? line : { ...line, communeId };
    },
  };
}

/** Keys that become one share its code. */
export function rekeyed({ keys, codes }: CodeColumn, keyOf: (key: string) => string): CodeColumn {
  const codeOf = new Map<string, number>();
  const newCodes = Int32Array.from(keys, (key) => {
    const code = codeOf.get(keyOf(key)) ?? codeOf.size;
    codeOf.set(keyOf(key), code);
    return code;
  });
  return { keys: [...codeOf.keys()], codes: codes.map((code) => newCodes[code] ?? 0) };
}
