"use client";

import { type Board, useRemoveBoard } from "@/api/boards";
import { asApiError } from "@/api/errors";
import { Button, Dialog, ErrorState, useToast } from "@/components/ui";
import { useLocale } from "@/format";

/** Asks once more before a board goes, and says where it is then. */
export function RemoveBoard({
  board,
  open,
  onClose,
  onRemoved,
}: {
  readonly board: Pick<Board, "name" | "title" | "sha256">;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}) {
  const locale = useLocale();
  const announce = useToast();
  const remove = useRemoveBoard();
  const close = () => {
    remove.reset();
    onClose();
  };
  const onSuccess = () => {
    announce({
      word: "Removed",
      text: `${board.title} is kept in boards/removed, in the label’s folder. Moved back to boards, it is here again.`,
    });
    close();
    onRemoved();
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      label={`Remove ${board.title}?`}
      className="m-auto w-[min(28rem,calc(100vw-2rem))] max-w-none rounded-8 p-4 sm:p-6"
    >
      <h2 className="mb-2 text-20 break-words text-strong">Remove {board.title}?</h2>
      <p className="mb-4">
        It is gone for everybody. Its file boards/{board.name}.toml goes to boards/removed in the label’s
        folder, with the time in its name, and nothing in it is lost.
      </p>
      {remove.error && (
        <div className="mb-4">
          <ErrorState error={asApiError(remove.error)} locale={locale} />
        </div>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button tone="danger" disabled={remove.isPending} onClick={() => remove.mutate(board, { onSuccess })}>
          Remove it
        </Button>
        <Button autoFocus onClick={close}>
          Keep it
        </Button>
      </div>
    </Dialog>
  );
}
