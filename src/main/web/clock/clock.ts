import { get, put } from "../shared/api/http";

/** The product's clock: an ISO date and time with Japan's offset. */
export interface Now {
  now: string;
}

export type Move = { now: string } | { advance: string };

export const now = () => get<Now>("/demo/api/clock");
/** Answers when everything that became due has run. */
export const move = (to: Move) => put<Now>("/demo/api/clock", to);
/** 08:30 of the next open day, as the product's calendar knows it. */
export const nextCheck = async () => (await get<{ at: string }>("/demo/api/clock/next-check")).at;
