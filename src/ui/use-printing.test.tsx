import { act, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { useMedia } from "./use-media.ts";
import { usePrinting } from "./use-printing.ts";

function Told() {
  const isPrinting = usePrinting();
  const isPhone = useMedia("screen and (max-width: 44.98em)");
  const isNarrow = useMedia("(max-width: 44.98em)");
  return <p>{[isPrinting && "prints", isPhone && "on a phone's screen", isNarrow && "narrow"].filter(Boolean).join(", ")}</p>;
}

const dispatch = (name: string) => act(() => void dispatchEvent(new Event(name)));

afterEach(() => {
  dispatch("afterprint");
  vi.unstubAllGlobals();
});

it("printing is told at once, also to what is drawn anew because of it; nothing of a screen holds then", () => {
  vi.stubGlobal("matchMedia", () => ({ matches: true, addEventListener() {}, removeEventListener() {} }));
  const { unmount } = render(<Told />);
  const told = () => screen.getByRole("paragraph").textContent;
  expect(told()).toBe("on a phone's screen, narrow");
  dispatch("beforeprint");
  expect(told()).toBe("prints, narrow");
  unmount();
  render(<Told />);
  expect(told()).toBe("prints, narrow");
  dispatch("afterprint");
  expect(told()).toBe("on a phone's screen, narrow");
});
