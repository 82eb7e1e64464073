import { createServer, request } from "node:http";

/**
 * Hands requests on to a server on loopback, and its answers back without their Content-Security-Policy, if `isBare`: other makers' pages
 * write styles and scripts into themselves, which ours forbids.
 */
export async function withRelay<Result>(url: string, isBare: boolean, work: (url: string) => Promise<Result>): Promise<Result> {
  const relay = createServer((asked, answer) => {
    const onward = request(new URL(asked.url ?? "/", url), { method: asked.method, headers: asked.headers }, (answered) => {
      const { "content-security-policy": policy, ...others } = answered.headers;
      const headers = isBare || policy === undefined ? others : { ...others, "content-security-policy": policy };
      answer.writeHead(answered.statusCode ?? 502, headers);
      answered.pipe(answer);
    });
    onward.once("error", () => answer.writeHead(502).end());
    asked.pipe(onward);
  });
  await new Promise<void>((resolve) => relay.listen(0, "127.0.0.1", resolve));
  const address = relay.address();
  if (address === null || typeof address === "string") throw new Error("The relay listens on no port");
  try {
    return await work(`http://127.0.0.1:${address.port}/`);
  } finally {
    relay.closeAllConnections();
    await new Promise((resolve) => relay.close(resolve));
  }
}
