import type { Api } from './api-context.ts';

export function addImporting(_api: Api): void {}
