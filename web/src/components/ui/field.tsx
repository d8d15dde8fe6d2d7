import { type InputHTMLAttributes, useId } from "react";

import { CONTROL } from "./select";

/** A line to type into, with its name above and what is wrong with it below. */
export function Field({
  label,
  hint,
  problem,
  ...rest
}: InputHTMLAttributes<HTMLInputElement> & {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | null;
}) {
  const id = useId();
  const told = problem ?? hint;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-14 font-semibold text-strong">
        {label}
      </label>
      <input
        id={id}
        {...(told ? { "aria-describedby": `${id}-told` } : {})}
        aria-invalid={problem ? true : undefined}
        className={`${CONTROL} w-full`}
        {...rest}
      />
      {told && (
        <p id={`${id}-told`} className={problem ? "text-12 text-broken" : "text-12 text-quiet"}>
          {told}
        </p>
      )}
    </div>
  );
}
