import { act, fireEvent, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AddressProvider } from "./address-provider.tsx";
import { useAddress } from "./use-address.ts";
import { useTypedText } from "./use-typed-text.ts";

function Field() {
  const { text, isAhead, type } = useTypedText("find", "list");
  const [search, change] = useAddress();
  return (
    <>
      <input value={text} onChange={({ target }) => type(target.value)} />
      <output>{`?${search}${isAhead ? " ahead" : ""}`}</output>
      <button type="button" onClick={() => change(() => new URLSearchParams())}>
        away
      </button>
    </>
  );
}

describe("a text that is typed", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    render(
      <MemoryRouter useTransitions={false} initialEntries={["/communes?list=xa-9"]}>
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
});
