import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import type { Deck } from "#src/documents/deck.ts";
import { formatInstant } from "#src/lib/format-time.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { type DeckChoice, withHidingToggled, withMoved } from "./deck-choice.ts";
import type { StageCommand } from "./deck-keys.ts";
import styles from "./presenter.module.css";
import { presenterWords } from "./presenter-words.ts";
import { StageCopyLink } from "./stage-copy-link.tsx";
import { neighbourIn } from "./stage-grid.ts";
import { StageThumbnail, type ThumbnailCommand } from "./stage-thumbnail.tsx";
import type { ChosenDeck } from "./use-chosen-deck.ts";
import { useStageKeys } from "./use-stage-keys.ts";

type Props = { whole: Deck; chosen: ChosenDeck; asOf: string; onClose: () => void; children: ReactNode };

/** All slides at a glance: to choose the one to show, to hide some, to put them in another order. */
export function StageOverview({ whole, chosen, asOf, onClose, children }: Props) {
  const { language } = useLanguage();
  const { overview: words, frozen } = presenterWords[language];
  const { choice, deck, choose } = chosen;
  const [activeId, setActiveId] = useState(chosen.slide?.id ?? "");
  const [told, setTold] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const slides = new Map(whole.slides.map((slide) => [slide.id, slide]));
  useFocusKept(list, activeId, choice.order);

  function showSlide(id: string) {
    choose(choice.hidden.has(id) ? withHidingToggled(choice, id) : choice, id);
    onClose();
  }

  function change(next: DeckChoice, words: string) {
    setTold(words);
    if (next !== choice) choose(next);
  }

  function onThumbnail(id: string, command: ThumbnailCommand) {
    const title = slides.get(id)?.title ?? "";
    if (command === "show") return showSlide(id);
    if (command === "hide") {
      const next = withHidingToggled(choice, id);
      const isHidden = next.hidden.has(id);
      return change(next, next === choice ? words.lastOne : isHidden ? words.hiddenNow(title) : words.shownNow(title));
    }
    const next = withMoved(choice, id, command === "earlier" ? -1 : 1);
    change(next, words.movedTo(next.order.indexOf(id) + 1, next.order.length, title));
  }

  useStageKeys("overview", (command: StageCommand) => {
    if (command.kind === "walk" && list.current) {
      const target = neighbourIn(list.current, choice.order.indexOf(activeId), command.towards);
      const id = choice.order[target];
      if (id !== undefined) setActiveId(id);
      buttonIn(list.current, target)?.focus();
    }
    if (command.kind === "place") onThumbnail(activeId, command.by === 1 ? "later" : "earlier");
    if (command.kind === "hide") onThumbnail(activeId, "hide");
  });

  const isChanged = choice.hidden.size > 0 || choice.order.some((id, index) => whole.slides[index]?.id !== id);
  const numbers = new Map(deck.slides.map(({ id }, index) => [id, index + 1]));
  return (
    <main className={styles.overview}>
      <header>
        <h1>{words.title}</h1>
        <p>
          {words.shown(deck.slides.length, whole.slides.length)} · {frozen(formatInstant(asOf, language))}
        </p>
        <div className={styles.tools}>
          <Button onClick={onClose}>{words.back}</Button>
          <Button disabled={!isChanged} onClick={() => choose({ order: whole.slides.map(({ id }) => id), hidden: new Set() })}>
            {words.startOver}
          </Button>
          <StageCopyLink />
        </div>
        <p>{words.help}</p>
      </header>
      <p className="visually-hidden" role="status">
        {told}
      </p>
      <ol ref={list} className={styles.grid} aria-label={words.list}>
        {choice.order.map((id) => {
          const slide = slides.get(id);
          return (
            slide && (
              <StageThumbnail
                key={id}
                deck={deck}
                slide={slide}
                number={numbers.get(id) ?? null}
                isActive={id === activeId}
                isCurrent={id === chosen.slide?.id}
                onFocus={() => setActiveId(id)}
                onCommand={(command) => onThumbnail(id, command)}
              />
            )
          );
        })}
      </ol>
      {children}
    </main>
  );
}

function buttonIn(list: Element, index: number): HTMLElement | null | undefined {
  return list.children[index]?.querySelector("button");
}

/** The slide on screen has the focus at first; a slide that is moved keeps it, which the browser takes from what changes its place. */
function useFocusKept(list: { readonly current: Element | null }, activeId: string, order: readonly string[]): void {
  const last = useRef<Element | null>(null);
  const opening = useRef(activeId);
  useLayoutEffect(() => {
    if (!list.current) return;
    const focused = last.current ?? buttonIn(list.current, order.indexOf(opening.current));
    if (focused instanceof HTMLElement && document.activeElement !== focused) focused.focus();
  }, [list, order]);
  useLayoutEffect(() => {
    const remember = () => {
      last.current = document.activeElement?.closest("ol") ? document.activeElement : null;
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
}
