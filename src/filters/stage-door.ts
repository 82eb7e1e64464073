/** What the history keeps of a step from a screen onto the stage: the step back leads to that screen. */
const ENTERED = "entered-from-a-screen";

/** The reader has just left the stage. It is no part of an address: it lasts until the screen behind is drawn. */
let isLeaving = false;

/** The way onto the stage and back to the screen that it was entered from. */
export const stageDoor = {
  ENTERED,
  leave: () => {
    isLeaving = true;
  },
  /** Whoever goes elsewhere is not coming back from it. */
  forget: () => {
    isLeaving = false;
  },
  /** Whether the reader comes from the stage; once. */
  cameBack: () => {
    const cameBack = isLeaving;
    isLeaving = false;
    return cameBack;
  },
} as const;
