import { z } from 'zod';

/** The first entry of a backup: what it is, and what follows. */
export const MANIFEST = 'manifest.json';
/** The last entry: what must have been read by then. */
export const CLOSING = 'closing.json';

/** Raised when an older Samskab could not read what a newer one writes. */
export const FORMAT = 1;

export const manifestSchema = z.object({
  format: z.literal('samskab-backup'),
  version: z.number().int().positive(),
  made_at: z.string(),
  postgresql: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  sequences: z.array(z.object({ name: z.string(), value: z.number(), is_called: z.boolean() })),
});

export type Manifest = z.infer<typeof manifestSchema>;

export const closingSchema = z.object({
  /** Of all bytes of the archive before this entry. */
  sha256: z.string(),
  rows: z.record(z.string(), z.number()),
  files: z.number(),
});

export type Closing = z.infer<typeof closingSchema>;

/** `tables/events/000001` */
export const TABLE_ENTRY = /^tables\/([^/]+)\/\d{6,}$/;
/** `files/0199…/0199….webp` */
export const FILE_ENTRY = /^files\/(.+)$/;
