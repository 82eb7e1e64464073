import { useState } from "react";
import { assertNever } from "#src/lib/assert-never.ts";
import { useLatest } from "#src/ui/use-latest.ts";
import { indexOfTyped, type StageCommand, type StageView, typedWith } from "./deck-keys.ts";
import type { ChosenDeck } from "./use-chosen-deck.ts";
import { type FullScreen, useFullScreen } from "./use-full-screen.ts";
import { useStageKeys } from "./use-stage-keys.ts";
import { useTyped } from "./use-typed.ts";

export type Stage = {
  readonly view: StageView;
  readonly blank: "black" | "white" | null;
  /** The digits of a slide's number so far. */
  readonly typed: string;
  readonly showsKeys: boolean;
  /** Since the stage was entered. */
  readonly hasMoved: boolean;
  readonly fullScreen: FullScreen;
  readonly run: (command: StageCommand) => void;
};

type Exits = { readonly onLeave: () => void; readonly onSpeaker: () => void };

/** What keys, buttons and fingers do on the stage. */
export function useStage({ deck, index, goTo }: ChosenDeck, { onLeave, onSpeaker }: Exits): Stage {
  const [view, setView] = useState<StageView>("slide");
  const [blank, setBlank] = useState<Stage["blank"]>(null);
  const [typed, setTyped] = useTyped();
  const [showsKeys, setShowsKeys] = useState(false);
  const [hasMoved, setHasMoved] = useState(false);
  const fullScreen = useFullScreen();

  function show(target: number) {
    const slide = deck.slides[Math.min(Math.max(target, 0), deck.slides.length - 1)];
    if (slide) goTo(slide.id);
    setBlank(null);
    setHasMoved(true);
  }

  /** One layer at a time, the uppermost first. */
  function escape() {
    if (typed !== "") setTyped("");
    else if (showsKeys) setShowsKeys(false);
    else if (view === "overview") setView("slide");
    else if (blank) setBlank(null);
    else if (fullScreen.isFull) fullScreen.leave();
    else if (!fullScreen.wasJustLeft()) onLeave();
  }

  const run = useLatest((command: StageCommand) => {
    if (command.kind !== "digit" && command.kind !== "eraseDigit" && command.kind !== "escape") setTyped("");
    if (command.kind !== "keys" && command.kind !== "escape") setShowsKeys(false);
    switch (command.kind) {
      case "step":
        // From a blank screen back to where one was.
        return show(blank ? index : index + command.by);
      case "end":
        return show(command.which === "first" ? 0 : deck.slides.length - 1);
      case "confirm":
        if (typed !== "") return show(indexOfTyped(typed, deck.slides.length));
        return show(blank ? index : index + 1);
      case "digit":
        return setTyped(typedWith(typed, command.digit));
      case "eraseDigit":
        return setTyped(typed.slice(0, -1));
      case "blank":
        return setBlank(blank === command.colour ? null : command.colour);
      case "escape":
        return escape();
      case "fullScreen":
        return fullScreen.isFull && command.only === "toggle" ? fullScreen.leave() : fullScreen.enter();
      case "overview":
        setBlank(null);
        return setView(view === "overview" ? "slide" : "overview");
      case "speaker":
        return onSpeaker();
      case "keys":
        return setShowsKeys(!showsKeys);
      case "walk":
      case "place":
      case "hide":
      case "mark":
      case "preset":
        // The overview's own.
        return;
      default:
        return assertNever(command);
    }
  });
  useStageKeys(view, run);
  return { view, blank, typed, showsKeys, hasMoved, fullScreen, run };
}
