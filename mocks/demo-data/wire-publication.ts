import type * as z from "zod/mini";
import type { ListEndpoint, WireRows } from "#src/api/endpoints.ts";
import type { programmeContract } from "#src/api/programme.ts";

export type WireProgramme = z.input<typeof programmeContract>;
export type WireMapUnit = NonNullable<WireProgramme["mapUnits"]>[number];
export type WireCommune = WireRows["communes"];
export type WireAgency = WireRows["agencies"];
export type WireEnterprise = WireRows["enterprises"];
export type WireSupportLine = WireRows["support"];
export type WireProposal = WireRows["proposals"];

/** The answers as they go over the wire, by the name of their endpoint. */
export type WirePublication = { readonly programme: WireProgramme } & {
  readonly [List in ListEndpoint]: readonly WireRows[List][];
};

/** What an amount adds to a sum: a blank, of whatever spelling, adds nothing. */
export function dongOf(amount: WireSupportLine["delivered"]): number {
  return typeof amount === "number" ? amount : 0;
}
