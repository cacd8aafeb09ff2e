import { dayAndTime } from "../../shared/dates";
import type { Status } from "../api";

/** What happened and when; steps without a date are still to come. */
export function Timeline({ steps }: { steps: Status["steps"] }) {
  return (
    <ol class="timeline">
      {steps.map((step, index) => (
        <li key={index} class={step.at ? undefined : "future"}>
          {step.at ? <time dateTime={step.at}>{dayAndTime(step.at)}</time> : <span class="small">これから</span>}{" "}
          {step.label}
        </li>
      ))}
    </ol>
  );
}
