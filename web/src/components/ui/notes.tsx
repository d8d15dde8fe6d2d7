/** What has to be known of figures, a line each, below them or below what they mean. */
export function Notes({ of }: { readonly of: readonly string[] }) {
  return of.map((note) => (
    <p key={note} className="mt-2 text-12 text-quiet">
      {note}
    </p>
  ));
}
