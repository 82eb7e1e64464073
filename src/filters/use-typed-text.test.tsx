import { act, fireEvent, render, screen } from "@testing-library/react";
import { useLayoutEffect } from "react";
import { MemoryRouter, useNavigate } from "react-router";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AddressProvider } from "./address-provider.tsx";
import { useAddress } from "./use-address.ts";
import { useTypedText } from "./use-typed-text.ts";

/** The browser's own, which the page hears of once it has happened. */
let back = () => {};

function Field() {
  const { text, isAhead, type } = useTypedText("find", "list");
  const [search, change] = useAddress();
  const navigate = useNavigate();
  useLayoutEffect(() => {
    back = () => void navigate(-1);
  });
  return (
    <>
      <input value={text} onChange={({ target }) => type(target.value)} />
      <output>{`?${search}${isAhead ? " ahead" : ""}`}</output>
      <button type="button" onClick={() => change(() => new URLSearchParams())}>
        away
      </button>
      <button type="button" onClick={() => change((next) => new URLSearchParams([...next, ["kinds", "roads"]]))}>
        roads
      </button>
    </>
  );
}

describe("a text that is typed", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    render(
      <MemoryRouter useTransitions={false} initialEntries={["/communes?find=minh", "/communes?list=xa-9"]}>
        <AddressProvider>
          <Field />
        </AddressProvider>
      </MemoryRouter>,
    );
  });
  afterEach(() => vi.useRealTimers());
  const field = () => screen.getByRole("textbox");
  const type = (value: string) => fireEvent.change(field(), { target: { value } });
  const address = () => screen.getByRole("status").textContent;
  const pause = () => act(() => void vi.advanceTimersByTime(200));

  it("comes into the address at a pause, without its ends, and takes what was of the text before out of it", () => {
    type("gia ");
    expect([field(), address()]).toEqual([expect.objectContaining({ value: "gia " }), "?list=xa-9 ahead"]);
    pause();
    expect(field()).toHaveValue("gia ");
    expect(address()).toBe("?find=gia");
  });

  it("loses no letter that is typed while the one before is still on its way into the address", () => {
    type("g");
    act(() => {
      vi.advanceTimersByTime(200);
      type("gi");
    });
    expect(field()).toHaveValue("gi");
    pause();
    expect(address()).toBe("?find=gi");
  });

  it("goes when the address is another, though it is the one that was there before it was typed", () => {
    type("gia");
    pause();
    fireEvent.click(screen.getByRole("button", { name: "away" }));
    expect(field()).toHaveValue("");
    expect(address()).toBe("?");
  });

  it("is given up where the browser goes back before the pause: the step come back to stays as it was", () => {
    type("gia");
    act(() => back());
    expect([field(), address()]).toEqual([expect.objectContaining({ value: "minh" }), "?find=minh"]);
    pause();
    expect(address()).toBe("?find=minh");
  });

  it.each(["pointerdown", "pagehide"])("is in the address before the reader leaves the field by %s", (leaving) => {
    type("gia");
    act(() => void window.dispatchEvent(new Event(leaving)));
    expect(address()).toBe("?find=gia");
  });

  it("is in the address before the keys that go back, and not before those that write", () => {
    type("gia");
    fireEvent.keyDown(field(), { key: "n" });
    expect(address()).toBe("?list=xa-9 ahead");
    fireEvent.keyDown(field(), { key: "Alt" });
    expect(address()).toBe("?find=gia");
    act(() => back());
    expect(address()).toBe("?find=minh");
  });

  it("belongs to the step that it was typed in, though another is chosen before the pause, and is taken along there", () => {
    type("gia");
    fireEvent.click(screen.getByRole("button", { name: "roads" }));
    pause();
    expect(address()).toBe("?find=gia&kinds=roads");
    act(() => back());
    expect(address()).toBe("?find=gia");
  });
});
