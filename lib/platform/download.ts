/** Gives the merchant a text, or what was written before, as a file, in the browser's own way of saving one. */
export function saveAsFile(name: string, text: string | Blob, type = 'application/json'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(typeof text === 'string' ? new Blob([text], { type }) : text);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
