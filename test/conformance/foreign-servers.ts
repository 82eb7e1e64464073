import { createServer, type RequestListener, type ServerResponse } from "node:http";
import jsonServer from "json-server";

/** What a system of others holds, by the names that it has for it; a value that is no list stands by itself. */
export type ForeignTables = Readonly<Record<string, unknown>>;
export type Listening = { readonly origin: string; close(): Promise<void> };

/** Over real HTTP on this machine. Where the mocks are, they have to let its requests through. */
async function listen(listener: RequestListener): Promise<Listening> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("The server has no port");
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The real json-server, of the package. */
export function startJsonServer(tables: ForeignTables): Promise<Listening> {
  const app = jsonServer.create();
  app.use(jsonServer.defaults({ logger: false }));
  app.use(jsonServer.router(structuredClone(tables)));
  return listen(app);
}

type Limits = {
  /** The most rows that it sends at once, whatever is asked for. */
  readonly mostRows?: number;
  /** How many more rows it says there are than it has. */
  readonly overstated?: number;
};

/**
 * A STAND-IN for PostgREST: Debian 12 has no package of it. After its documentation: a GET of a table gives its rows; `Range` (with `Range-Unit: items`) asks for some,
 * `Prefer: count=exact` for the total; the answer is 200 where it holds all of them and 206 where not, with `Content-Range: 0-99/302`, or `0-99/*` where
 * no count was asked for; a range beyond the end is 416 where a count was, and `db-max-rows` cuts any range. Any origin may ask, by any header, and is
 * shown `Content-Range`.
 */
export function startPostgrestStandIn(
  tables: ForeignTables,
  { mostRows = 1_000, overstated = 0 }: Limits = {},
): Promise<Listening> {
  return listen((request, response) => {
    const { origin, "access-control-request-headers": askedFor } = request.headers;
    if (origin !== undefined) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      response.setHeader(
        "Access-Control-Expose-Headers",
        "Content-Encoding, Content-Location, Content-Range, Content-Type, Date, Location, Server, Range-Unit",
      );
    }
    if (request.method === "OPTIONS") {
      response.setHeader("Access-Control-Allow-Headers", `Authorization, ${askedFor ?? ""}`);
      return send(response, 200, "");
    }
    const table = tables[addressOf(request.url).pathname.slice(1)];
    if (!Array.isArray(table)) return send(response, 404, { code: "PGRST205", message: "Could not find the table" });
    const asked = /^(?:items=)?(\d+)-(\d*)$/.exec(request.headers.range ?? "0-");
    const first = Number(asked?.[1] ?? 0);
    const last = asked?.[2] ? Number(asked[2]) : table.length - 1;
    const isCounted = /\bcount=exact\b/.test(String(request.headers.prefer));
    const total = table.length + overstated;
    if (isCounted && first > 0 && first >= table.length) {
      return send(
        response,
        416,
        { code: "PGRST103", message: "Requested range not satisfiable" },
        { "Content-Range": `*/${total}` },
      );
    }
    const rows: unknown[] = table.slice(first, Math.min(last + 1, first + mostRows));
    const range = rows.length === 0 ? "*" : `${first}-${first + rows.length - 1}`;
    send(response, isCounted && rows.length < total ? 206 : 200, rows, {
      "Content-Range": `${range}/${isCounted ? total : "*"}`,
    });
  });
}

/**
 * Answers in the shape of Directus (no Directus): `/items/<name>` gives `{ data }`, a hundred rows where `limit` says nothing else, and with
 * `meta=filter_count` how many there are; a singleton gives its one object.
 */
export function startDirectusShaped(
  tables: ForeignTables,
  { mostRows = 1_000, overstated = 0 }: Limits = {},
): Promise<Listening> {
  return listen((request, response) => {
    const { pathname, searchParams } = addressOf(request.url);
    const held = tables[pathname.replace(/^\/items\//, "")];
    if (held === undefined) return send(response, 403, { errors: [{ message: "You don't have permission to access this." }] });
    if (!Array.isArray(held)) return send(response, 200, { data: held });
    const offset = Number(searchParams.get("offset") ?? 0);
    const limit = Math.min(Number(searchParams.get("limit") ?? 100), mostRows);
    const data: unknown[] = held.slice(offset, offset + limit);
    const meta = searchParams.get("meta") === "filter_count" ? { meta: { filter_count: held.length + overstated } } : {};
    send(response, 200, { ...meta, data });
  });
}

function addressOf(url: string | undefined): URL {
  return new URL(url ?? "/", "http://127.0.0.1");
}

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "Content-Type": "application/json; charset=utf-8", ...headers }).end(JSON.stringify(body));
}
