import type { Day } from "#src/domain/month.ts";
import type { Programme } from "#src/domain/programme.ts";
import { isRecord, type RejectReason, reasonOfIssue, valueAt } from "./contract.ts";
import { checked } from "./get-json.ts";
import { lookOver } from "./look-over.ts";
import type { Notice } from "./notices.ts";
import { programmeContract, programmeFromWire, programmeParts } from "./programme.ts";
import { todayInVietnam } from "./today-in-vietnam.ts";

/** The programme, and what is odd about its file. */
export type ReadProgramme = { readonly programme: Programme; readonly notices: readonly Notice[] };

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };
type LeftOut = Extract<Notice, { kind: "part-left-out" }>;

/**
 * Reads `programme.json`. An area, a level or a change of units that breaks its contract is left out, and told: whoever lies in it stands under what is
 * there, as where the file names an area that is not. So is a change of units of a day to come: until then it is a resolution, and no unit. Anything
 * else that is wrong leaves no figure with a meaning.
 *
 * @throws ContractError
 */
export function readProgramme(body: unknown, url: string, today: Day = todayInVietnam()): ReadProgramme {
  const { usable, leftOut } = withoutBrokenParts(body, today);
  const programme = programmeFromWire(checked(url, usable, programmeContract));
  return { programme, notices: [...leftOut, ...lookOver("programme", [body], programmeContract)] };
}

function withoutBrokenParts(body: unknown, today: Day): { usable: unknown; leftOut: LeftOut[] } {
  if (!isRecord(body)) return { usable: body, leftOut: [] };
  const usable: Record<string, unknown> = { ...body };
  const leftOut: LeftOut[] = [];
  for (const [list, contract] of Object.entries(programmeParts)) {
    const entries = body[list];
    if (!Array.isArray(entries)) continue;
    usable[list] = entries.filter((entry: unknown, place) => {
      const issue = contract.safeParse(entry).error?.issues[0] ?? (list === "unitChanges" ? notInForce(entry, today) : undefined);
      if (issue) tell(leftOut, list, entry, issue, place + 1);
      return !issue;
    });
  }
  return { usable, leftOut };
}

function notInForce(change: unknown, today: Day): Issue | undefined {
  const on = valueAt(change, ["on"]);
  if (typeof on !== "string" || on <= today) return undefined;
  return { path: ["on"], message: "not-in-force" satisfies RejectReason };
}

/** Entries of one list that break the same field in the same way are told once. */
function tell(leftOut: LeftOut[], list: string, entry: unknown, { path, message }: Issue, row: number): void {
  const value = valueAt(entry, path);
  const field = [list, ...path.filter((key) => typeof key === "string")].join(".");
  const reason = reasonOfIssue(message, value);
  const told = leftOut.find((one) => one.field === field && one.reason === reason);
  if (told) told.rows += 1;
  else
    leftOut.push({
      kind: "part-left-out",
      endpoint: "programme",
      field,
      reason,
      sample: sampleOf(value),
      rows: 1,
      firstRow: row,
    });
}

function sampleOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
