"use client";

import type { QuestionTile } from "./tiles";

import { useRanking } from "@/api/courses";
import { type Choice as Named, useLabel } from "@/api/label";
import { Choice } from "@/components/ui";

interface NarrowingProps {
  readonly value: string | null;
  readonly onChange: (key: string | null) => void;
}

const NONE: readonly Named[] = [];
const MOST_ACCOUNTS = 100;

/** Whom a question is about, whatever the page is narrowed to. */
export function ArtistChoice(props: NarrowingProps) {
  const { data: label } = useLabel();
  return <Narrowing {...props} label="Artist" choices={label?.artists ?? NONE} />;
}

export function StoreChoice(props: NarrowingProps) {
  const { data: label } = useLabel();
  return <Narrowing {...props} label="Platform" choices={label?.stores ?? NONE} />;
}

/** The accounts that have told something of a measure lately. */
export function AccountChoice({ of, ...props }: NarrowingProps & { readonly of: QuestionTile }) {
  const { dataset, measure } = of;
  const { data } = useRanking({ dataset, measure, by: "account", size: MOST_ACCOUNTS });
  return <Narrowing {...props} label="Account" choices={data?.rows ?? NONE} />;
}

function Narrowing({
  label,
  choices,
  value,
  onChange,
}: NarrowingProps & { readonly label: string; readonly choices: readonly Named[] }) {
  const known = value === null || choices.some(({ key }) => key === value);
  return (
    <Choice label={label} value={value ?? ""} onChange={(key) => onChange(key || null)}>
      <option value="">{label === "Account" ? "All accounts" : "As the page is filtered"}</option>
      {!known && <option value={value}>{value}</option>}
      {choices.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </Choice>
  );
}
