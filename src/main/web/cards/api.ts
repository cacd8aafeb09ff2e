import { get, post, put } from "../shared/api/http";

export interface Order {
  name: string;
  address: string;
  birthDate: string;
  sex: string;
  key: string;
  fault: string;
}

export { cards, type Card } from "../phone/card";
export const issue = (order: Order) => post<{ id: string; pin: string }>("/demo/api/cards", order);
export const revoke = (id: string) => post<void>(`/demo/api/cards/${encodeURIComponent(id)}/revocation`);

/** Whether revocation lists can be had; without them every signature stays open. */
export const reachable = () => get<{ reachable: boolean }>("/demo/api/cards/revocation-lists");
export const setReachable = (wanted: boolean) =>
  put<{ reachable: boolean }>("/demo/api/cards/revocation-lists", { reachable: wanted });
