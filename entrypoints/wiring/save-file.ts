/** Hands a file to the browser's downloads; needs no permission. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken hold of the content by the next turn of a minute.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
