import type { KeyboardEvent } from "react";

/** Of a field beside several buttons, or beside one that goes far: Enter presses none of them. */
export function keepFromSending(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key === "Enter") event.preventDefault();
}
