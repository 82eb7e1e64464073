import type { MouseEvent } from "react";
import type { Deck } from "#src/documents/deck.ts";
import { formatInstant } from "#src/lib/format-time.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import type { StageCommand } from "./deck-keys.ts";
import styles from "./presenter.module.css";
import { presenterWords } from "./presenter-words.ts";
import { StagePptx } from "./stage-pptx.tsx";
import type { FullScreen } from "./use-full-screen.ts";

type Props = {
  deck: Deck;
  index: number;
  asOf: string;
  fullScreen: FullScreen;
  run: (command: StageCommand) => void;
  onLeave: () => void;
};

/** Lies over the foot of the slide while the pointer moves or the focus is in it. */
export function StageBar({ deck, index, asOf, fullScreen, run, onLeave }: Props) {
  const { language } = useLanguage();
  const { bar: words, position, frozen } = presenterWords[language];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: gives the keys back after a click; a press of a key keeps the focus
    <div className={styles.bar} role="toolbar" aria-label={words.label} tabIndex={-1} onClick={giveBackFocus}>
      <Button aria-label={words.previous} disabled={index === 0} onClick={() => run({ kind: "step", by: -1 })}>
        ‹
      </Button>
      <span>{position(index + 1, deck.slides.length)}</span>
      <Button aria-label={words.next} disabled={index === deck.slides.length - 1} onClick={() => run({ kind: "step", by: 1 })}>
        ›
      </Button>
      <Button aria-keyshortcuts="O" onClick={() => run({ kind: "overview" })}>
        {words.overview}
      </Button>
      {fullScreen.isPossible && (
        <Button aria-keyshortcuts="F" onClick={() => run({ kind: "fullScreen", only: "toggle" })}>
          {fullScreen.isFull ? words.leaveFullScreen : words.fullScreen}
        </Button>
      )}
      <Button aria-keyshortcuts="S" onClick={() => run({ kind: "speaker" })}>
        {words.speaker}
      </Button>
      <StagePptx deck={deck} />
      <Button aria-keyshortcuts="?" onClick={() => run({ kind: "keys" })}>
        {words.keys}
      </Button>
      <Button onClick={onLeave}>{words.close}</Button>
      <small>{frozen(formatInstant(asOf, language))}</small>
    </div>
  );
}

/** A button that was clicked would take Space and Enter for itself. */
function giveBackFocus({ detail, currentTarget }: MouseEvent<HTMLElement>) {
  if (detail > 0) currentTarget.closest("main")?.focus({ preventScroll: true });
}
