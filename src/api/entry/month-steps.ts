import type { MonthAction, MonthState } from "./month-row.ts";

/** A step of a report, or of a whole month: from which states it may be taken, where it leads, whose it is, and whether it needs a word. */
type MonthStepRule = {
  readonly from: readonly MonthState[];
  readonly to: MonthState;
  /** "district": nobody else takes it. */
  readonly by: "reporter" | "district";
  /** Whoever it concerns must be told the reason. */
  readonly needsWord: boolean;
};

/** Server and screens ask the same table. */
export const MONTH_STEPS: Readonly<Record<MonthAction, MonthStepRule>> = {
  send: { from: ["owed", "returned"], to: "sent", by: "reporter", needsWord: false },
  recall: { from: ["sent"], to: "owed", by: "reporter", needsWord: false },
  accept: { from: ["sent"], to: "accepted", by: "district", needsWord: false },
  return: { from: ["sent", "accepted"], to: "returned", by: "district", needsWord: true },
  close: { from: ["owed"], to: "closed", by: "district", needsWord: false },
  reopen: { from: ["closed"], to: "owed", by: "district", needsWord: true },
};
