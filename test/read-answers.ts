import { QueryClient } from "@tanstack/react-query";
import { HttpResponse } from "msw";
import { vi } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { answerAtOnce } from "#mocks/handlers/answer.ts";
import { handlersFor } from "#mocks/handlers.ts";
import { server } from "#mocks/server.ts";
import { type Answers, assembleDataset, type Dataset, listAnswers } from "#src/api/dataset.ts";
import { listQuery, programmeQuery } from "#src/api/endpoint-queries.ts";
import { ENDPOINTS, type Endpoint, LIST_ENDPOINTS } from "#src/api/endpoints.ts";
import { problemOf } from "#src/api/problem-of.ts";
import { type Loaded, loadedTogether, PENDING, ready, valueOf } from "#src/lib/loaded.ts";
import { ANSWERS, NEVER, nextVersion, type Reading, STORIES, type Story } from "./answers.ts";
import { heldLines } from "./held-lines.ts";

/** What the app has of the publication at one moment, read through its own door to the network. */
export type Moment = {
  readonly name: string;
  readonly answers: Answers;
  readonly dataset: Dataset;
  /** Something could not be read again, and is of this time. */
  readonly staleSince: number | null;
};

const BASE = "http://source.test/api";
const publication = illustrativePublication();

/** Every way of answering, and what becomes of an endpoint over time. */
export const READINGS: readonly string[] = [...Object.keys(ANSWERS), ...STORIES];

function serve(answers: Partial<Record<Endpoint, Reading>>): void {
  server.use(...handlersFor(publication, answers));
}

async function read(client: QueryClient, endpoints: readonly Endpoint[]): Promise<void> {
  await Promise.allSettled(
    endpoints.map((endpoint) =>
      endpoint === "programme"
        ? client.query({ ...programmeQuery(BASE), staleTime: 0 })
        : client.query({ ...listQuery(endpoint, BASE), staleTime: 0 }),
    ),
  );
}

let whole: Promise<QueryClient> | null = null;

/** Everything read well. Read once: what was read is the same for each. */
async function wholeClient(): Promise<QueryClient> {
  whole ??= (async () => {
    serve({});
    const client = new QueryClient();
    await read(client, ENDPOINTS);
    momentOf("whole", client);
    return client;
  })();
  return await copyOf(await whole, []);
}

/** The same answers in a client of its own, but for those. */
async function copyOf(source: QueryClient, without: readonly Endpoint[]): Promise<QueryClient> {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: Number.POSITIVE_INFINITY } } });
  for (const endpoint of ENDPOINTS) {
    if (without.includes(endpoint)) continue;
    const updatedAt = source.getQueryState([endpoint, BASE])?.dataUpdatedAt ?? 0;
    client.setQueryData<unknown>([endpoint, BASE], source.getQueryData([endpoint, BASE]), { updatedAt });
  }
  return client;
}

/** As `useEndpoints` has it: an older answer that could not be renewed still counts. */
function momentOf(name: string, client: QueryClient): Moment {
  const loaded = <Value>(endpoint: Endpoint, data: Value | undefined): Loaded<Value> => {
    if (data !== undefined) return ready(data);
    const error = client.getQueryState([endpoint, BASE])?.error;
    return error ? { status: "error", problem: problemOf(error), retry: () => undefined } : PENDING;
  };
  const programme = client.getQueryData(programmeQuery(BASE).queryKey);
  const answers: Answers = {
    programme: loaded("programme", programme?.programme),
    ...listAnswers((list) => loaded(list, client.getQueryData(listQuery(list, BASE).queryKey))),
  };
  const failed = client.getQueryCache().findAll({ predicate: ({ state }) => state.data !== undefined && state.error !== null });
  const staleSince = failed.length > 0 ? Math.min(...failed.map(({ state }) => state.dataUpdatedAt)) : null;
  // What could not be renewed is the same as before, and so is all that is made of it.
  const dataIn = (from: Answers, endpoint: Endpoint) => valueOf<unknown>(from[endpoint]);
  const same = known.find((before) =>
    ENDPOINTS.every((endpoint) => dataIn(answers, endpoint) === dataIn(before.answers, endpoint)),
  );
  if (same && valueOf(loadedTogether(answers)) !== null) return { ...same, name, staleSince };
  const moment = { name, answers, dataset: assembleDataset(answers, undefined, programme?.notices), staleSince };
  if (known.length === 0) known.push(moment);
  return moment;
}

/** The moment at which everything was read well. */
const known: Moment[] = [];

/** What the app has after an endpoint was read so: at the start, and again in mid-use, when it had the right answer before. */
export async function momentsOf(endpoint: Endpoint, reading: string): Promise<Moment[]> {
  const story = STORIES.find((one) => one === reading);
  if (story) return await STORIES_TOLD[story](endpoint);
  const answer = ANSWERS[reading];
  if (!answer) throw new Error(reading);
  if (reading === NEVER) return await silence(endpoint, answer);
  return [await atTheStart(endpoint, answer), await inMidUse(endpoint, answer)];
}

async function atTheStart(endpoint: Endpoint, answer: Reading, lost: readonly Endpoint[] = [endpoint]): Promise<Moment> {
  const client = await copyOf(await wholeClient(), lost);
  serve(Object.fromEntries(lost.map((each) => [each, answer])));
  await read(client, lost);
  return momentOf("at the start", client);
}

async function inMidUse(endpoint: Endpoint, answer: Reading): Promise<Moment> {
  const client = await wholeClient();
  serve({ [endpoint]: answer });
  await read(client, [endpoint]);
  return momentOf("in mid-use", client);
}

/** While it is awaited, and when it has been silent for longer than a reader is made to wait. */
async function silence(endpoint: Endpoint, answer: Reading): Promise<Moment[]> {
  const waiting = momentOf("while it is awaited", await copyOf(await wholeClient(), [endpoint]));
  const { timeout } = AbortSignal;
  // The platform's clock is out of reach of fake timers.
  const clock = vi.spyOn(AbortSignal, "timeout").mockImplementation(() => timeout.call(AbortSignal, 5));
  const moments = [waiting, await atTheStart(endpoint, answer), await inMidUse(endpoint, answer)];
  clock.mockRestore();
  return moments;
}

const STORIES_TOLD: Readonly<Record<Story, (endpoint: Endpoint) => Promise<Moment[]>>> = {
  "the right answer, after ten seconds": async (endpoint) => [
    momentOf("while it is awaited", await copyOf(await wholeClient(), [endpoint])),
    await atTheStart(endpoint, answerAtOnce),
  ],
  "no network at the start, from this file on": async (endpoint) => [
    await atTheStart(endpoint, () => HttpResponse.error(), ENDPOINTS.slice(ENDPOINTS.indexOf(endpoint))),
  ],
  "no network in mid-use": async (endpoint) => [await inMidUse(endpoint, () => HttpResponse.error())],
  "a new version in mid-use": async (endpoint) => [await inMidUse(endpoint, (body) => answerAtOnce(nextVersion(body)))],
};

/** Whether what stands is what was read before: in mid-use, where the answer could not be used. */
export function isLastGood({ dataset }: Moment): boolean {
  return dataset === known[0]?.dataset;
}

/** Each list that is in use: how many rows were sent, and how many of them are in no figure. */
export function lostRows({ answers, dataset }: Moment): number {
  const used = {
    communes: dataset.communes,
    support: dataset.support.status === "ready" ? ready(heldLines(dataset.support.value).lines) : dataset.support,
    proposals: dataset.proposals,
  };
  const sent = (list: keyof typeof used) => {
    const answer: Loaded<{ readonly wire: readonly unknown[] }> = answers[list];
    return answer.status === "ready" ? answer.value.wire.length : 0;
  };
  const lost = (["communes", "support", "proposals"] as const).map((list) => {
    const { status, ...part } = used[list];
    return status === "ready" && "value" in part ? sent(list) - part.value.length : 0;
  });
  return lost.reduce((sum, one) => sum + one, 0);
}

/** Lists that did not come, or not as lists. */
export function unreadFiles({ answers }: Moment): string[] {
  return LIST_ENDPOINTS.filter((list) => answers[list].status === "error").map((list) => `${list}.json`);
}
