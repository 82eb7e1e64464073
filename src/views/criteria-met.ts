import { type Commune, criteriaCount, criteriaMet } from "#src/domain/commune.ts";
import type { Programme } from "#src/domain/programme.ts";
import type { Messages } from "#src/messages/vi.ts";

/** "8/19": criteria met, of all of its own set; or that nothing is known of them. */
export function metWords(
  commune: Pick<Commune, "criteria" | "criteriaSet">,
  programme: Pick<Programme, "criteriaSet">,
  t: Messages,
): string {
  const met = criteriaMet(commune);
  return met === null ? t.states.unknown : `${met}/${criteriaCount(commune, programme)}`;
}
