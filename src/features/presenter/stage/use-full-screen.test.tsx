import { act, renderHook } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { demoDeck } from "#test/demo-deck.ts";
import { readDeckChoice } from "./deck-choice.ts";
import type { ChosenDeck } from "./use-chosen-deck.ts";
import { useStage } from "./use-stage.ts";

/** The document as if it were in full screen, which the simulated one cannot be. */
function fullScreen() {
  let element: Element | null = document.documentElement;
  Object.defineProperty(document, "fullscreenElement", { configurable: true, get: () => element });
  const exit = vi.fn(async () => {
    element = null;
    document.dispatchEvent(new Event("fullscreenchange"));
  });
  Object.defineProperty(document, "exitFullscreen", { configurable: true, value: exit });
  return exit;
}

afterEach(() => {
  Reflect.deleteProperty(document, "fullscreenElement");
  Reflect.deleteProperty(document, "exitFullscreen");
});

it("Esc in full screen leaves full screen and not the stage; the next one leaves the stage", async () => {
  const exit = fullScreen();
  const onLeave = vi.fn();
  const deck = demoDeck();
  const chosen: ChosenDeck = {
    deck,
    choice: readDeckChoice(
      new URLSearchParams(),
      deck.slides.map(({ id }) => id),
    ),
    slide: deck.slides[0],
    index: 0,
    unknownId: null,
    goTo: () => undefined,
    choose: () => undefined,
  };
  const { result } = renderHook(() => useStage(chosen, { onLeave, onSpeaker: () => undefined }));
  await act(async () => result.current.run({ kind: "escape" }));
  expect(exit).toHaveBeenCalledOnce();
  expect(onLeave).not.toHaveBeenCalled();
  await act(async () => result.current.run({ kind: "escape" }));
  expect(onLeave).toHaveBeenCalledOnce();
});
