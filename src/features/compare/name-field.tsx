import { useId, useState } from "react";
import type { Commune } from "#src/domain/commune.ts";
import { foldText } from "#src/lib/fold-text.ts";
import styles from "./compare.module.css";

/** Names that the browser lists under the field. */
const SUGGESTED = 30;

type Named = Pick<Commune, "id" | "name">;

type Props = {
  label: string;
  /** Of the commune chosen; "" where none is. */
  name: string;
  choices: readonly Named[];
  /** Whether an emptied field chooses none. */
  canBeEmpty: boolean;
  onChange: (id: string) => void;
};

/**
 * A commune chosen by its name, which the browser completes as it is typed: no two have one name (`communeLabels`). It is chosen when the field is
 * left, by Enter, or from the browser's list, since "Xã 1" is also the beginning of "Xã 12". What names none gives way to the one chosen before.
 */
export function NameField({ label, name, choices, canBeEmpty, onChange }: Props) {
  const id = useId();
  // What is typed holds until another is chosen.
  const [typed, setTyped] = useState({ text: name, of: name });
  const text = typed.of === name ? typed.text : name;
  const suggested = choices.filter((choice) => foldText(choice.name).includes(foldText(text))).slice(0, SUGGESTED);
  const choose = (wanted: string) => {
    const found = choices.find((choice) => foldText(choice.name) === foldText(wanted));
    if (found && found.name !== name) onChange(found.id);
    else if (wanted.trim() === "" && canBeEmpty && name !== "") onChange("");
    else setTyped({ text: name, of: name });
  };
  return (
    <span className={styles.labelled}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles.select}
        list={`${id}-names`}
        value={text}
        onChange={({ target, nativeEvent }) => {
          setTyped({ text: target.value, of: name });
          if (isPicked(nativeEvent)) choose(target.value);
        }}
        onKeyDown={({ key }) => {
          if (key === "Enter") choose(text);
        }}
        onBlur={() => choose(text)}
      />
      <datalist id={`${id}-names`}>
        {suggested.map((choice) => (
          <option key={choice.id} value={choice.name} />
        ))}
      </datalist>
    </span>
  );
}

/** Whether a change is a choice from the browser's list: of what is typed, each says how. */
function isPicked(event: Event): boolean {
  return !(event instanceof InputEvent) || event.inputType === "insertReplacementText";
}
