import type { Step } from "./screens";

/** Where one is: all steps, the current one marked. */
export function StepNavigation({ steps, current }: { steps: Step[]; current: string }) {
  const index = steps.findIndex((step) => step.screen === current);
  return (
    <nav aria-label={`申請の手順（全${steps.length}ステップ中 ${index + 1}）`} class="no-print">
      <ol class="steps">
        {steps.map((step, position) => (
          <li
            key={step.screen}
            class={position < index ? "step-done" : undefined}
            aria-current={position === index ? "step" : undefined}
          >
            <span class="step-number">{position + 1}</span>
            <span class="step-name">{step.name}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
