/** What the frame around a public page shows; every page's load returns one as `frame`. */
export interface SiteFrame {
  /** Whose page it is; null for the installation's own. */
  owner: {
    name: string;
    href: string;
    logo: { src: string; alt: string; width: number; height: number } | null;
  } | null;
  /** Path without language. */
  path: string;
  accessibility: string;
  privacy: string;
}

export function installationFrame(lang: string, path: string): SiteFrame {
  return { owner: null, path, accessibility: `/${lang}/accessibility`, privacy: `/${lang}/privacy` };
}

export function organisationFrame(
  lang: string,
  path: string,
  organisation: { slug: string; name: string },
  logo: { src: string; alt: string; width: number; height: number } | null,
  privacy = `/${lang}/privacy`,
): SiteFrame {
  const href = `/${lang}/o/${organisation.slug}`;
  return {
    owner: { name: organisation.name, href, logo },
    path,
    accessibility: `${href}/accessibility`,
    privacy,
  };
}
