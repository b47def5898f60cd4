/** What the door's page tells its app; nobody's data, for the page is kept as it is. */
export interface DoorPage {
  /** The door's page, without host. */
  path: string;
  /** The service worker's address. */
  worker: string;
  door: string;
  deviceId: string;
  event: { title: string; lang: string; timeZone: string };
}
