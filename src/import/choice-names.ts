import { programmeContract, programmeFromWire } from "#src/api/programme.ts";
import { readRows } from "#src/api/rows.ts";
import { sponsorKey } from "#src/domain/sponsor.ts";
import type { BaseRow, ImportBase } from "./import-review.ts";
import type { ChoiceNames } from "./question-text.ts";

/** What the ids of lines and choices are called where the files are compared. */
export function choiceNamesOf({ programme, communes, agencies, enterprises }: ImportBase): ChoiceNames {
  const read = programmeContract.safeParse(programme);
  const wire = (rows: readonly BaseRow[]) => rows.map(({ row }) => row);
  const sponsors = [...readRows("agencies", wire(agencies)).rows, ...readRows("enterprises", wire(enterprises)).rows];
  return {
    communes: Object.fromEntries(readRows("communes", wire(communes)).rows.map(({ value }) => [value.id, value.name])),
    sponsors: Object.fromEntries(sponsors.map(({ value }) => [sponsorKey(value), value.name])),
    kinds: read.success ? Object.fromEntries(programmeFromWire(read.data).kinds.map(({ id, name }) => [id, name])) : {},
  };
}
