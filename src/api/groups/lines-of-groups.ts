import { GroupRows } from "./group-rows.ts";
import { readGroups } from "./read-groups.ts";

/** The lines of `support.json` added up, as it was parsed. @throws ContractError naming what in it is no group. */
export function linesOfGroups(body: unknown, url: string): GroupRows {
  return new GroupRows(readGroups(body, url));
}
