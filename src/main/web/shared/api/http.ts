import { OFFLINE, problemOf } from "./problem";

export interface Answer<T> {
  body: T;
  etag: string | null;
}

export interface Options {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** sent as JSON */
  json?: unknown;
  /** sent as it is, e.g. a signature; give its content type in `headers` */
  body?: BodyInit;
  headers?: Record<string, string>;
}

/** One call of the REST API. Throws a Problem for every answer that is not a success. */
export async function call<T>(path: string, options: Options = {}): Promise<Answer<T>> {
  const method = options.method ?? "GET";
  const headers: Record<string, string> = { Accept: "application/json, application/problem+json", ...options.headers };
  if (options.json !== undefined) {
    headers["Content-Type"] = "application/json";
  }
  if (method !== "GET") {
    headers["X-XSRF-TOKEN"] = await xsrfToken();
  }
  const body = options.json === undefined ? options.body : JSON.stringify(options.json);
  const response = await send(path, { method, headers, body, credentials: "same-origin", cache: "no-store" });
  if (!response.ok) {
    throw await problemOf(response);
  }
  const text = await response.text();
  return { body: (text ? JSON.parse(text) : undefined) as T, etag: response.headers.get("ETag") };
}

export async function get<T>(path: string): Promise<T> {
  return (await call<T>(path)).body;
}

export async function post<T>(path: string, json: unknown = {}, headers: Record<string, string> = {}): Promise<T> {
  return (await call<T>(path, { method: "POST", json, headers })).body;
}

export async function put<T>(path: string, json: unknown): Promise<T> {
  return (await call<T>(path, { method: "PUT", json })).body;
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch {
    throw OFFLINE;
  }
}

/** The double-submit cookie; any GET sets it when it is not there yet. */
async function xsrfToken(): Promise<string> {
  if (!cookie("MG-XSRF")) {
    await send("/api/site", { credentials: "same-origin", cache: "no-store" });
  }
  return cookie("MG-XSRF");
}

function cookie(name: string): string {
  const pair = document.cookie.split("; ").find((part) => part.startsWith(`${name}=`));
  return pair ? decodeURIComponent(pair.slice(name.length + 1)) : "";
}
