import type { Dataset } from "#src/api/dataset.ts";
import { valueOf } from "#src/lib/loaded.ts";

/** The ids of kinds that lines name and the programme does not know: they count, and show under their id. */
export function unknownKinds({ programme, known }: Pick<Dataset, "programme" | "known">): string[] {
  const named = valueOf(programme)?.kinds;
  return named && known.kinds ? known.kinds.filter((id) => !named.some((kind) => kind.id === id)) : [];
}
