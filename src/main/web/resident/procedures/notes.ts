import type { Procedure } from "../api";

type Note = Procedure["notes"][number];

/** The block whose items the resident ticks off before starting. */
export function isPreparation(note: Note): boolean {
  return note.title.includes("ご用意いただくもの");
}

export function toPrepare(procedure: Procedure): string[] {
  return procedure.notes.filter(isPreparation).flatMap((note) => note.items);
}

/** A heading without its brackets. */
export function plain(title: string): string {
  return title.replace(/^【(.*)】$/, "$1");
}
