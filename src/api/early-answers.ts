declare global {
  /** Requests that the page has sent ahead, by their full address. Absent in development and in tests. */
  var earlyAnswers: Map<string, Promise<Response>> | undefined;
}

/**
 * The answer to a request that was sent while the scripts were still on their way (`app/boot.ts`).
 * Given out once: a second reading goes to the network.
 */
export function takeEarlyAnswer(url: string): Promise<Response> | undefined {
  const answer = globalThis.earlyAnswers?.get(url);
  globalThis.earlyAnswers?.delete(url);
  return answer;
}
