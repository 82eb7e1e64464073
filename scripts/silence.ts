type Watch = { readonly heard: () => void; readonly stop: () => void };

/**
 * Tells once when nothing was heard for so many milliseconds. What hangs is silent; what is slow, on a machine that does other things as
 * well, goes on telling what it has done.
 */
export function watchForSilence(milliseconds: number, onSilence: () => void): Watch {
  let timer = setTimeout(onSilence, milliseconds);
  return {
    heard() {
      clearTimeout(timer);
      timer = setTimeout(onSilence, milliseconds);
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
