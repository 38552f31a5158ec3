"use client";

import { type ReactNode, useId, useLayoutEffect, useRef } from "react";

type Props = {
  className: string;
  title: string;
  closeLabel: string;
  /** Called after the dialog has closed, by whatever way: it is then to be taken off the page. */
  onClose(): void;
  children: ReactNode;
};

/** A dialog over the page for as long as it is mounted. What had the focus before gets it back. */
export function ModalDialog({ className, title, closeLabel, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`modal ${className}`}
      aria-labelledby={titleId}
      onClose={() => {
        if (dialog.current) onClose();
      }}
      // The map's own keys must not answer while the dialog is open.
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      <div className="modal-body">
        <div className="modal-head">
          <h2 id={titleId}>{title}</h2>
          <form method="dialog">
            <button type="submit" className="button">
              {closeLabel}
            </button>
          </form>
        </div>
        {children}
      </div>
    </dialog>
  );
}
