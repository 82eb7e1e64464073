import { useEffect, useMemo, useRef } from "react";
import type { Deck } from "#src/documents/deck.ts";
import type { FilterProblem } from "#src/filters/filter-codec.ts";
import { problemText } from "#src/filters/problem-text.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { usePrinting } from "#src/ui/use-printing.ts";
import { ScaledSlide } from "../slides/scaled-slide.tsx";
import { speakerWords } from "../speaker/speaker-words.ts";
import { useSpeakerLink } from "../speaker/use-speaker-link.ts";
import styles from "./presenter.module.css";
import { presenterWords } from "./presenter-words.ts";
import { StageBar } from "./stage-bar.tsx";
import { StageKeys } from "./stage-keys.tsx";
import { StageOverview } from "./stage-overview.tsx";
import { StagePaper } from "./stage-paper.tsx";
import { useWindowTitle } from "./stage-states.tsx";
import { useChosenDeck } from "./use-chosen-deck.ts";
import { useAwake, useSwipe } from "./use-pointer.ts";
import { useStage } from "./use-stage.ts";
import { useWakeLock } from "./use-wake-lock.ts";

type Props = {
  /** Every slide, hidden ones included, in the deck's own order. */
  whole: Deck;
  problems: readonly FilterProblem[];
  /** ISO 8601 with offset. */
  asOf: string;
  /** Epoch milliseconds. */
  startedAt: number;
  onLeave: () => void;
};

/** The stage: the slide as large as the window, and around it nothing until a hand or a key asks for it. */
export function Stage({ whole, problems, asOf, startedAt, onLeave }: Props) {
  const { language } = useLanguage();
  const words = presenterWords[language];
  const chosen = useChosenDeck(whole);
  const { deck, slide, index } = chosen;
  const { goTo } = chosen;
  const stage = useStage(chosen, { onLeave, onSpeaker: () => speaker.open() });
  const { blank, typed, view, showsKeys, run } = stage;
  const onStage = useMemo(() => slide && { deck, slideId: slide.id, blank, startedAt }, [deck, slide, blank, startedAt]);
  const speaker = useSpeakerLink(
    onStage ?? null,
    (slideId) => {
      if (blank) run({ kind: "blank", colour: blank });
      goTo(slideId);
    },
    (colour) => run({ kind: "blank", colour }),
  );
  const { isAwake, wake } = useAwake();
  const swipe = useSwipe((by) => run({ kind: "step", by }), wake);
  const main = useRef<HTMLElement>(null);
  const isPrinting = usePrinting();
  useWakeLock();
  useWindowTitle(slide?.title ?? deck.title);
  // The key or link that led here is gone with its page: what is read next is the slide.
  useEffect(() => {
    if (view === "slide") main.current?.focus({ preventScroll: true });
  }, [view]);

  if (isPrinting) return <StagePaper deck={deck} />;
  if (view === "overview") {
    return (
      <StageOverview whole={whole} chosen={chosen} asOf={asOf} onClose={() => run({ kind: "overview" })}>
        {showsKeys && <StageKeys onClose={() => run({ kind: "keys" })} />}
      </StageOverview>
    );
  }
  return (
    <main
      ref={main}
      tabIndex={-1}
      className={styles.stage}
      data-awake={isAwake || undefined}
      onPointerMove={({ pointerType }) => pointerType === "mouse" && wake()}
      {...swipe}
    >
      <StageNotices unknownId={chosen.unknownId} problems={stage.hasMoved ? [] : problems} isSpeakerBlocked={speaker.isBlocked} />
      {slide && <ScaledSlide deck={deck} slide={slide} number={index + 1} isCurrent />}
      {blank && (
        <div className={styles.blank} style={{ background: blank }} onPointerUp={() => run({ kind: "blank", colour: blank })} />
      )}
      {typed !== "" && (
        <p className={styles.typed} role="status">
          {words.typed(typed)}
        </p>
      )}
      <p className="visually-hidden" role="status">
        {blank ? words[blank] : slide && words.announced(index + 1, deck.slides.length, slide.title)}
      </p>
      <StageBar deck={deck} index={index} asOf={asOf} fullScreen={stage.fullScreen} run={run} onLeave={onLeave} />
      {showsKeys && <StageKeys onClose={() => run({ kind: "keys" })} />}
    </main>
  );
}

type NoticesProps = { unknownId: string | null; problems: readonly FilterProblem[]; isSpeakerBlocked: boolean };

/** Above the slide, which makes room for them, until it is turned. */
function StageNotices({ unknownId, problems, isSpeakerBlocked }: NoticesProps) {
  const { language, t } = useLanguage();
  const texts = problems.map((problem) => problemText(problem, language, t));
  if (isSpeakerBlocked) texts.unshift(speakerWords[language].blocked);
  if (unknownId !== null) texts.unshift(presenterWords[language].unknownSlide(unknownId));
  return (
    <p role="status" className={texts.length > 0 ? styles.notice : "visually-hidden"}>
      {texts.join(" ")}
    </p>
  );
}
