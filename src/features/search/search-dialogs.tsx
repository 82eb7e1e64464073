import { SearchDialog } from "./search-dialog.tsx";
import { ShortcutsDialog } from "./shortcuts-dialog.tsx";
import type { Opened } from "./single-keys.ts";

type Props = { opened: Opened; onOpen: (opened: Opened | null) => void };

/** The dialogs that a key opens on every screen; fetched together, when one is first wanted. */
export function SearchDialogs({ opened, onOpen }: Props) {
  return opened === "search" ? (
    <SearchDialog onClose={() => onOpen(null)} onShortcuts={() => onOpen("shortcuts")} />
  ) : (
    <ShortcutsDialog onClose={() => onOpen(null)} />
  );
}
