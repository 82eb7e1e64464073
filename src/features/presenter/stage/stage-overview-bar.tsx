import { useAddress } from "#src/filters/use-address.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { DECK_GROUPS, type DeckGroup, groupOf, leftOutOfShort } from "#src/review/deck/deck-groups.ts";
import { Button } from "#src/ui/button.tsx";
import { CHOICE_KEYS, type DeckChoice, EVERY_COMMUNE, withHidden } from "./deck-choice.ts";
import type { DeckPreset } from "./deck-keys.ts";
import styles from "./presenter.module.css";
import { presenterWords } from "./presenter-words.ts";
import { StageCopyLink } from "./stage-copy-link.tsx";

type Props = {
  choice: DeckChoice;
  /** In the deck's own order. */
  ids: readonly string[];
  marked: ReadonlySet<string>;
  onChange: (choice: DeckChoice) => void;
  onUnmark: () => void;
  onClose: () => void;
};

/** The choice with a preset's slides shown, in the order that was chosen. */
export function presetOf(choice: DeckChoice, preset: DeckPreset, ids: readonly string[]): DeckChoice {
  return { ...choice, hidden: preset === "full" ? new Set() : leftOutOfShort(ids) };
}

/** Stays in sight above the slides: a whole deck is chosen in one press, a part of it in another. */
export function StageOverviewBar({ choice, ids, marked, onChange, onUnmark, onClose }: Props) {
  const { language } = useLanguage();
  const words = presenterWords[language].overview;
  const isChanged = choice.hidden.size > 0 || choice.order.some((id, index) => ids[index] !== id);
  const shortLeavesOut = leftOutOfShort(ids);
  const isShort = shortLeavesOut.size > 0 && isSame(choice.hidden, shortLeavesOut);
  const groups = DECK_GROUPS.map((group) => ({ group, members: ids.filter((id) => groupOf(id) === group) }));
  return (
    <div className={styles.choosing} role="toolbar" aria-label={words.toolbar}>
      <div className={styles.tools}>
        <Button onClick={onClose}>{words.back}</Button>
        <Button aria-keyshortcuts="N" aria-pressed={isShort} onClick={() => onChange(presetOf(choice, "short", ids))}>
          {words.short(ids.length - shortLeavesOut.size)}
        </Button>
        <Button
          aria-keyshortcuts="D"
          aria-pressed={choice.hidden.size === 0}
          onClick={() => onChange(presetOf(choice, "full", ids))}
        >
          {words.full(ids.length)}
        </Button>
        <Button disabled={!isChanged} onClick={() => onChange({ order: ids, hidden: new Set() })}>
          {words.startOver}
        </Button>
        <StageCopyLink />
      </div>
      <fieldset className={styles.groups}>
        <legend className="visually-hidden">{words.groups}</legend>
        {groups.map(
          ({ group, members }) =>
            members.length > 0 && <GroupTick key={group} group={group} members={members} choice={choice} onChange={onChange} />,
        )}
        <EveryCommuneTick ids={ids} />
      </fieldset>
      {marked.size > 0 && (
        <div className={styles.tools}>
          <b>{words.marked(marked.size)}</b>
          <Button onClick={() => onChange(withHidden(choice, marked, true))}>{words.hideMarked}</Button>
          <Button onClick={() => onChange(withHidden(choice, marked, false))}>{words.showMarked}</Button>
          <Button onClick={() => onChange({ ...choice, hidden: new Set(ids.filter((id) => !marked.has(id))) })}>
            {words.onlyMarked}
          </Button>
          <Button quiet onClick={onUnmark}>
            {words.unmark}
          </Button>
        </div>
      )}
    </div>
  );
}

type TickProps = { group: DeckGroup; members: readonly string[] } & Pick<Props, "choice" | "onChange">;

/** Ticked where all of its slides are shown; half ticked where some are. */
function GroupTick({ group, members, choice, onChange }: TickProps) {
  const { language } = useLanguage();
  const words = presenterWords[language].overview;
  const shown = members.filter((id) => !choice.hidden.has(id)).length;
  const isWhole = shown === members.length;
  return (
    <label className={styles.mark}>
      <input
        type="checkbox"
        checked={isWhole}
        ref={(box) => {
          if (box) box.indeterminate = shown > 0 && !isWhole;
        }}
        onChange={() => onChange(withHidden(choice, members, isWhole))}
      />
      {words.group(words.groupNames[group], shown, members.length)}
    </label>
  );
}

/** Only where some communes have no slide of their own, or where all have theirs because it was asked for. */
function EveryCommuneTick({ ids }: { ids: readonly string[] }) {
  const { language } = useLanguage();
  const [search, changeAddress] = useAddress();
  const isAsked = search.get(CHOICE_KEYS.detail) === EVERY_COMMUNE;
  if (!isAsked && !ids.includes("communes")) return null;
  function ask(next: URLSearchParams) {
    if (isAsked) next.delete(CHOICE_KEYS.detail);
    else next.set(CHOICE_KEYS.detail, EVERY_COMMUNE);
    return next;
  }
  return (
    <label className={styles.mark}>
      <input type="checkbox" checked={isAsked} onChange={() => changeAddress(ask, { replace: true })} />
      {presenterWords[language].overview.everyCommune}
    </label>
  );
}

function isSame(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size === others.size && [...some].every((id) => others.has(id));
}
