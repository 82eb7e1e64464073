// @vitest-environment node
import { HttpResponse, http, type JsonBodyType } from "msw";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { server } from "#mocks/server.ts";
import { arrivedSoFar } from "./arrivals.ts";
import { countField, nameField } from "./contract.ts";
import { ContractError, HttpError, UnreachableError } from "./errors.ts";
import { ANSWER_TIMEOUT_MS, getJson, getText } from "./get-json.ts";

const URL_OF_FILE = "http://localhost:3000/api/file.json";
const contract = z.object({ name: nameField, limits: z.object({ days: countField }) });
const GOOD = { name: "Gia Viễn", limits: { days: 60 } };

function answerWith(response: () => Response | Promise<Response>): void {
  server.use(http.get(URL_OF_FILE, response));
}

/** Resolves when the request has come; no answer follows. */
function answerNever(): Promise<void> {
  return new Promise((resolve) => {
    answerWith(() => {
      resolve();
      return new Promise<Response>(() => {});
    });
  });
}

/** The clocks that are set from now on, one for each wait, to be let run out by hand. */
function ownClocks(): AbortController[] {
  const clocks: AbortController[] = [];
  vi.spyOn(AbortSignal, "timeout").mockImplementation(() => {
    const clock = new AbortController();
    clocks.push(clock);
    return clock.signal;
  });
  return clocks;
}

function read(signal?: AbortSignal): Promise<unknown> {
  return getJson(URL_OF_FILE, contract, signal).catch((error: unknown) => error);
}

it("an answer that keeps the contract is what it says", async () => {
  answerWith(() => HttpResponse.json({ ...GOOD, more: "ignored" }));
  expect(await read()).toEqual(GOOD);
});

describe("the status comes first", () => {
  it.each([404, 401, 500, 503])("%i is an HttpError, whatever the body", async (status) => {
    answerWith(() => HttpResponse.json(GOOD, { status }));
    expect(await read()).toEqual(new HttpError(URL_OF_FILE, status));
    expect(await read()).toMatchObject({ url: URL_OF_FILE, status });
  });
});

it.each([
  ["3", 3],
  ["0", 0],
  ["Sun, 29 Nov 2026 10:00:05 GMT", 5],
  ["Sun, 29 Nov 2026 09:00:00 GMT", 0],
  ["soon", null],
  ["", null],
])("Retry-After: %s is heard as seconds", async (said, seconds) => {
  vi.useFakeTimers({ now: new Date("2026-11-29T10:00:00Z"), toFake: ["Date"] });
  answerWith(() => new HttpResponse(null, { status: 503, headers: { "Retry-After": said } }));
  expect(await read()).toMatchObject({ status: 503, retryAfterSeconds: seconds });
  vi.useRealTimers();
});

describe("then JSON", () => {
  it.each([
    ["a page of HTML with status 200", "<!doctype html><title>Đăng nhập</title>"],
    ["truncated JSON", '{ "name": "Gia'],
    ["nothing", ""],
    ["two values", "{} {}"],
  ])("%s is a ContractError on the whole answer", async (_, body) => {
    answerWith(() => new HttpResponse(body, { headers: { "Content-Type": "text/html" } }));
    const error = await read();
    expect(error).toBeInstanceOf(ContractError);
    expect(error).toMatchObject({ url: URL_OF_FILE, field: "", reason: "not-json" });
  });

  it("a byte order mark at the start does no harm", async () => {
    answerWith(() => new HttpResponse(`\uFEFF${JSON.stringify(GOOD)}`));
    expect(await read()).toEqual(GOOD);
  });
});

describe("then the contract, with the first field that breaks it and why", () => {
  it.each<[string, JsonBodyType, string, string]>([
    ["a field is missing", { name: "x", limits: {} }, "limits.days", "missing"],
    ["a field has another type", { name: 5, limits: { days: 1 } }, "name", "wrong-type"],
    ["a part is missing", { name: "x" }, "limits", "missing"],
    ["a part has another type", { name: "x", limits: [] }, "limits", "wrong-type"],
    ["a part is null", { name: "x", limits: null }, "limits", "wrong-type"],
    ["a value is out of bounds", { name: "x", limits: { days: -1 } }, "limits.days", "not-a-count"],
    ["the whole is a list", [], "", "wrong-type"],
    ["the whole is null", null, "", "wrong-type"],
  ])("%s", async (_, body, field, reason) => {
    answerWith(() => HttpResponse.json(body));
    const error = await read();
    expect(error).toBeInstanceOf(ContractError);
    expect(error).toMatchObject({ url: URL_OF_FILE, field, reason });
  });
});

describe("an answer that the page has asked for before the scripts came", () => {
  afterEach(() => {
    globalThis.earlyAnswers = undefined;
  });

  it("is taken once; the next reading goes to the server", async () => {
    globalThis.earlyAnswers = new Map([[URL_OF_FILE, Promise.resolve(Response.json({ ...GOOD, name: "early" }))]]);
    answerWith(() => HttpResponse.json({ ...GOOD, name: "late" }));
    expect(await read()).toMatchObject({ name: "early" });
    expect(await read()).toMatchObject({ name: "late" });
  });

  it("that failed is the failure of this reading, and of no other", async () => {
    const failed = Promise.reject(new TypeError("Failed to fetch"));
    globalThis.earlyAnswers = new Map([[URL_OF_FILE, failed]]);
    answerWith(() => HttpResponse.json(GOOD));
    expect(await read()).toEqual(new UnreachableError(URL_OF_FILE, "network"));
    expect(await read()).toEqual(GOOD);
  });

  it("and that never comes is given up as any other", async () => {
    const clock = new AbortController();
    vi.spyOn(AbortSignal, "timeout").mockReturnValue(clock.signal);
    globalThis.earlyAnswers = new Map([[URL_OF_FILE, new Promise<Response>(() => {})]]);
    const reading = read();
    clock.abort(new DOMException("timed out", "TimeoutError"));
    expect(await reading).toEqual(new UnreachableError(URL_OF_FILE, "timeout"));
  });

  it("and that is no longer wanted when it is asked for is not waited for", async () => {
    globalThis.earlyAnswers = new Map([[URL_OF_FILE, new Promise<Response>(() => {})]]);
    expect(await read(AbortSignal.abort())).toMatchObject({ name: "AbortError" });
  });
});

describe("no answer", () => {
  it("for want of a network", async () => {
    answerWith(() => HttpResponse.error());
    expect(await read()).toEqual(new UnreachableError(URL_OF_FILE, "network"));
  });

  it("in time", async () => {
    // The platform's own clock: fake timers do not reach it.
    const clock = new AbortController();
    const timeout = vi.spyOn(AbortSignal, "timeout").mockReturnValue(clock.signal);
    const asked = answerNever();
    const reading = read();
    await asked;
    clock.abort(new DOMException("timed out", "TimeoutError"));
    expect(await reading).toEqual(new UnreachableError(URL_OF_FILE, "timeout"));
    expect(timeout).toHaveBeenCalledWith(ANSWER_TIMEOUT_MS);
  });

  it("is not what takes longer than that and goes on arriving", async () => {
    // Each piece is waited for anew.
    const clocks = ownClocks();
    const text = new TextEncoder().encode(JSON.stringify({ ...GOOD, name: "Gia Viễn – Ninh Bình" }));
    let next = 0;
    const body = new ReadableStream({
      // Byte by byte, each in a turn of its own: letters of several bytes are cut.
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 2));
        // The time of all that came before is over.
        for (const clock of clocks.slice(0, -1)) clock.abort(new DOMException("timed out", "TimeoutError"));
        if (next === text.length) return controller.close();
        controller.enqueue(text.slice(next, next + 1));
        next += 1;
      },
    });
    answerWith(() => new HttpResponse(body));
    expect(await read()).toEqual({ ...GOOD, name: "Gia Viễn – Ninh Bình" });
    expect(clocks.length).toBeGreaterThan(text.length / 2);
  });

  it("after a part of it, is told as a long silence, and the rest is no longer asked for", async () => {
    const clocks = ownClocks();
    let isStopped = false;
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"name":')),
      pull: () => new Promise<void>(() => {}),
      cancel: () => {
        isStopped = true;
      },
    });
    answerWith(() => new HttpResponse(body));
    const reading = read();
    await vi.waitFor(() => expect(clocks.length).toBeGreaterThanOrEqual(3));
    clocks.at(-1)?.abort(new DOMException("timed out", "TimeoutError"));
    expect(await reading).toEqual(new UnreachableError(URL_OF_FILE, "timeout"));
    await vi.waitFor(() => expect(isStopped).toBe(true));
  });

  it("because it is wanted no longer, is none of these errors", async () => {
    const leaving = new AbortController();
    const asked = answerNever();
    const reading = read(leaving.signal);
    await asked;
    leaving.abort();
    const error = await reading;
    expect(error).not.toBeInstanceOf(UnreachableError);
    expect(error).toMatchObject({ name: "AbortError" });
  });
});

describe("an answer that comes in pieces", () => {
  const text = new TextEncoder().encode(JSON.stringify(GOOD));
  const piecemeal = () => {
    const pipe = new TransformStream<Uint8Array, Uint8Array>();
    answerWith(() => new HttpResponse(pipe.readable, { headers: { "Content-Length": String(text.length) } }));
    return pipe.writable.getWriter();
  };

  it.each(["whole", "broken off"])("is counted while it comes, and no more once it is over: %s", async (end) => {
    const pipe = piecemeal();
    const reading = read();
    await pipe.write(text.slice(0, 10));
    await vi.waitFor(() => expect(arrivedSoFar()).toEqual({ received: 10, total: text.length }));
    if (end === "whole") await Promise.all([pipe.write(text.slice(10)), pipe.close()]);
    else await pipe.abort(new Error("gone"));
    expect(await reading).toEqual(end === "whole" ? GOOD : new UnreachableError(URL_OF_FILE, "network"));
    expect(arrivedSoFar()).toEqual({ received: 0, total: 0 });
  });

  it("and ends within a letter is not taken for one that ends before it", async () => {
    answerWith(() => new HttpResponse(new TextEncoder().encode("Gia Viễ").slice(0, -1)));
    expect(await getText(URL_OF_FILE, 1_000)).toBe("Gia Vi\ufffd");
  });
});

describe("answers that are all there at once", () => {
  it("are each looked through in a turn of their own, so that the page answers in between", async () => {
    let looked = 0;
    let together = 0;
    let isSameTurn = false;
    const noting = z.unknown().check(() => {
      looked += 1;
      if (isSameTurn) together += 1;
      isSameTurn = true;
      void endOfTurn().then(() => {
        isSameTurn = false;
      });
    });
    const urls = ["a", "b", "c"].map((name) => `${URL_OF_FILE}?${name}`);
    const answers = urls.map((url) => [url, Promise.resolve(new Response("[]"))] as const);
    vi.stubGlobal("earlyAnswers", new Map(answers));
    await Promise.all(urls.map((url) => getJson(url, noting)));
    expect([looked, together]).toEqual([3, 0]);
  });
});

/** Far more steps than an answer takes, all of them before the next turn. */
async function endOfTurn(): Promise<void> {
  for (let step = 0; step < 1_000; step++) await Promise.resolve();
}
