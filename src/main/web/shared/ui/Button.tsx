import type { ComponentChildren } from "preact";

interface Props {
  children: ComponentChildren;
  onClick?: () => void;
  type?: "button" | "submit";
  kind?: "primary" | "plain" | "danger";
  /** the work is under way: says so, and does not start it again */
  busy?: boolean;
  disabled?: boolean;
}

export function Button({ children, onClick, type = "button", kind = "primary", busy = false, disabled = false }: Props) {
  return (
    <button
      type={type}
      class={`button ${kind}`}
      aria-disabled={busy || disabled ? "true" : undefined}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (busy || disabled) {
          event.preventDefault();
        } else {
          onClick?.();
        }
      }}
    >
      {children}
    </button>
  );
}
