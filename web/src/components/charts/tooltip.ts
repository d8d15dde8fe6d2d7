/** A line of a tooltip. */
export interface TooltipLine {
  readonly name: string;
  readonly value: string;
  readonly colour?: string;
}

/** A tooltip's content, built from nodes so that no name can become markup. */
export function tooltip(
  head: string,
  lines: readonly TooltipLine[],
  notes: readonly string[] = [],
): HTMLElement {
  const box = element("div", "figures text-12");
  box.append(element("p", "mb-1 font-semibold text-strong", head));
  for (const { name, value, colour } of lines) {
    const row = element("p", "flex items-center gap-2");
    if (colour) {
      const dot = element("span", "size-2 shrink-0 rounded-full");
      dot.style.background = colour;
      row.append(dot);
    }
    row.append(element("span", "max-w-48 truncate text-body", name));
    row.append(element("span", "ml-auto pl-4 font-semibold text-strong", value));
    box.append(row);
  }
  notes.forEach((note) => box.append(element("p", "mt-1 max-w-64 whitespace-normal text-quiet", note)));
  return box;
}

function element(tag: string, className: string, text = ""): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
