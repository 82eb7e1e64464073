import type { Loaded } from "#src/lib/loaded.ts";
import type { Problem } from "#src/lib/problem.ts";
import { isRecord } from "./contract.ts";
import type { Answers, Dataset } from "./dataset.ts";
import type { Endpoint } from "./endpoints.ts";

/** How the last reading of one endpoint went. */
export type EndpointReading = {
  readonly endpoint: Endpoint;
  /** Where its raw answer is; null in a review pack, which holds it itself. */
  readonly url: string | null;
  /** When the answer in use was read, by the device's clock; null before the first. */
  readonly readAt: number | null;
  /** How many rows its answer holds, those set aside included; null for the programme, which is no list. */
  readonly rows: Loaded<number | null>;
  /** Why it could not be read again, where the answer in use is an older one. */
  readonly rereadProblem: Problem | null;
  readonly reread: () => void;
};

/** How fresh the data on the screen is. */
export type Freshness = {
  /** Some endpoint could not be read again: what is shown is older than it should be. */
  readonly isStale: boolean;
  readonly isRefreshing: boolean;
  /** When the oldest answer on the screen was read, by the device's clock; null before the first. */
  readonly readAt: number | null;
  /** Of a review pack: when its data was frozen, an ISO 8601 instant. Null where data is read anew. */
  readonly frozenAt: string | null;
  /** Where the endpoints are; null in a review pack, which holds their answers itself. */
  readonly source: string | null;
  readonly refresh: () => void;
  /** The last call of `refresh`, by a reader who waits for an answer: one object a call, with the answers that there were then. */
  readonly asked: { readonly before: Answers } | null;
  /** Every endpoint, in their order. */
  readonly endpoints: readonly EndpointReading[];
};

export type DatasetState = {
  readonly dataset: Dataset;
  readonly answers: Answers;
  readonly freshness: Freshness;
  /** Stops reading anew by itself until what it returns is called. */
  readonly hold: () => () => void;
};

/** The rows of an answer, those set aside included; null for the programme. */
export function rowCountOf(answer: unknown): number | null {
  if (isRecord(answer) && isRecord(answer.inColumns) && isRecord(answer.inColumns.file))
    return Number(answer.inColumns.file.count);
  if (isRecord(answer) && isRecord(answer.inGroups)) return Number(answer.inGroups.listRows);
  if (!isRecord(answer) || !Array.isArray(answer.rows) || !Array.isArray(answer.setAside)) return null;
  return answer.rows.length + answer.setAside.length;
}
