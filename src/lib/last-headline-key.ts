/** In `device-store.ts`. By itself, so that the script that begins the page (`app/boot.ts`) brings nothing else along. */
export const LAST_HEADLINE = "last-headline";
