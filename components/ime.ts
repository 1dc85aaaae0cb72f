/** Whether a key belongs to an input method's composition; Safari and old Chromium tell only by keyCode 229. */
export function isImeKey(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
