export function Loading() {
  return (
    <p role="status" class="muted">
      読み込んでいます…
    </p>
  );
}
