import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import type { WirePublication, WireSupportLine } from "#mocks/demo-data/wire-publication.ts";
import { type Answer, answerAtOnce } from "#mocks/handlers/answer.ts";
import { type Bodies, handlersFor } from "#mocks/handlers.ts";
import { server } from "#mocks/server.ts";
import { ENDPOINTS, type Endpoint } from "#src/api/endpoints.ts";

/** The illustrative publication with some of it replaced, for this test. */
export function serve(changed: Partial<Bodies>, answers: Partial<Record<Endpoint, Answer>> = {}): void {
  server.use(...handlersFor({ ...illustrativePublication(), ...changed }, answers));
}

/** The illustrative publication with its lines changed. */
export function serveLines(change: (lines: readonly WireSupportLine[]) => readonly unknown[]): void {
  serve({ support: change(illustrativePublication().support) });
}

export const publication: WirePublication = illustrativePublication();

/** Counts from now on how often each endpoint is asked. */
export function countRequests(): Record<Endpoint, number> {
  const counts = { programme: 0, communes: 0, agencies: 0, enterprises: 0, support: 0, proposals: 0 };
  const answers = ENDPOINTS.map((endpoint): [Endpoint, Answer] => [
    endpoint,
    (body) => {
      counts[endpoint] += 1;
      return answerAtOnce(body);
    },
  ]);
  serve({}, Object.fromEntries(answers));
  return counts;
}
