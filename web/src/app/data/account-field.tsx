"use client";

import { useId } from "react";

import { useAccounts } from "@/api/deliveries";
import { Field } from "@/components/ui";

/** A name of an account; those that files are of already are proposed. */
export function AccountField({
  label,
  hint,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (account: string) => void;
}) {
  const known = useAccounts();
  const id = useId();
  return (
    <>
      <Field
        label={label}
        {...(hint ? { hint } : {})}
        value={value}
        list={id}
        maxLength={100}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={id}>
        {known.map((account) => (
          <option key={account} value={account} />
        ))}
      </datalist>
    </>
  );
}
