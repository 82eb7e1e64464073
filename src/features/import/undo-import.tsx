import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useFreshness } from "#src/api/dataset-provider.tsx";
import { entryProblemOf } from "#src/api/entry/entry-problem.ts";
import { ENTRY_KEY } from "#src/api/entry/entry-queries.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { importWords } from "./import-words.ts";
import { problemSaid } from "./problem-said.ts";
import { Refusal } from "./refusal.tsx";
import type { Clerk } from "./use-who.ts";

type Props = {
  number: number;
  who: Clerk;
  label: string;
  ariaLabel?: string;
  onUndone: () => void;
  /** Where a refusal is told, if not beside the button; "": it is tried anew. */
  onRefused?: (text: string) => void;
};

/** Takes an import back, as entries of the ledger. It is asked once whether that is meant. */
export function UndoImport({ number, who, label, ariaLabel, onUndone, onRefused }: Props) {
  const { language } = useLanguage();
  const words = importWords[language];
  const queryClient = useQueryClient();
  const { refresh } = useFreshness();
  const [step, setStep] = useState<"offered" | "asked" | "busy" | "undone">("offered");
  const [fault, setFault] = useState("");
  const [wasAsked, setWasAsked] = useState(false);
  const tell = onRefused ?? setFault;
  const undo = async () => {
    setStep("busy");
    tell("");
    try {
      await who.client.undoImport(number);
      setStep("undone");
      onUndone();
      refresh();
      void queryClient.invalidateQueries({ queryKey: [ENTRY_KEY] });
    } catch (error) {
      const problem = entryProblemOf(error);
      tell(problemSaid(problem, language, "undo"));
      setStep("offered");
      // Its row tells whether it was undone all the same.
      void queryClient.invalidateQueries({ queryKey: [ENTRY_KEY] });
    }
  };
  if (step === "undone") return <span role="status">{words.done.undone}</span>;
  return (
    <>
      {step === "offered" ? (
        <Button
          autoFocus={wasAsked}
          aria-label={ariaLabel}
          onClick={() => {
            setWasAsked(true);
            setStep("asked");
          }}
        >
          {label}
        </Button>
      ) : (
        <>
          <Button autoFocus isBusy={step === "busy"} onClick={() => void undo()}>
            {step === "busy" ? words.done.undoing : words.done.undoSure}
          </Button>
          <Button quiet onClick={() => setStep("offered")}>
            {words.done.undoKeep}
          </Button>
        </>
      )}
      {fault !== "" && (
        <Refusal>
          <p>{fault}</p>
        </Refusal>
      )}
    </>
  );
}
