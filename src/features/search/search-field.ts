import type { KeyboardEvent, RefObject } from "react";

/** What is done with a key pressed in the field. */
export type KeyTaker = (event: KeyboardEvent) => void;

/** What the list under the field needs to know of it. */
export type SearchField = {
  readonly query: string;
  /** Enter was pressed before there was a list: the first that answers is what was meant. */
  readonly opensFirst: boolean;
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly listId: string;
  /** Takes the keys from now on. */
  readonly keys: RefObject<KeyTaker | null>;
  /** The id of the option that the arrows stand on. */
  readonly onActive: (optionId: string | undefined) => void;
};

/** What the dialog was closed for: the browser first gives the focus back to whoever opened it. */
export const SHORTCUTS = "shortcuts";
