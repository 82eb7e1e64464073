import { useQuery } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { useFreshness } from "#src/api/dataset-provider.tsx";
import { storeHealthQuery } from "#src/api/entry/store-health.ts";
import { isInstant } from "#src/domain/instant.ts";
import type { Programme } from "#src/domain/programme.ts";
import type { ReviewChoice } from "#src/filters/review-choice.ts";
import { formatInstant } from "#src/lib/format-time.ts";
import { inOffset, offsetOf } from "#src/lib/offset.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import styles from "./changes.module.css";
import { momentWords } from "./moment-words.ts";

type Props = { programme: Programme; choice: ReviewChoice; source: string; onChoose: (choice: ReviewChoice) => void };

/** What the server held at a moment: a day, and a time of it; its end where none is given. In the data's own offset. */
export function MomentForm({ programme, choice, source, onChoose }: Props) {
  const { language } = useLanguage();
  const words = momentWords[language];
  const { readAt } = useFreshness();
  const offset = offsetOf(programme.updatedAt);
  const health = useQuery(storeHealthQuery(source, readAt));
  const since = health.data?.since ? inOffset(health.data.since, offset) : null;
  const chosen = choice.kind === "moment" ? inOffset(choice.at, offset) : "";
  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const at = momentOf(String(form.get("day")), String(form.get("time")), offset);
    if (at !== null) onChoose({ kind: "moment", at });
  };
  return (
    <div>
      <form key={chosen} className={styles.dayForm} onSubmit={choose}>
        <label>
          {words.day} <input type="date" name="day" required defaultValue={chosen.slice(0, 10)} min={since?.slice(0, 10)} />
        </label>
        <label>
          {words.time} <input type="time" name="time" defaultValue={chosen.slice(11, 16)} />
        </label>
        <Button type="submit">{words.use}</Button>
      </form>
      <p className={styles.note}>
        {[words.endOfDay(offset), since === null ? "" : words.since(formatInstant(since, language))].filter(Boolean).join(" ")}
      </p>
    </div>
  );
}

/** "2026-11-30" and "08:15" → "2026-11-30T08:15:59+07:00": the whole of the minute; without a time the whole of the day. Null for what is none. */
export function momentOf(day: string, time: string, offset: string): string | null {
  const at = `${day}T${time === "" ? "23:59" : time.slice(0, 5)}:59${offset}`;
  return isInstant(at) ? at : null;
}
