import type { Reporter } from "#src/api/entry/account.ts";

/** Whose month it is: a reporter's, or that of the whole programme, by which it is closed. */
export type MonthOwner = Reporter | { readonly type: "programme"; readonly id: typeof WHOLE };

/** The id that stands for the whole programme. */
export const WHOLE = "programme";

/** Whose month it is where the whole month is meant. */
export const OF_ALL: MonthOwner = { type: WHOLE, id: WHOLE };

/** The list that a reporter is in. */
export const LIST_OF_REPORTER = { commune: "communes", agency: "agencies", enterprise: "enterprises" } as const;

/** The id of a month's row in the store: "commune:gia-minh:2017-10". */
export function monthId({ type, id }: MonthOwner, month: string): string {
  return `${type}:${id}:${month}`;
}
