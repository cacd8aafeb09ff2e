import type { ComponentChildren } from "preact";

interface Props {
  id: string;
  label: string;
  required: boolean;
  hint?: string | undefined;
  error?: string | undefined;
  children: ComponentChildren;
  /** several inputs under one label: a fieldset with a legend */
  group?: boolean;
}

/** Label, hint and error around an input, in the order in which they are read. */
export function FieldFrame({ id, label, required, hint, error, children, group }: Props) {
  const title = (
    <>
      {label}
      {required ? <span class="required">※必須</span> : <span class="optional">任意</span>}
    </>
  );
  const content = (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p class="error-text" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
  if (group) {
    return (
      <fieldset class="field" aria-describedby={describedBy(id, hint, error)}>
        <legend class="label">{title}</legend>
        {content}
      </fieldset>
    );
  }
  return (
    <div class="field">
      <label class="label" for={id}>
        {title}
      </label>
      {content}
    </div>
  );
}

export function describedBy(id: string, hint?: string, error?: string): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}
