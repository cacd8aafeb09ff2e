import { render } from "preact";
import { PhonePage } from "./PhonePage";
import "./phone.css";

render(<PhonePage />, document.getElementById("app")!);
