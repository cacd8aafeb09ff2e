import { render } from "preact";
import { PhonePage } from "./PhonePage";
import "./phone.css";

render(<PhonePage />, document.getElementById("app")!);

// without it the app works just as well, as long as there is a network
void navigator.serviceWorker?.register("/demo/phone-worker.js", { scope: "/demo/phone" }).catch(() => undefined);
