import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import type { WirePublication, WireSupportLine } from "#mocks/demo-data/wire-publication.ts";
import { type Answer, answerAtOnce } from "#mocks/handlers/answer.ts";
import { type Bodies, handlersFor } from "#mocks/handlers.ts";
import { server } from "#mocks/server.ts";
import { type Endpoint, ofEachEndpoint } from "#src/api/endpoints.ts";

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
  const counts = ofEachEndpoint(() => 0);
  serve(
    {},
    ofEachEndpoint((endpoint) => (body: unknown) => {
      counts[endpoint] += 1;
      return answerAtOnce(body);
    }),
  );
  return counts;
}
