import * as z from "zod/mini";
import type { Sponsor } from "#src/domain/sponsor.ts";
import { assignmentsField, assignmentsFromWire, idField, nameField, textField } from "./contract.ts";

/** A row of `enterprises.json`: a twinned enterprise (doanh nghiệp kết nghĩa). */
export const enterpriseContract = z.object({ id: idField, name: nameField, sector: textField, communes: assignmentsField });

export function enterpriseFromWire(wire: z.output<typeof enterpriseContract>): Sponsor {
  return {
    type: "enterprise",
    id: wire.id,
    name: wire.name,
    detail: wire.sector,
    assignments: assignmentsFromWire(wire.communes),
  };
}
