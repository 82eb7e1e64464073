import { isRecord, valueAt } from "#src/api/contract.ts";
import type { Collection } from "#src/api/entry/collections.ts";
import type { EntryFault } from "#src/api/entry/entry-problem.ts";

/** Why a row that keeps its contract makes no sense. */
export type RowFault = "answered-before-raised" | "ends-before-begins" | "missing";

type Fault = EntryFault & { readonly reason: RowFault };

/** What makes no sense in a row although each of its fields is right by itself. */
export function rowChecks(collection: Collection, row: unknown): Fault[] {
  if (collection === "proposals") return answerFaults(row);
  return collection === "agencies" || collection === "enterprises" ? assignmentFaults(row) : [];
}

function answerFaults(row: unknown): Fault[] {
  const text = (field: string) => String(valueAt(row, [field]) ?? "");
  const [raisedOn, answeredOn] = [text("raisedOn"), text("answeredOn")];
  // Whatever the answer was; a status that is missing is told by the contract.
  const isAnswered = ["accepted", "done", "declined"].includes(text("status"));
  const faults: Fault[] = [];
  // Keys of days are in the order of days.
  if (answeredOn !== "" && answeredOn < raisedOn) faults.push({ field: "answeredOn", reason: "answered-before-raised" });
  if (isAnswered && answeredOn === "") faults.push({ field: "answeredOn", reason: "missing" });
  if (isAnswered && text("answer").trim() === "") faults.push({ field: "answer", reason: "missing" });
  return faults;
}

function assignmentFaults(row: unknown): Fault[] {
  const communes = valueAt(row, ["communes"]);
  const isBackwards = (one: unknown) =>
    isRecord(one) && typeof one.from === "string" && typeof one.to === "string" && one.to < one.from;
  return Array.isArray(communes) && communes.some(isBackwards) ? [{ field: "communes", reason: "ends-before-begins" }] : [];
}
