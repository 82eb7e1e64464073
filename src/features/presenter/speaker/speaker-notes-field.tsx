import { useId, useState } from "react";
import type { Language } from "#src/lib/language.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { Banner } from "#src/ui/notice.tsx";
import styles from "./speaker.module.css";
import { fingerprintOf, keepNotes, noteOf, readNotes, withNote } from "./speaker-notes.ts";
import { speakerWords } from "./speaker-words.ts";

type Props = {
  /** `noteKey()`: another one is another field. */
  storeKey: string;
  /** The sentences made from the data, one a line. */
  generated: string;
  lang: Language;
};

/** The notes of a slide, editable where they stand and kept on this device. */
export function SpeakerNotesField({ storeKey, generated, lang }: Props) {
  const { language } = useLanguage();
  const words = speakerWords[language];
  const [kept, setKept] = useState(() => readNotes(storeKey));
  const id = useId();
  const note = noteOf(kept, generated);
  const current = fingerprintOf(generated);

  function keep(of: string, text: string | null) {
    const next = withNote(kept, { of, text });
    setKept(next);
    keepNotes(storeKey, next);
  }
  /** What is typed over older figures stays a note on those until the speaker has said what to do. */
  function type(text: string) {
    if (text === generated) keep(current, null);
    else keep(note.of, text);
  }

  return (
    <section className={styles.notes}>
      <div className={styles.row}>
        <h2>
          <label htmlFor={id}>{words.notes}</label>
        </h2>
        <span id={`${id}-help`} className={styles.soft}>
          {words.notesHelp}
        </span>
        {note.kind === "edited" && (
          <>
            <span className={styles.soft}>{words.edited}</span>
            <Button quiet onClick={() => keep(current, null)}>
              {words.restore}
            </Button>
          </>
        )}
      </div>
      {note.kind === "outdated" && (
        <Banner
          action={
            <span className={styles.row}>
              <Button onClick={() => keep(current, null)}>{words.useNew}</Button>
              <Button onClick={() => keep(current, note.text)}>{words.keepMine}</Button>
            </span>
          }
        >
          <b>{words.outdated}</b>
          <details>
            <summary>{words.newNotes}</summary>
            <p lang={lang} className={styles.lines}>
              {generated}
            </p>
          </details>
        </Banner>
      )}
      <textarea
        id={id}
        lang={lang}
        aria-describedby={`${id}-help`}
        value={note.text}
        onChange={({ target }) => type(target.value)}
        onKeyDown={({ key, currentTarget }) => key === "Escape" && currentTarget.blur()}
      />
    </section>
  );
}
