import { isRecord } from "#src/api/contract.ts";

/** A field that differs between two versions of a row; `undefined` where one has none. */
export type ChangedField = { readonly path: string; readonly was: unknown; readonly became: unknown };

/** What differs between two rows, field by field, "sponsor.id"; a list counts as one field. In the order of their fields. */
export function changedFields(before: unknown, after: unknown): ChangedField[] {
  const was = flat(before);
  const became = flat(after);
  const paths = [...new Set([...was.keys(), ...became.keys()])];
  return paths
    .map((path) => ({ path, was: was.get(path), became: became.get(path) }))
    .filter((field) => JSON.stringify(field.was) !== JSON.stringify(field.became));
}

function flat(value: unknown, path = ""): Map<string, unknown> {
  if (!isRecord(value)) return new Map(path === "" ? [] : [[path, value]]);
  if (Array.isArray(value) && !value.some(isRecord)) return new Map([[path, value]]);
  const parts = Object.entries(value).flatMap(([key, inner]) => [...flat(inner, path === "" ? key : `${path}.${key}`)]);
  return new Map(parts);
}
