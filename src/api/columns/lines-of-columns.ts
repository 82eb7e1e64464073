import { isRecord } from "../contract.ts";
import { GroupRows } from "../groups/group-rows.ts";
import { readGroups } from "../groups/read-groups.ts";
import { GROUPS_FORMAT } from "./columns-type.ts";
import { LineRows } from "./line-rows.ts";
import { readColumns } from "./read-columns.ts";

/** The lines of `support.json` in columns, as it was parsed. @throws ContractError naming what in it is no column. */
export function linesOfColumns(body: unknown, url: string): LineRows {
  return new LineRows(readColumns(body, url));
}

/** The same of one in columns or in groups. */
export function linesOfEither(body: unknown, url: string): LineRows | GroupRows {
  return isRecord(body) && body.format === GROUPS_FORMAT ? new GroupRows(readGroups(body, url)) : linesOfColumns(body, url);
}
