/** The path of Chromium, Chrome or Edge; undefined where there is none. */
export function findChromium(): string | undefined;
/** The path of Firefox, Firefox ESR first; undefined where there is none. */
export function findFirefox(): string | undefined;
