/** Hands a file to the browser to be saved under a name; needs no permission. */
export function saveFile(name: string, type: string, content: string | Blob): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  // Firefox saves only from a link that stands in the document.
  document.body.append(link);
  link.click();
  link.remove();
  // The download reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
