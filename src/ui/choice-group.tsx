import { useId } from "react";
import styles from "./choice-group.module.css";

export type Choice<Value extends string> = { readonly value: Value; readonly label: string };

type Props<Value extends string> = {
  label: string;
  /** The label is for screen readers only, where the options speak for themselves. */
  hideLabel?: boolean;
  choices: readonly Choice<Value>[];
  /** `null` when none of the choices is the current one. */
  value: Value | null;
  onChange: (value: Value) => void;
};

/** One of a few, all in sight: radio buttons drawn as a bar. */
export function ChoiceGroup<Value extends string>({ label, hideLabel = false, choices, value, onChange }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={hideLabel ? "visually-hidden" : styles.legend}>{label}</legend>
      <div className={styles.options}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.option}>
            <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
