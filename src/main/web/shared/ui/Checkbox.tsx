import type { ComponentChildren } from "preact";

interface Props {
  id: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ComponentChildren;
  invalid?: boolean;
  describedBy?: string | undefined;
}

export function Checkbox({ id, checked, onChange, children, invalid, describedBy }: Props) {
  return (
    <label class="choice" for={id}>
      <input
        type="checkbox"
        id={id}
        checked={checked}
        aria-invalid={invalid ? "true" : undefined}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
