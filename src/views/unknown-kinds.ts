import type { Dataset } from "#src/api/dataset.ts";
import { valueOf } from "#src/lib/loaded.ts";

/** The ids of kinds that lines or proposals name and the programme does not know: they count, and show under their id. Lines' first. */
export function unknownKinds({ programme, known, proposals }: Pick<Dataset, "programme" | "known" | "proposals">): string[] {
  const named = valueOf(programme)?.kinds;
  const used = new Set([...(known.kinds ?? []), ...(valueOf(proposals) ?? []).map(({ kind }) => kind)]);
  return named ? [...used].filter((id) => !named.some((kind) => kind.id === id)) : [];
}
