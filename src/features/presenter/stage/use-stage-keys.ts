import { useEffect } from "react";
import { useLatest } from "#src/ui/use-latest.ts";
import { commandOf, type FocusPlace, type StageCommand, type StageView } from "./deck-keys.ts";

/** Runs what keys ask for, wherever the focus is. A key that is held down turns slides, and does nothing else again and again. */
export function useStageKeys(view: StageView, run: (command: StageCommand) => void): void {
  const onKeyDown = useLatest((event: KeyboardEvent) => {
    const command = commandOf(event, view, focusPlaceOf(event.target));
    if (!command) return;
    event.preventDefault();
    if (!event.repeat || command.kind === "step" || command.kind === "walk") run(command);
  });
  useEffect(() => {
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [onKeyDown]);
}

function focusPlaceOf(target: EventTarget | null): FocusPlace {
  if (!(target instanceof Element)) return "page";
  if (target.closest("input:not([type='checkbox']), textarea, select, [contenteditable]")) return "field";
  return target.closest("button, a, input") ? "control" : "page";
}
