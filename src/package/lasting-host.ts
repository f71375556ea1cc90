/** Hosts that end with a developer's day: the store refuses them, and people would be left with dead links. */
const TUNNEL =
  /\.(ngrok(-free)?\.(app|io|dev)|devtunnels\.ms|loca\.lt|trycloudflare\.com|serveo\.net)$|^localhost$|^127\./;

/** Whether a host ends with a developer's day, or is this machine. */
export function isTunnel(host: string): boolean {
  return TUNNEL.test(host);
}
