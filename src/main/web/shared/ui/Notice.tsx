import type { ComponentChildren } from "preact";

interface Props {
  children: ComponentChildren;
  title?: string;
  kind?: "info" | "warning" | "error" | "success";
  /** read aloud when it appears */
  live?: boolean;
}

export function Notice({ children, title, kind = "info", live = false }: Props) {
  return (
    <div class={`notice ${kind}`} role={live ? (kind === "error" ? "alert" : "status") : undefined}>
      {title && <h2>{title}</h2>}
      {children}
    </div>
  );
}
