import { type DragEvent, type FormEvent, useContext, useId, useState } from "react";
import { useFreshness } from "#src/api/dataset-provider.tsx";
import { forgetPack, type KeptPack, keepPack } from "#src/api/earlier-packs.ts";
import { EntryContext } from "#src/api/entry/entry-context.ts";
import { isDay } from "#src/domain/month.ts";
import { asOfDay, type Programme } from "#src/domain/programme.ts";
import { quarterEnds, type ReviewChoice } from "#src/filters/review-choice.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { formatDay, formatInstant, formatQuarter } from "#src/lib/format-time.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { problemWords } from "#src/messages/problem-texts.ts";
import type { Messages } from "#src/messages/vi.ts";
import { Button } from "#src/ui/button.tsx";
import { ChoiceGroup } from "#src/ui/choice-group.tsx";
import styles from "./changes.module.css";
import { changesWords } from "./changes-words.ts";
import { MomentForm } from "./moment-form.tsx";
import { type PackReading, readPackFile } from "./read-pack-file.ts";

type Props = {
  programme: Programme;
  choice: ReviewChoice;
  packs: readonly KeptPack[];
  onChoose: (choice: ReviewChoice | null) => void;
  onPacksChanged: () => Promise<void>;
};

/** What to compare with: the end of a quarter, a day, a moment of a server that keeps the past, an earlier pack from a file, or one that the device keeps. */
export function ReviewPicker({ programme, choice, packs, onChoose, onPacksChanged }: Props) {
  const { language } = useLanguage();
  const words = changesWords[language].picker;
  const ends = quarterEnds(programme);
  const takesEntries = useContext(EntryContext);
  const { source } = useFreshness();
  return (
    <section className={styles.picker} aria-label={words.title}>
      <div className={styles.days}>
        {ends.length > 0 && (
          <ChoiceGroup
            label={words.quarters}
            choices={ends.map(({ quarter, day }) => ({ value: day, label: formatQuarter(quarter, language) }))}
            value={choice.kind === "day" && ends.some(({ day }) => day === choice.day) ? choice.day : null}
            onChange={(day) => onChoose({ kind: "day", day })}
          />
        )}
        <DayForm programme={programme} choice={choice} onChoose={onChoose} />
      </div>
      {takesEntries && source !== null && (
        <MomentForm programme={programme} choice={choice} source={source} onChoose={onChoose} />
      )}
      <PackInput
        programmeId={programme.id}
        onKept={async (pack) => {
          await onPacksChanged();
          onChoose({ kind: "pack", frozenAt: pack.frozenAt });
        }}
      />
      {packs.length > 0 && <KeptPacks packs={packs} choice={choice} onChoose={onChoose} onPacksChanged={onPacksChanged} />}
    </section>
  );
}

function DayForm({ programme, choice, onChoose }: Pick<Props, "programme" | "choice" | "onChoose">) {
  const { language } = useLanguage();
  const words = changesWords[language].picker;
  const chosen = choice.kind === "day" ? choice.day : "";
  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const day = new FormData(event.currentTarget).get("day");
    if (typeof day === "string" && isDay(day)) onChoose({ kind: "day", day });
  };
  return (
    <form className={styles.dayForm} onSubmit={choose}>
      <label>
        {words.day}{" "}
        <input
          key={chosen}
          type="date"
          name="day"
          required
          defaultValue={chosen}
          min={`${programme.firstMonth}-01`}
          max={asOfDay(programme)}
        />
      </label>
      <Button type="submit">{words.useDay}</Button>
    </form>
  );
}

type Told = { readonly tone: "reading" | "error" | "note"; readonly text: string };

function PackInput({ programmeId, onKept }: { programmeId: string; onKept: (pack: KeptPack) => Promise<void> }) {
  const { language, t } = useLanguage();
  const words = changesWords[language].picker;
  const id = useId();
  const [told, setTold] = useState<Told | null>(null);
  const [isOver, setIsOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    setTold({ tone: "reading", text: words.reading });
    const reading = await readPackFile(file, programmeId);
    if (reading.kind !== "read") return setTold({ tone: "error", text: refusalWords(reading, file.name, words, t) });
    const { pack, isLasting } = await keepPack(reading.snapshot, file.name);
    setTold(isLasting ? null : { tone: "note", text: words.notLasting });
    await onKept(pack);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the input inside does the same by keyboard */}
      <div className={styles.drop} data-over={isOver} onDragOver={over} onDragLeave={() => setIsOver(false)} onDrop={drop}>
        <input
          id={id}
          type="file"
          accept=".html,.htm,.json"
          className="visually-hidden"
          onChange={(event) => {
            void take(event.target.files?.[0]);
            // The same file can be chosen again, once it has been mended.
            event.target.value = "";
          }}
        />
        <label htmlFor={id} className={styles.file}>
          {words.file}
        </label>
        <span className={styles.soft}>{words.drop}</span>
      </div>
      {told && (
        <p role={told.tone === "error" ? "alert" : "status"} className={told.tone === "error" ? styles.alert : styles.note}>
          {told.text}
        </p>
      )}
    </div>
  );
}

type PickerWords = (typeof changesWords)["vi"]["picker"];
type Refusal = Exclude<PackReading, { kind: "read" }>;

function refusalWords(reading: Refusal, file: string, words: PickerWords, t: Messages): string {
  switch (reading.kind) {
    case "too-large":
      return words.tooLarge(file);
    case "no-snapshot":
      return words.noSnapshot(file);
    case "other-programme":
      return words.otherProgramme(file, reading.title);
    case "unreadable":
      return words.unreadable(problemWords(reading.problem, t));
    default:
      return assertNever(reading);
  }
}

function KeptPacks({ packs, choice, onChoose, onPacksChanged }: Omit<Props, "programme">) {
  const { language } = useLanguage();
  const words = changesWords[language].picker;
  const id = useId();
  const forget = async (pack: KeptPack) => {
    await forgetPack(pack);
    if (choice.kind === "pack" && choice.frozenAt === pack.frozenAt) onChoose(null);
    await onPacksChanged();
  };
  return (
    <div>
      <p id={id} className={styles.soft}>
        {words.kept}
      </p>
      <ul aria-labelledby={id} className={styles.packs}>
        {packs.map((pack) => {
          const label = words.pack(formatDay(pack.asOf, language), formatInstant(pack.frozenAt, language));
          const isChosen = choice.kind === "pack" && choice.frozenAt === pack.frozenAt;
          return (
            <li key={pack.frozenAt}>
              <Button aria-pressed={isChosen} onClick={() => onChoose({ kind: "pack", frozenAt: pack.frozenAt })}>
                {label}
              </Button>
              <Button quiet aria-label={words.forgetOf(label)} onClick={() => void forget(pack)}>
                {words.forget}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
