import * as z from "zod/mini";
import type { Sponsor } from "#src/domain/sponsor.ts";
import { assignmentsField, assignmentsFromWire, idField, nameField, textField } from "./contract.ts";

/** A row of `agencies.json`: an agency or unit in charge (cơ quan, đơn vị phụ trách). */
export const agencyContract = z.object({ id: idField, name: nameField, level: textField, communes: assignmentsField });

export function agencyFromWire(wire: z.output<typeof agencyContract>): Sponsor {
  return { type: "agency", id: wire.id, name: wire.name, detail: wire.level, assignments: assignmentsFromWire(wire.communes) };
}
