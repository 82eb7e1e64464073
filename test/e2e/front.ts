import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { proxy } from "hono/proxy";

/** What the front does with a request: pass it on, answer itself, or never answer. */
export type Doing =
  | "pass"
  | "silent"
  /** The whole answer, in as many pieces of the same length, with so much time before each. */
  | { readonly pieces: number; readonly everyMs: number }
  | { readonly status: number; readonly body?: string; readonly headers?: Record<string, string> };

/**
 * A machine in front of the server, as an office has one: at one address for as long as the test lasts, whatever stands behind it. Set `upstream` to put another
 * build there, and `doing` to say what becomes of a request, by its path.
 */
export type Front = {
  readonly url: string;
  upstream: string;
  doing: (path: string) => Doing;
  stop(): Promise<void>;
};

export async function startFront(upstream: string): Promise<Front> {
  const app = new Hono();
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The front has no port");
  const front: Front = {
    url: `http://127.0.0.1:${address.port}`,
    upstream,
    doing: () => "pass",
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  app.all("*", async (c) => {
    const { pathname, search } = new URL(c.req.url);
    const doing = front.doing(pathname);
    if (doing === "pass") return await proxy(`${front.upstream}${pathname}${search}`, { raw: c.req.raw, redirect: "manual" });
    if (typeof doing === "object" && "pieces" in doing) return await dripped(`${front.upstream}${pathname}${search}`, doing);
    if (doing === "silent") return await new Promise<Response>(() => undefined);
    return new Response(doing.body ?? "", { status: doing.status, headers: doing.headers ?? {} });
  });
  return front;
}

async function dripped(url: string, { pieces, everyMs }: { pieces: number; everyMs: number }): Promise<Response> {
  const whole = await fetch(url, { headers: { "Accept-Encoding": "identity" } });
  const bytes = new Uint8Array(await whole.arrayBuffer());
  const size = Math.ceil(bytes.length / pieces);
  let at = 0;
  const body = new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, everyMs));
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
      if (at >= bytes.length) controller.close();
    },
  });
  return new Response(body, { headers: { "Content-Type": "application/json", "Content-Length": String(bytes.length) } });
}
