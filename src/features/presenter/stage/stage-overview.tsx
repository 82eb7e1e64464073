import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Deck } from "#src/documents/deck.ts";
import { formatInstant } from "#src/lib/format-time.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { type DeckChoice, withHidden, withHidingToggled, withMoved } from "./deck-choice.ts";
import type { StageCommand } from "./deck-keys.ts";
import styles from "./presenter.module.css";
import { presenterWords } from "./presenter-words.ts";
import { neighbourIn } from "./stage-grid.ts";
import { presetOf, StageOverviewBar } from "./stage-overview-bar.tsx";
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
  const marks = useMarks(choice.order, activeId);
  const list = useRef<HTMLOListElement>(null);
  const slides = new Map(whole.slides.map((slide) => [slide.id, slide]));
  const ids = useMemo(() => whole.slides.map(({ id }) => id), [whole]);
  useFocusKept(list, activeId, choice.order);

  function showSlide(id: string) {
    choose(choice.hidden.has(id) ? withHidingToggled(choice, id) : choice, id);
    onClose();
  }

  function change(next: DeckChoice, words: string) {
    setTold(words);
    if (next !== choice) choose(next);
  }

  /** Several at once: what is told is how many are shown then. */
  function changeMany(next: DeckChoice) {
    const shown = next.order.length - next.hidden.size;
    change(next, next === choice ? words.lastOne : words.shownAfter(shown, next.order.length));
  }

  function hide(id: string) {
    if (marks.marked.size > 0) return changeMany(withHidden(choice, marks.marked, !choice.hidden.has(id)));
    const title = slides.get(id)?.title ?? "";
    const next = withHidingToggled(choice, id);
    change(next, next === choice ? words.lastOne : next.hidden.has(id) ? words.hiddenNow(title) : words.shownNow(title));
  }

  function onThumbnail(id: string, command: ThumbnailCommand) {
    if (command === "show") return showSlide(id);
    if (command === "mark") return marks.toggle(id);
    if (command === "markUpTo") return marks.upTo(id);
    if (command === "hide") return hide(id);
    const next = withMoved(choice, id, command === "earlier" ? -1 : 1);
    change(next, words.movedTo(next.order.indexOf(id) + 1, next.order.length, slides.get(id)?.title ?? ""));
  }

  useStageKeys("overview", (command: StageCommand) => {
    if (command.kind === "walk" && list.current) {
      const target = neighbourIn(list.current, choice.order.indexOf(activeId), command.towards);
      const id = choice.order[target];
      if (id !== undefined) setActiveId(id);
      buttonIn(list.current, target)?.focus();
    }
    if (command.kind === "place") onThumbnail(activeId, command.by === 1 ? "later" : "earlier");
    if (command.kind === "hide" || command.kind === "mark") onThumbnail(activeId, command.kind);
    if (command.kind === "preset") changeMany(presetOf(choice, command.preset, ids));
  });

  const numbers = new Map(deck.slides.map(({ id }, index) => [id, index + 1]));
  return (
    <main className={styles.overview}>
      <header>
        <h1>{words.title}</h1>
        <p>
          {words.shown(deck.slides.length, whole.slides.length)} · {frozen(formatInstant(asOf, language))}
        </p>
      </header>
      <StageOverviewBar
        choice={choice}
        ids={ids}
        marked={marks.marked}
        onChange={changeMany}
        onUnmark={marks.clear}
        onClose={onClose}
      />
      <p>{words.help}</p>
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
                isMarked={marks.marked.has(id)}
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

/** The slides that are marked, for what is done to several at once. A range begins at the slide marked last, or at the one on screen. */
function useMarks(order: readonly string[], onScreen: string) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [from, setFrom] = useState(onScreen);
  return {
    marked,
    toggle: (id: string) => {
      setFrom(id);
      setMarked(new Set(marked.has(id) ? [...marked].filter((one) => one !== id) : [...marked, id]));
    },
    upTo: (id: string) => {
      const [first = 0, last = 0] = [order.indexOf(from), order.indexOf(id)].sort((a, b) => a - b);
      setMarked(new Set([...marked, ...order.slice(Math.max(first, 0), last + 1)]));
    },
    clear: () => setMarked(new Set()),
  };
}

function buttonIn(list: Element, index: number): HTMLElement | null | undefined {
  return list.children[index]?.querySelector("button");
}

/**
 * The slide on screen has the focus at first; a slide that is moved keeps it, which the browser takes from what changes its place. A press
 * in the bar above leaves it there.
 */
function useFocusKept(list: { readonly current: Element | null }, activeId: string, order: readonly string[]): void {
  const last = useRef<Element | null>(null);
  const opening = useRef<string | null>(activeId);
  useLayoutEffect(() => {
    if (!list.current) return;
    const focused = opening.current === null ? last.current : buttonIn(list.current, order.indexOf(opening.current));
    opening.current = null;
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
