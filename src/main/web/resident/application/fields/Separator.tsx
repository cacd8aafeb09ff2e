export function Separator() {
  return <hr />;
}
