import { rowsContract } from "./contract.ts";
import { type Answer, checked, getAnswer, parseJson } from "./get-json.ts";
import { isPlain } from "./page-headers.ts";
import type { ReceivedList } from "./pages.ts";

/** Reads a list to its end. `first`: the answer to `url`, where it has come already. Throws what `getList` throws. */
export async function getWholeList(url: string, signal?: AbortSignal, first?: Answer): Promise<ReceivedList> {
  const answer = first ?? (await getAnswer(url, signal));
  if (!isPlain(answer)) return await (await import("./pages.ts")).getList(url, signal, undefined, answer);
  const rows = checked(url, parseJson(url, answer.text), rowsContract);
  return { rows, isTotalUnknown: false, lastGood: answer.lastGood };
}
