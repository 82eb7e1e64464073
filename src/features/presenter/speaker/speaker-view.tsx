import { type MouseEvent, memo, useRef } from "react";
import type { Deck, Slide } from "#src/documents/deck.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { Banner } from "#src/ui/notice.tsx";
import { ScaledSlide } from "../slides/scaled-slide.tsx";
import { indexOfTyped, type StageCommand, typedWith } from "../stage/deck-keys.ts";
import { presenterWords } from "../stage/presenter-words.ts";
import { useStageKeys } from "../stage/use-stage-keys.ts";
import { useTyped } from "../stage/use-typed.ts";
import type { OnStage } from "./deck-channel-messages.ts";
import styles from "./speaker.module.css";
import { noteKey } from "./speaker-notes.ts";
import { SpeakerNotesField } from "./speaker-notes-field.tsx";
import { SpeakerTimes } from "./speaker-times.tsx";
import { speakerWords } from "./speaker-words.ts";
import type { FollowedStage } from "./use-followed-stage.ts";

type Props = { onStage: OnStage; followed: FollowedStage };

/** The slide in the room, the one to come, what to say, and the time: the stage's keys turn slides here as well. */
export function SpeakerView({ onStage, followed: { link, go, blank } }: Props) {
  const { language } = useLanguage();
  const words = speakerWords[language];
  const { deck, slideId, startedAt } = onStage;
  const { slides } = deck;
  const main = useRef<HTMLElement>(null);
  const [typed, setTyped] = useTyped();
  const index = Math.max(
    slides.findIndex(({ id }) => id === slideId),
    0,
  );
  const slide = slides[index];
  const following = slides[index + 1];
  // A stage that is gone shows nothing, black or not.
  const isBlank = link !== "gone" && onStage.blank !== null;

  function show(target: number) {
    const shown = slides[Math.min(Math.max(target, 0), slides.length - 1)];
    if (shown) go(shown.id);
  }
  function run(command: StageCommand) {
    if (command.kind === "digit") return setTyped(typedWith(typed, command.digit));
    if (command.kind === "eraseDigit") return setTyped(typed.slice(0, -1));
    setTyped("");
    if (command.kind === "step") show(isBlank ? index : index + command.by);
    else if (command.kind === "confirm" && typed !== "") show(indexOfTyped(typed, slides.length));
    else if (command.kind === "confirm") show(isBlank ? index : index + 1);
    else if (command.kind === "end") show(command.which === "first" ? 0 : slides.length - 1);
    else if (command.kind === "blank") blank(command.colour);
  }
  useStageKeys("slide", run);
  /** A button that was clicked would take Space and Enter for itself. */
  function giveBackFocus({ detail }: MouseEvent) {
    if (detail > 0) main.current?.focus({ preventScroll: true });
  }

  return (
    <main ref={main} tabIndex={-1} className={styles.speaker}>
      {link === "gone" && <Banner>{words.gone}</Banner>}
      <div className={styles.left}>
        <section className={styles.now} aria-label={words.now}>
          {slide && <Picture deck={deck} slide={slide} number={index + 1} isCurrent />}
        </section>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: gives the keys back after a click on one of its buttons */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a press of a key keeps the focus */}
        <div className={styles.row} onClick={giveBackFocus}>
          <Button disabled={index === 0} onClick={() => show(index - 1)}>
            ‹ {words.previous}
          </Button>
          <b className={styles.figure}>{words.position(index + 1, slides.length)}</b>
          <Button disabled={index === slides.length - 1} onClick={() => show(index + 1)}>
            {words.next} ›
          </Button>
          <Button disabled={link === "gone"} aria-keyshortcuts="B" onClick={() => blank(onStage.blank ?? "black")}>
            {isBlank ? words.unblank : words.blank}
          </Button>
          <span role="status" className={styles.blank}>
            {typed !== ""
              ? presenterWords[language].typed(typed)
              : isBlank && (onStage.blank === "black" ? words.isBlack : words.isWhite)}
          </span>
        </div>
      </div>
      {slide && <Notes deck={deck} slide={slide} />}
      <div className={styles.right}>
        <SpeakerTimes key={startedAt} startedAt={startedAt} />
        <section className={styles.next}>
          <h2>{words.following}</h2>
          <p>{following ? following.title : words.last}</p>
          {following && (
            <div aria-hidden="true" inert>
              <Picture deck={deck} slide={following} number={index + 2} isCurrent={false} />
            </div>
          )}
        </section>
      </div>
    </main>
  );
}

function Notes({ deck, slide }: { deck: Deck; slide: Slide }) {
  const key = noteKey(deck.title, deck.language, slide.id);
  return <SpeakerNotesField key={key} storeKey={key} generated={slide.notes.join("\n")} lang={deck.language} />;
}

type PictureProps = { deck: Deck; slide: Slide; number: number; isCurrent: boolean };

/** A slide as wide as its place. */
const Picture = memo(function Picture({ deck, slide, number, isCurrent }: PictureProps) {
  return (
    <div className={styles.picture}>
      <ScaledSlide deck={deck} slide={slide} number={number} isCurrent={isCurrent} />
    </div>
  );
});
