import { dayAndTime } from "../shared/dates";
import { Button } from "../shared/ui/Button";
import { Loading } from "../shared/ui/Loading";
import { ProblemNotice } from "../shared/ui/ProblemNotice";
import { Title } from "../shared/ui/Title";
import { useAction } from "../shared/useAction";
import { useLoaded } from "../shared/useLoaded";
import { CustomTime } from "./CustomTime";
import { move, nextCheck, now, type Move } from "./clock";

const STEPS = [
  { label: "1時間進める", advance: "PT1H" },
  { label: "1日進める", advance: "P1D" },
  { label: "7日進める", advance: "P7D" },
];

/** The time machine: timers, deadlines and certificates move together, and only forward. */
export function ClockPage() {
  const { value, error, replace } = useLoaded(now, []);
  const action = useAction();

  const go = (to: () => Promise<Move>) =>
    void action.run(async () => {
      replace(await move(await to()));
    });

  return (
    <>
      <Title>時計</Title>
      <p>
        リハーサルの時刻を先へ進めます。期限の到来、メールの送信、8時30分の支払い確認など、そのあいだに起きるはずのことがすべて済んでから、新しい時刻を表示します。戻すことはできません。
      </p>
      <ProblemNotice error={error ?? action.error} />
      {value ? (
        <p role="status" aria-live="polite">
          いまの時刻
          <br />
          <span class="clock-now" data-now={value.now}>
            {dayAndTime(value.now)}
          </span>
        </p>
      ) : (
        !error && <Loading />
      )}
      <p role="status">{action.busy ? "時間を進めています…" : ""}</p>
      <div class="actions">
        <Button busy={action.busy} onClick={() => go(async () => ({ now: await nextCheck() }))}>
          次の開庁日の8時30分へ
        </Button>
        {STEPS.map(({ label, advance }) => (
          <Button key={advance} kind="plain" busy={action.busy} onClick={() => go(async () => ({ advance }))}>
            {label}
          </Button>
        ))}
      </div>
      {value && <CustomTime now={value.now} busy={action.busy} move={(at) => go(async () => ({ now: at }))} />}
    </>
  );
}
