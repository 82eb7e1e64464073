import { useEffect, useState } from "react";
import { ABSENT } from "#src/lib/format-number.ts";
import { formatClock } from "#src/lib/format-time.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import styles from "./speaker.module.css";
import {
  elapsedOf,
  formatSpan,
  keepPlan,
  keepTimer,
  MOST_MINUTES,
  minutesOf,
  pauseToggled,
  readPlan,
  readTimer,
  remainingOf,
  restarted,
  type SpeakerTimer,
} from "./speaker-timer.ts";
import { speakerWords } from "./speaker-words.ts";

/** The clock, how long the speaker has spoken, and what is left of the planned time. Epoch milliseconds. */
export function SpeakerTimes({ startedAt }: { startedAt: number }) {
  const { language } = useLanguage();
  const words = speakerWords[language];
  const [timer, setTimer] = useState(() => readTimer(startedAt));
  const [planned, setPlanned] = useState(() => String(readPlan() ?? ""));
  const now = useNow();
  const remaining = remainingOf(timer, minutesOf(planned), now);
  const isOver = remaining !== null && remaining < 0;

  function change(by: (timer: SpeakerTimer, now: number) => SpeakerTimer) {
    const next = by(timer, Date.now());
    setTimer(next);
    keepTimer(startedAt, next);
  }
  function plan(text: string) {
    setPlanned(text);
    keepPlan(minutesOf(text));
  }

  return (
    <section className={styles.times} aria-label={words.times}>
      <dl>
        <Time label={words.clock} value={formatClock(now)} />
        <Time label={words.elapsed} value={formatSpan(elapsedOf(timer, now))} isPaused={timer.pausedAt !== null} />
        <Time
          label={isOver ? words.over : words.remaining}
          value={remaining === null ? ABSENT : formatSpan(remaining)}
          isOver={isOver}
        />
      </dl>
      <div className={styles.row}>
        <Button onClick={() => change(pauseToggled)}>{timer.pausedAt === null ? words.pause : words.resume}</Button>
        <Button onClick={() => change(restarted)}>{words.reset}</Button>
        <label>
          {words.planned}{" "}
          <input
            type="number"
            inputMode="numeric"
            min={1}
            max={MOST_MINUTES}
            value={planned}
            onChange={({ target }) => plan(target.value)}
            onKeyDown={({ key, currentTarget }) => (key === "Escape" || key === "Enter") && currentTarget.blur()}
          />
        </label>
      </div>
    </section>
  );
}

type TimeProps = { label: string; value: string; isOver?: boolean; isPaused?: boolean };

function Time({ label, value, isOver = false, isPaused = false }: TimeProps) {
  return (
    <div data-over={isOver || undefined} data-paused={isPaused || undefined}>
      <dt>{label}</dt>
      <dd className={styles.figure}>{value}</dd>
    </div>
  );
}

/** Epoch milliseconds, anew at each full second. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), 1_000 - (now % 1_000));
    return () => clearTimeout(timer);
  }, [now]);
  return now;
}
