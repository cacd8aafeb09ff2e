/** A heading with its points; nothing when there are none. */
export function Sentences({ title, sentences }: { title: string; sentences: string[] }) {
  if (sentences.length === 0) {
    return null;
  }
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
