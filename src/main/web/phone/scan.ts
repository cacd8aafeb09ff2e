import { decodeQR } from "qr/decode.js";

const PAUSE = 150;
/** Longest side of the picture that is searched, in pixels: enough for a code that fills a third of it. */
const SIDE = 800;

/** Searches what the video shows, several times a second, until `stop` is signalled. */
export function scan(video: HTMLVideoElement, found: (text: string) => void, stop: AbortSignal): void {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true })!;

  function look() {
    if (stop.aborted) {
      return;
    }
    const scale = Math.min(1, SIDE / Math.max(video.videoWidth, video.videoHeight, 1));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    if (canvas.width > 0) {
      context.drawImage(video, 0, 0, canvas.width, canvas.height);
      const text = read(context.getImageData(0, 0, canvas.width, canvas.height));
      if (text) {
        found(text);
      }
    }
    setTimeout(look, PAUSE);
  }

  look();
}

function read(picture: ImageData): string | undefined {
  try {
    return decodeQR(picture);
  } catch {
    return undefined; // its way of saying that there is no code in the picture
  }
}
