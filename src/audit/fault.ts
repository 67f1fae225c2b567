/** Something that keeps a site from being published. */
export interface Fault {
  /** Below the site's folder. */
  file: string;
  message: string;
}
