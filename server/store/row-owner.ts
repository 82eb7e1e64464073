import * as z from "zod/mini";
import type { Collection } from "#src/api/entry/collections.ts";
import { monthRowContract } from "#src/api/entry/month-row.ts";

const ofCommune = z.object({ communeId: z.string() });

/** The commune that a row belongs to, by which the tables can be cut; '' for what belongs to the whole programme. */
export function communeOf(collection: Collection, id: string, row: unknown): string {
  switch (collection) {
    case "communes":
      return id;
    case "support":
    case "proposals":
      return ofCommune.parse(row).communeId;
    case "months": {
      const { reporter } = monthRowContract.parse(row);
      return reporter.type === "commune" ? reporter.id : "";
    }
    default:
      return "";
  }
}
