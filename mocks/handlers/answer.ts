import { delay } from "msw";

/** How a handler answers with what it has: at once, late, or not at all. */
export type Answer = (body: unknown) => Response | Promise<Response>;

/** Long enough to see the skeletons, well under the time after which the reader is told that no answer comes. */
export const SLOW_ANSWER_MS = 3_000;

export function answerAtOnce(body: unknown): Response {
  return Response.json(body);
}

export async function answerSlowly(body: unknown): Promise<Response> {
  await delay(SLOW_ANSWER_MS);
  return Response.json(body);
}

export function answerServerError(): Response {
  return Response.json({ message: "Lỗi máy chủ" }, { status: 500 });
}

/** The network itself fails: no status, no body. */
export function answerUnreachable(): Response {
  return Response.error();
}

/** A list in pages, each naming the next and how many rows there are in all, as PostgREST and its like do. */
export function pagedAnswer(rows: readonly unknown[], pageSize: number): (request: Request) => Response {
  return ({ url }) => {
    const address = new URL(url);
    const start = Number(address.searchParams.get("offset") ?? 0);
    const page = rows.slice(start, start + pageSize);
    const end = start + page.length;
    address.searchParams.set("offset", String(end));
    return Response.json(page, {
      status: page.length < rows.length ? 206 : 200,
      headers: {
        "Content-Range": `items ${start}-${end - 1}/${rows.length}`,
        ...(end < rows.length ? { Link: `<${address.href}>; rel="next"` } : {}),
      },
    });
  };
}
