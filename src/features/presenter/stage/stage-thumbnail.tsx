import { type MouseEvent, memo } from "react";
import type { Deck, Slide } from "#src/documents/deck.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { useLatest } from "#src/ui/use-latest.ts";
import { SlideView } from "../slides/slide-view.tsx";
import styles from "./presenter.module.css";
import { presenterWords } from "./presenter-words.ts";

export type ThumbnailCommand = "show" | "earlier" | "later" | "hide" | "mark" | "markUpTo";

type Props = {
  deck: Deck;
  slide: Slide;
  /** Among those shown, from 1; null = hidden. */
  number: number | null;
  /** The one that the Tab key comes to: the arrows lead to the others. */
  isActive: boolean;
  isCurrent: boolean;
  isMarked: boolean;
  onFocus: () => void;
  onCommand: (command: ThumbnailCommand) => void;
};

/** A slide in the overview, and what can be done with it. */
export function StageThumbnail({ deck, slide, number, isActive, isCurrent, isMarked, onFocus, onCommand }: Props) {
  const { language } = useLanguage();
  const words = presenterWords[language].overview;
  const command = useLatest(onCommand);
  const tabIndex = isActive ? 0 : -1;
  const { title } = slide;
  return (
    <li data-hidden={number === null || undefined} aria-current={isCurrent || undefined} onFocus={onFocus}>
      <Picture deck={deck} slide={slide} number={number ?? 0} />
      <button
        type="button"
        tabIndex={tabIndex}
        aria-label={number === null ? words.hiddenSlide(title) : words.slide(number, title)}
        onClick={(event) => command(commandOfClick(event))}
      >
        <b>{number ?? words.hidden}</b> {title}
      </button>
      <div className={styles.tools}>
        <label className={styles.mark}>
          <input
            type="checkbox"
            tabIndex={tabIndex}
            aria-label={words.markThis(title)}
            checked={isMarked}
            onChange={() => command("mark")}
          />
          {words.mark}
        </label>
        <Button tabIndex={tabIndex} aria-label={words.earlier(title)} onClick={() => command("earlier")}>
          ←
        </Button>
        <Button tabIndex={tabIndex} aria-label={words.later(title)} onClick={() => command("later")}>
          →
        </Button>
        <Button
          tabIndex={tabIndex}
          aria-label={number === null ? words.showThis(title) : words.hideThis(title)}
          onClick={() => command("hide")}
        >
          {number === null ? words.show : words.hide}
        </Button>
      </div>
    </li>
  );
}

/** As in a list of files: with Ctrl one more, with Shift all up to here. */
function commandOfClick({ shiftKey, ctrlKey, metaKey }: MouseEvent): ThumbnailCommand {
  if (shiftKey) return "markUpTo";
  return ctrlKey || metaKey ? "mark" : "show";
}

const Picture = memo(function Picture({ deck, slide, number }: { deck: Deck; slide: Slide; number: number }) {
  return (
    <div className={styles.picture} aria-hidden="true" inert>
      <SlideView deck={deck} slide={slide} number={number} />
    </div>
  );
});
