/** Hands a file to the reader, as the browser does with downloads. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // the browser has taken the address by the next turn
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

/** A title as the name of a file: `streams-by-platform`. */
export function fileName(title: string): string {
  const name = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return name === "" ? "table" : name;
}
