import type { ComponentChildren } from "preact";

interface Props {
  tabs: { id: string; label: string }[];
  selected: string;
  select: (id: string) => void;
  children: ComponentChildren;
}

/** Tabs after the ARIA pattern: arrows move, the panel follows. */
export function Tabs({ tabs, selected, select, children }: Props) {
  function move(step: number) {
    const index = tabs.findIndex(({ id }) => id === selected);
    const next = tabs[(index + step + tabs.length) % tabs.length];
    if (next) {
      select(next.id);
      document.getElementById(`tab-${next.id}`)?.focus();
    }
  }

  return (
    <>
      <div
        class="tabs"
        role="tablist"
        onKeyDown={(event) => {
          if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
            move(event.key === "ArrowRight" ? 1 : -1);
          }
        }}
      >
        {tabs.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            class="tab"
            aria-selected={id === selected ? "true" : "false"}
            aria-controls="tab-panel"
            tabIndex={id === selected ? 0 : -1}
            onClick={() => select(id)}
          >
            {label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${selected}`}>
        {children}
      </div>
    </>
  );
}
