import { afterEach, describe, expect, it, vi } from "vitest";
import { sessionOfTab, windowLine } from "./deck-channel.ts";

const HELLO = { from: "speaker", kind: "hello" } as const;
const BYE = { from: "stage", kind: "bye" } as const;

/** A message from another window, as the browser hands it over. */
function arrive(data: unknown, source: Window | null = null): void {
  const event = new MessageEvent("message", { data });
  Object.defineProperty(event, "source", { value: source });
  window.dispatchEvent(event);
}

describe("the line between windows opened from files", () => {
  const opened: { close: () => void }[] = [];
  afterEach(() => {
    for (const line of opened.splice(0)) line.close();
  });
  function lineOf(opener: Window | null, onData: (data: unknown) => void) {
    const line = windowLine("abc", opener, onData);
    opened.push(line);
    return line;
  }

  it("writes to the window that opened it, under its session", () => {
    const postMessage = vi.spyOn(window, "postMessage").mockImplementation(() => {});
    lineOf(window, () => {}).send(HELLO);
    expect(postMessage).toHaveBeenCalledExactlyOnceWith({ session: "abc", message: HELLO }, { targetOrigin: "*" });
  });

  it("answers whoever spoke to it, and nobody before", () => {
    const postMessage = vi.spyOn(window, "postMessage").mockImplementation(() => {});
    const heard: unknown[] = [];
    const line = lineOf(null, (data) => heard.push(data));
    line.send(BYE);
    expect(postMessage).not.toHaveBeenCalled();
    arrive({ session: "abc", message: HELLO }, window);
    line.send(BYE);
    expect(heard).toEqual([HELLO]);
    expect(postMessage).toHaveBeenCalledExactlyOnceWith({ session: "abc", message: BYE }, { targetOrigin: "*" });
  });

  it("hears nothing of another session, of no session, or once it is closed", () => {
    const heard: unknown[] = [];
    const line = lineOf(null, (data) => heard.push(data));
    arrive({ session: "other", message: HELLO });
    arrive(HELLO);
    arrive("abc");
    line.close();
    arrive({ session: "abc", message: HELLO });
    expect(heard).toEqual([]);
  });
});

describe("the session of a tab", () => {
  it("is the same after a reload, and another one in another tab", () => {
    const session = sessionOfTab();
    expect(session).toMatch(/^[a-z0-9]{10,}$/);
    expect(sessionOfTab()).toBe(session);
    sessionStorage.clear();
    expect(sessionOfTab()).not.toBe(session);
  });

  it("is there where nothing may be stored", () => {
    vi.spyOn(globalThis, "sessionStorage", "get").mockImplementation(() => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    });
    expect(sessionOfTab()).toMatch(/^[a-z0-9]{10,}$/);
    vi.restoreAllMocks();
  });
});
