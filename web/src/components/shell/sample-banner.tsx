import { FlaskConical } from "lucide-react";

/** Says that nothing here is real. */
export function SampleBanner() {
  return (
    <p className="flex items-center justify-center gap-2 border-b border-line bg-act-soft px-4 py-2 text-center text-strong print:hidden">
      <FlaskConical aria-hidden size={16} className="shrink-0 text-act" />
      <span>
        <strong>Sample data.</strong> The acts and figures of this label are invented.
      </span>
    </p>
  );
}
