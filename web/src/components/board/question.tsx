"use client";

import { LONGEST_WORDS, MOST_BARS, type Tile, type TileKind, type WordsTile } from "@/api/boards";
import type { Dataset } from "@/api/datasets";
import { Choice, Segments } from "@/components/ui";
import { CONTROL } from "@/components/ui/select";

import { FindFigure } from "./find-figure";
import { AccountChoice, ArtistChoice, StoreChoice } from "./narrowing";
import { fitted, isQuestion, ofKind, type QuestionTile } from "./tiles";
import { axisWords, capital, STEP_TITLES, subjectOf } from "./words";

const KINDS: Readonly<Record<TileKind, string>> = {
  figure: "A figure",
  course: "How it went",
  ranking: "Who has most",
  words: "Words",
};

const DRAWN = [
  { id: "lines", title: "Together" },
  { id: "multiples", title: "Each alone" },
] as const;

const SIZES = [5, 10, 20, MOST_BARS] as const;

/** What a question may be narrowed to here; where the page's own filters do it, that is left out. */
export type Narrowing = "artist" | "store" | "account";

const GRID = "grid grid-cols-[repeat(auto-fill,minmax(min(100%,11.5rem),1fr))] items-start gap-4";

/** Puts a question together: what to show, of what, told apart by what, and how it is drawn. */
export function Question({
  value,
  onChange,
  datasets,
  kinds,
  narrowings,
}: {
  readonly value: Tile;
  readonly onChange: (tile: Tile) => void;
  readonly datasets: readonly Dataset[];
  readonly kinds: readonly TileKind[];
  readonly narrowings: readonly Narrowing[];
}) {
  return (
    <div className="flex flex-col gap-4">
      <div>
        <Segments
          label="What to show"
          segments={kinds.map((id) => ({ id, title: KINDS[id] }))}
          active={value.kind}
          onChange={(kind) => onChange(ofKind(value, kind, datasets))}
        />
      </div>
      {isQuestion(value) && (
        <Asked value={value} onChange={onChange} datasets={datasets} narrowings={narrowings} />
      )}
      {value.kind === "figure" && (
        <>
          <FindFigure chosen={value.metric} onChoose={(metric) => onChange({ ...value, metric })} />
          {narrowings.includes("artist") && (
            <div className={GRID}>
              <ArtistChoice value={value.artist} onChange={(artist) => onChange({ ...value, artist })} />
              <StoreChoice value={value.store} onChange={(store) => onChange({ ...value, store })} />
            </div>
          )}
        </>
      )}
      {value.kind === "words" && <WordsField value={value} onChange={onChange} />}
    </div>
  );
}

function Asked({
  value,
  onChange,
  datasets,
  narrowings,
}: {
  readonly value: QuestionTile;
  readonly onChange: (tile: Tile) => void;
  readonly datasets: readonly Dataset[];
  readonly narrowings: readonly Narrowing[];
}) {
  const { dataset, measure } = subjectOf(value, datasets);
  const change = (part: Partial<QuestionTile>) =>
    onChange(fitted({ ...value, ...part } as QuestionTile, datasets));
  const narrowed = narrowings.filter((name) => dataset?.filters.includes(name));
  return (
    <div className={GRID}>
      <Choice label="Of" value={value.dataset} onChange={(name) => change({ dataset: name })}>
        {datasets.map((each) => (
          <option key={each.dataset} value={each.dataset}>
            {each.title}
            {each.newest === null && " (nothing yet)"}
          </option>
        ))}
      </Choice>
      <Choice label="What is counted" value={value.measure} onChange={(name) => change({ measure: name })}>
        {dataset?.measures.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </Choice>
      <Choice label="Told apart by" value={value.by ?? ""} onChange={(by) => change({ by: by || null })}>
        {value.kind === "course" && <option value="">Nothing: one line</option>}
        {measure?.axes.map((axis) => (
          <option key={axis} value={axis}>
            {capital(axisWords(axis).one)}
          </option>
        ))}
      </Choice>
      {value.kind === "course" ? (
        <>
          <Named title="Each point is a">
            <Segments
              label="Each point is a"
              segments={(dataset?.steps ?? []).map((id) => ({ id, title: STEP_TITLES[id] }))}
              active={value.step}
              onChange={(step) => change({ step })}
            />
          </Named>
          {value.by !== null && (
            <Named title="Lines">
              <Segments
                label="Lines"
                segments={DRAWN}
                active={value.drawn}
                onChange={(drawn) => change({ drawn })}
              />
            </Named>
          )}
        </>
      ) : (
        <Choice
          label="How many"
          value={String(value.size)}
          onChange={(size) => change({ size: Number(size) })}
        >
          {[...new Set([...SIZES, value.size])]
            .toSorted((one, other) => one - other)
            .map((size) => (
              <option key={size} value={size}>
                The first {size}
              </option>
            ))}
        </Choice>
      )}
      {narrowed.includes("artist") && (
        <ArtistChoice value={value.artist} onChange={(artist) => change({ artist })} />
      )}
      {narrowed.includes("store") && (
        <StoreChoice value={value.store} onChange={(store) => change({ store })} />
      )}
      {narrowed.includes("account") && measure?.axes.includes("account") && (
        <AccountChoice of={value} value={value.account} onChange={(account) => change({ account })} />
      )}
    </div>
  );
}

/** Something to choose that is not a choice of the browser's own, with its name above. */
function Named({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <span aria-hidden className="font-semibold text-strong">
        {title}
      </span>
      <div>{children}</div>
    </div>
  );
}

function WordsField({
  value,
  onChange,
}: {
  readonly value: WordsTile;
  readonly onChange: (tile: Tile) => void;
}) {
  return (
    <label className="flex flex-col gap-1 font-semibold text-strong">
      Words
      <textarea
        value={value.text}
        maxLength={LONGEST_WORDS}
        rows={4}
        onChange={(event) => onChange({ ...value, text: event.target.value })}
        className={`${CONTROL} w-full py-2 font-normal`}
      />
      <span className="text-12 font-normal text-quiet">
        One short line is a heading. An empty line begins a new paragraph.
      </span>
    </label>
  );
}
