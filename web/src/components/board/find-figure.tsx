"use client";

import { useEffect, useId, useMemo, useRef, useState } from "react";

import { EVERYTHING, type Figure, useFigures } from "@/api/figures";
import { countedBy } from "@/components/figures";
import { matches } from "@/components/shell/search-model";
import { Field, Loaded } from "@/components/ui";

/** Finds a figure by its title, its number or any word of its definition. */
export function FindFigure({
  chosen,
  onChoose,
}: {
  readonly chosen: string;
  readonly onChoose: (metric: string) => void;
}) {
  const figures = useFigures(EVERYTHING);
  const [typed, setTyped] = useState("");
  return (
    <div>
      <Field
        label="Find a figure"
        type="search"
        placeholder="revenue, listeners, K-03 …"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="mt-2 max-h-64 overflow-y-auto rounded-8 border border-line">
        <Loaded of={figures} rows={6}>
          {(data) => <Found figures={data.figures} typed={typed} chosen={chosen} onChoose={onChoose} />}
        </Loaded>
      </div>
    </div>
  );
}

function Found({
  figures,
  typed,
  chosen,
  onChoose,
}: {
  readonly figures: readonly Figure[];
  readonly typed: string;
  readonly chosen: string;
  readonly onChoose: (metric: string) => void;
}) {
  const group = useId();
  const list = useRef<HTMLFieldSetElement>(null);
  const found = useMemo(
    () =>
      figures.filter((figure) =>
        matches([figure.title, figure.kpi, figure.formula, countedBy(figure)].join(" "), typed),
      ),
    [figures, typed],
  );
  useEffect(() => {
    // the chosen one is in sight when the list is first shown
    const box = list.current?.parentElement;
    const row = list.current?.querySelector<HTMLElement>("label:has(:checked)");
    if (box && row) {
      box.scrollTop = row.offsetTop - box.offsetTop;
    }
  }, []);
  if (found.length === 0) {
    return (
      <p role="status" className="p-3">
        No definition has “{typed}” in it. Try fewer letters.
      </p>
    );
  }
  return (
    <fieldset ref={list}>
      <legend className="sr-only">Figures</legend>
      {found.map(({ id, kpi, title, formula }) => (
        <label
          key={id}
          className="touch flex cursor-pointer items-start gap-3 border-b border-line px-3 py-2 last:border-b-0 hover:bg-raised has-checked:bg-act-soft"
        >
          <input
            type="radio"
            name={group}
            checked={id === chosen || kpi === chosen}
            onChange={() => onChoose(id)}
            className="mt-0.5 size-4 shrink-0 accent-act-fill"
          />
          <span className="min-w-0">
            <span className="block font-semibold text-strong">
              {title}
              {kpi && <span className="ml-2 font-mono text-12 font-normal text-quiet">{kpi}</span>}
            </span>
            <span className="line-clamp-2 text-12 text-quiet">{formula}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
